import { canonicalUrl, withoutTracking } from '../../text/canonical-url.ts';
import { addressHint, bareHost, type KnownOutlet, outletOfUrl, readOutlets } from '../outlet-directory.ts';
import { deletedAddress, readDeletedArticles } from '../deleted-articles.ts';
import { hasUserName, withUserName } from '../user-names.ts';
import { createPageExtractor } from '../page-extractor.ts';
import { checkArticleName } from '../stored-article.ts';
import { checkOutletId } from '../outlet-file.ts';
import { byAddress, type KnownArticle, knownArticles } from './known-articles.ts';
import { type LookAt, lookAtAll } from './look-at-all.ts';
import type { WatchWorld } from './watch-pass.ts';
import { type LookEvent, type LookWriter, writeKeptLooks, writeLook } from './write-look.ts';

/** What is captured, and whose it is. */
export interface CaptureOptions {
  contentDir: string;
  /** Who published; without it the address tells. */
  outlet?: string;
  /** The folder of the one article that is captured. */
  article?: string;
  /** How many hosts are asked at a time. */
  hostsAtOnce: number;
  /** Asks, says what would be done, and writes nothing. */
  dryRun: boolean;
}

/**
 * Looks at pages now, each once and without parameters that say how a reader came, and writes what was found; an article of the archive is asked for as it is known.
 * `isEnding` is asked before each request.
 *
 * @throws ImportError when a file of the archive or a name has a fault, or another import is writing for too long
 */
export async function captureUrls(
  urls: readonly string[],
  options: CaptureOptions,
  { fetcher }: Pick<WatchWorld, 'fetcher'>,
  tell: (event: LookEvent) => void,
  isEnding: () => boolean,
): Promise<void> {
  const { contentDir, dryRun, hostsAtOnce } = options;
  const { extract, close } = createPageExtractor();
  const writer: LookWriter = { contentDir, dryRun, extract, tell, ...nameOfMixed(urls, options.outlet) };
  try {
    if (!dryRun) await writeKeptLooks(writer);
    const targetOf = createTargets(options);
    const targets = [...new Map(urls.map((url) => [canonicalUrl(url), withoutTracking(url)])).values()].flatMap(
      (url) => {
        const target = targetOf(url);
        if (!('reason' in target)) return [target];
        tell({ event: 'rejected', source: url, ...target });
        return [];
      },
    );
    await lookAtAll(targets, hostsAtOnce, isEnding, async (look) => {
      const result = await fetcher.fetchPage(look.url, look.validators);
      return async () => {
        await writeLook(writer, look, result);
      };
    });
  } finally {
    await close();
  }
}

/** Pages of several hosts are captured one by one: the name that the first states may not be the outlet's, so its id is. */
function nameOfMixed(urls: readonly string[], outlet: string | undefined): { outletName?: string } {
  const hosts = new Set(urls.map((url) => URL.parse(url)).flatMap((url) => (url === null ? [] : [bareHost(url)])));
  return outlet === undefined || hosts.size < 2 ? {} : { outletName: outlet };
}

/** What to look at for an address, or why that can't be told. */
function createTargets(options: CaptureOptions): (url: string) => LookAt | { reason: string; hint: string } {
  const { contentDir, article } = options;
  const outlets = readOutlets(contentDir);
  const deleted = readDeletedArticles(contentDir);
  if (options.outlet !== undefined) checkOutletId(contentDir, options.outlet);
  const known = new Map<string, { articles: KnownArticle[]; at: Map<string, KnownArticle[]> }>();
  const articlesOf = (outlet: string): { articles: KnownArticle[]; at: Map<string, KnownArticle[]> } => {
    const found = known.get(outlet);
    if (found) return found;
    const articles = knownArticles(contentDir, outlet);
    const entry = { articles, at: byAddress(articles) };
    known.set(outlet, entry);
    return entry;
  };
  return (url) => {
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
      return { reason: `\`${url}\` is no web address.`, hint: addressHint };
    if (hasUserName(url)) return withUserName;
    const outlet = outletAt(outlets, url, options.outlet);
    if ('reason' in outlet) return outlet;
    const { articles, at } = articlesOf(outlet.id);
    if (article !== undefined) checkArticleName(contentDir, outlet.id, article);
    const found =
      article === undefined ? (at.get(canonicalUrl(url)) ?? []) : articles.filter(({ slug }) => slug === article);
    const [one, ...others] = found;
    if (others.length > 0) return ambiguous(url, found);
    if (one) return { url, outlet: outlet.id, slug: one.slug, validators: one.validators };
    if (deleted.hasAddress(url)) return deletedAddress;
    return {
      url,
      // A new article may redirect to its outlet's home: where it ends tells whose it is.
      ...(options.outlet === undefined ? {} : { outlet: options.outlet }),
      ...(article === undefined ? {} : { newSlug: article }),
      validators: {},
    };
  };
}

function outletAt(
  outlets: readonly KnownOutlet[],
  url: string,
  outlet: string | undefined,
): { id: string } | { reason: string; hint: string } {
  return outlet === undefined ? outletOfUrl(outlets, url) : { id: outlet };
}

function ambiguous(url: string, found: readonly KnownArticle[]): { reason: string; hint: string } {
  return {
    reason: `${found.length} articles have the address ${url}: ${found.map(({ slug }) => slug).join(', ')}.`,
    hint: 'Say which with --article, or correct the `url` of the snapshots of which it is not the address.',
  };
}
