const reservedNames = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;
const maxBytes = 80;

/**
 * A name for a folder or URL part, made from any text: NFKC, lower case, letters, marks and digits of every
 * script kept, everything else a single hyphen. Safe on every file system: never empty (`untitled`), never a
 * reserved Windows name, at most 80 bytes of UTF-8 (cut at a hyphen where there is one). Different texts can give the same
 * slug; callers check for collisions. Never throws.
 *
 * @example slugOf('The Mayor’s “Plan B”: 3.5 %') // 'the-mayors-plan-b-3-5'
 */
export function slugOf(text: string): string {
  const words = text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’ʼ]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (byteLength(longer) > maxBytes) break;
    slug = longer;
  }
  if (slug === '' && words.length > 0) slug = cutToBytes(words[0] as string, maxBytes);
  if (slug === '') return 'untitled';
  return reservedNames.test(slug) ? `${slug}-1` : slug;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function cutToBytes(text: string, limit: number): string {
  let cut = '';
  for (const character of text) {
    if (byteLength(cut + character) > limit) break;
    cut += character;
  }
  return cut;
}
