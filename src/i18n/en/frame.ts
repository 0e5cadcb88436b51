/** What stands around every page. */
export const frameWords = {
  skip: 'Skip to content',
  /** What the links below the title of the archive lead to, for who hears them. */
  navigation: 'Archive',
  windows:
    'Times of edits are windows: between the last capture that showed the old text and the first that showed the new.',
} as const;

/** The page that stands where nothing is. */
export const notFoundWords = {
  title: 'Not found',
  meaning:
    'There is nothing at this address. If a link in this archive led here, the article may have been removed; addresses of articles and revisions do not change otherwise.',
  home: 'To the first page',
  articles: 'All articles',
} as const;
