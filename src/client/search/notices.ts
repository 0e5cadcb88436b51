import type { Answer, UnknownWord } from './ask-index.ts';
import { writeState, type SearchState } from './search-state.ts';

/** The number of results in words. */
export function countText(count: number): string {
  if (count === 0) return 'No results.';
  return count === 1 ? '1 result.' : `${count.toLocaleString('en')} results.`;
}

/** What the reader should know about how the question was understood. */
export function answerNotices(answer: Answer, state: SearchState): HTMLElement[] {
  const { unknown, lookedFor, phrase } = answer;
  const notices = unknown.map((word) => unknownNotice(word, state));
  if (unknown.length > 0 && lookedFor.length > 0) {
    notices.push(paragraph([`Shown are the results for ${lookedFor.map(quoted).join(', ')}.`]));
  }
  if (!phrase && /["“”„«»]/u.test(state.query)) {
    notices.push(
      paragraph([
        'A phrase is looked for only when the whole query stands in quotation marks; these words were looked for one by one.',
      ]),
    );
  }
  return notices;
}

function unknownNotice({ asked, nearest }: UnknownWord, state: SearchState): HTMLElement {
  const said = `No record has a word that begins with ${quoted(asked)}.`;
  if (nearest === undefined) return paragraph([said]);
  const link = document.createElement('a');
  link.href = writeState({ ...state, query: state.query.replace(asked, nearest) }) || '?';
  link.textContent = nearest;
  return paragraph([`${said} Nearest: `, link]);
}

function quoted(text: string): string {
  // Isolates keep a word of another direction in its quotation marks.
  return `“\u2068${text}\u2069”`;
}

function paragraph(children: (string | Node)[]): HTMLElement {
  const element = document.createElement('p');
  element.append(...children);
  return element;
}
