import type { Archive } from './archive.ts';
import { type Audience, shownTo } from './audience.ts';

/**
 * The archive as an audience may see it: an article that is not shown to it has neither an id nor a record, revisions,
 * edits, captures or texts here. Methods are named one by one, so that a new one can't pass unasked.
 */
export function archiveFor(archive: Archive, audience: Audience): Archive {
  const isShown = (id: string): boolean => {
    const article = archive.article(id);
    return article !== undefined && shownTo(audience, article) !== 'nothing';
  };
  const asked = (id: string): string => {
    if (!isShown(id)) throw new Error(`There is no article \`${id}\` to show here`);
    return id;
  };
  return {
    config: () => archive.config(),
    // Lists and counts are those of listed articles, whoever asks.
    totals: () => archive.totals(),
    outlets: () => archive.outlets(),
    outlet: (id) => archive.outlet(id),
    articles: (options) => archive.articles(options),
    countArticles: (options) => archive.countArticles(options),
    edits: (options) => archive.edits(options),
    countEdits: (options) => archive.countEdits(options),
    authors: () => archive.authors(),
    authorOf: (name) => archive.authorOf(name),
    sections: () => archive.sections(),
    languages: () => archive.languages(),
    months: () => archive.months(),
    articleIds: () => archive.articleIds().filter(isShown),
    article: (id) => (isShown(id) ? archive.article(id) : undefined),
    revisions: (id) => (isShown(id) ? archive.revisions(id) : []),
    editsOf: (id) => (isShown(id) ? archive.editsOf(id) : []),
    captures: (id) => (isShown(id) ? archive.captures(id) : []),
    revisionHtml: (id, revision) => archive.revisionHtml(asked(id), revision),
    revisionText: (id, revision) => archive.revisionText(asked(id), revision),
    revisionBlocks: (id, revision) => archive.revisionBlocks(asked(id), revision),
    origins: (id) => (isShown(id) ? archive.origins(id) : undefined),
    editBody: (id, revision) => archive.editBody(asked(id), revision),
    editWords: (id, revision) => archive.editWords(asked(id), revision),
    overall: (id) => (isShown(id) ? archive.overall(id) : undefined),
    close: () => {
      archive.close();
    },
  };
}
