import { tokenize } from '../text/words.ts';
import { beginsSentence } from './classify-names.ts';
import type { ClassifyContext } from './classify-facts.ts';
import { isDateWord } from './classify-words.ts';

/** A stretch of a block. */
interface Stretch {
  blockText: string;
  start: number;
  end: number;
}

/** What only lists names, in several languages. */
const listing: ReadonlySet<string> = new Set(
  'and or y e o et ou und oder en of och eller og ja tai i oraz a nebo lub и или та або και ή ve veya dan atau'.split(
    ' ',
  ),
);

/**
 * True when names changed places and all between them stayed: `Reyes sued Okoro`, `Okoro sued Reyes`. In a list of names
 * another order says nothing else, and where other words moved too (`In Lyon, Reyes said`) the names may say the same.
 */
export function haveSwappedNames(before: Stretch, after: Stretch, context: ClassifyContext): boolean {
  const names = new Set([...namesIn(before, context), ...namesIn(after, context)]);
  if (names.size < 2) return false;
  const [old, now] = [partsOf(before, names), partsOf(after, names)];
  return (
    old.names.join(' ') !== now.names.join(' ') &&
    [...old.names].sort().join(' ') === [...now.names].sort().join(' ') &&
    old.rest.join(' ') === now.rest.join(' ') &&
    old.rest.some((part) => part !== name && /\p{L}/u.test(part) && !listing.has(part))
  );
}

function namesIn({ blockText, start, end }: Stretch, { names, common, language }: ClassifyContext): string[] {
  return tokenize(blockText.slice(start, end))
    .filter(
      (token) =>
        /^\p{Lu}/u.test(token.text) &&
        !isDateWord(token, language) &&
        !common.has(token.text.toLowerCase()) &&
        (names.has(token.text) || !beginsSentence(blockText, start + token.start)),
    )
    .map(({ text }) => text);
}

/** In the place of a name. */
const name = '\0';

/** The names in their order, those side by side as one, and all else with a sign for each of them. */
function partsOf({ blockText, start, end }: Stretch, known: ReadonlySet<string>): { names: string[]; rest: string[] } {
  const names: string[] = [];
  const rest: string[] = [];
  for (const { text } of tokenize(blockText.slice(start, end))) {
    if (!known.has(text)) rest.push(text.toLowerCase());
    else if (rest.at(-1) === name) names.push(`${names.pop()!} ${text}`);
    else {
      names.push(text);
      rest.push(name);
    }
  }
  return { names, rest };
}
