import fs from 'node:fs';
import type { PageItem } from './page-capture.ts';
import { whyUnreadable } from './path-faults.ts';
import { type ByteSource, fileSource } from './warc/byte-source.ts';
import { CaptureOrder } from './warc/capture-order.ts';
import { HeldCaptures } from './warc/held-captures.ts';
import { contentTypeOf, parseHttpAnswer } from './warc/http-answer.ts';
import type { Reading } from './warc/page-of-answer.ts';
import { pageByType } from './warc/sniff.ts';
import { type HeldPayload, readRecordPage } from './warc/read-record-page.ts';
import { placeName, readRecords, type WarcRecord } from './warc/read-records.ts';
import { type RecordAddress, RevisitIndex } from './warc/revisit-index.ts';
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
 * that can't be read, redirects and unresolved revisits; last of each file, a count of what else was passed over. Captures
 * of one address that don't stand in order of time come together, in that order, at the place of the first; where a file is
 * compressed as a whole at that of the last, or not at all when they are too large to wait for it.
 * A file that can't be read is one rejected item. Besides those that wait, one record at most is in memory.
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
    const order = new CaptureOrder();
    for (const input of inputs) {
      await indexInput(input, index, order, options, tell);
      before += input.source.size;
    }
    // A capture that comes after later ones of its article may contradict what they were found to show.
    const inOrder = inputs.sort((one, other) => compare(one.earliest ?? '', other.earliest ?? ''));
    order.settle(inOrder.map(({ source }) => source));
    const reading: InputReading = {
      index,
      order,
      held: new HeldCaptures(),
      inputs: new Map(inOrder.map((input) => [input.source, input])),
      options,
    };
    for (const input of inOrder) {
      yield* readInput(input, reading, tell);
      before += input.source.size;
    }
    yield* reading.held.rest();
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
    const stat = fs.statSync(file);
    if (!stat.isFile() && !stat.isDirectory()) {
      const reason = 'It is a stream: it can be read only once, and every file is read twice.';
      yield { source: file, rejected: { reason, hint: 'Save it as a file first.' } };
      return;
    }
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
  order: CaptureOrder,
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
      if (captured !== null && unwantedKind(record, urlPrefixes) === null && (await mayBePage(record)))
        order.add(source, record, captured);
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

/** What reading a file takes from the first pass over all of them. */
interface InputReading {
  index: RevisitIndex;
  order: CaptureOrder;
  held: HeldCaptures;
  inputs: ReadonlyMap<ByteSource, WarcInput>;
  options: WarcOptions;
}

async function* readInput(
  input: WarcInput,
  reading: InputReading,
  tell: (done: number) => void,
): AsyncGenerator<PageItem> {
  const { source } = input;
  const file = nameOf(input);
  const counts = new PassedOverCounts();
  for await (const item of readRecords(source, undefined, tell)) {
    if ('refused' in item) {
      yield { source: file, rejected: item.refused };
    } else if ('damage' in item) {
      yield { source: file, rejected: { reason: item.damage, hint: 'Get a whole copy of the file, if there is one.' } };
    } else {
      const waits = reading.order.waitsFor(item.record, source);
      const others = reading.order.insteadOf(source, item.record);
      if (waits !== null) {
        const items = await Array.fromAsync(readRecord(item.record, input, reading, counts));
        yield* reading.held.add(waits.address, items, waits.isLast);
      } else if (others === null) yield* readRecord(item.record, input, reading, counts);
      else for (const other of others) yield* recordAt(other, reading, counts);
    }
  }
  const passedOver = counts.sentence();
  if (passedOver !== null) yield { source: file, passedOver, count: counts.total };
}

/** The item of the record at a place, none when it is no page. */
async function* recordAt(
  { source, place }: RecordAddress,
  reading: InputReading,
  counts: PassedOverCounts,
): AsyncGenerator<PageItem> {
  for await (const item of readRecords(source, place)) {
    if ('record' in item) yield* readRecord(item.record, reading.inputs.get(source)!, reading, counts);
    return;
  }
}

async function* readRecord(
  record: WarcRecord,
  input: WarcInput,
  { index, options }: InputReading,
  counts: PassedOverCounts,
): AsyncGenerator<PageItem> {
  const { source, method, wacz, pages } = input;
  if (record.header.get('warc-type') !== 'revisit') index.addPayload(source, record);
  const noPage = unwantedKind(record, options.urlPrefixes, pages);
  const found: Reading =
    noPage !== null
      ? { noPage }
      : await readRecordPage({
          record,
          file: source.name,
          method,
          provenance: wacz === undefined ? {} : { wacz },
          limits: { maxBytes: options.maxPageBytes ?? 10 * 1024 * 1024, maxRatio: options.maxRatio ?? 100 },
          index,
          ...(options.heldPayload === undefined ? {} : { heldPayload: options.heldPayload }),
        });
  if ('noPage' in found) counts.add(found.noPage, found.name);
  else
    yield {
      source: `${nameOf(input)} at byte ${placeName(record.place)}, ${webAddress(record.header) ?? ''}`,
      ...found,
    };
}

function nameOf({ source, wacz }: WarcInput): string {
  return wacz === undefined ? source.name : `${wacz}/${source.name}`;
}

/** Whether the head of an answer leaves open that it is a page. */
async function mayBePage(record: WarcRecord): Promise<boolean> {
  const answer = parseHttpAnswer(await record.peek(8 * 1024));
  return answer === null || pageByType(contentTypeOf(answer)) !== 'no';
}

/** Why a record is no page, from its header alone; null when it may be one. */
function unwantedKind(
  { header }: WarcRecord,
  urlPrefixes: WarcOptions['urlPrefixes'],
  pages?: PageList,
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
