/**
 * Permanent ids of what the archive publishes, as `tag:` URIs (RFC 4151). They are made of the archive's tag
 * authority and the article's folder only, so that they stay when the site, its base path or a headline changes.
 */

/**
 * The id of an article. `authority` is `archive.yml`'s `tag` (`example.org,2026`), `articleId` the folder
 * `<outlet>/<article>`.
 *
 * @example articleTag('example.org,2026', 'courier/bridge') // 'tag:example.org,2026:articles/courier/bridge'
 */
export function articleTag(authority: string, articleId: string): string {
  return `tag:${authority}:articles/${pathOf(articleId)}`;
}

/** The id of the edit of an article that led from revision `before` to `revision` (both capture stamps). */
export function editTag(authority: string, articleId: string, before: string, revision: string): string {
  return `tag:${authority}:edits/${pathOf(articleId)}/${pathOf(before)}/${pathOf(revision)}`;
}

/** The id of a feed: `path` is what it follows, such as `edits` or `edits/<outlet>`. */
export function feedTag(authority: string, path: string): string {
  return `tag:${authority}:feeds/${pathOf(path)}`;
}

/** Every segment percent-encoded in UTF-8: RFC 4151 takes ASCII only. A lone surrogate becomes U+FFFD. */
function pathOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
