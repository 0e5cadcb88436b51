import { tokenize } from '../../text/words.ts';

/** The words and numbers of a text in lower case, in order. */
export function wordsOf(text: string): string[] {
  return tokenize(text.toLowerCase()).flatMap((token) => (token.kind === 'sign' ? [] : [token.text]));
}

/** True when the text ends as a sentence does: a full stop, question or exclamation mark, colon or ellipsis of any script, behind which only closing quotation marks and brackets may stand. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：；．।॥؟۔։]["'”’“»›«」』）)\]]*\s*$/u.test(text);
}
