import type { Archive } from '../archive/archive.ts';
import type { ArticleRecord } from '../archive/records.ts';
import { articleSearchRecord, editSearchRecord, type SearchRecord } from '../publish/search-record.ts';
import { isFileTime } from './file-time.ts';
import type { SiteUrls } from './urls.ts';

/** How many articles are read at a time: a page of metadata, not the whole archive. */
const pageSize = 500;

/** The search records of all listed articles and edits, one at a time: bodies are read as the index takes them. */
export function* searchRecords(archive: Archive, urls: SiteUrls): Generator<SearchRecord> {
  for (let offset = 0; ; offset += pageSize) {
    const articles = archive.articles({ limit: pageSize, offset });
    for (const article of articles) yield* recordsOf(article, archive, urls);
    if (articles.length < pageSize) return;
  }
}

function* recordsOf(article: ArticleRecord, archive: Archive, urls: SiteUrls): Generator<SearchRecord> {
  const revisions = new Map(archive.revisions(article.id).map((revision) => [revision.id, revision]));
  const sourceOf = (path: string) => ({ article, path, page: urls.absolute(path) });
  yield articleSearchRecord(
    sourceOf(urls.article(article.id)),
    revisions.get(article.latestRevision)!,
    archive.revisionText(article.id, article.latestRevision),
    isFileTime,
  );
  for (const edit of archive.editsOf(article.id)) {
    yield editSearchRecord(
      sourceOf(urls.revision(article.id, edit.revision)),
      edit,
      { before: revisions.get(edit.before)!, after: revisions.get(edit.revision)! },
      archive.editBody(article.id, edit.revision),
      isFileTime,
    );
  }
}
