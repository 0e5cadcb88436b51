/**
 * The key of what is cited, as bibliographies name it: ASCII letters, digits and `-._` only, different for different
 * things of one archive, and the same for as long as the address is. `articleId` is `<outlet>/<article>`, `stamp` the revision's id,
 * `what` tells an edit from the revision that it led to. A character of a folder's name that keys can't have is written as its UTF-16
 * code.
 *
 * @example citeKey('courier/bridge', '2023-09-13T081500Z') // 'courier.bridge.2023-09-13t081500z'
 */
export function citeKey(articleId: string, stamp: string, what?: string): string {
  // A stamp has two letters of fixed place: in small ones no two keys differ by their case alone.
  return [...articleId.split('/').map(keyPart), stamp.toLowerCase(), ...(what === undefined ? [] : [what])].join('.');
}

function keyPart(part: string): string {
  return part.replace(/[^a-z0-9-]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
