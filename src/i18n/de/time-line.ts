import type * as english from '../en/time-line.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';

/** What the time line of an article says. Moments and windows are put in by the page. */
export const timeLineWords: Words<typeof english.timeLineWords> = {
  heading: 'Zeitleiste',
  firstCapture: 'Erster Abruf',
  revision: (number) => `Fassung ${number}`,
  here: 'hier gezeigt',
  changed: (window) => ['geändert ', window],
  unchanged: (moment) => ['noch unverändert am ', moment],
  unchangedRun: (count, last) => [`noch unverändert in ${numberText(count)} Abrufen, zuletzt am `, last],
  found: (found, moment) => [found, ' am ', moment],
  foundRun: (found, count, last) => [found, ` in ${numberText(count)} Abrufen, zuletzt am `, last],
  back: (moment) => ['wieder da am ', moment],
  status: (status) => `(HTTP ${status})`,
  fileTime: '(Zeit der gespeicherten Datei)',
  fileTimeNote: (moment) =>
    `${moment} ist die Zeit, zu der die Datei gespeichert wurde; wann sie abgerufen wurde, ist nicht bekannt.`,
  returnOf: (revision) => ['Zurück zum Text von ', revision, '.'],
  returnLink: (number) => `Fassung ${number}`,
  partial: 'Nur ein Teil des Textes wurde abgerufen.',
  withheld: 'Abgerufen',
  withheldMeaning: 'Der Text wurde zurückgezogen.',
  forbidden: 'Nicht angefragt',
  forbiddenMeaning: 'Die robots.txt des Mediums verbot es. Über den Artikel sagt das nichts.',
  failedCapture: 'Unbrauchbarer Abruf',
  failedMeaning:
    'Was abgerufen wurde, ist nicht der Artikel. Es wird aufbewahrt und bei Fassungen und Änderungen ausgelassen.',
  partialCapture: 'Unvollständiger Abruf',
  partialMeaning:
    'Nur ein Teil des Textes wurde abgerufen. Er wird aufbewahrt und bei Fassungen und Änderungen ausgelassen.',
  more: (revisions, captures) =>
    [
      ...(revisions > 0 ? [countText(revisions, 'weitere Fassung', 'weitere Fassungen')] : []),
      ...(captures > 0
        ? [
            revisions > 0
              ? countText(captures, 'Abruf', 'Abrufe')
              : countText(captures, 'weiterer Abruf', 'weitere Abrufe'),
          ]
        : []),
    ].join(', '),
};

/** What a capture found, as the head of its entry. */
export const timeLineOutcomes: Words<typeof english.timeLineOutcomes> = {
  snapshot: 'Abgerufen',
  unchanged: 'Noch unverändert',
  'not-found': 'Weg: nicht gefunden',
  gone: 'Weg: entfernt',
  blocked: 'Zugriff verweigert',
  failed: 'Abruf fehlgeschlagen',
};

/** Kinds of changes, as short as a label. */
export const kindLabels: Words<typeof english.kindLabels> = {
  typography: 'Typografie',
  case: 'Groß- und Kleinschreibung',
  punctuation: 'Zeichensetzung',
  spelling: 'Rechtschreibung',
  wording: 'Wortlaut',
  number: 'Zahlen',
  date: 'Datumsangaben',
  name: 'Namen',
  quotation: 'Zitate',
  'quotation-marks': 'Anführungszeichen',
  negation: 'Verneinung',
  order: 'Reihenfolge',
};

/** What the history of the headline says. */
export const headlineWords: Words<typeof english.headlineWords> = {
  heading: 'Überschriften',
  first: 'im ersten Abruf',
  since: (number) => `seit Fassung ${number}`,
};
