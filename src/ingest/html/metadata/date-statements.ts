import { tokenize } from '../../../text/words.ts';
import { withoutTimes } from '../../text/date-line.ts';
import { isDateWord } from '../../text/date-words.ts';
import { endsSentence } from '../../text/words.ts';
import { saysOfWhat } from './date-labels.ts';
import { seenText } from './page-view.ts';

const maxWords = 14;
/** Words in small letters, beside those of date lines, that a line may have which doesn't say what date it is; and one that does. */
const maxPlain = 1;
const maxPlainLabelled = 8;
/** How sentences call the page that they stand on. */
const pageWords = new Set(
  `this article story post entry page piece report version was were has have been is
  dieser diese dieses beitrag artikel eintrag wurde ist cet cette article billet été est esta este entrada artículo artigo fue foi ha sido
  questo articolo è stato stata dit artikel bericht is werd denna artikeln artiklen blev var`.split(/\s+/),
);
const blockNames = new Set('p li dd dt td blockquote figcaption div section article body'.split(' '));

/**
 * Whether a line with these dates says when its page was published or changed: a date with time, place, name or a few words
 * of label. A sentence about something else, such as `Updated figures are due on 5 May 2024.`, is none.
 */
export function isDateStatement(line: string, dates: readonly { start: number; end: number }[]): boolean {
  const text = line.normalize('NFKC');
  let rest = text;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} \u0000 ${rest.slice(end)}`;
  const words = tokenize(withoutTimes(rest)).filter(({ kind, text: word }) => kind === 'word' || word === '\u0000');
  const plain = words.filter(({ text: word }) => /^\p{Ll}/u.test(word) && !isKnown(word));
  if (words.length - dates.length > maxWords) return false;
  const isLabelled = isLabelledBeside(words.map(({ text: word }) => word));
  if (isWholeSentence(text))
    return plain.length === 0 && (isLabelled || words.every(({ text: word }) => isKnown(word)));
  return plain.length <= (isLabelled ? maxPlainLabelled : maxPlain);
}

/** Whether an element is amid a sentence of the text: `She died on <time>2 May 2019</time>.` */
export function isInSentence(element: Element): boolean {
  let block: Element | null = element;
  while (block !== null && !blockNames.has(block.localName)) block = block.parentElement;
  if (block === null || block === element) return false;
  const text = seenText(block).slice(0, 2000);
  const rest = text.replace(seenText(element), ' ');
  const plain = tokenize(rest).filter(
    ({ kind, text: word }) => kind === 'word' && /^[\p{Ll}]/u.test(word) && !isKnown(word),
  );
  return block.localName === 'p' && isWholeSentence(text) && plain.length > 0;
}

function isKnown(word: string): boolean {
  const lower = word.toLowerCase();
  return word === '\u0000' || isDateWord(lower) || pageWords.has(lower) || saysOfWhat(lower);
}

/** Whether the words right beside a date, up to the next that says something else, speak of publication or a change. */
function isLabelledBeside(words: readonly string[]): boolean {
  return words.some((word, at) => {
    if (word !== '\u0000') return false;
    const before = words.slice(0, at).reverse();
    return [before, words.slice(at + 1)].some((side) => {
      const end = side.findIndex((one) => !isKnown(one) && !/^[\p{Lu}\p{Lo}]/u.test(one));
      return (end === -1 ? side : side.slice(0, end)).some((one) => saysOfWhat(one.toLowerCase()));
    });
  });
}

/** A final stop that isn't that of `p.m.` or of a name's initials. */
function isWholeSentence(text: string): boolean {
  return endsSentence(text) && /[\p{Ll}\p{Lo}\p{Nd}][.!?。।][”"’»]?$/u.test(text) && !/[ap]\.m\.$/iu.test(text);
}
