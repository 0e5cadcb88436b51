/** Titles of the pages beside an article's own, as browsers and search engines show them. `title` is its headline. */
export const documentTitles = {
  revision: (title: string, number: number): string => `${title} (revision ${String(number)})`,
  changes: (title: string): string => `${title} (all later edits)`,
};

/** What search engines and previews say of pages that hold no words of their own to say it with. */
export const pageDescriptions = {
  revision: (title: string, number: number, captured: string): string =>
    `Revision ${String(number)} of “${title}”, captured ${captured}: which words went and which came.`,
  changes: (title: string): string =>
    `All later edits of “${title}”: the first capture against the latest, and each edit between them.`,
  since: (title: string): string =>
    `Since when each sentence of “${title}” stands there, and which words stood there before.`,
  feeds: 'Follow new articles and later edits in a feed reader: of the archive, an outlet, an author or an article.',
};
