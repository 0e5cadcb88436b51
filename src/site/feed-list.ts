import { generateOpml } from 'feedsmith';
import type { Archive } from '../archive/archive.ts';
import { stripInvalidXml } from '../text/hygiene.ts';
import type { FeedKind, SiteUrls } from './urls.ts';

/** Every feed of the archive as an OPML 2.0 list, for readers that subscribe to all at once; outlets by name. */
export function feedList(archive: Archive, urls: SiteUrls): string {
  const { title } = archive.config();
  const outline = (kind: FeedKind, name: string, page: string, outlet?: string) => {
    const text = stripInvalidXml(`${name}: ${kind === 'articles' ? 'new articles' : 'edits'}`);
    return {
      type: 'rss',
      text,
      title: text,
      xmlUrl: urls.absolute(urls.feed(kind, 'atom', outlet)),
      htmlUrl: urls.absolute(page),
    };
  };
  return generateOpml({
    head: { title: stripInvalidXml(title) },
    body: {
      outlines: [
        outline('articles', title, urls.home()),
        outline('edits', title, urls.edits()),
        ...archive
          .outlets()
          .flatMap(({ id, name }) => [
            outline('articles', name, urls.outlet(id), id),
            outline('edits', name, urls.outlet(id), id),
          ]),
      ],
    },
  });
}
