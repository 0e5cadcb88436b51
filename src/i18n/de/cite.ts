import type * as english from '../en/cite.ts';
import type { Words } from '../words.ts';

/** What the box of citations says. */
export const citeBoxWords: Words<typeof english.citeBoxWords> = {
  heading: 'Zitieren',
  version: 'Diese Fassung zitieren',
  change: 'Diese Änderung zitieren',
  changes: 'Diese Änderungen zitieren',
  format: 'Format',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Der Browser hat das Kopieren nicht zugelassen. Markieren Sie den Text stattdessen.',
  download: (ending) => `.${ending} herunterladen`,
  address: 'Adresse',
  movesOn: 'Diese Seite geht mit späteren Änderungen mit. Die hier genannten Abrufe bleiben, was sie sind.',
  willMoveOn: (path) =>
    `Sobald eine spätere Änderung abgerufen wird, zeigt diese Adresse den neueren Text, und diese Fassung steht unter ${path}`,
  captured: 'Abgerufen',
  window: 'Geändert',
  between: (after, until) => ['nach dem ', after, ' und nicht später als am ', until],
  fileTime: '(Zeit der gespeicherten Datei; wann sie abgerufen wurde, ist nicht bekannt)',
  original: 'Original',
  originalGone: 'Der letzte Abruf fand es nicht mehr vor.',
  sha256: 'sha256',
  sha256Before: 'sha256 vorher',
  sha256After: 'sha256 nachher',
  raw: 'Rohdatei',
  rawBefore: 'Rohdatei vorher',
  rawAfter: 'Rohdatei nachher',
  rawKept: (file, sha256) => ['nicht veröffentlicht; im Archiv aufbewahrt als ', file, ', sha256 ', sha256],
  rawNotKept: 'nicht aufbewahrt',
};

/** Names of the formats of a citation, by their keys. */
export const citeFormatLabels: Words<typeof english.citeFormatLabels> = {
  apa: 'APA 7',
  'chicago-note': 'Chicago, Anmerkung',
  'chicago-bibliography': 'Chicago, Literaturverzeichnis',
  wikipedia: 'Wikipedia',
  biblatex: 'BibLaTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

/** What the page about the archive says of citing and of programs that look for versions. */
export const aboutCiteWords: Words<typeof english.aboutCiteWords> = {
  citing: 'Zitieren und nach Adresse finden',
  permanent:
    'Die Seite eines Artikels, jeder seiner Fassungen und Änderungen sagt, wie zu zitieren ist, was sie zeigt, nennt die Abrufe, auf denen es beruht, den sha256 der Momentaufnahme und die Rohdatei, wo eine aufbewahrt wurde. Eine Änderung wird mit den beiden Abrufen um sie herum zitiert, nie mit einer eigenen Zeit. Namen stehen so da, wie das Medium sie angibt.',
  lookup: 'Um herauszufinden, ob der Artikel unter einer Adresse abgerufen wurde:',
  lookupLink: 'Adresse nachschlagen',
  timeMaps: {
    some: 'Artikel mit zwei oder mehr Fassungen haben eine Memento TimeMap (RFC 7089), eine Liste ihrer Fassungen für Programme; deren Adresse steht im Kopf ihrer Seiten. Eine Aushandlung nach Zeit (datetime negotiation) gibt es nicht: Diese Website ist ein Ordner mit Dateien und kann nicht beantworten, welche Fassung zu einem gegebenen Zeitpunkt dastand.',
    'no-address':
      'Es gibt keine Memento TimeMaps (RFC 7089), weil dieses Archiv seine öffentliche Adresse nicht angibt, und keine Aushandlung nach Zeit (datetime negotiation).',
    none: 'Es gibt keine Memento TimeMaps (RFC 7089), da dieses Archiv in wenigen Dateien gehalten wird, und keine Aushandlung nach Zeit (datetime negotiation).',
  },
};
