import type { Sentence } from '../sentence.ts';
import { countText } from './counts.ts';

/** What the page about the archive says, beside the archive's own words. */
export const aboutWords = {
  title: 'About this archive',
  holdings: (
    totals: Record<'outlets' | 'articles' | 'snapshots' | 'revisions' | 'edits' | 'captures', number>,
  ): string =>
    `It holds ${[
      countText(totals.outlets, 'outlet'),
      countText(totals.articles, 'article'),
      countText(totals.snapshots, 'snapshot'),
      countText(totals.revisions, 'revision'),
      countText(totals.edits, 'edit'),
      countText(totals.captures, 'capture'),
    ].join(', ')}.`,

  capturing: 'How articles are captured',
  captures: <Part>(term: (word: string) => Part): Sentence<Part> => [
    'A ',
    term('capture'),
    ' is the act of looking at an article at an instant. A capture that found a text leaves a ',
    term('snapshot'),
    ', a file that is never rewritten. Captures that found the same text again, no page, or no answer are kept in the article’s time line.',
  ],
  revisions: <Part>(term: (word: string) => Part): Sentence<Part> => [
    'Consecutive snapshots with the same text and the same headline, byline, dates and other fields are one ',
    term('revision'),
    '. A revision’s address holds the time of its first capture. It changes only when an earlier capture of the same text is added later.',
  ],

  when: 'When an edit happened',
  windows: <Part>(term: (word: string) => Part): Sentence<Part> => [
    'Nobody saw the edit itself. It happened in a ',
    term('window'),
    ': after the last capture that still showed the old text and not later than the first capture that showed the new one. All times of captures are in UTC. Dates that an outlet states stand as it states them, with its own offset; a date without a time stays one.',
  ],

  finding: 'How changes are found',
  found:
    'Paragraphs of the two revisions are aligned first, then words within paragraphs. The text before and the text after can both be rebuilt from what is shown. Headline, byline, dates, description, links and images are compared too: a change of the headline alone is an edit.',
  weights: 'Each edit has a weight, decided by a rule that is named with it:',
  cosmetic: <Part>(edits: (words: string) => Part, feeds: (words: string) => Part): Sentence<Part> => [
    'Cosmetic edits are folded in the ',
    edits('list of edits'),
    ', with their count, and left out of ',
    feeds('feeds'),
    '. None is dropped.',
  ],

  limits: 'What a comparison cannot show',
  unseen: [
    'Edits that were made and taken back between two captures.',
    'Pictures, films and interactive parts: only their captions and addresses are compared.',
    'Whether a difference comes from the outlet or from the way in which the text was read. Where two captures were read by different extractors, or one of them has only a part of the text, the edit says so and stays out of feeds.',
    'Why something was changed. A weight says how much changed, not with which intent.',
    'That the outlet showed every reader the same text.',
  ],

  takingDown: 'Taking something down',
  rights: 'Rights',
  /** Where the archive says nothing of rights itself. */
  defaultRights: 'The archived texts belong to their authors and outlets.',
  contact: 'Contact',
} as const;
