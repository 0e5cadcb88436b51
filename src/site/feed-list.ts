import { generateOpml } from 'feedsmith';
import type { Archive } from '../archive/archive.ts';
import { feedWords } from '#words/feeds.ts';
import { stripInvalidXml } from '../text/hygiene.ts';
import { followedAuthors, mainFeedKinds } from './feeds.ts';
import { revealTexts } from './reveal-texts.ts';
import type { FeedScope, SiteUrls } from './urls.ts';

/**
 * The feeds of the archive and of its outlets as an OPML 2.0 list, in groups, outlets by name. Feeds of all edits, of authors and
 * of single articles are not in it: whoever imports the list would read each entry several times.
 */
export function feedList(archive: Archive, urls: SiteUrls): string {
  const { title } = archive.config();
  return opml(title, [
    group(urls, title, { of: 'archive' }, urls.home()),
    ...archive.outlets().map(({ id, name }) => group(urls, name, { of: 'outlet', id }, urls.outlet(id))),
  ]);
}

/** The feeds of all authors as an OPML 2.0 list, in groups by name; undefined where the archive has none. */
export function authorFeedList(archive: Archive, urls: SiteUrls): string | undefined {
  const authors = followedAuthors(archive);
  if (authors.length === 0) return undefined;
  return opml(
    archive.config().title,
    authors.map(({ slug: id, name }) => group(urls, name, { of: 'author', id }, urls.author(id))),
  );
}

function opml(title: string, outlines: ReturnType<typeof group>[]): string {
  return generateOpml({ head: { title: cleaned(title) }, body: { outlines } });
}

/** The feeds of articles and of edits of one scope. */
function group(urls: SiteUrls, name: string, scope: FeedScope, page: string) {
  return {
    text: cleaned(name),
    outlines: mainFeedKinds.map((kind) => {
      const text = cleaned(feedWords.titles[kind](name));
      return {
        type: 'rss',
        text,
        title: text,
        xmlUrl: urls.absolute(urls.feed(kind, 'atom', scope)),
        htmlUrl: urls.absolute(page),
      };
    }),
  };
}

function cleaned(text: string): string {
  return stripInvalidXml(revealTexts(text));
}
