import { endOfHead } from './head-end.ts';

/** Stands for the status of what is no answer, such as a resource record. */
export const noStatus = 0;

/** An HTTP answer as a WARC record holds it: status and fields, and the body with its codings still on. */
export interface HttpAnswer {
  /** `noStatus` for bytes that came without one. */
  status: number;
  /** All values of each field, in their order; names in lower case. */
  fields: ReadonlyMap<string, string[]>;
  body: Buffer;
}

const statusLine = /^(?:HTTP\/\d+(?:\.\d+)?|ICY)[ \t]+(\d{3})(?:[ \t]|$)/i;
const fieldLine = /^([^\s:]+)[ \t]*:[ \t]*(.*)$/s;
/** A head longer than this is none. */
const maxHeadBytes = 256 * 1024;

/**
 * The answer in a block of the type `application/http`; null when it starts with no status line. HTTP/2 status
 * lines, unknown or missing status texts, lines that end in LF alone and repeated fields are all read.
 */
export function parseHttpAnswer(block: Buffer): HttpAnswer | null {
  const end = endOfHead(block.subarray(0, maxHeadBytes));
  // A head without an empty line after it: an answer without a body.
  const lines = block.toString('latin1', 0, end?.fields ?? Math.min(block.length, maxHeadBytes)).split(/\r*\n/);
  const status = statusLine.exec(lines.shift() ?? '');
  if (!status) return null;
  const fields = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (last !== undefined) last.push(`${last.pop() ?? ''} ${line.trim()}`);
      continue;
    }
    const match = fieldLine.exec(line);
    if (!match) continue;
    const name = match[1]!.toLowerCase();
    last = fields.get(name) ?? [];
    last.push(match[2]!.trim());
    fields.set(name, last);
  }
  return {
    status: Number(status[1]),
    fields,
    body: end === null ? Buffer.alloc(0) : block.subarray(end.body),
  };
}

/** The values of a field that lists them with commas, over all its lines: trimmed, in lower case. */
export function listedValues({ fields }: Pick<HttpAnswer, 'fields'>, name: string): string[] {
  return (fields.get(name) ?? [])
    .flatMap((value) => value.split(','))
    .map((value) => value.trim().toLowerCase())
    .filter((value) => value !== '');
}

/** The Content-Type as sent: of several, the last that names a type, as browsers have it. */
export function contentTypeOf({ fields }: Pick<HttpAnswer, 'fields'>): string | undefined {
  return fields.get('content-type')?.findLast((value) => /^[^\s/;]+\/[^\s;]+/.test(value));
}
