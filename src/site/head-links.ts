import type { RevisionRecord } from '../archive/records.ts';
import { type CiteContext, permalinkOf } from './cite-box.ts';
import { mementosOf } from './mementos.ts';

/** One `<link>` of a page's head. */
export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
}

/** What the `DC.` and `DCTERMS.` names of `citationMeta` mean. */
const vocabularies: readonly HeadLink[] = [
  { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
  { rel: 'schema.DCTERMS', href: 'http://purl.org/dc/terms/' },
];

/**
 * The links by which programs find an article's states from the page that shows `revision`: `cite-as` (RFC 8574), the
 * version relations of RFC 5829, and those of Memento (RFC 7089). The page of the latest revision is `latest-version`, the time
 * line of the article's page `version-history`. `isArticlePage` says that the page moves on with the article: it has no
 * neighbours then.
 */
export function versionLinks(context: CiteContext, revision: RevisionRecord, isArticlePage = false): HeadLink[] {
  const { article, revisions, urls } = context;
  const link = (rel: string, other: RevisionRecord | undefined): HeadLink[] =>
    other === undefined ? [] : [{ rel, href: permalinkOf(context, other) }];
  const index = revisions.findIndex(({ id }) => id === revision.id);
  const mementos = mementosOf(article, revisions);
  const place = mementos.findIndex(({ id }) => id === revision.id);
  const { url } = revision.fields;
  return [
    ...vocabularies,
    { rel: 'cite-as', href: permalinkOf(context, revision) },
    ...(revisions.length < 2
      ? []
      : [
          { rel: 'version-history', href: `${urls.absolute(urls.article(article.id))}#history` },
          ...link('latest-version', revisions.at(-1)),
          ...(isArticlePage ? [] : link('predecessor-version', revisions[index - 1])),
          ...(isArticlePage ? [] : link('successor-version', revisions[index + 1])),
        ]),
    ...(url === undefined ? [] : [{ rel: 'original', href: url }]),
    ...(place === -1
      ? []
      : [
          ...(context.hasTimeMap && urls.isSiteKnown
            ? [{ rel: 'timemap', href: urls.absolute(urls.timeMap(article.id)), type: 'application/link-format' }]
            : []),
          ...link('first memento', mementos[0]),
          ...link('last memento', mementos.at(-1)),
          ...(isArticlePage ? [] : link('prev memento', mementos[place - 1])),
          ...(isArticlePage ? [] : link('next memento', mementos[place + 1])),
        ]),
  ];
}
