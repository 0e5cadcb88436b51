import type { Archive } from '../archive/archive.ts';
import { articleSearchRecord, editSearchRecord, type SearchRecord } from '../publish/search-record.ts';
import type { SiteUrls } from './urls.ts';

/** How many articles are read at a time: a page of metadata, not the whole archive. */
const pageSize = 500;

/** The search records of all listed articles and edits, one at a time: bodies are read as the index takes them. */
export function* searchRecords(archive: Archive, urls: SiteUrls): Generator<SearchRecord> {
  for (let offset = 0; ; offset += pageSize) {
    const articles = archive.articles({ limit: pageSize, offset });
    for (const article of articles) {
      yield articleSearchRecord(
        article,
        archive.revisionText(article.id, article.latestRevision),
        urls.article(article.id),
      );
      for (const edit of archive.editsOf(article.id)) {
        const record = editSearchRecord(
          edit,
          archive.editBody(article.id, edit.revision),
          urls.revision(article.id, edit.revision),
        );
        if (record !== null) yield record;
      }
    }
    if (articles.length < pageSize) return;
  }
}
