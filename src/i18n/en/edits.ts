import type { CaptureOutcome } from '../../model/capture.ts';
import type { Degradation, EditClass, Weight } from '../../model/diff.ts';

/** Names of weights. */
export const weightLabels: Readonly<Record<Weight, string>> = {
  cosmetic: 'Cosmetic',
  minor: 'Minor',
  substantive: 'Substantive',
};

/** What a weight means. */
export const weightMeanings: Readonly<Record<Weight, string>> = {
  substantive:
    'What is stated changed: a number, date, name, quotation or negation, words of the headline, a correction, or at least a sentence added or removed.',
  minor:
    'Something smaller that can be read or followed: wording, the byline, a link, a picture, the order of the text.',
  cosmetic: 'Form only: spelling, capitals, punctuation, typography, layout.',
};

/** What the rule that decided a weight found, by the name of the rule (src/diff/weigh.ts). */
export const ruleTexts: Readonly<Record<string, string>> = {
  'headline-words': 'words of the headline changed',
  correction: 'a correction note changed',
  number: 'a number changed',
  script: 'raised or lowered text changed',
  date: 'a date in the text changed',
  name: 'a name changed',
  negation: 'a negation came or went',
  quotation: 'words within quotation marks changed',
  'quotation-marks': 'quotation marks came or went',
  'description-facts': 'a number, date, name or negation of the description changed',
  'text-removed': 'a whole sentence went, or six words or more in one piece',
  'text-added': 'a whole sentence came, or six words or more in one piece',
  'headline-form': 'the form of the headline changed',
  'correction-form': 'the form of a correction note changed',
  byline: 'the byline changed',
  description: 'the description changed',
  publication: 'the stated date or the dateline changed',
  lines: 'a line came or went',
  wording: 'words changed',
  'spelling-unsure': 'letters of a word changed: a slip, or another word',
  strike: 'text was struck through, or no longer is',
  order: 'the order of words changed',
  link: 'a link changed',
  image: 'a picture in the text changed',
  'lead-image': 'the lead picture changed',
  caption: 'a caption changed',
  arrangement: 'paragraphs were moved, split or joined',
  stamp: 'only the stated time of an update changed',
  address: 'the original address changed',
  'quoted-block': 'text became a block quotation, or no longer is one',
  'list-level': 'the depth of a list item changed',
  'list-number': 'the numbers of a list changed',
  'code-spaces': 'white space in code changed',
  question: 'a question mark came or went',
  capitals: 'capitals that may make another word of it',
  apostrophe: 'an apostrophe moved: one owner or many',
  ellipsis: 'the sign of an omission within a quotation came or went',
  spelling: 'spelling only: a known misspelling or variant',
  case: 'capital letters only',
  punctuation: 'punctuation only',
  typography: 'typography only',
  layout: 'layout only',
  metadata: 'only fields that are not part of the text',
  none: 'no rule applies to it: see the changes',
};

/** What an outcome of a capture says about the article, and what it does not. */
export const outcomeMeanings: Readonly<Partial<Record<CaptureOutcome, string>>> = {
  'not-found': 'There was no such page then.',
  gone: 'The page was removed then.',
  blocked: 'The outlet refused to answer. This says nothing about the article.',
  failed: 'No usable answer. This says nothing about the article.',
};

/** Kinds of changes in words, singular and plural. */
export const classLabels: Readonly<Record<EditClass, readonly [string, string]>> = {
  typography: ['change of typography', 'changes of typography'],
  case: ['change of capital letters', 'changes of capital letters'],
  punctuation: ['change of punctuation', 'changes of punctuation'],
  spelling: ['change of spelling', 'changes of spelling'],
  wording: ['change of wording', 'changes of wording'],
  number: ['changed number', 'changed numbers'],
  date: ['changed date', 'changed dates'],
  name: ['changed name', 'changed names'],
  quotation: ['changed quotation', 'changed quotations'],
  'quotation-marks': ['change of quotation marks', 'changes of quotation marks'],
  negation: ['negation added or removed', 'negations added or removed'],
  order: ['change of order', 'changes of order'],
};

/** Where a comparison gave up exactness, and what that means for a reader. */
export const degradationNotes: Readonly<Record<Degradation['stage'], string>> = {
  blocks: 'The text was too long to align every paragraph: some may be shown as removed and added instead of changed.',
  words: 'Some paragraphs were too long to compare word by word: whole passages are marked.',
  sentences:
    'The text was too long to compare every sentence with every other: some may be shown as removed and added instead of changed.',
  moves: 'The text was too long to look for every passage that moved: some may be shown as removed and added instead.',
};

/** How a snapshot came to be. */
export const methodLabels: Readonly<Record<string, string>> = {
  manual: 'by hand',
  text: 'from a plain-text page capture',
  html: 'from the HTML of the page',
  warc: 'from a WARC file',
  wacz: 'from a WACZ file',
  feed: 'from a feed of the outlet',
  wayback: 'from a web archive',
  fetch: 'from the live page',
  git: 'from the history of a git repository',
  markdown: 'from a folder of Markdown snapshots',
};
