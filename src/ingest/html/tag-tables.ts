const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements without an end tag. */
export const voidTags = names('area base br col embed hr img input link meta param source track wbr');

/** Elements that stand as blocks of their own. */
export const blockTags = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul noscript search',
);

/** Block elements whose start ends an open paragraph. */
export const closesParagraph = names(
  'address article aside blockquote center details dialog dir div dl dt dd fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);

/** Elements that bound the search for an open element: an end tag within never reaches out of them. */
export const scopeTags = names('caption html body table td th button object template');

/** Elements whose content is not read as markup and is of no use to an article. */
export const droppedRawTags = names('style noframes noembed xmp textarea select canvas datalist');

/** Inline elements that change how text looks. */
export const formattingTags = names(
  'a b big code em font i nobr s small strike strong tt u span mark sub sup ins del abbr cite q kbd samp var time label',
);

/** Heading elements. */
export const headingTags = names('h1 h2 h3 h4 h5 h6');
