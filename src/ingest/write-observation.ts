import path from 'node:path';
import type { Capture } from '../model/capture.ts';
import { stampOfInstant } from '../model/capture-stamp.ts';
import type { ArticleIndex } from './article-index.ts';
import { appendCapture, readCapturesLog } from './captures-log.ts';
import type { ArticleObservation, Refusal } from './draft.ts';
import type { StoredArticle } from './stored-article.ts';
import { writeRaw } from './write-raw.ts';

/** What became of an observation. `files` hold it, as paths from the content folder with `/`. */
export type ObservationResult =
  | { outcome: 'recorded' | 'already-there'; article: string; files: string[] }
  | { outcome: 'no-article'; reason: string }
  | { outcome: 'rejected'; refusal: Refusal };

/**
 * Writes a look that gave no text into the article's captures.ndjson. The same look twice changes nothing; one at an
 * address that no article has is passed over. The caller holds the content lock.
 */
export function writeObservation(index: ArticleIndex, observed: ArticleObservation, dryRun = false): ObservationResult {
  const article = articleOf(index, observed);
  if ('outcome' in article) return article;
  const id = `${observed.outlet}/${article.slug}`;
  const stamp = stampOfInstant(observed.captured);
  const { raw } = observed;
  const rawFiles = raw ? [`articles/${id}/${stamp}.${raw.extension}.gz`] : [];
  const files = [...rawFiles, `articles/${id}/captures.ndjson`];
  const known = readCapturesLog(article).find(({ captured }) => captured === observed.captured);
  if (known) {
    if (known.outcome === observed.outcome) return { outcome: 'already-there', article: id, files };
    return conflict(article, observed, `a capture with the outcome ${known.outcome}`);
  }
  if (article.stamps.includes(stamp))
    return observed.outcome === 'unchanged'
      ? { outcome: 'already-there', article: id, files: [] }
      : conflict(article, observed, 'a snapshot');
  if (dryRun) return { outcome: 'recorded', article: id, files };
  if (raw) writeRaw(path.join(article.folder, `${stamp}.${raw.extension}.gz`), raw.bytes);
  appendCapture(article, lineOf(observed));
  return { outcome: 'recorded', article: id, files };
}

function articleOf(index: ArticleIndex, observed: ArticleObservation): StoredArticle | ObservationResult {
  const { outlet, slug, url } = observed;
  const found = slug === undefined ? index.byUrl(outlet, url) : [index.article(outlet, slug)];
  const [article] = found.filter(({ stamps }) => stamps.length > 0);
  if (!article) return { outcome: 'no-article', reason: `No article of ${outlet} has the address ${url}.` };
  if (found.length === 1) return article;
  return {
    outcome: 'rejected',
    refusal: {
      reason: `${found.length} articles have the address ${url}: ${found.map((one) => one.slug).join(', ')}.`,
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
