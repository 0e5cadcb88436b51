import type { RevisionRecord } from '../archive/records.ts';
import { newsArticle, scriptJson } from '../publish/json-ld.ts';
import { type CiteContext, permalinkOf } from './cite-box.ts';

/** The schema.org data of a page that shows `revision`, as text for a `script` element. */
export function jsonLdOf(context: CiteContext, revision: RevisionRecord): string {
  const { archiveTitle, article, urls } = context;
  return scriptJson(
    newsArticle({
      fields: revision.fields,
      outletName: article.outletName,
      lang: revision.fields.lang ?? article.lang,
      archive: { title: archiveTitle, url: urls.absolute(urls.home()) },
      permalink: permalinkOf(context, revision),
      articleUrl: urls.absolute(urls.article(article.id)),
      revision: revision.id,
    }),
  );
}
