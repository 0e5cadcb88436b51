import fs from 'node:fs';
import path from 'node:path';
import { ImportError } from '../import-error.ts';
import { whyNoFolder } from '../path-faults.ts';
import { type CdxRow, instantOfTimestamp } from './cdx-rows.ts';
import type { Memento, MementoSource, NoMemento } from './memento-source.ts';
import { rawMementoUrl } from './memento-url.ts';
import { payloadDigest } from './payload-digest.ts';

/** A file below a folder or in a file that is named after a capture's time. */
interface SavedFile {
  file: string;
  /** Path behind the time, with `/`; empty when the file itself is named after the time. */
  rest: string;
}

/** Largest file that is taken for a page. */
const maxFileBytes = 50_000_000;
const timeName = /^(\d{14})(?:[a-z]{2}_)?(?:\.\w{1,8})*$/;

/**
 * Mementos in a folder, found by the time that a part of their path is named after: `<time>.html`, or
 * `<time>/<path of the URL>` as downloaders save them (`<time>id_/…`, with or without scheme and host, `index.html` for
 * a path without a name). Where the path doesn't decide, the digest does.
 *
 * @throws ImportError when there is no such folder
 */
export function savedMementos(dir: string, rows: readonly CdxRow[], endpoint: string): MementoSource {
  const fault = whyNoFolder(dir);
  if (fault !== null) throw new ImportError(fault, 'Name the folder of the saved mementos with --mementos.');
  const files = indexOf(dir);
  const originalsAt = Map.groupBy(rows, ({ timestamp }) => timestamp);
  const get = (row: CdxRow): Memento | NoMemento => {
    const candidates = files.get(row.timestamp) ?? [];
    const isAlone = new Set(originalsAt.get(row.timestamp)?.map(({ original }) => original)).size === 1;
    const names = namesOf(row.original);
    const found =
      candidates.find(({ rest }) => rest !== '' && names.has(rest)) ??
      candidates.find(({ rest }) => rest === '' && isAlone) ??
      candidates.find(({ file }) => digestOf(file) === row.digest);
    if (!found)
      return {
        absent:
          candidates.length === 0
            ? 'No saved memento has its time.'
            : 'The saved mementos of its time are of other addresses, by their names and digests.',
      };
    if (fs.statSync(found.file).size > maxFileBytes)
      return {
        refused: { reason: `The file has more than ${maxFileBytes} bytes.`, hint: 'That is no page of text.' },
      };
    const bytes = fs.readFileSync(found.file);
    return {
      row,
      bytes,
      payloads: [bytes],
      isDigestUncertain: true,
      isRedirected: false,
      ...(/^(?!warc\/)\w+\/./.test(row.mimetype) ? { contentType: row.mimetype } : {}),
      ...(row.status === null ? {} : { status: row.status }),
      captured: instantOfTimestamp(row.timestamp)!,
      memento: rawMementoUrl(endpoint, row.timestamp, row.original),
    };
  };
  return {
    isCheap: true,
    get: (row) =>
      Promise.resolve(
        row.status !== null && row.status >= 300 && row.status < 400
          ? { other: 'It is a redirect; where it led is not saved with it.' }
          : get(row),
      ),
  };
}

function indexOf(dir: string): Map<string, SavedFile[]> {
  const files = new Map<string, SavedFile[]>();
  const entries = fs.readdirSync(dir, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const parts = path.relative(dir, file).split(path.sep);
    const at = parts.findIndex((part) => timeName.test(part));
    if (at === -1) continue;
    const timestamp = timeName.exec(parts[at]!)![1]!;
    const saved = { file, rest: decoded(parts.slice(at + 1).join('/')) };
    files.set(timestamp, [...(files.get(timestamp) ?? []), saved]);
  }
  return files;
}

/** The paths under which downloaders save a URL. */
function namesOf(original: string): Set<string> {
  const url = URL.parse(original)!;
  const local = decoded(url.pathname).replace(/^\/+|\/+$/g, '');
  const asked = `${local}${decoded(url.search)}`;
  const hosts = ['', `${url.host}/`, `${url.protocol}/${url.host}/`, `${url.protocol}//${url.host}/`];
  const ends = ['', '/index.html', '/index.htm', '.html'];
  return new Set(hosts.flatMap((host) => ends.map((end) => `${host}${asked}${end}`.replace(/^\/+|\/+$/g, ''))));
}

function digestOf(file: string): string {
  return fs.statSync(file).size > maxFileBytes ? '' : payloadDigest(fs.readFileSync(file));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
