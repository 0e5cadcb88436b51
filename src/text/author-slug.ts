import { slugOf } from './slug.ts';

const maxSigns = 12;

/**
 * The part of an author's address that is made from the name: its slug. A name without a letter or digit has none, so it is
 * spelled by the numbers of its characters (`***` → `untitled-2a-2a-2a`), or all such names would be one author.
 */
export function authorSlug(name: string): string {
  const slug = slugOf(name);
  if (slug !== 'untitled' || /[\p{L}\p{N}]/u.test(name)) return slug;
  const signs = Array.from(name.toWellFormed().trim(), (sign) => sign.codePointAt(0)!.toString(16));
  return [slug, ...signs.slice(0, maxSigns)].join('-');
}
