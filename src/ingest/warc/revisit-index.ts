import { parseInstant } from '../../model/capture-stamp.ts';
import type { ByteSource } from './byte-source.ts';
import { normalDigest } from './digest.ts';
import { contentTypeOf, parseHttpAnswer } from './http-answer.ts';
import type { WarcRecord } from './read-records.ts';
import { type RecordHeader, uriField } from './record-header.ts';
import type { RecordPlace } from './record-stream.ts';
import { pageByType } from './sniff.ts';

/** Where a record stands among the files of one command. */
export interface RecordAddress {
  source: ByteSource;
  place: RecordPlace;
}

/** How a revisit's target was told. */
export type ResolvedBy = 'record-id' | 'address-and-date' | 'payload-digest';

/**
 * What the records of all files say about one another: where the records stand that revisits refer to, and which
 * answers are not to a GET request. Filled by a first pass over all files; its size goes with the count of revisits
 * of pages and of other requests, not with that of the records.
 */
export class RevisitIndex {
  readonly #wanted = new Set<string>();
  readonly #targets = new Map<string, RecordAddress & { digest: string | null }>();
  readonly #otherRequests = new Set<string>();

  /** Notes what a revisit refers to. Revisits of what is no page are left out. */
  async addRevisit(record: WarcRecord): Promise<void> {
    const answer = parseHttpAnswer(await record.peek(64 * 1024));
    if (answer !== null && pageByType(contentTypeOf(answer)) === 'no') return;
    for (const [, key] of referredKeys(record.header)) this.#wanted.add(key);
  }

  /** Notes a request, when it asks in another way than GET. */
  async addRequest(record: WarcRecord): Promise<void> {
    const line = (await record.peek(16)).toString('latin1');
    if (/^GET /i.test(line) || !/^[A-Z]+ /i.test(line)) return;
    const id = uriField(record.header, 'warc-record-id');
    const answer = uriField(record.header, 'warc-concurrent-to');
    if (id !== undefined) this.#otherRequests.add(`request:${id}`);
    this.#otherRequests.add(answer === undefined ? `at:${whenAndWhere(record.header)}` : `answer:${answer}`);
  }

  /** True when the record is the answer to a request that is known to be no GET. */
  isAnswerToOther(header: RecordHeader): boolean {
    const request = uriField(header, 'warc-concurrent-to');
    return (
      this.#otherRequests.has(`answer:${uriField(header, 'warc-record-id') ?? ''}`) ||
      this.#otherRequests.has(request === undefined ? `at:${whenAndWhere(header)}` : `request:${request}`)
    );
  }

  /** Remembers where a record with a payload stands, when a revisit refers to it. */
  addPayload(source: ByteSource, { header, place }: WarcRecord): void {
    if (this.#wanted.size === 0) return;
    const digest = normalDigest(header.get('warc-payload-digest') ?? '');
    for (const key of ownKeys(header)) {
      if (!this.#wanted.has(key) || this.#targets.has(key)) continue;
      this.#targets.set(key, { source, place, digest });
    }
  }

  /** Where the payload of a revisit is; null when none of the files has it. A target with another digest is none. */
  targetOf(header: RecordHeader): (RecordAddress & { by: ResolvedBy }) | null {
    const digest = normalDigest(header.get('warc-payload-digest') ?? '');
    const isSameBytes = !/server-not-modified$/.test(header.get('warc-profile') ?? '');
    for (const [by, key] of referredKeys(header)) {
      const target = this.#targets.get(key);
      if (target === undefined) continue;
      if (isSameBytes && digest !== null && target.digest !== null && target.digest !== digest) continue;
      return { source: target.source, place: target.place, by };
    }
    return null;
  }
}

/** What a revisit refers to, the surest first. */
function referredKeys(header: RecordHeader): [ResolvedBy, string][] {
  const id = uriField(header, 'warc-refers-to');
  const uri = uriField(header, 'warc-refers-to-target-uri');
  const date = header.get('warc-refers-to-date');
  const digest = normalDigest(header.get('warc-payload-digest') ?? '');
  const keys: [ResolvedBy, string][] = [];
  if (id !== undefined) keys.push(['record-id', `id:${id}`]);
  if (uri !== undefined && date !== undefined) keys.push(['address-and-date', `at:${wholeSeconds(date)} ${uri}`]);
  if (digest !== null) keys.push(['payload-digest', digest]);
  return keys;
}

function ownKeys(header: RecordHeader): string[] {
  const id = uriField(header, 'warc-record-id');
  const digest = normalDigest(header.get('warc-payload-digest') ?? '');
  return [
    ...(id === undefined ? [] : [`id:${id}`]),
    `at:${whenAndWhere(header)}`,
    ...(digest === null ? [] : [digest]),
  ];
}

function whenAndWhere(header: RecordHeader): string {
  return `${wholeSeconds(header.get('warc-date') ?? '')} ${uriField(header, 'warc-target-uri') ?? ''}`;
}

function wholeSeconds(date: string): string {
  return parseInstant(date) ?? date;
}
