import { countText } from './counts.ts';

/** What pages say of what was taken down. `when` is a date in words, `reason` the archive's own sentence. */
export const takedownWords = {
  noindex: (when: string, reason: string): string =>
    `Search engines are asked to leave this article out, ${when}: ${reason}`,
  hidden: (when: string, reason: string): string =>
    `This article was left out of the archive’s lists, search, feeds and data, ${when}: ${reason}`,
  redacted: (marks: readonly string[], when: string, reason: string): string =>
    `${countText(marks.length, 'passage was', 'passages were')} redacted by the archive, ${when}: ${reason} Where the words stood, in any revision, this page and all others read ${marks.join(', ')}.`,
  withdrawn: (when: string, reason: string): string => `Withdrawn by the archive, ${when}: ${reason}`,
} as const;

/** What the page says that stays in the place of a withdrawn article. */
export const tombstoneWords = {
  untitled: 'Withdrawn article',
  meaning:
    'This archive no longer publishes the text, its edits or its captures. The page stays so that links and citations do not lead nowhere.',
  policy: 'How this archive takes things down',
  history: 'What was captured',
} as const;

/** What the page about the archive says of taking down where the archive says nothing itself. */
export const takedownPolicy =
  'The text of a withdrawn article leaves all pages, comparisons, feeds, the search and the data. A note with the date and the reason stays in its place. Where single passages are redacted, a mark stands in their place in every revision and comparison. Copies that were taken away before, and items that feed readers have kept, can’t be called back.';

/** What stands in the place of the hash of a snapshot with redacted words. */
export const hashWithheld = 'not published: the file holds redacted words';

/** What stands in the place of the raw capture of a redacted article. */
export const rawWithheld = 'kept, and not published: it may hold redacted words';
