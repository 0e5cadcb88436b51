import { instantOfStamp } from '../../model/capture-stamp.ts';
import type { Capture } from '../../model/capture.ts';
import type { SnapshotSource } from '../../archive/parse-snapshot.ts';
import { readCapturesLog } from '../captures-log.ts';
import type { Validators } from '../fetch/fetch-result.ts';
import { readStored, storedArticles } from '../stored-article.ts';

/** An article that was fetched before, as far as it matters for looking again. Times are seconds since 1970. */
export interface KnownArticle {
  outlet: string;
  slug: string;
  /** Where it is looked for. */
  url: string;
  /** What the last answer with a text said of itself. */
  validators: Validators;
  firstSeconds: number;
  /** Of every look, ascending. */
  looks: { seconds: number; isNews: boolean }[];
}

/** The articles of an outlet that were fetched live at least once and have an address. */
export function knownArticles(contentDir: string, outlet: string): KnownArticle[] {
  return storedArticles(contentDir, outlet).flatMap((article): KnownArticle[] => {
    const log = readCapturesLog(article);
    const snapshots = article.stamps.map((stamp) => readStored(article, stamp, outlet));
    const isFetched = [...snapshots.map(({ capture }) => capture.method), ...log.map(({ method }) => method)];
    const latest = snapshots.at(-1)!;
    const url = addressOf(latest);
    if (url === undefined || !isFetched.includes('fetch')) return [];
    const looks = [
      ...snapshots.map(({ stamp }) => ({ seconds: secondsOf(instantOfStamp(stamp)), isNews: true })),
      ...log.map((line, at) => ({ seconds: secondsOf(line.captured), isNews: isNews(log, at) })),
    ].sort((one, other) => one.seconds - other.seconds);
    return [
      {
        outlet,
        slug: article.slug,
        url,
        validators: validatorsOf(latest, log),
        firstSeconds: looks[0]!.seconds,
        looks,
      },
    ];
  });
}

function addressOf({ capture, fields }: SnapshotSource): string | undefined {
  return capture.requested ?? fields.url;
}

/** A look that found something else than the look before it. */
function isNews(log: readonly Capture[], at: number): boolean {
  const { outcome } = log[at]!;
  return outcome !== 'unchanged' && outcome !== log[at - 1]?.outcome;
}

/** Of the last answer that held a text: a server that is asked by them and says “not modified” means that text. */
function validatorsOf(latest: SnapshotSource, log: readonly Capture[]): Validators {
  // A page that failed, or the address of one, says nothing of the article.
  if (latest.capture.quality === 'failed') return {};
  const later = log.findLast(
    (line) => line.outcome === 'unchanged' && line.status !== 304 && line.captured > instantOfStamp(latest.stamp),
  );
  const from: Record<string, unknown> = later ?? latest.capture;
  const text = (key: string): string | undefined => (typeof from[key] === 'string' ? from[key] : undefined);
  const [etag, lastModified, of] = [text('etag'), text('lastModified'), text('final')];
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
    ...(of === undefined ? {} : { of }),
  };
}

function secondsOf(instant: string): number {
  return Date.parse(instant) / 1000;
}
