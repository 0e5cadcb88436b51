import type * as english from '../en/statistics.ts';
import { durationText, statedDay } from '../format-time.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';
import { weightLabels } from './edits.ts';
import { monthNames, shortMonthNames } from './time.ts';

/** The lengths of time that a column of a picture may stand for. */
type Unit = Parameters<typeof english.stepText>[1];

const unitNames: Readonly<Record<Unit, string>> = {
  day: 'ein Tag',
  week: 'eine Woche, ab Montag',
  month: 'ein Monat',
  quarter: 'ein Vierteljahr',
  year: 'ein Jahr',
  decade: 'ein Jahrzehnt',
  century: 'hundert Jahre',
};

const edits = (count: number): string => countText(count, 'Änderung', 'Änderungen');
const articles = (count: number): string => countText(count, 'Artikel');
/** Behind „von“. */
const ofArticles = (count: number): string => countText(count, 'Artikel', 'Artikeln');

/** Words of the page of statistics. */
export const statisticsWords: Words<typeof english.statisticsWords> = {
  title: 'Statistik',
  description: 'Was dieses Archiv enthält und was später geändert wurde, in Bildern und Zahlen.',
  contents: 'Auf dieser Seite',
  counts: 'Was gezählt wird',
  unseen: 'Was nicht zu sehen ist',
  leftOut: 'Ausgelassen',
  numbers: 'Die Zahlen',
  nothing: 'Bisher wurde nichts abgerufen.',
  noEdits: 'Bisher wurde keine Änderung beobachtet.',
  intro: (listed, seen) =>
    `Diese Bilder zählen ${countText(listed, 'gelisteten Artikel', 'gelistete Artikel')} und ${edits(seen)} zwischen vollständigen Texten. Was herausgenommen oder zurückgezogen ist, steckt in keiner Zahl.`,
  uncounted: ({ ours, partial }) => {
    const parts = [
      ...(ours > 0 ? [`${edits(ours)} zwischen Abrufen, die auf verschiedene Weise gelesen wurden`] : []),
      ...(partial > 0 ? [`${edits(partial)} zwischen Abrufen, die nur einen Teil des Textes enthalten`] : []),
    ];
    if (parts.length === 0) return undefined;
    return `Nicht gezählt: ${parts.join(' und ')}. Was sich dort unterscheidet, kann vom Archiv kommen statt vom Medium.`;
  },
  window:
    'Niemand hat eine Änderung geschehen sehen: Sie ist nach dem Abruf datiert, der sie zuerst zeigte, und geschah irgendwann seit dem Abruf davor. Wer öfter hinsieht, sieht mehr Änderungen.',
};

/** Words of the picture over time. */
export const overTimeWords: Words<typeof english.overTimeWords> = {
  heading: 'Artikel und Änderungen im Lauf der Zeit',
  articles: 'Veröffentlichte Artikel',
  edits: 'Zuerst gesehene Änderungen',
  counts: (unit) =>
    `Artikel nach dem Datum der Veröffentlichung, das das Medium angibt, Änderungen nach dem Tag (UTC) des Abrufs, der sie zuerst zeigte. Jede Säule ist ${unitNames[unit]}; auch leere stehen da. Artikel und Änderungen haben je eine eigene Skala, ab null.`,
  rule: (most) =>
    `Die Säulen sind die kürzesten unter Tag, Woche, Monat, Vierteljahr, Jahr, Jahrzehnt und Jahrhundert, die nicht mehr als ${numberText(most)} ergeben.`,
  unseen:
    'Eine Änderung kann zu einer früheren Säule gehören: Sie geschah seit dem Abruf vor dem, der sie zuerst zeigte. Änderungen vor dem ersten Abruf eines Artikels und solche, die zwischen zwei Abrufen zurückgenommen wurden, sind in keiner. Wo öfter hingesehen wurde, wurde mehr gesehen.',
  leftOut: ({ undated, coarse, later }) => [
    ...(undated > 0 ? [`${articles(undated)} ohne angegebenes Datum`] : []),
    ...(coarse > 0 ? [`${articles(coarse)}, nur mit einer Zeitangabe, die länger ist als eine Säule`] : []),
    ...(later > 0 ? [`${articles(later)} mit einem Datum nach dem letzten Abruf`] : []),
  ],
  found: (published, seen, from, to) => `${articles(published)} und ${edits(seen)}, ${from} bis ${to}.`,
  most: (seen, step) => `Meiste Änderungen: ${numberText(seen)} (${step}).`,
  columns: (unit) => [
    stepHeads[unit],
    'Artikel',
    'Änderungen',
    weightLabels.substantive,
    weightLabels.minor,
    weightLabels.cosmetic,
  ],
};

const stepHeads: Readonly<Record<Unit, string>> = {
  day: 'Tag',
  week: 'Woche ab',
  month: 'Monat',
  quarter: 'Vierteljahr',
  year: 'Jahr',
  decade: 'Jahrzehnt',
  century: 'Jahre',
};

/** A step of time in words, by its first day: `13. Sept. 2023`, `September 2023`, `Juli–Sept. 2023`, `2023`, `2020–2029`. */
export function stepText(start: string, unit: Unit): string {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7));
  switch (unit) {
    case 'day':
    case 'week':
      return statedDay(start).text;
    case 'month':
      return `${monthNames[month - 1] as string} ${year}`;
    case 'quarter':
      return `${shortMonthNames[month - 1] as string}–${shortMonthNames[month + 1] as string} ${year}`;
    case 'year':
      return String(year);
    case 'decade':
      return `${year}–${year + 9}`;
    case 'century':
      return `${year}–${year + 99}`;
  }
}

/** The beginning of a step, short, for the foot of a picture: `13. Sept. 2023`, `Sept. 2023`; `2023` where a year begins. */
export function footText(start: string, unit: Unit): string {
  if (unit === 'day' || unit === 'week') return statedDay(start).text;
  return statedDay(start.slice(0, start.endsWith('-01-01') ? 4 : 7)).text;
}

/** Letters of the months, from January. */
export const monthLetters: readonly string[] = monthNames.map((name) => name.slice(0, 1));

/** Words of the picture by outlet. */
export const byOutletWords: Words<typeof english.byOutletWords> = {
  heading: 'Nach Medium',
  counts:
    'Artikel jedes Mediums, wie viele davon nach ihrem ersten Abruf geändert wurden und wie viele Änderungen das waren.',
  unseen:
    'Ein Artikel, der einmal oder spät abgerufen wurde, kann geändert worden sein, ohne dass es gesehen wurde: Ein kleiner Anteil kann bedeuten, dass das Medium weniger ändert oder dass seltener hingesehen wurde.',
  columns: ['Medium', 'Artikel', 'Geändert', 'Änderungen'],
  edited: 'später geändert',
  unedited: 'keine Änderung gesehen',
  others: (outlets) => `${countText(outlets, 'weiteres Medium', 'weitere Medien')} zusammen`,
  found: (edited, all) =>
    `Eine Änderung wurde in ${numberText(edited)} von ${ofArticles(all)} gesehen${shareNote(edited, all)}.`,
};

/** Words of the picture of first edits. */
export const firstEditWords: Words<typeof english.firstEditWords> = {
  heading: 'Von der Veröffentlichung bis zur ersten Änderung',
  counts: (measured) =>
    `Für ${articles(measured)} mit auf die Minute angegebener Zeit der Veröffentlichung und einem ersten Abruf innerhalb eines Tages danach: wie viele innerhalb jeder Zeitspanne zum ersten Mal geändert waren. Sicher, wo der Abruf, der die Änderung zuerst zeigte, rechtzeitig kam; vielleicht auch, wo er später kam, der letzte Abruf des alten Textes aber früher.`,
  unseen:
    'Die erste Änderung ist die erste, die gesehen wurde: Was sich vor dem ersten Abruf änderte, ist nicht bekannt. Die Veröffentlichung ist die, die der erste Abruf angibt; ein Medium kann sie falsch angeben. Artikel, die nie geändert wurden, gehören nicht dazu.',
  leftOut: ({ unedited, timeless, late, before }) => [
    ...(unedited > 0 ? [`${articles(unedited)} ohne eine gesehene Änderung`] : []),
    ...(timeless > 0
      ? [
          `${countText(timeless, 'geänderter Artikel', 'geänderte Artikel')}, veröffentlicht an einem angegebenen Tag ohne Uhrzeit`,
        ]
      : []),
    ...(late > 0
      ? [
          `${countText(late, 'geänderter Artikel', 'geänderte Artikel')}, zuerst abgerufen mehr als einen Tag nach der Veröffentlichung`,
        ]
      : []),
    ...(before > 0
      ? [
          `${countText(before, 'geänderter Artikel', 'geänderte Artikel')}, laut Angabe veröffentlicht, nachdem die Änderung schon gesehen worden war`,
        ]
      : []),
  ],
  columns: ['Innerhalb von', 'Sicher', 'Vielleicht auch'],
  surely: 'sicher',
  perhaps: 'vielleicht auch',
  none: 'Kein Artikel erlaubt, es zu messen.',
  within: (milliseconds) => {
    const days = milliseconds / 86_400_000;
    if (days === 365) return 'einem Jahr';
    if (days === 1) return 'einem Tag';
    if (milliseconds === 3_600_000) return 'einer Stunde';
    // Behind „innerhalb von“: the only nouns whose plural takes another ending there.
    return durationText(milliseconds).replace(/Tage$/, 'Tagen');
  },
  found: (surely, perhaps, measured) => {
    const of = `von ${countText(measured, 'gemessenen Artikel', 'gemessenen Artikeln')}`;
    return perhaps === 0
      ? `Innerhalb eines Tages nach der Veröffentlichung ${surely === 1 ? 'war' : 'waren'} ${numberText(surely)} ${of} geändert.`
      : `Innerhalb eines Tages nach der Veröffentlichung waren mindestens ${numberText(surely)} und höchstens ${numberText(surely + perhaps)} ${of} geändert.`;
  },
};

const editKinds: Readonly<Record<keyof typeof weightLabels, string>> = {
  substantive: 'inhaltliche Änderungen',
  minor: 'geringfügige Änderungen',
  cosmetic: 'kosmetische Änderungen',
};

/** Words of the pictures of the kinds of edits. */
export const kindWords: Words<typeof english.kindWords> = {
  heading: 'Arten von Änderungen',
  counts:
    'Änderungen nach Gewicht, und in wie vielen Änderungen jede Art geänderter Wörter und jedes Feld vorkommt. Gewichte und Arten werden von Regeln darüber entschieden, was sich geändert hat.',
  unseen:
    'Eine Art sagt, was sich geändert hat, nie warum. Eine Änderung kann von mehreren Arten sein, sodass sie sich nicht zur Summe addieren. Eine Korrektur an einer Stelle, die der Abruf nicht festhielt, zählt als keine.',
  weights: 'Gewicht',
  edits: 'Änderungen',
  share: 'Anteil',
  classes: 'Art der geänderten Wörter',
  fields: 'Geändertes Feld',
  more: 'Außerdem',
  silent: 'Inhaltlich, und kein Hinweis darauf',
  noted: 'Brachte einen Korrektur- oder Aktualisierungshinweis',
  returns: 'Brachte einen früheren Text zurück',
  found: (substantive, silent, all) =>
    `${numberText(substantive)} von ${edits(all)}${shareNote(substantive, all)} ${substantive === 1 ? 'ist' : 'sind'} inhaltlich; ${numberText(silent)} davon ${silent === 1 ? 'kam' : 'kamen'} ohne einen Hinweis darauf und ohne neu angegebene Aktualisierung.`,
  editsOf: (weight) => editKinds[weight],
};

/** Words of the list of the most edited articles. */
export const mostEditedWords: Words<typeof english.mostEditedWords> = {
  heading: 'Am häufigsten geänderte Artikel',
  counts: (listed) =>
    `${listed === 1 ? 'Der Artikel' : `Die ${numberText(listed)} Artikel`} mit den meisten Änderungen jeden Gewichts; bei gleicher Zahl stehen die mit mehr inhaltlichen zuerst.`,
  unseen:
    'Bei einem Artikel, der öfter angesehen wurde, zeigen sich mehr seiner Änderungen. Über deren Umfang sagt die Zahl nichts.',
  columns: ['Artikel', 'Änderungen'],
  weights: ({ substantive, minor, cosmetic }) =>
    `· ${numberText(substantive)} inhaltlich, ${numberText(minor)} geringfügig, ${numberText(cosmetic)} kosmetisch`,
};

/** Words of the pictures of headlines. */
export const headlineWords: Words<typeof english.headlineWords> = {
  heading: 'Geänderte Überschriften',
  counts: (listed) =>
    `Artikel, deren Text mindestens zweimal gesehen wurde, aufgeteilt danach, wie oft sich ihre Überschrift änderte, sei es in Wörtern oder nur in der Form.${listed > 0 ? ' Weiter unten die Überschriften, die sich am häufigsten änderten.' : ''}`,
  unseen:
    'Medien probieren mehrere Überschriften zugleich aus und zeigen der einen Leserin eine andere als dem nächsten Leser: Eine Überschrift, die hin und her wechselt, wurde vielleicht nie geändert. Weniger verschiedene Überschriften als Änderungen sind ein Hinweis darauf.',
  columns: ['Die Überschrift änderte sich', 'Artikel'],
  spread: ['nie', 'einmal', 'zweimal', 'dreimal oder öfter'],
  mostColumns: ['Artikel', 'Änderungen', 'Verschiedene Überschriften'],
  first: 'Zuerst:',
  leftOut: (seenOnce) =>
    seenOnce > 0 ? [`${articles(seenOnce)} mit nur einmal gesehenem Text: Eine Änderung konnte sich nicht zeigen`] : [],
  found: (changed, all) =>
    `Die Überschrift von ${numberText(changed)} von ${ofArticles(all)}${shareNote(changed, all)} wurde später geändert.`,
};

/** Words of the calendar of captures. */
export const captureDayWords: Words<typeof english.captureDayWords> = {
  heading: 'Tage ohne Abrufe',
  counts:
    'Jeder Tag (UTC) vom ersten Abruf bis zum letzten: abgerufen, wo mindestens ein Abruf eines gelisteten Artikels etwas über ihn sagt; nur misslungen, wo jeder Abruf fehlschlug oder verweigert wurde; kein Abruf, wo es keinen gab.',
  unseen:
    'An einem Tag mit Abruf wurde mindestens ein Artikel angesehen; andere vielleicht nicht. An einem Tag ohne Abruf hat niemand hingesehen oder wurde nichts behalten, aus welchem Grund auch immer: Über die Medien sagt es nichts. Änderungen, die dann geschahen, sind nach dem nächsten Abruf datiert.',
  seen: 'abgerufen',
  failed: 'nur misslungen',
  none: 'kein Abruf',
  columns: (byMonth) => [byMonth ? 'Monat' : 'Jahr', 'Tage abgerufen', 'Tage nur misslungen', 'Tage ohne'],
  gapsHeading: 'Die längsten Lücken',
  gapColumns: ['Erster Tag', 'Letzter Tag', 'Tage'],
  gapsNote: (listed) =>
    `${listed === 1 ? 'Die längste Lücke' : `Die ${numberText(listed)} längsten Lücken`}; Tage, an denen alles misslang, zählen mit.`,
  found: (seen, days) => `An ${numberText(seen)} von ${countText(days, 'Tag', 'Tagen')} wurde etwas abgerufen.`,
  longest: (days, first, last) =>
    days === 1
      ? 'Keine Lücke ist länger als ein Tag.'
      : `Die längste Lücke hat ${countText(days, 'Tag', 'Tage')}, vom ${statedDay(first).text} bis zum ${statedDay(last).text}.`,
};

/** A share in per cent, whole; what is not none is never 0 %, what is not all never 100 %. */
export function shareText(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0\u00A0%';
  if (part === whole) return '100\u00A0%';
  const percent = Math.round((part / whole) * 100);
  return percent === 0 ? 'unter 1\u00A0%' : percent === 100 ? 'über 99\u00A0%' : `${percent}\u00A0%`;
}

/** A share in brackets, where there are enough for one to mean something. */
function shareNote(part: number, whole: number): string {
  return whole < 20 ? '' : ` (${shareText(part, whole)})`;
}
