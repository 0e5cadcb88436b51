import type { DecodingLimits } from './decompress.ts';
import { contentTypeOf, type HttpAnswer, noStatus, parseHttpAnswer } from './http-answer.ts';
import { type AnswerContext, type Reading, readingOfBody, readingOfHead, readingOfTooLarge } from './page-of-answer.ts';
import { type Block, readRecords, type WarcRecord } from './read-records.ts';
import { instantOfWarcDate, statedTruncation, warcProvenance, webAddress } from './record-facts.ts';
import { type RecordHeader, uriField } from './record-header.ts';
import type { RecordAddress, RevisitIndex } from './revisit-index.ts';
import { pageByType } from './sniff.ts';

/** Bytes of a page that an archive holds, without codings. */
export interface HeldPayload {
  bytes: Uint8Array;
  contentType?: string;
}

/** A record of the type response, resource or revisit, and what is needed to read it. */
export interface RecordOfFile {
  record: WarcRecord;
  /** Name of the WARC file. */
  file: string;
  method: 'warc' | 'wacz';
  /** Kept with the page besides what the record says. */
  provenance: Record<string, unknown>;
  limits: DecodingLimits;
  index: RevisitIndex;
  heldPayload?: (url: string, payloadDigest: string) => HeldPayload | null;
}

/** Room for an answer's head and for the sizes of its chunks. */
const overheadBytes = 1024 * 1024;
const headBytes = 32 * 1024;
const damagedHint = 'Get a whole copy of the file, if there is one.';

/** What the record holds. Never throws for what is in it. */
export async function readRecordPage(input: RecordOfFile): Promise<Reading> {
  const { record, index } = input;
  const { header } = record;
  const date = header.get('warc-date');
  const captured = instantOfWarcDate(date);
  if (index.isAnswerToOther(header)) return { noPage: 'answers to requests other than GET' };
  const context: AnswerContext = {
    url: webAddress(header)!,
    captured: captured ?? '',
    method: input.method,
    provenance: { ...input.provenance, warc: warcProvenance(input.file, header) },
    limits: input.limits,
  };
  const truncated = statedTruncation(header);
  const type = header.get('warc-type');
  const reading =
    type === 'revisit'
      ? await readRevisit(input, context)
      : await readAnswer(record, truncated === undefined ? context : { ...context, truncated });
  if (captured !== null || 'noPage' in reading || 'passedOver' in reading) return reading;
  return {
    rejected: {
      reason: `Its WARC-Date is \`${(date ?? '').slice(0, 40)}\`, which is not a time in UTC with seconds.`,
      hint: 'Correct the record, or leave it out: when it was captured is not known.',
    },
  };
}

async function readAnswer(record: WarcRecord, context: AnswerContext): Promise<Reading> {
  const { header } = record;
  const head = answerIn(header, await record.peek(headBytes));
  if (head === null) return { noPage: 'no HTTP answers' };
  const isResource = head.status === noStatus;
  const byHead = isResource
    ? pageByType(contentTypeOf(head)) === 'no' && ({ noPage: 'not HTML' } as const)
    : readingOfHead(head, context);
  if (byHead) return byHead;
  // Before the block is read: what was peeked at doesn't hold any longer.
  const ifTooLarge = readingOfTooLarge(head, context);
  const block = await record.read(context.limits.maxBytes + overheadBytes);
  if (block.end === 'too-large') return ifTooLarge;
  const fault = faultOf(block);
  if (fault !== null) return { rejected: { reason: fault, hint: damagedHint } };
  const answer = answerIn(header, block.bytes);
  if (answer === null) return { noPage: 'no HTTP answers' };
  return await readingOfBody(answer, cutContext(block, context));
}

/**
 * A revisit says that the answer was the one of another record. That record's bytes are its text, its own date the
 * time. Without the other record it can only be told by bytes that the archive holds with the same digest.
 */
async function readRevisit(input: RecordOfFile, context: AnswerContext): Promise<Reading> {
  const { record, index, heldPayload } = input;
  const { header } = record;
  const own = parseHttpAnswer(await record.peek(headBytes));
  const profile = header.get('warc-profile')?.split('/').at(-1) ?? '';
  if (own !== null && own.status !== 304) {
    const byHead = readingOfHead(own, context);
    if (byHead !== null) return byHead;
  }
  const target = index.targetOf(header);
  if (target !== null) {
    const found = await readTarget(target, context);
    if (found === null) return unresolved(header, 'the record it refers to is damaged');
    const { answer, block } = found;
    const fields = new Map(answer.fields);
    const contentType = own === null ? undefined : contentTypeOf(own);
    if (contentType !== undefined) fields.set('content-type', [contentType]);
    const status = own === null || own.status === 304 ? answer.status : own.status;
    const revisited = withRevisit(context, { profile, by: target.by, ...found.provenance });
    const merged = { status, fields, body: answer.body };
    const byHead = answer.status === noStatus ? null : readingOfHead(merged, revisited);
    if (byHead !== null) return byHead;
    return await readingOfBody(merged, cutContext(block, revisited));
  }
  const digest = header.get('warc-payload-digest');
  const held = digest === undefined || heldPayload === undefined ? null : heldPayload(context.url, digest);
  if (held === null && own !== null && pageByType(contentTypeOf(own)) === 'maybe') {
    return { noPage: 'revisits of what may be no page, without their payload', name: context.url };
  }
  if (held === null)
    return unresolved(header, 'no record in these files and no capture in the archive has its payload');
  const contentType = (own === null ? undefined : contentTypeOf(own)) ?? held.contentType;
  const fields = new Map(contentType === undefined ? [] : [['content-type', [contentType]]]);
  const answer = {
    status: own === null || own.status === 304 ? noStatus : own.status,
    fields,
    body: Buffer.from(held.bytes),
  };
  return await readingOfBody(answer, withRevisit(context, { profile, by: 'payload-digest' }));
}

async function readTarget(
  { source, place }: RecordAddress,
  { limits }: AnswerContext,
): Promise<{ answer: HttpAnswer; block: Block; provenance: Record<string, unknown> } | null> {
  for await (const item of readRecords(source, place)) {
    if (!('record' in item)) return null;
    const { header } = item.record;
    const block = await item.record.read(limits.maxBytes + overheadBytes);
    if (block.end === 'too-large' || faultOf(block) !== null) return null;
    const answer = answerIn(header, block.bytes);
    if (answer === null) return null;
    const record = uriField(header, 'warc-record-id');
    const provenance = {
      file: source.name,
      ...(record === undefined ? {} : { record }),
      date: header.get('warc-date'),
    };
    return { answer, block, provenance };
  }
  return null;
}

function unresolved(header: RecordHeader, why: string): Reading {
  const refersTo = uriField(header, 'warc-refers-to-target-uri') ?? uriField(header, 'warc-refers-to');
  const date = header.get('warc-refers-to-date');
  const what = refersTo === undefined ? '' : ` of ${refersTo}${date === undefined ? '' : `, ${date}`}`;
  return { passedOver: `A revisit${what}: ${why}. Give the file that has it in the same command.` };
}

function withRevisit(context: AnswerContext, revisitOf: Record<string, unknown>): AnswerContext {
  return {
    ...context,
    provenance: { ...context.provenance, warc: { ...(context.provenance['warc'] as object), revisitOf } },
  };
}

function cutContext(block: Block, context: AnswerContext): AnswerContext {
  return block.end === 'cut' ? { ...context, truncated: 'The WARC file ends within the record.' } : context;
}

function faultOf({ end }: Block): string | null {
  if (end === 'damaged') return 'The record is damaged: its compressed data is broken.';
  if (end === 'unsure') return "The record is damaged: its bytes don't have the stated length or digest.";
  return null;
}

/** The answer in a block; of a resource record, or a response that is stored without its head, one made of its type and its bytes. */
function answerIn(header: RecordHeader, block: Buffer): HttpAnswer | null {
  const type = header.get('content-type') ?? '';
  const isHttp = /^application\/http\b/i.test(type);
  if (header.get('warc-type') === 'response') {
    const answer = parseHttpAnswer(block);
    if (answer !== null || isHttp) return answer;
  }
  return { status: noStatus, fields: new Map([['content-type', [type]]]), body: block };
}
