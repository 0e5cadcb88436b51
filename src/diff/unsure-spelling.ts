import type { Block } from '../model/block.ts';
import { foldKey } from '../text/fold-key.ts';
import { tokenize } from '../text/words.ts';
import { assumedLanguage } from './lexicon.ts';
import { isSureSpelling } from './sure-spelling.ts';

/**
 * True when words of the class `spelling` have no sign that the same words are meant.
 *
 * @param language first part of the tag, or ''
 * @param blocks the texts that may tell which word is meant
 */
export function isUnsureSpelling(went: string, came: string, language: string, blocks: readonly Block[]): boolean {
  const spoken = (text: string): string[] =>
    tokenize(text).flatMap((token) => (token.kind === 'sign' ? [] : foldKey(token.text).toLowerCase()));
  const isOnlyHere = (word: string): boolean => {
    const places = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'giu');
    return blocks.reduce((sum, { text }) => sum + (text.match(places)?.length ?? 0), 0) <= 1;
  };
  const stated = language === '' ? assumedLanguage(went + came) : language;
  return !isSureSpelling(spoken(went), spoken(came), stated, isOnlyHere);
}
