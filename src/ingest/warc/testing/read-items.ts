import { readWarc, type WarcOptions } from '../../warc.ts';
import type { PageCapture, PageItem } from '../../page-capture.ts';
import { memorySource } from '../byte-source.ts';
import { gzipSync } from 'node:zlib';
import { gzipRecords } from './warc-bytes.ts';

/** All items of files, read in pieces of an odd size, so that nothing depends on where a piece ends. */
export async function readAll(
  bytes: Buffer | Buffer[],
  options: WarcOptions = {},
  pieceBytes = 777,
): Promise<PageItem[]> {
  const files = Array.isArray(bytes) ? bytes : [bytes];
  const sources = files.map((file, at) => memorySource(`file-${at + 1}.warc`, file, pieceBytes));
  return await Array.fromAsync(readWarc(sources, options));
}

/** The forms in which the same records are stored: a name for the test, and what makes the file. */
export const fileForms: [string, (records: Buffer[]) => Buffer][] = [
  ['a plain file', (records) => Buffer.concat(records)],
  ['a gzip file', gzipRecords],
  ['a gzip file of one member', (records) => gzipSync(Buffer.concat(records))],
];

/** The pages among items. */
export function pagesOf(items: readonly PageItem[]): PageCapture[] {
  return items.flatMap((item) => ('page' in item ? [item.page] : []));
}

/** The bytes of the pages among items, as text. */
export function textsOf(items: readonly PageItem[]): string[] {
  return pagesOf(items).map(({ bytes }) => Buffer.from(bytes).toString());
}

/** Why items were rejected. */
export function reasonsOf(items: readonly PageItem[]): string[] {
  return items.flatMap((item) => ('rejected' in item ? [item.rejected.reason] : []));
}

/** Why items were passed over. */
export function passedOverOf(items: readonly PageItem[]): string[] {
  return items.flatMap((item) => ('passedOver' in item ? [item.passedOver] : []));
}
