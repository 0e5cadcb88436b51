import { stampOfInstant } from '../../model/capture-stamp.ts';
import { createArticleIndex } from '../article-index.ts';
import { readCapturesLog } from '../captures-log.ts';
import { outletOfUrl, readOutlets } from '../outlet-directory.ts';
import { type CdxRow, instantOfTimestamp } from './cdx-rows.ts';

/**
 * Tells whether an archive has a capture of a row's address and second, by what lay in the content folder when an address
 * was first asked about: what is there need not be asked for again.
 */
export function knownCaptures(contentDir: string, outlet: string | undefined): (row: CdxRow) => boolean {
  const outlets = readOutlets(contentDir);
  const index = createArticleIndex(contentDir);
  const stampsOf = new Map<string, Set<string>>();
  const stampsAt = (url: string): Set<string> => {
    const known = stampsOf.get(url);
    if (known) return known;
    const publisher = outlet === undefined ? outletOfUrl(outlets, url) : { id: outlet };
    const articles = 'reason' in publisher ? [] : index.byUrl(publisher.id, url);
    const stamps = new Set(
      articles.flatMap((article) => [
        ...article.stamps,
        ...readCapturesLog(article).map(({ captured }) => stampOfInstant(captured)),
      ]),
    );
    stampsOf.set(url, stamps);
    return stamps;
  };
  return ({ timestamp, original }) => stampsAt(original).has(stampOfInstant(instantOfTimestamp(timestamp)!));
}
