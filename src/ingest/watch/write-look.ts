import fs from 'node:fs';
import { canonicalUrl } from '../../text/canonical-url.ts';
import type { SourceItem } from '../draft.ts';
import type { FetchResult } from '../fetch/fetch-result.ts';
import { pageItemOf } from '../fetch/page-item.ts';
import { readOutlets } from '../outlet-directory.ts';
import { rawPage } from '../raw-page.ts';
import { pageDraft, type PageExtractor } from '../page-draft.ts';
import { type ImportEvent, runImport } from '../run-import.ts';
import { keepAnswer, keptAnswers } from './kept-answer.ts';
import type { LookAt } from './look-at-all.ts';

/**
 * What a look was for. Looks at articles are told as in an import; `no-article`: the archive has no article at the
 * address, and the answer made none, so nothing is recorded.
 */
export type LookEvent = ImportEvent | { event: 'no-article'; source: string; outcome: string; reason: string };

/** What became of a look: in the archive, of no use, refused by the archive, or none at all. */
export type LookOutcome = 'recorded' | 'no-article' | 'rejected' | 'not-asked';

/** Where looks are written, and what reads their pages. */
export interface LookWriter {
  contentDir: string;
  dryRun: boolean;
  extract: PageExtractor;
  /** The name of a new outlet; from its first page if it is left out. */
  outletName?: string;
  tell: (event: LookEvent) => void;
}

/** An import may be long; an answer that was had is not thrown away for it. */
const lockWaitMs = 3_600_000;

/**
 * Writes what a look at a page found, and tells of it by one event (and one for a new outlet). Every look at an article
 * of the archive is recorded, whatever it found; where nobody was asked, since the host is left alone, there was none. Where a known article's address leads to another page now, that page
 * counts only when its text resembles the article's: outlets move articles, but they also send readers of a removed one
 * to the front page.
 */
export async function writeLook(writer: LookWriter, look: LookAt, result: FetchResult): Promise<LookOutcome> {
  if (result.outcome === 'failed' && result.notAsked === true && result.redirects.length === 0) {
    writer.tell({ event: 'passed-over', source: look.url, reason: `It was not asked for: ${result.sentence}` });
    return 'not-asked';
  }
  const file = writer.dryRun ? null : keepAnswer(writer.contentDir, look, result);
  const outcome = await writeEither(writer, look, result);
  if (file !== null) fs.rmSync(file, { force: true });
  return outcome;
}

/** Writes what runs that were killed had asked for and not written whole; what they had written changes nothing. */
export async function writeKeptLooks(writer: LookWriter): Promise<void> {
  for (const { file, look, result } of keptAnswers(writer.contentDir)) {
    await writeEither(writer, look, result);
    fs.rmSync(file, { force: true });
  }
}

async function writeEither(writer: LookWriter, look: LookAt, result: FetchResult): Promise<LookOutcome> {
  return look.slug === undefined ? await writeNew(writer, look, result) : await writeKnown(writer, look, result);
}

async function writeNew(writer: LookWriter, look: LookAt, result: FetchResult): Promise<LookOutcome> {
  const source = look.url;
  const item = await itemOf(writer, look, result);
  const why = whyNoArticle(item, look, result);
  if (why === null) return (await put(writer, item)) === undefined ? 'recorded' : 'rejected';
  writer.tell({ event: 'no-article', source, outcome: result.outcome, reason: why });
  return 'no-article';
}

/** Why the answer to a first look makes no article; null when it makes one. */
function whyNoArticle(item: SourceItem, look: LookAt, { finalUrl }: FetchResult): string | null {
  if ('observed' in item) return item.observed.note ?? `The look is ${item.observed.outcome}.`;
  if ('rejected' in item) return item.rejected.reason;
  if ('passedOver' in item) return item.passedOver;
  const { quality, reason } = item.draft.capture;
  if (quality === 'failed') return reason ?? 'The page holds no article.';
  if (isElsewhere(look, finalUrl) && URL.parse(finalUrl)?.pathname === '/')
    return `The address leads to the front page, ${finalUrl}.`;
  return null;
}

async function writeKnown(writer: LookWriter, look: LookAt, result: FetchResult): Promise<LookOutcome> {
  const item = await itemOf(writer, look, result);
  const why = 'rejected' in item ? item.rejected.reason : await put(writer, item, true);
  if (why === undefined) return 'recorded';
  const { at: captured, finalUrl } = result;
  const note =
    result.outcome === 'page' && isElsewhere(look, finalUrl) ? `The address leads to ${finalUrl} now. ${why}` : why;
  const observed = {
    url: look.url,
    captured,
    outcome: result.outcome === 'refused-by-robots' ? ('blocked' as const) : ('failed' as const),
    method: 'fetch' as const,
    ...('status' in result ? { status: result.status } : {}),
    note,
    ...(result.outcome === 'page' ? { raw: rawPage(result.bytes) } : {}),
    ...(finalUrl === look.url ? {} : { provenance: { final: finalUrl } }),
    outlet: look.outlet!,
    slug: look.slug!,
  };
  return (await put(writer, { source: look.url, observed })) === undefined ? 'recorded' : 'rejected';
}

async function itemOf({ contentDir, extract }: LookWriter, look: LookAt, result: FetchResult): Promise<SourceItem> {
  const { outlet, slug, newSlug } = look;
  const article = slug ?? newSlug;
  const options = {
    ...(outlet === undefined ? {} : { outlet }),
    ...(article === undefined ? {} : { article }),
    mustResemble: slug !== undefined && isElsewhere(look, result.finalUrl),
  };
  return await pageDraft(pageItemOf(result), options, readOutlets(contentDir), extract);
}

function isElsewhere({ url }: LookAt, finalUrl: string): boolean {
  return canonicalUrl(finalUrl) !== canonicalUrl(url);
}

/** Puts an item into the archive. Gives the reason when it is rejected; with `isQuiet` that is not told. */
async function put(
  { contentDir, dryRun, outletName, tell }: LookWriter,
  item: SourceItem,
  isQuiet = false,
): Promise<string | undefined> {
  const events: ImportEvent[] = [];
  const named = outletName === undefined ? {} : { outletName };
  const { remarks } = await runImport([item], { contentDir, dryRun, lockWaitMs, ...named }, (event) => {
    events.push(event);
  });
  const rejected = events.find(({ event }) => event === 'rejected');
  for (const event of events) {
    if (event !== rejected || !isQuiet)
      tell('notes' in event ? { ...event, notes: [...event.notes, ...remarks] } : event);
  }
  return rejected?.event === 'rejected' ? rejected.reason : undefined;
}
