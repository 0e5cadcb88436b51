import { createHash } from 'node:crypto';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

/** A record to be made; what is left out is filled in. */
export interface RecordParts {
  type?: string;
  url?: string;
  date?: string;
  id?: string;
  /** Further header fields. */
  fields?: Record<string, string>;
  block?: Buffer | string;
  /** The stated length, when it is to be wrong. */
  length?: number | string;
  /** Between the lines of the header. */
  lineEnd?: string;
}

const defaults = {
  type: 'response',
  url: 'https://outlet.example/a',
  date: '2024-05-01T10:00:00Z',
  id: 'urn:uuid:0001',
  lineEnd: '\r\n',
};

/** The bytes of one WARC record, with the two empty lines that end it. */
export function warcRecord(parts: RecordParts): Buffer {
  const { type, url, date, id, lineEnd } = { ...defaults, ...parts };
  const block = Buffer.from(parts.block ?? htmlAnswer(page('text')));
  const lines = [
    'WARC/1.1',
    `WARC-Type: ${type}`,
    `WARC-Record-ID: <${id}>`,
    `WARC-Target-URI: ${url}`,
    `WARC-Date: ${date}`,
    ...(parts.fields?.['Content-Type'] === undefined
      ? [`Content-Type: application/http; msgtype=${type === 'request' ? 'request' : 'response'}`]
      : []),
    ...Object.entries(parts.fields ?? {}).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${parts.length ?? block.length}`,
  ];
  const head = Buffer.from(lines.join(lineEnd) + lineEnd + lineEnd);
  return Buffer.concat([head, block, Buffer.from('\r\n\r\n')]);
}

/** A page with a paragraph. */
export function page(text: string): string {
  return `<!doctype html><html><title>${text}</title><p>${text}</p></html>`;
}

/** An HTTP answer: status 200, HTML, unless the head says otherwise. `head` holds lines without line ends. */
export function htmlAnswer(body: Buffer | string, head: string[] = [], statusLine = 'HTTP/1.1 200 OK'): Buffer {
  const hasType = head.some((line) => /^content-type:/i.test(line));
  const lines = [statusLine, ...(hasType ? [] : ['Content-Type: text/html; charset=utf-8']), ...head, '', ''];
  return Buffer.concat([Buffer.from(lines.join('\r\n')), Buffer.from(body)]);
}

/** A body in the transfer coding `chunked`. */
export function chunked(body: Buffer | string, chunkBytes = 20): Buffer {
  const bytes = Buffer.from(body);
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const part = bytes.subarray(at, at + chunkBytes);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

/** The digest of bytes as WARC states it, in base 32. */
export function sha1Base32(bytes: Buffer | string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let bits = '';
  for (const byte of createHash('sha1').update(bytes).digest()) bits += byte.toString(2).padStart(8, '0');
  return `sha1:${bits.replace(/.{5}/g, (five) => letters[parseInt(five, 2)]!)}`;
}

/** A file of records, each a gzip member of its own. */
export function gzipRecords(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

/** A file in a ZIP file to be made. */
export interface ZipMember {
  name: string;
  bytes: Buffer | string;
  deflate?: boolean;
}

/** The bytes of a ZIP file; names are written as they are, so that bad ones can be made. */
export function zipFile(members: readonly ZipMember[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, deflate } of members) {
    const data = Buffer.from(bytes);
    const stored = deflate === true ? deflateRawSync(data) : data;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(deflate === true ? 8 : 0, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(stored.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), stored]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, Buffer.from(name));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

/** A WACZ file of these members, its `datapackage.json` right unless it is among them. */
export function waczFile(members: readonly ZipMember[]): Buffer {
  const resources = members.map(({ name, bytes }) => ({
    name: name.split('/').at(-1),
    path: name,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    bytes: Buffer.byteLength(bytes),
  }));
  const description = JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources });
  const isGiven = members.some(({ name }) => name === 'datapackage.json');
  return zipFile(isGiven ? members : [...members, { name: 'datapackage.json', bytes: description, deflate: true }]);
}
