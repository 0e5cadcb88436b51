import { canonicalUrl } from '../../text/canonical-url.ts';
import { ImportError } from '../import-error.ts';
import { type KnownOutlet, readOutlets } from '../outlet-directory.ts';
import { nextLookSeconds } from './due-articles.ts';
import { byAddress, type KnownArticle, knownArticles } from './known-articles.ts';
import type { LookAt } from './look-at-all.ts';
import { dueFeeds } from './poll-feeds.ts';
import { readWatchState, type WatchState } from './watch-state.ts';

/** What is watched: the outlets, and their articles. */
export interface Watched {
  outlets: KnownOutlet[];
  /** Those of the outlets that are watched. */
  watched: KnownOutlet[];
  articles: KnownArticle[];
}

/** @throws ImportError when a file of the archive has a fault, or it has no such outlet */
export function readWatched(contentDir: string, outlet?: string): Watched {
  const outlets = readOutlets(contentDir);
  const watched = outlets.filter(({ id }) => outlet === undefined || id === outlet);
  if (outlet !== undefined && watched.length === 0)
    throw new ImportError(`The archive has no outlet ${outlet}.`, 'Name one by its file: outlets/<id>.yml.');
  return { outlets, watched, articles: watched.flatMap(({ id }) => knownArticles(contentDir, id)) };
}

/** The pages to look at now: first those that feeds named and nobody looked at yet, then
 * articles that are due again, the longest due first. */
export function dueLooks({ watched, articles }: Watched, state: WatchState, nowSeconds: number): LookAt[] {
  const known = byAddress(articles);
  const found = Object.entries(state.found)
    .filter(([, { nextSeconds }]) => nextSeconds !== null && nextSeconds <= nowSeconds)
    .filter(([, { outlet }]) => watched.some(({ id }) => id === outlet))
    .map(([url, { outlet }]): LookAt => {
      const [article] = (known.get(canonicalUrl(url)) ?? []).filter((one) => one.outlet === outlet);
      const slug = article === undefined ? {} : { slug: article.slug };
      return { url, outlet, ...slug, validators: article?.validators ?? {} };
    });
  const again = articles
    .filter(({ isWatched }) => isWatched)
    .map((article) => ({ article, due: nextLookSeconds(article.looks) ?? Infinity }))
    .filter(({ due }) => due <= nowSeconds)
    .sort((one, other) => one.due - other.due)
    .map(({ article: { url, outlet, slug, validators } }): LookAt => ({ url, outlet, slug, validators }));
  return [...found, ...again];
}

/** When something is due the next time, in seconds since 1970; null when nothing ever is. */
export function nextDueSeconds({ watched, articles }: Watched, state: WatchState): number | null {
  const times = [
    ...watched.flatMap(({ feeds }) => (feeds ?? []).map((url) => state.feeds[url]?.nextSeconds ?? 0)),
    ...articles.filter(({ isWatched }) => isWatched).map(({ looks }) => nextLookSeconds(looks)),
    ...Object.values(state.found)
      .filter(({ outlet }) => watched.some(({ id }) => id === outlet))
      .map(({ nextSeconds }) => nextSeconds),
  ].filter((time) => time !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/** What a pass would ask for now. */
export interface WatchPlan {
  feeds: { outlet: string; url: string }[];
  looks: { url: string; outlet: string; article: string | null }[];
  nextSeconds: number | null;
}

/**
 * What is due, without asking anybody.
 *
 * @throws ImportError as `readWatched`
 */
export function watchPlan(contentDir: string, outlet: string | undefined, nowSeconds: number): WatchPlan {
  const state = readWatchState(contentDir);
  const all = readWatched(contentDir, outlet);
  return {
    feeds: dueFeeds(all.watched, state, nowSeconds).map(({ url, outlet: { id } }) => ({ outlet: id, url })),
    looks: dueLooks(all, state, nowSeconds).map(({ url, outlet: id, slug }) => ({
      url,
      outlet: id!,
      article: slug === undefined ? null : `${id}/${slug}`,
    })),
    nextSeconds: nextDueSeconds(all, state),
  };
}
