import type { PageItem } from './page-capture.ts';
import { whyUnreadable } from './path-faults.ts';
import { type ByteSource, fileSource } from './warc/byte-source.ts';
import { type HeldPayload, readRecordPage, type RecordOfFile } from './warc/read-record-page.ts';
import { placeName, readRecords, type WarcRecord } from './warc/read-records.ts';
import { RevisitIndex } from './warc/revisit-index.ts';
import { instantOfWarcDate, webAddress } from './warc/record-facts.ts';
import { PassedOverCounts } from './warc/passed-over-counts.ts';
import { PageList } from './warc/page-list.ts';
import { isWacz, openWacz } from './wacz.ts';

/** How WARC files are read. */
export interface WarcOptions {
  /** Only addresses that start with one of these. All, when there is none. */
  urlPrefixes?: readonly string[];
  /** `listed`: of a WACZ file that lists its pages, only those. The default. */
  pages?: 'listed' | 'all';
  /** Largest page, decoded; 10 MiB by default. */
  maxPageBytes?: number;
  /** Most decoded bytes for one coded byte; 100 by default. */
  maxRatio?: number;
  /** A payload that an archive holds already: what revisits without a target in the files are read from. */
  heldPayload?: (url: string, payloadDigest: string) => HeldPayload | null;
  /** Hears how many bytes of how many have been read; every file is read twice. */
  tell?: (doneBytes: number, totalBytes: number) => void;
}

/** A file to read: WARC records, and what is said about them. */
interface WarcInput {
  source: ByteSource;
  method: 'warc' | 'wacz';
  /** Kept with each page: the WACZ file. */
  wacz?: string;
  pages?: PageList;
  /** Time of its earliest capture; nothing for a file without one. */
  earliest?: string;
}

/**
 * The pages in WARC and WACZ files, the file with the earliest capture first, record by record: pages, looks that found none, records
 * that can't be read, redirects and unresolved revisits; last of each file, a count of what else was passed over.
 * A file that can't be read is one rejected item. One record at most is in memory.
 */
export async function* readWarc(
  files: readonly (string | ByteSource)[],
  options: WarcOptions = {},
): AsyncGenerator<PageItem> {
  const inputs: WarcInput[] = [];
  const closers: (() => Promise<void> | void)[] = [];
  try {
    for (const file of files) yield* openInput(file, options, inputs, closers);
    const total = 2 * inputs.reduce((sum, { source }) => sum + source.size, 0);
    let before = 0;
    const tell = (done: number): void => options.tell?.(before + done, total);
    const index = new RevisitIndex();
    for (const input of inputs) {
      await indexInput(input, index, options, tell);
      before += input.source.size;
    }
    // A capture that comes after later ones of its article may contradict what they were found to show.
    const inOrder = inputs.sort((one, other) => compare(one.earliest ?? '', other.earliest ?? ''));
    for (const input of inOrder) {
      yield* readInput(input, index, options, tell);
      before += input.source.size;
    }
  } finally {
    for (const close of closers) await close();
  }
}

async function* openInput(
  file: string | ByteSource,
  options: WarcOptions,
  inputs: WarcInput[],
  closers: (() => Promise<void> | void)[],
): AsyncGenerator<PageItem> {
  if (typeof file !== 'string') {
    inputs.push({ source: file, method: 'warc' });
    return;
  }
  try {
    if (!(await isWacz(file))) {
      inputs.push({ source: fileSource(file), method: 'warc' });
      return;
    }
    const wacz = await openWacz(file);
    if ('rejected' in wacz) {
      yield { source: wacz.source, rejected: wacz.rejected };
      return;
    }
    closers.push(wacz.close);
    for (const { source, rejected } of wacz.problems) yield { source, rejected };
    const pages = options.pages === 'all' || wacz.pages.length === 0 ? undefined : new PageList(wacz.pages);
    for (const source of wacz.warcs) {
      inputs.push({ source, method: 'wacz', wacz: wacz.name, ...(pages === undefined ? {} : { pages }) });
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    const reason = error.code === 'ENOENT' ? 'There is no such file.' : `It ${whyUnreadable(error)}.`;
    yield { source: file, rejected: { reason, hint: 'Name WARC or WACZ files, such as `folder/*.warc.gz`.' } };
  }
}

async function indexInput(
  input: WarcInput,
  index: RevisitIndex,
  { urlPrefixes }: WarcOptions,
  tell: (done: number) => void,
): Promise<void> {
  const { source, pages } = input;
  for await (const item of readRecords(source, undefined, tell)) {
    if (!('record' in item)) continue;
    const { record } = item;
    const type = record.header.get('warc-type');
    if (type === 'response' || type === 'resource' || type === 'revisit') {
      const captured = instantOfWarcDate(record.header.get('warc-date'));
      if (captured !== null && captured < (input.earliest ?? '9999')) input.earliest = captured;
    }
    if (type === 'response' || type === 'resource') {
      index.addPayload(source, record);
      await pages?.addRedirect(record);
      continue;
    }
    const url = webAddress(record.header);
    if (url === undefined || !isUnder(url, urlPrefixes)) continue;
    if (type === 'revisit') await index.addRevisit(record);
    else if (type === 'request') await index.addRequest(record);
  }
}

async function* readInput(
  { source, method, wacz, pages }: WarcInput,
  index: RevisitIndex,
  options: WarcOptions,
  tell: (done: number) => void,
): AsyncGenerator<PageItem> {
  const file = wacz === undefined ? source.name : `${wacz}/${source.name}`;
  const counts = new PassedOverCounts();
  const limits = { maxBytes: options.maxPageBytes ?? 10 * 1024 * 1024, maxRatio: options.maxRatio ?? 100 };
  const where: Omit<RecordOfFile, 'record'> = {
    file: source.name,
    method,
    provenance: wacz === undefined ? {} : { wacz },
    limits,
    index,
    ...(options.heldPayload === undefined ? {} : { heldPayload: options.heldPayload }),
  };
  for await (const item of readRecords(source, undefined, tell)) {
    if ('refused' in item) {
      yield { source: file, rejected: item.refused };
    } else if ('damage' in item) {
      yield { source: file, rejected: { reason: item.damage, hint: 'Get a whole copy of the file, if there is one.' } };
    } else {
      const { record } = item;
      const unwanted = unwantedKind(record, options.urlPrefixes, pages);
      if (record.header.get('warc-type') !== 'revisit') index.addPayload(source, record);
      const reading = unwanted === null ? await readRecordPage({ ...where, record }) : { noPage: unwanted };
      if ('noPage' in reading) counts.add(reading.noPage);
      else
        yield { source: `${file} at byte ${placeName(record.place)}, ${webAddress(record.header) ?? ''}`, ...reading };
    }
  }
  const passedOver = counts.sentence();
  if (passedOver !== null) yield { source: file, passedOver, count: counts.total };
}

/** Why a record is no page, from its header alone; null when it may be one. */
function unwantedKind(
  { header }: WarcRecord,
  urlPrefixes: WarcOptions['urlPrefixes'],
  pages: PageList | undefined,
): string | null {
  const type = header.get('warc-type') ?? '';
  if (!['response', 'resource', 'revisit'].includes(type)) return `of the type ${type.slice(0, 40)}`;
  const url = webAddress(header);
  if (url === undefined) return 'without a web address';
  if (!isUnder(url, urlPrefixes)) return 'outside the given addresses';
  if (pages !== undefined && !pages.has(url)) return 'not in the list of pages';
  const use = header.get('warc-resource-type')?.toLowerCase();
  return use === undefined || use === 'document' || use === 'other' ? null : 'loaded as parts of pages';
}

function isUnder(url: string, prefixes: readonly string[] | undefined): boolean {
  if (prefixes === undefined || prefixes.length === 0) return true;
  const { href } = new URL(url);
  return prefixes.some((prefix) => href.startsWith(new URL(prefix).href));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
