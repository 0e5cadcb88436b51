const prepositions =
  /^(?:(?:written|reported|posted|published|words|story|text) )?(?:by|von|par|por|di|door)\s*:?\s+/iu;
const labels =
  /^(?:authors?|written by|words by|autor(?:in|a|es|en)?|auteure?s?|autrice|autore|autori|text|texte|texto|testo|автор|記者|记者|作者|文|取材・文|執筆)\s*[:：=＝]\s*/iu;
const conjunctions = /\s*(?:,|;|&|、|\/|\s(?:and|und|et|y|e|en|og|och)\s)\s*/u;
const particles = new Set(
  'de del della di da dos das do du van von der den ten ter la le el al bin ibn ben y i zu zur af av'.split(' '),
);
/** `By our correspondent`: a byline without a name. */
const nameless =
  /^(?:by|von|par|por|di|door)\s+(?:an?|the|our|staff|unser(?:e[mnr]?)?|notre|nuestr[oa]|nosso|nossa|onze|(?:der |la |il )?red\p{L}+)(?!\p{L})/iu;
/** Where a byline goes on about something else than names. */
const tailWords = /\s+(?:in|for|at|from|aus|für|à|pour|en|em|para|desde|a|per|with|on|\|)\s.*$/u;
const roleWords = new Set(
  'reporter correspondent editor staff writer writers contributor columnist desk bureau chief senior political business science redaktion redakteur redakteurin korrespondent korrespondentin rédaction journaliste correspondant correspondante redacción redactor redactora corresponsal redação repórter redazione inviato redactie verslaggever'.split(
    ' ',
  ),
);

/**
 * The names of a byline in order, or null when the line is none. A line is a byline only when it says so (By,
 * Von, Par, Author: …) and names follow: after a bare preposition the first name has two or more capitalised
 * words. Roles are left out; a byline without names (`By our correspondent`) gives an empty list.
 */
export function readByline(line: string): { authors: string[] } | null {
  if (nameless.test(line) && line.split(' ').length <= 6) return { authors: [] };
  const label = labels.exec(line);
  const preposition = label ? null : prepositions.exec(line);
  const start = label ?? preposition;
  if (!start) return null;
  const stated = withoutDate(line.slice(start[0].length).replace(/\s*[(（][^()（）]*[)）]\s*$/u, ''))
    .replace(tailWords, '')
    .replace(/[\s.,|·•–—-]+$/u, '');
  const parts = stated.split(conjunctions).filter((part) => part !== '');
  if (parts.length === 0) return null;
  const authors: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.split(' ').some((word) => roleWords.has(word.toLowerCase()))) continue;
    if (!isName(part)) {
      // Behind a first name, what is no name is a role or a place; before one, the line is no byline.
      if (index === 0) return null;
      continue;
    }
    if (preposition && authors.length === 0 && index === 0 && !part.includes(' ') && !isUnspaced(part)) return null;
    authors.push(part);
  }
  return { authors };
}

/** The byline up to its date, or to the separator before one. */
function withoutDate(text: string): string {
  const names = text.split(/\s*(?:[|•·]|\s[–—-]\s)\s*/u)[0] ?? '';
  if (!/\d/.test(names)) return names;
  return names
    .replace(/\s+(?:on|am|le|el|em|il|op)\s+(?=.*\d).*$/u, '')
    .split(/,\s*/u)
    .filter((part) => !/\d/.test(part))
    .join(', ');
}

function isName(text: string): boolean {
  const words = text.split(' ');
  if (words.length > 5 || /[\d!?:]/.test(text)) return false;
  return words.every(
    (word, index) =>
      isUnspaced(word) ||
      /^[\p{Lu}\p{Lt}][\p{L}\p{M}.’'-]*$/u.test(word) ||
      (index > 0 && particles.has(word)) ||
      (index === 0 && words.length > 1 && particles.has(word)),
  );
}

/** A word in a script without letter case. */
function isUnspaced(word: string): boolean {
  return /^[\p{Lo}\p{M}・]+$/u.test(word);
}
