import type { Sentence } from '../sentence.ts';

/** What the box of citations says. */
export const citeBoxWords = {
  heading: 'Cite',
  version: 'Cite this version',
  change: 'Cite this change',
  changes: 'Cite these changes',
  format: 'Format',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not let the text be copied. Select it instead.',
  download: (ending: string): string => `Download .${ending}`,
  address: 'Address',
  movesOn: 'This page moves on with later edits. The captures named here stay what they are.',
  willMoveOn: (path: string): string =>
    `Once a later edit is captured, this address shows the newer text, and this version is found at ${path}`,
  captured: 'Captured',
  window: 'Changed',
  between: <Part>(after: Part, until: Part): Sentence<Part> => ['after ', after, ' and not later than ', until],
  fileTime: '(the time of the saved file; when it was captured is not known)',
  original: 'Original',
  originalGone: 'The last capture no longer found it.',
  sha256: 'sha256',
  sha256Before: 'sha256 before',
  sha256After: 'sha256 after',
  raw: 'Raw capture',
  rawBefore: 'Raw capture before',
  rawAfter: 'Raw capture after',
  rawKept: <Part>(file: Part, sha256: Part): Sentence<Part> => [
    'not published; kept by the archive as ',
    file,
    ', sha256 ',
    sha256,
  ],
  rawNotKept: 'not kept',
} as const;

/** Names of the formats of a citation, by their keys. */
export const citeFormatLabels = {
  apa: 'APA 7',
  'chicago-note': 'Chicago, note',
  'chicago-bibliography': 'Chicago, bibliography',
  wikipedia: 'Wikipedia',
  biblatex: 'BibLaTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
} as const;

/** What the page about the archive says of citing and of programs that look for versions. */
export const aboutCiteWords = {
  citing: 'Citing, and finding by address',
  permanent:
    'The page of an article, of each of its revisions and of its edits says how to cite what it shows, with the captures that it rests on and the sha256 of the snapshot, and names the raw capture where one was kept. An edit is cited by the two captures around it, never by a time of its own. Names stand as the outlet states them.',
  lookup: 'To find out whether the article at an address was captured:',
  lookupLink: 'look up an address',
  timeMaps: {
    some: 'Articles with two revisions or more have a Memento TimeMap (RFC 7089), a list of their revisions for programs; its address stands in the head of their pages. There is no datetime negotiation: this site is a folder of files and can’t answer the question which revision stood at a given time.',
    'no-address':
      'There are no Memento TimeMaps (RFC 7089), because this archive does not state its public address, and no datetime negotiation.',
    none: 'There are no Memento TimeMaps (RFC 7089), as this archive is kept in few files, and no datetime negotiation.',
  },
} as const;
