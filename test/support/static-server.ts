import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
};

/** A plain static host on 127.0.0.1: folders give their index.html, what is missing gives 404.html. */
export interface StaticServer {
  /** Address of the site's root, with the base and a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

/** Serves `folder` under `base`. */
export async function serveFolder(folder: string, base = '/'): Promise<StaticServer> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = pathname.startsWith(base) ? path.join(folder, decodeURIComponent(pathname.slice(base.length))) : '';
    const found = [file, path.join(file, 'index.html')].find(
      (one) => file !== '' && fs.statSync(one, { throwIfNoEntry: false })?.isFile(),
    );
    const body = found ?? path.join(folder, '404.html');
    response.writeHead(found === undefined ? 404 : 200, {
      'Content-Type': types[path.extname(body)] ?? 'application/octet-stream',
      // Most hosts of static files let other sites read them.
      'Access-Control-Allow-Origin': '*',
    });
    fs.createReadStream(body).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}
