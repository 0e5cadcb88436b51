import type { Observation, PageCapture } from '../page-capture.ts';
import { decodeBody, tooLarge } from './decode-body.ts';
import type { DecodingLimits } from './decompress.ts';
import { contentTypeOf, type HttpAnswer, noStatus } from './http-answer.ts';
import { otherThanHtml, pageByType, startsAsHtml } from './sniff.ts';

/** What is known of an answer besides itself. */
export interface AnswerContext {
  url: string;
  captured: string;
  method: 'warc' | 'wacz';
  provenance: Record<string, unknown>;
  limits: DecodingLimits;
  /** Why the record doesn't hold the whole answer. */
  truncated?: string;
}

/** A PageItem without the name of its source; `noPage`: one of the many records that are not worth a line each, `name`d
 * where one may be missed. */
export type Reading =
  | { page: PageCapture }
  | { observed: Observation }
  | { rejected: { reason: string; hint: string } }
  | { passedOver: string }
  | { noPage: string; name?: string };

const notHtml = 'not HTML';
const refetch = 'Capture the page again, or leave the record out.';

/** What the head of an answer says by itself, before any of its body is read; null when the body has to be seen. */
export function readingOfHead(answer: HttpAnswer, context: AnswerContext): Reading | null {
  const { status } = answer;
  const type = contentTypeOf(answer);
  if (status === 304) return { passedOver: 'The server said “not modified” (304); the record has no text.' };
  if (status >= 300 && status < 400) {
    const [location] = answer.fields.get('location') ?? [];
    return {
      passedOver:
        location === undefined
          ? `A redirect (${status}) that names no address.`
          : `Redirects (${status}) to ${location}`,
    };
  }
  if (status < 200 || status === 204 || status === 205) return { noPage: `with the status ${status}` };
  if (status >= 400) {
    const mayBePage =
      pageByType(type) !== 'no' || /^(?:text\/plain|application\/(?:problem\+)?json)\b/i.test(type ?? '');
    return mayBePage ? { observed: observation(status, context) } : { noPage: notHtml };
  }
  return pageByType(type) === 'no' ? { noPage: notHtml } : null;
}

/** What a whole answer is, whose head left that open. */
export async function readingOfBody(answer: HttpAnswer, context: AnswerContext): Promise<Reading> {
  const { url, captured, method, provenance, limits } = context;
  const status = answer.status === noStatus ? undefined : answer.status;
  const contentType = contentTypeOf(answer);
  const isSure = pageByType(contentType) === 'yes';
  const body = await decodeBody(answer, limits);
  if ('failed' in body) {
    return isSure ? { rejected: { reason: body.failed, hint: refetch } } : { noPage: notHtml };
  }
  const { bytes } = body;
  const truncated = context.truncated ?? body.truncated ?? missingRange(answer);
  if (bytes.length === 0) {
    if (!isSure) return { noPage: 'without a body' };
    const note = truncated ?? 'The answer had no body.';
    return {
      observed: {
        url,
        captured,
        outcome: 'failed',
        method,
        ...(status === undefined ? {} : { status }),
        note,
        provenance,
      },
    };
  }
  if (!isSure && !startsAsHtml(bytes)) return { noPage: notHtml };
  const other = otherThanHtml(bytes);
  if (other !== null) return { passedOver: `It was sent as HTML but is ${other}.` };
  return {
    page: {
      url,
      captured,
      method,
      ...(status === undefined ? {} : { status }),
      ...(contentType === undefined ? {} : { contentType }),
      bytes,
      ...(truncated === undefined ? {} : { truncated }),
      provenance,
    },
  };
}

/** What is made of a page whose record is larger than is read. */
export function readingOfTooLarge(answer: HttpAnswer, { limits }: AnswerContext): Reading {
  const isPage = pageByType(contentTypeOf(answer)) === 'yes' || startsAsHtml(answer.body);
  return isPage ? { rejected: { reason: tooLarge(limits), hint: refetch } } : { noPage: notHtml };
}

function observation(status: number, { url, captured, method, provenance }: AnswerContext): Observation {
  return { url, captured, outcome: outcomeOf(status), method, status, provenance };
}

function outcomeOf(status: number): Observation['outcome'] {
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  return [401, 402, 403, 429, 451].includes(status) ? 'blocked' : 'failed';
}

/** For a 206 answer that holds less than the whole page. */
function missingRange({ status, fields }: HttpAnswer): string | undefined {
  if (status !== 206) return undefined;
  const [range] = fields.get('content-range') ?? [];
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range ?? '');
  const isWhole = match !== null && Number(match[1]) === 0 && Number(match[2]) + 1 === Number(match[3]);
  return isWhole ? undefined : `The answer was a part of the page only (206, Content-Range: ${range ?? 'not stated'}).`;
}
