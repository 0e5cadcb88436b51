/** What one row of each table of the published data is. */
export const tableMeanings = {
  outlets: 'One row for each outlet.',
  articles: 'One row for each article, with the fields of its latest revision.',
  captures:
    'One row for each act of looking at an article, whatever it found: a text, the same text as before, no article, or no answer.',
  revisions:
    'One row for each revision: a run of captures that show the same text and fields. With the full text as plain text.',
  edits:
    'One row for each edit: the step from one revision to the next. Nobody saw it happen; it lies within the window.',
  field_changes: 'One row for each field (headline, byline, dates, …) that an edit changed.',
  sentences:
    'One row for each sentence of the body that an edit changed. Changes behind the text (targets of links, emphasis, pictures) are none; `edits.rule` tells of them.',
} as const;

/** Names of tables of the published data. */
export type TableName = keyof typeof tableMeanings;

/** Date as stated, in the three columns that every stated date of publication has. */
const statedDate = {
  date: 'Date of publication exactly as the outlet states it, never widened: a day without a time stays one. Empty where none is stated.',
  date_precision: 'How much of it is stated.',
  date_sort:
    'For sorting only: the date as an instant in UTC where a time is stated, else as stated. No time of publication. Empty where none is stated.',
} as const;

const sha256 = 'sha256 in hexadecimal';

/** What each column of the published data means, by table. */
export const columnMeanings = {
  outlets: {
    id: 'Id of the outlet: part of addresses.',
    name: 'Name.',
    url: 'Address of its site.',
    language: 'Language of its articles where they state none.',
    timezone: 'IANA time zone of the newsroom. Never used to complete a time.',
    description: 'About the outlet, in the archive’s words.',
    article_count: 'Articles in this data.',
    edit_count: 'Edits in this data.',
  },
  articles: {
    id: 'Id of the article, `<outlet>/<article>`. Never changes.',
    outlet: 'Outlet.',
    page: 'Address of its page below the archive’s own.',
    title: 'Headline.',
    description: 'Standfirst or summary.',
    authors: 'Byline, a name each.',
    ...statedDate,
    section: 'Section.',
    tags: 'Keywords.',
    language: 'Language as the article states it, else the outlet’s, else the archive’s.',
    url: 'Original address.',
    first_captured: 'First capture that showed the article.',
    last_captured: 'Last capture that showed it.',
    status: '`gone` when the last capture that says whether there is an article found none.',
    latest_revision: 'Its latest revision.',
    revision_count: 'Revisions.',
    edit_count: 'Edits.',
    notable_edit_count: 'Edits that are notable (see `edits.notable`).',
    word_count: 'Words of the latest body.',
  },
  captures: {
    article: 'Article.',
    number: 'From 1 in order of time, within the article.',
    captured: 'Instant of the capture.',
    captured_from:
      '`file-time` when the instant is only that at which the captured page was saved. Empty when the capture states its instant.',
    outcome:
      'What it found: `snapshot` a text that was written down; `unchanged` the text of the snapshot before; `not-found` (404) and `gone` (410) no article; `blocked` an answer that says nothing about the article; `failed` no usable answer.',
    revision: 'Revision that it showed.',
    http_status: 'HTTP status of the answer.',
    method: 'How it was captured.',
    quality: '`partial` or `failed` where the snapshot is not the whole article; empty otherwise.',
    note: 'What was noted about it.',
    snapshot_sha256: `${sha256} of the snapshot’s file. Only of snapshots that are part of a revision, as in the next three columns.`,
    extractor: 'What made Markdown of the captured page, name@version.',
    raw_sha256: `${sha256} of the captured page before compression.`,
    memento: 'Address of a web archive’s copy from which it was made.',
  },
  revisions: {
    article: 'Article.',
    revision: 'Id of the revision: the stamp of its first capture.',
    number: 'From 1 in order of capture, within the article.',
    title: 'Headline.',
    description: 'Standfirst or summary.',
    authors: 'Byline, a name each.',
    dateline: 'Dateline.',
    ...statedDate,
    modified: 'Date of the last edit as the outlet states it. A claim, not an observation.',
    section: 'Section.',
    tags: 'Keywords.',
    language: 'Language as the article itself states it.',
    correction: 'Correction as the outlet states it in a field of its own.',
    image: 'Address of the lead picture.',
    url: 'Original address.',
    first_captured: 'First capture that showed this revision.',
    last_captured: 'Last capture that showed it.',
    capture_count: 'Captures that showed it.',
    snapshot_count: 'Snapshots among these.',
    return_of: 'Earlier revision of the article with the same text and fields, to which this one returns.',
    word_count: 'Words of the body.',
    text: 'Body as plain text. Paragraphs, headings, list items, captions and rows are parted by line feeds.',
  },
  edits: {
    article: 'Article.',
    revision: 'Revision after the edit; with `article` the id of the edit.',
    before: 'Revision before the edit.',
    number: 'Number of the revision after, from 2.',
    outlet: 'Outlet.',
    page: 'Address of its page below the archive’s own.',
    window_after: 'Last capture that still showed the old text: the edit happened later.',
    window_until: 'First capture that showed the new text: the edit happened not later.',
    weight:
      'How much it matters, decided by a rule on what changed: `cosmetic` form only, `minor` something smaller, `substantive` what is stated. Never a claim about why.',
    rule: 'Name of the rule that decided the weight.',
    classes: 'What the changed words are.',
    silent: 'Substantive, with neither a new note nor a newly stated date of editing.',
    note_added: 'A correction or update note is new.',
    notable:
      'Neither cosmetic nor perhaps of the archive’s own making (`extractor_before`, `partial`). What feeds tell.',
    fields_changed: 'Fields that changed.',
    words_added: 'Words added to the body.',
    words_removed: 'Words removed from the body.',
    words_moved: 'Words that stand elsewhere in the body.',
    paragraphs_added: 'Paragraphs (also headings, list items, rows) added.',
    paragraphs_removed: 'Paragraphs removed.',
    paragraphs_moved: 'Paragraphs that stand elsewhere.',
    paragraphs_edited: 'Paragraphs edited in their place, split, merged, or of another kind.',
    change_count: 'Single changes of words in the body.',
    extractor_before:
      'What read the page before the edit, where another one read it after: the change may be the archive’s own.',
    extractor_after: 'What read the page after the edit, where another one read it before.',
    partial: 'One of the two snapshots has only a part of the text: what differs may be missing from the capture only.',
    inexact: 'Parts of the comparison in which exactness was given up to stay within bounds.',
    return_of: 'Earlier revision to which the edit returns.',
    removed_text: 'Words that went from fields and body, a line for each change.',
    added_text: 'Words that came into fields and body, a line for each change.',
  },
  field_changes: {
    article: 'Article.',
    revision: 'Revision after the edit.',
    field: 'Which field.',
    before: 'Values before the edit; an absent field is the empty list.',
    after: 'Values after it.',
  },
  sentences: {
    article: 'Article.',
    revision: 'Revision after the edit.',
    number: 'From 1 in order of the text after, within the edit.',
    relation:
      'What became of it: `edited` other words; `added`; `removed`; `moved` the same words elsewhere; `split` one became several neighbours; `merged` the reverse.',
    moved: 'It stands elsewhere, whatever else became of it.',
    similarity: 'How alike the words before and after are, 0 to 1; empty where there is one side only.',
    classes: 'What the changed words are; empty where it went, came or moved as a whole.',
    block_kind: 'What it stands in, after the edit, or before where it is gone.',
    before_paragraph: 'Which paragraph (also heading, list item, row) of the text before, from 1.',
    before_sentence: 'Which sentence of that paragraph, from 1.',
    after_paragraph: 'Which paragraph of the text after, from 1.',
    after_sentence: 'Which sentence of that paragraph, from 1.',
    before: 'Its words before; empty where it was added.',
    after: 'Its words after; empty where it was removed.',
  },
} as const satisfies Record<TableName, Record<string, string>>;

/** Units and forms of values, by the type of a column. */
export const typeMeanings = {
  string: 'text',
  date: 'ISO 8601 as stated: YYYY, YYYY-MM, YYYY-MM-DD or a date-time with its offset',
  language: 'BCP 47',
  sha256: '64 hexadecimal digits',
  url: 'http or https',
  stamp: 'YYYY-MM-DDThhmmssZ',
  instant: 'ISO 8601 in UTC, YYYY-MM-DDThh:mm:ssZ',
  integer: 'whole number',
  number: 'decimal number with a point',
  boolean: 'true or false',
  list: 'list of texts',
} as const;

/** How texts are kept from being run by a spreadsheet, and how they are got back. */
export const csvRule =
  'A text that begins with an apostrophe, =, +, -, @ (also full-width), a tab or a line end has one apostrophe put before it, so that no spreadsheet runs it as a formula. To get the text back, remove the first apostrophe of every text that begins with one.';

/** What holds of all published data, a sentence or two each. */
export const dataRules: readonly string[] = [
  'Never invented: a time that nobody knows is empty. An edit has a window, not an instant. Dates that an outlet states stand as it states them.',
  'Empty (CSV), null (NDJSON, Parquet, SQLite) is unknown, or nothing. Numbers are plain, true and false are words (1 and 0 in SQLite), instants are UTC.',
  'Lists are lists in NDJSON and Parquet, and JSON arrays in CSV and SQLite.',
  'NDJSON, Parquet and SQLite hold each text as it was captured; NUL and lone surrogates, which no text file can carry, are U+FFFD.',
  `CSV is RFC 4180: UTF-8 without a byte order mark, commas, CRLF; line ends within quotes. ${csvRule}`,
  'No file is larger than 24 MiB. A table that would be is cut between rows into numbered files (edits-1.csv, edits-2.csv), each with its own header. A database that would be is packed with gzip; if that is still too large, its bytes are cut into numbered files, to be joined in their order.',
  'Articles that were hidden or withdrawn are left out, with all that belongs to them.',
  'Redacted passages read [redacted 1], [redacted 2] … in every column. The hashes of the files that hold them are left out, and so are their mementos.',
  'The same archive gives the same bytes. SHA256SUMS has a line for each file (sha256sum -c SHA256SUMS); datapackage.json describes each (Frictionless Data Package 2.0).',
];

/** What is said of rights where archive.yml says nothing. */
export const rightsText = 'The archived texts belong to their authors and outlets.';
