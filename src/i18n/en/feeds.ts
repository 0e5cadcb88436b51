import type { Sentence } from '../sentence.ts';
import type { Weight } from '../../model/diff.ts';
import { countText } from './counts.ts';

/** What a feed follows: new articles, notable edits, or all edits. */
type Followed = 'articles' | 'edits' | 'all-edits';

/** Names of feeds by what they follow. */
export const feedLabels: Readonly<Record<Followed, string>> = {
  articles: 'New articles',
  edits: 'Edits',
  'all-edits': 'All edits',
};

/** What a feed says of itself. */
export const feedWords = {
  titles: {
    articles: (whose: string): string => `${whose}: new articles`,
    edits: (whose: string): string => `${whose}: edits`,
    'all-edits': (whose: string): string => `${whose}: all edits`,
  },
  descriptions: {
    articles:
      'Articles as they were first captured, one entry an article. What was edited later stands in the feeds of edits.',
    edits:
      'Later edits of archived articles with the change in view, one entry an edit. Cosmetic edits, and those that may be the archive’s own, are left out.',
    'all-edits':
      'Later edits of archived articles with the change in view, one entry an edit. Cosmetic edits, and those that may be the archive’s own, are here too.',
  },
  /** An outlet, an author or an article, of an archive or outlet. */
  within: (name: string, whole: string): string => `${name} (${whole})`,
} as const;

/** Words of the entries. Moments come as texts that are ready to read. */
export const feedItemWords = {
  statedDate: (outlet: string, date: string): string => `${outlet} states the date ${date}.`,
  noStatedDate: (outlet: string): string => `${outlet} states no date.`,
  firstCaptured: (moment: string): string => `First captured ${moment}.`,
  readArticle: 'Read it in the archive',
  original: 'Original',
  edited: (headline: string): string => `Edited: ${headline}`,
  headlineEdited: (before: string, after: string): string => `Headline edited: “${before}” → “${after}”`,
  window: (after: string, until: string): string => `Changed between ${after} and ${until}.`,
  words: ({ added, removed, moved }: { added: number; removed: number; moved: number }): string =>
    [`${countText(removed, 'word')} removed`, `${added} added`, ...(moved > 0 ? [`${moved} moved`] : [])].join(', '),
  weighed: (weight: Weight, rule: string, words: string): string =>
    `Weight: ${weight} (${rule}); in the body ${words}.`,
  notWeighed: (words: string): string => `In the body ${words}.`,
  silent: 'Silent: it came with neither a new note nor a changed update time.',
  noteAdded: 'A correction or update note was added.',
  returned: 'The text returned to that of an earlier revision.',
  seeEdit: 'See the edit in the archive',
  shortened: '… Shortened. The rest is on the page.',
} as const;

/** What the page of feeds says, and links to feeds elsewhere. */
export const feedPageWords = {
  title: 'Feeds',
  lead: 'A feed reader follows the archive for you: it asks for a feed now and then and shows what is new.',
  subscribe:
    'Copy the address of a feed below into your reader. Most readers also find the feeds of a page by themselves: give them the address of an outlet, of an author or of an article that was edited.',
  lists: 'Or take several at once, as lists (OPML) that readers import:',
  mainList: 'the archive and its outlets',
  authorList: 'all authors',
  listsNote:
    'The feeds of the archive hold what those of outlets and authors hold: whoever takes all reads everything twice.',
  formats: 'Atom, RSS and JSON Feed tell the same. If your reader takes Atom, take Atom.',
  entries: 'What the entries are',
  /** `feed` is the name of the feed. */
  articles: <Part>(feed: Part): Sentence<Part> => [feed, ' tells of each article once, as it was first captured.'],
  edits: <Part>(feed: Part): Sentence<Part> => [
    feed,
    ' tells of each later edit once, with the window in which it happened and the change in view: removed words stand in [−…−], added words in [+…+], so that no style sheet is needed to tell them apart.',
  ],
  leftOut:
    'Left out are cosmetic edits (spelling, punctuation, layout), and changes that may come from us and not from the outlet: where two captures were read by different extractors, are of different variants of a page, or have only a part of the text.',
  allEdits: <Part>(feed: Part): Sentence<Part> => [feed, ' has these too, and each such entry says what it is.'],
  once: 'An entry never changes and never comes again: its id holds neither the address of this site nor a headline, and an edit that takes an earlier one back is an entry of its own.',
  time: 'The time of an entry is that of the capture that first showed it. When an edit happened is known only as the window that the entry states.',
  shortened: 'A long entry is shortened and says so; the page that it links to has everything.',
  back: 'How far back they go',
  older: (least: number, most: number): string =>
    `A feed holds its newest ${least} to ${most} entries. Older ones stand in archive documents that the feed links to (RFC 5005; in JSON Feed as next_url), each entry in one of them: a reader that follows these links misses nothing, however long it was away.`,
  late: 'Captures that were added later than others with a newer date go where their time puts them. They reach readers that follow these links; others show only what is among the newest.',
  archive: 'The whole archive',
  outlets: 'Outlets',
  authors: 'Authors and single articles',
  authorsNote:
    'The page of each author has the feeds of that name. The page of each article that was edited has a feed of its edits, in Atom.',
  authorsLink: 'All authors',
  noSmallFeeds: 'This archive has no feeds of single authors and articles.',
  noSite:
    'This archive does not state its public address, so links in its feeds are paths, which many readers cannot follow.',
  follow: 'Follow (Atom)',
  /** A link to one format of a feed, for those who hear it alone. */
  linkOf: (label: string, of: string): string => `: ${label.toLowerCase()} of ${of}`,
  /** Shown above a feed that is opened in a browser. */
  clicked: 'This is a feed, made for feed readers: copy the address of this page into one. Below are its entries.',
} as const;
