/**
 * Reads a made-up WARC file of 1.1 GB (gzip, 12,001 records, one of 600 MB) as `import warc` does, and prints
 * seconds, pages and peak memory; beside it warcio, which passes over every record and reads none, and the whole
 * command, which also extracts and writes the 6,000 pages.
 * The file is made in a temporary folder and deleted. `node bench/ingest/warc-memory.ts`
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { readWarc } from '../../src/ingest/warc.ts';

const megabyte = 1024 * 1024;
const readers = {
  async 'reader of import warc'(file: string): Promise<string> {
    let pages = 0;
    let revisited = 0;
    for await (const item of readWarc([file])) {
      if (!('page' in item)) continue;
      pages += 1;
      if (JSON.stringify(item.page.provenance).includes('revisitOf')) revisited += 1;
    }
    return `${pages} pages, ${revisited} of them revisits`;
  },
  async warcio(file: string): Promise<string> {
    let records = 0;
    const parser = new WARCParser(createReadStream(file));
    while ((await parser.parse()) !== null) records += 1;
    return `${records} records passed over`;
  },
};

const [reader, given] = process.argv.slice(2);
if (reader !== undefined && given !== undefined && reader in readers) {
  const start = performance.now();
  const result = await readers[reader as keyof typeof readers](given);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${reader}: ${result}; ${seconds} s, ${peak} MB at most`);
} else {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'warc-memory-'));
  try {
    const file = path.join(folder, 'large.warc.gz');
    await writeLarge(file);
    console.log(`${((await fs.stat(file)).size / 1e9).toFixed(2)} GB`);
    for (const name of Object.keys(readers)) {
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), name, file], { stdio: 'inherit' });
    }
    importWhole(file, path.join(folder, 'content'));
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}

/** Runs the command as an archivist does; the process tells its own peak as it ends. */
function importWhole(file: string, content: string): void {
  mkdirSync(content);
  writeFileSync(path.join(content, 'archive.yml'), 'title: Large\ndescription: Made up\n');
  const peak = `process.on('exit', () => console.log('peak MB:', Math.round(process.resourceUsage().maxRSS / 1024)))`;
  const program = fileURLToPath(new URL('../../scripts/variorum.ts', import.meta.url));
  const given = ['import', 'warc', file, '--outlet', 'outlet', '--content', content];
  const start = performance.now();
  const printed = execFileSync(process.execPath, ['--import', `data:text/javascript,${peak}`, program, ...given], {
    encoding: 'utf8',
    maxBuffer: 64 * megabyte,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`the whole import: ${/peak MB: (\d+)/.exec(printed)![1]!} MB at most, ${seconds} s`);
}

/** 6,000 pages of about 30 kB, a third of them revisits, each beside an image of 80 kB; in the middle a film of 600 MB. */
async function writeLarge(file: string): Promise<void> {
  const handle = await fs.open(file, 'w');
  const noise = Buffer.alloc(megabyte);
  let seed = 1;
  for (let at = 0; at < noise.length; at += 4) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    noise.writeUInt32LE(seed, at);
  }
  const write = async (type: string, url: string, fields: string, answer: string, body: Buffer[]): Promise<void> => {
    const head = Buffer.from(answer);
    const length = head.length + body.reduce((sum, part) => sum + part.length, 0);
    const lines = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Record-ID: <urn:${type}:${url}>\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-01T10:00:00Z\r\n${fields}Content-Type: application/http\r\nContent-Length: ${length}\r\n\r\n`;
    for (const part of gzipStored([Buffer.from(lines), head, ...body, Buffer.from('\r\n\r\n')]))
      await handle.write(part);
  };
  for (let count = 0; count < 6000; count += 1) {
    const url = `https://outlet.example/article-${count}`;
    const answer = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n';
    if (count % 3 === 2) {
      const refersTo = `WARC-Refers-To: <urn:response:https://outlet.example/article-${count - 1}>\r\n`;
      await write('revisit', url, refersTo, answer, []);
    } else {
      const lines = Array.from(
        { length: 500 },
        (_, line) => `<p>Line ${line} of ${count}: ${noise.toString('hex', line, line + 20)}</p>`,
      );
      await write('response', url, '', answer, [
        Buffer.from(`<!doctype html><title>${count}</title>${lines.join('\n')}`),
      ]);
    }
    const image = noise.subarray(count, count + 80_000);
    await write('response', `${url}.jpg`, '', 'HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n', [image]);
    if (count === 3000) {
      const film = Array.from({ length: 600 }, () => noise);
      await write('response', `${url}.mp4`, '', 'HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n', film);
    }
  }
  await handle.close();
}

/** One gzip member; its parts are compressed one by one, so that a large one is never in memory as a whole. */
function* gzipStored(parts: Buffer[]): Generator<Buffer> {
  let crc = 0;
  let length = 0;
  yield Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  for (const [at, part] of parts.entries()) {
    crc = crc32(part, crc);
    length += part.length;
    const deflated = deflateRawSync(part, { level: 1, finishFlush: at === parts.length - 1 ? 4 : 2 });
    yield deflated;
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  yield trailer;
}
