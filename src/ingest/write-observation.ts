import type { Capture } from '../model/capture.ts';
import { stampOfInstant } from '../model/capture-stamp.ts';
import type { ArticleIndex } from './article-index.ts';
import type { ArticleObservation, Refusal } from './draft.ts';
import type { StoredArticle } from './stored-article.ts';

/** What became of an observation. `files` hold it, as paths from the content folder with `/`. */
export type ObservationResult =
  | { outcome: 'recorded' | 'already-there'; article: string; files: string[] }
  | { outcome: 'no-article'; reason: string }
  | { outcome: 'rejected'; refusal: Refusal };

/**
 * Writes a look that gave no text into the article's captures.ndjson. The same look twice changes nothing; one at an
 * address that no article has is passed over. The caller holds the content lock, unless the index is over `dryFiles`.
 */
export function writeObservation(index: ArticleIndex, observed: ArticleObservation): ObservationResult {
  const article = articleOf(index, observed);
  if ('outcome' in article) return article;
  const id = `${observed.outlet}/${article.slug}`;
  const stamp = stampOfInstant(observed.captured);
  if (observed.outcome === 'unchanged' && !article.stamps.some((other) => other <= stamp))
    return { outcome: 'no-article', reason: `No snapshot of ${id} is older: what is unchanged is not known.` };
  const logged = index.files.captures(article);
  // A page that comes again and again, such as that of a 404, is kept once.
  const isKept = logged.some(({ raw, captured }) => raw === observed.raw?.sha256 && captured !== observed.captured);
  const raw = isKept ? undefined : observed.raw;
  const rawFiles = raw ? [`articles/${id}/${stamp}.${raw.extension}.gz`] : [];
  const files = [...rawFiles, `articles/${id}/captures.ndjson`];
  const known = logged.find(({ captured }) => captured === observed.captured);
  if (known) {
    if (known.outcome === observed.outcome) return { outcome: 'already-there', article: id, files };
    return conflict(article, observed, `a capture with the outcome ${known.outcome}`);
  }
  if (article.stamps.includes(stamp))
    return observed.outcome === 'unchanged' || isSnapshotOf(index, article, observed)
      ? { outcome: 'already-there', article: id, files: [] }
      : conflict(article, observed, 'a snapshot');
  if (raw) {
    const name = `${stamp}.${raw.extension}.gz`;
    if (index.files.hasOtherRaw(article, name, raw.bytes))
      return conflict(article, observed, `another raw file, ${name},`);
    index.files.addRaw(article, name, raw.bytes);
  }
  const line = { ...lineOf(observed), ...sinceBefore(article, logged, observed) };
  index.files.addCapture(article, line);
  index.addCapture(observed.outlet, article.slug, line);
  return { outcome: 'recorded', article: id, files };
}

/** Whether the snapshot of the instant was made of the very bytes: an older engine took them for an article. */
function isSnapshotOf(
  { files }: ArticleIndex,
  article: StoredArticle,
  { captured, outlet, raw }: ArticleObservation,
): boolean {
  const { raw: bytes, source } = files.snapshot(article, stampOfInstant(captured), outlet).capture;
  return raw !== undefined && (raw.sha256 === bytes || raw.sha256 === source?.sha256);
}

/**
 * What a server means that says “not modified” behind a capture which named the snapshot it was unchanged since: the same.
 */
function sinceBefore(
  { stamps }: StoredArticle,
  logged: readonly Capture[],
  { outcome, captured }: ArticleObservation,
): Pick<Capture, 'since'> {
  if (outcome !== 'unchanged') return {};
  const last = stamps.findLast((stamp) => stamp <= stampOfInstant(captured));
  const before = logged
    .filter((line) => line.captured < captured && last !== undefined && stampOfInstant(line.captured) > last)
    .sort((one, other) => (one.captured < other.captured ? -1 : 1))
    .findLast(({ since }) => since !== undefined);
  return before?.since === undefined ? {} : { since: before.since };
}

function articleOf(index: ArticleIndex, observed: ArticleObservation): StoredArticle | ObservationResult {
  const { outlet, slug, url } = observed;
  const what = url === undefined ? `the name ${slug ?? ''}` : `the address ${url}`;
  const found = slug !== undefined ? [index.article(outlet, slug)] : url === undefined ? [] : index.byUrl(outlet, url);
  const [article] = found.filter(({ stamps }) => stamps.length > 0);
  if (!article) return { outcome: 'no-article', reason: `No article of ${outlet} has ${what}.` };
  if (found.length === 1) return article;
  return {
    outcome: 'rejected',
    refusal: {
      reason: `${found.length} articles have ${what}: ${found.map((one) => one.slug).join(', ')}.`,
      hint: 'Correct the `url` of the snapshots of which it is not the address.',
    },
  };
}

function lineOf({ captured, outcome, status, method, note, raw, provenance }: ArticleObservation): Capture {
  return {
    captured,
    outcome,
    ...(status === undefined ? {} : { status }),
    method,
    ...(raw === undefined ? {} : { raw: raw.sha256 }),
    ...(note === undefined ? {} : { note }),
    ...provenance,
  };
}

function conflict(article: StoredArticle, { captured, outcome }: ArticleObservation, what: string): ObservationResult {
  return {
    outcome: 'rejected',
    refusal: {
      reason: `The archive has ${what} of ${article.slug} for the same instant, ${captured}; this one says ${outcome}.`,
      hint: "Two looks within one second can't both be right: keep one of the two sources.",
    },
  };
}
