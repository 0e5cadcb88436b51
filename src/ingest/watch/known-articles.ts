import type { SnapshotSource } from '../../archive/parse-snapshot.ts';
import { instantOfStamp } from '../../model/capture-stamp.ts';
import type { Capture, CaptureOutcome } from '../../model/capture.ts';
import { canonicalUrl } from '../../text/canonical-url.ts';
import { readCapturesLog } from '../captures-log.ts';
import type { Validators } from '../fetch/fetch-result.ts';
import { readStored, type StoredArticle, storedArticles } from '../stored-article.ts';
import type { PastLook } from './due-articles.ts';
import { usableValidators } from './validators.ts';

/** An article of the archive that has an address, as far as it matters for looking at it. */
export interface KnownArticle {
  outlet: string;
  slug: string;
  /** Where it is looked for. */
  url: string;
  /** Canonical forms of every address under which it was met. */
  addresses: Set<string>;
  /** It was fetched live before: what came from other sources only is not looked at again by itself. */
  isWatched: boolean;
  /** What the last answer with a text said of itself. */
  validators: Validators;
  /** All captures, ascending. */
  looks: PastLook[];
}

/**
 * The articles of an outlet that have an address, by slug.
 *
 * @throws ImportError when a snapshot can't be read
 */
export function knownArticles(contentDir: string, outlet: string): KnownArticle[] {
  return storedArticles(contentDir, outlet).flatMap((article) => knownArticle(article, outlet) ?? []);
}

/** Articles by each of their addresses, in canonical form. */
export function byAddress(articles: readonly KnownArticle[]): Map<string, KnownArticle[]> {
  const map = new Map<string, KnownArticle[]>();
  for (const article of articles) {
    for (const address of article.addresses) map.set(address, [...(map.get(address) ?? []), article]);
  }
  return map;
}

function knownArticle(article: StoredArticle, outlet: string): KnownArticle | undefined {
  const log = readCapturesLog(article);
  const snapshots = article.stamps.map((stamp) => readStored(article, stamp, outlet));
  const latest = snapshots.at(-1)!;
  const url = latest.capture.requested ?? latest.fields.url;
  if (url === undefined) return undefined;
  const met = snapshots.flatMap(({ capture, fields }) => [fields.url, capture.requested, finalOf(capture)]);
  const methods = [...snapshots.map(({ capture }) => capture.method), ...log.map(({ method }) => method)];
  return {
    outlet,
    slug: article.slug,
    url,
    addresses: new Set(met.filter((address) => address !== undefined).map(canonicalUrl)),
    isWatched: methods.includes('fetch'),
    validators: validatorsOf(latest, log, url),
    looks: looksOf(snapshots, log),
  };
}

function looksOf(snapshots: readonly SnapshotSource[], log: readonly Capture[]): PastLook[] {
  const found: { seconds: number; outcome: CaptureOutcome }[] = [
    ...snapshots.map(({ stamp }) => ({ seconds: secondsOf(instantOfStamp(stamp)), outcome: 'snapshot' as const })),
    ...log.map(({ captured, outcome }) => ({ seconds: secondsOf(captured), outcome })),
  ];
  found.sort((one, other) => one.seconds - other.seconds);
  let wasThere: boolean | undefined;
  return found.map(({ seconds, outcome }) => {
    // An answer of no use says nothing of the article.
    if (outcome === 'failed' || outcome === 'blocked') return { seconds, isNews: false };
    const isThere = outcome === 'snapshot' || outcome === 'unchanged';
    const isNews = outcome === 'snapshot' || isThere !== wasThere;
    wasThere = isThere;
    return { seconds, isNews };
  });
}

/** Of the last answer that held a text: a server that is asked by them and says “not modified” means that text. */
function validatorsOf(latest: SnapshotSource, log: readonly Capture[], url: string): Validators {
  // A page that failed says nothing of the article; a later one that is unchanged since a good one does.
  const isFailed = latest.capture.quality === 'failed';
  const taken = instantOfStamp(latest.stamp);
  // Lines stand in the order in which they were written: an older capture may have been imported later.
  const later = log
    .filter(({ outcome, status, captured }) => outcome === 'unchanged' && status !== 304 && captured > taken)
    .filter(({ since }) => !isFailed || since !== undefined)
    .reduce<Capture | undefined>((last, line) => (last && last.captured > line.captured ? last : line), undefined);
  if (isFailed && !later) return {};
  const from: Record<string, unknown> = later ?? latest.capture;
  const text = (key: string): string | undefined => (typeof from[key] === 'string' ? from[key] : undefined);
  const kept = { etag: text('etag'), lastModified: text('lastModified'), of: text('final') ?? url };
  return usableValidators(kept, secondsOf(later?.captured ?? taken));
}

function finalOf({ final }: SnapshotSource['capture']): string | undefined {
  return typeof final === 'string' ? final : undefined;
}

function secondsOf(instant: string): number {
  return Date.parse(instant) / 1000;
}
