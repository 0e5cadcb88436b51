import type { EditClass } from '../../model/diff.ts';
import type { Sentence } from '../sentence.ts';
import { countText, numberText } from './counts.ts';
import { classLabels } from './edits.ts';

/** What is said of an edit in a line or two. */
export const editFactWords = {
  titleWas: <Part>(title: Part): Sentence<Part> => ['Headline was ', title],
  /** `window` begins with `between`. */
  edited: <Part>(window: Part): Sentence<Part> => ['edited ', window],
  whole: 'The whole edit',
  /** Behind that, for who hears it alone. */
  wholeOf: <Part>(title: Part): Sentence<Part> => [' of ', title],
  noteAdded: 'Note added',
  silent: 'No note of it',
  returned: 'Back to an earlier text',
  /** Both counts are ready to read: `−12`, `+3`. */
  wordCounts: <Part>(removed: Part, added: Part): Sentence<Part> => [removed, ' ', added, ' words'],
  words: (removed: number, added: number): string =>
    removed + added === 0
      ? 'No words of the body added or removed'
      : `${countText(removed, 'word')} removed, ${numberText(added)} added`,
  paragraphsChanged: (count: number): string => countText(count, 'paragraph changed', 'paragraphs changed'),
  paragraphsAdded: (count: number): string => countText(count, 'paragraph added', 'paragraphs added'),
  paragraphsRemoved: (count: number): string => countText(count, 'paragraph removed', 'paragraphs removed'),
  paragraphsMoved: (count: number): string => countText(count, 'paragraph moved', 'paragraphs moved'),
  wordsMoved: (count: number): string => countText(count, 'word moved', 'words moved'),
  kind: (name: EditClass, count: number): string => countText(count, ...classLabels[name]),
  /** What a rule found, as a sentence. */
  ruleSentence: (rule: string): string => `${rule.slice(0, 1).toUpperCase()}${rule.slice(1)}.`,
} as const;

/** Why an edit may be the archive's own and not the outlet's: a label, and a sentence for who reads on. */
export const doubtWords = {
  partial: 'May be ours: partial captures',
  partialMeaning:
    'The captures have only a part of the text. What differs may be missing from a capture and not from the article; it is not weighed.',
  extractor: 'May be ours: extractor changed',
  extractorMeaning: (before: string, after: string): string =>
    `The two captures were read by different extractors (${before}, then ${after}). What differs may come from us and not from the outlet.`,
  variant: 'May be of one variant: another page',
  variantMeaning: (before: string, after: string): string =>
    `The two captures are of different variants of the page (${before}, then ${after}). What differs may be so on one of them only.`,
} as const;
