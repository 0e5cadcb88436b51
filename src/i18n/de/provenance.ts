import type * as english from '../en/provenance.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';

/** Where the text of a revision comes from. */
export const provenanceWords: Words<typeof english.provenanceWords> = {
  heading: 'Herkunft',
  seenOnce: (captured) => ['In einem Abruf gesehen, am ', captured, '.'],
  seen: (captures, first, last) => [`In ${numberText(captures)} Abrufen gesehen, vom `, first, ' bis zum ', last, '.'],
  words: (count) => `${countText(count, 'Wort', 'Wörter')}.`,
  further: (count) =>
    count === 1
      ? 'Eine weitere Momentaufnahme desselben Textes'
      : `${numberText(count)} weitere Momentaufnahmen desselben Textes`,
  captured: 'Abgerufen',
  fileTime: '(die Zeit, zu der die Datei gespeichert wurde; wann sie abgerufen wurde, ist nicht bekannt)',
  how: 'Wie',
  method: (method) => `abgerufen ${method}`,
  extractor: 'Extraktor',
  status: 'HTTP-Status',
  quality: 'Qualität',
  qualities: { partial: 'unvollständig', failed: 'misslungen' },
  qualityReason: (quality, reason) => `${quality}: ${reason}`,
  snapshot: 'Momentaufnahme',
  sha256: 'sha256',
  raw: 'Rohdatei',
  rawKept: (sha256) => ['aufbewahrt, sha256 ', sha256],
  rawNotKept: 'nicht aufbewahrt',
  webArchive: 'Webarchiv',
};
