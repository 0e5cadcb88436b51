import { ImportError } from '../import-error.ts';
import { cdxFields, type CdxList, readCdx } from './cdx-rows.ts';
import type { WaybackClient } from './wayback-client.ts';

/** Rows of one answer. */
const pageRows = 1000;

/** What is asked of an index. */
export interface CdxQuery {
  /** A URL, or with `*` at its end all URLs that begin with it. */
  url: string;
  /** Digits of `YYYYMMDDhhmmss`. */
  from?: string;
  to?: string;
  /** Rows at most. */
  limit?: number;
}

/**
 * Lists captures, page by page. Nothing is filtered or collapsed: a capture that showed nothing new is the one that says
 * how long a text stood, and a 404 is one that says when it was gone.
 *
 * @throws ImportError when the archive gives no list
 */
export async function queryCdx(
  client: WaybackClient,
  { url, from, to, limit = Infinity }: CdxQuery,
  progress: (rowCount: number) => void,
): Promise<CdxList> {
  const whole: CdxList = { rows: [], faults: [] };
  const keys = new Set<string>();
  let resumeKey: string | undefined;
  do {
    const left = limit - whole.rows.length;
    const query = new URLSearchParams({
      url,
      output: 'json',
      fl: cdxFields.join(','),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      limit: String(Math.min(pageRows, left)),
      showResumeKey: 'true',
      ...(resumeKey === undefined ? {} : { resumeKey }),
    });
    const part = await askForPart(client, query);
    whole.rows.push(...part.rows.slice(0, left));
    whole.faults.push(...part.faults);
    progress(whole.rows.length);
    resumeKey = part.resumeKey;
    if (resumeKey !== undefined && keys.has(resumeKey))
      throw new ImportError(
        'The list of captures goes round in circles.',
        'Try again later, or narrow it by --from and --to.',
      );
    if (resumeKey !== undefined) keys.add(resumeKey);
  } while (resumeKey !== undefined && whole.rows.length < limit);
  return whole;
}

async function askForPart(client: WaybackClient, query: URLSearchParams): Promise<CdxList> {
  const address = `${client.endpoint}/cdx/search/cdx?${query.toString()}`;
  const answer = await client.get(new URL(address), 'cdx');
  const hint = 'Look at the address in a browser, or try again later.';
  if ('failure' in answer) throw new ImportError(`No list of captures: ${answer.sentence}`, hint);
  const text = new TextDecoder().decode(answer.body);
  if (/AdministrativeAccessControlException|RobotAccessControlException/.test(text))
    throw new ImportError('The web archive does not give out captures of this address.', 'Its owners asked for that.');
  if (answer.status !== 200)
    throw new ImportError(`No list of captures: ${address} answered with status ${answer.status}.`, hint);
  const list = readCdx(text);
  if ('fault' in list) throw new ImportError(`The list of captures can't be read. ${list.fault}`, hint);
  return list;
}
