import type { Weight } from '../../model/diff.ts';
import type { ChangeKind } from '../../model/search-catalogue.ts';
import { weightLabels } from './edits.ts';
import { locale } from './locale.ts';
import { monthNames } from './time.ts';
import { countText, numberText } from './counts.ts';

const scopes = {
  all: 'Everywhere',
  articles: 'In articles',
  edits: 'In edits',
  removed: 'In removed words',
  added: 'In added words',
} as const;

/** The same, within a sentence. */
const scopePhrases = {
  all: 'in this archive',
  articles: 'in the latest text of an article',
  edits: 'in an edit',
  removed: 'among removed words',
  added: 'among added words',
} as const;

const filters = {
  outlet: 'Outlet',
  author: 'Author',
  year: 'Year',
  month: 'Month',
  language: 'Language',
  section: 'Section',
  edited: 'Later edits',
  weight: 'Weight of edit',
  change: 'Kind of edit',
  archive: 'Archive',
} as const;

const changes: Readonly<Record<ChangeKind, string>> = {
  typography: 'Typography',
  case: 'Capital letters',
  punctuation: 'Punctuation',
  spelling: 'Spelling',
  wording: 'Wording',
  number: 'Number',
  date: 'Date in the text',
  name: 'Name',
  quotation: 'Quotation',
  'quotation-marks': 'Quotation marks',
  negation: 'Negation',
  order: 'Order of words',
  'field-title': 'Headline',
  'field-description': 'Description',
  'field-author': 'Byline',
  'field-dateline': 'Dateline',
  'field-date': 'Stated date',
  'field-modified': 'Stated update',
  'field-section': 'Section',
  'field-tags': 'Tags',
  'field-lang': 'Language',
  'field-correction': 'Correction note',
  'field-image': 'Image',
  'field-url': 'Address',
};

/** Isolates keep a word of another direction in its quotation marks. */
const quoted = (text: string): string => `“\u2068${text}\u2069”`;
const listed = new Intl.ListFormat(locale, { type: 'conjunction' });
const records = (count: number): string => countText(count, 'record');

/** What the search page says. */
export const searchWords = {
  title: 'Search',
  description: 'Search the latest text of all articles, and the words that edits removed or added.',
  about: 'What this search can and can’t do',
  boxLabel: 'Search the archive, also for words that were removed',
  noScript: 'Searching needs JavaScript. Without it, these lists lead to everything:',
  lists: { articles: 'articles', edits: 'edits', outlets: 'outlets', authors: 'authors', dates: 'dates' },
  queryLabel: 'Words',
  button: 'Search',
  how: 'All words must occur, in any of their forms. “Quotation marks” hold a phrase together.',
  scope: 'Look',
  scopes,
  narrow: 'Narrow down',
  filters,
  all: 'All',
  from: 'From',
  to: 'To',
  clear: 'Clear all choices',
  order: 'Order',
  sorts: {
    relevance: 'Relevance',
    newest: 'Published, newest first',
    oldest: 'Published, oldest first',
    'captured-newest': 'Captured, newest first',
    'captured-oldest': 'Captured, oldest first',
    edits: 'Most edits first',
  },
  also: 'Search too',
  alsoNote:
    'Your words stay with you; that you looked, and which parts of their index you needed, other sites can see.',
  slashKey: 'The key / moves to the words',
  results: 'Results',
  searching: 'Searching …',
  count: (count: number): string => (count === 0 ? 'No results.' : `${countText(count, 'result')}.`),
  shown: (shown: number, count: number): string =>
    count === 0 ? 'No results.' : `${countText(count, 'result')}, ${numberText(shown)} shown.`,
  more: (next: number, left: number): string => `Show ${numberText(next)} more of ${numberText(left)}`,
  failed: (reason: string): string =>
    `The search index could not be read (${reason}). Try again, or use the lists of articles, outlets and dates.`,
  otherFailed: (name: string, reason: string): string =>
    `${name} could not be searched (${reason}). The results are those of the rest.`,
  unknownArchive: 'this site knows no archive of that name',
  otherEngine: 'its index is of another version',
  nothingToMergeWith: 'this archive has no records of its own',
  resultFailed: 'This result could not be loaded.',

  unknown: (asked: string): string =>
    `No record has ${quoted(asked)}, another form of it or a word that begins with it. It was left out.`,
  unknownPhrase: (asked: string): string => `No record has the phrase ${quoted(asked)}.`,
  elsewhere: (asked: string, scope: keyof typeof scopes, count: number): string =>
    `${quoted(asked)} does not stand ${scopePhrases[scope]}, but ${records(count)} ${count === 1 ? 'has' : 'have'} it elsewhere.`,
  lookEverywhere: 'Look everywhere',
  forms: (asked: string, forms: readonly string[]): string =>
    `${quoted(asked)} was also found as ${listed.format(forms.map(quoted))}.`,
  ignored: (runs: readonly string[]): string =>
    `${listed.format(runs.map(quoted))} ${runs.length === 1 ? 'has' : 'have'} no letter or digit to look for.`,
  unclosed: 'A quotation mark has no partner: what follows it was looked for word by word.',
  signs: 'There are no signs for “or”, “and” or “without”: each word that you wrote was looked for as it stands.',
  apart: (counts: readonly { asked: string; count: number }[]): string =>
    `No record has all of it: ${listed.format(counts.map(({ asked, count }) => `${quoted(asked)} is in ${numberText(count)}`))}.`,
  without: (label: string, value: string, count: number): string =>
    `Without ${label}${value === '' ? '' : `: ${value}`} (${numberText(count)})`,
  withoutAll: (count: number): string => `Without any of these choices (${numberText(count)})`,
  dropOne: 'The words are there, but not with these choices.',
  days: 'the days',

  kinds: { article: 'Article', edit: 'Edit', removed: 'Removed in an edit', added: 'Added in an edit' },
  removedSide: '− Removed',
  addedSide: '+ Added',
  match: (side: string): string => `${side} (match)`,
  dated: (date: string): string => `dated ${date}`,
  edits: (count: number): string => countText(count, 'edit'),
  neverEdited: 'never edited',
  window: (after: string, until: string): string => `edited between ${after} and ${until}`,
  inArchive: (name: string): string => `in ${name}`,
  toChange: 'Go to the change',

  downloads: 'All results as',
  formats: { csv: 'CSV', csl: 'CSL-JSON', ris: 'RIS', bib: 'BibTeX' },
  preparing: (count: number): string => `Preparing ${countText(count, 'result')} …`,
  prepared: (file: string, count: number): string => `${file} with ${countText(count, 'result')} is ready.`,
  downloadFailed: (reason: string): string => `The file could not be made (${reason}).`,

  edited: { yes: 'Edited', no: 'Never edited' },
  weight: (weight: Weight): string => weightLabels[weight],
  change: (kind: ChangeKind): string => changes[kind],
  month: (month: string): string => monthNames[Number(month.slice(5)) - 1] ?? month,
  option: (label: string, count: number): string => `${label} (${numberText(count)})`,
} as const;

/** The name of a language; the tag itself where it has none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
