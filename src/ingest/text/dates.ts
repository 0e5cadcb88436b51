import { monthNumber } from '../html/metadata/month-names.ts';
import { isCalendarDate, isClockTime } from '../../model/capture-stamp.ts';

/** A date that a line states. */
export interface DateFound {
  /** `YYYY-MM-DD`, or a date-time with offset when the line states time and offset. */
  date: string;
  role: 'published' | 'modified';
  /** True when a time is stated that can't be kept because its zone is not. */
  timeDropped: boolean;
}

/** What a line says about dates. `ambiguous`: one that could be read as two days, such as 03/04/2023. */
export interface DatesFound {
  dates: DateFound[];
  ambiguous: string[];
}

const monthNames: readonly string[] = [
  'january jan januar jänner jan janvier janv enero ene janeiro gennaio gen januari января',
  'february feb februar febr février févr fév febrero fevereiro fev febbraio februari февраля',
  'march mar märz mär mrz mars marzo março maart mrt марта',
  'april apr avril avr abril abr aprile апреля',
  'may mai mayo maio maggio mag mei мая',
  'june jun juni juin junio junho giugno giu июня',
  'july jul juli juillet juil julio julho luglio lug июля',
  'august aug août agosto ago augustus августа',
  'september sept sep septembre septiembre setiembre setembro set settembre сентября',
  'october oct oktober okt octobre octubre outubro out ottobre ott октября',
  'november nov novembre noviembre novembro ноября',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre декабря',
];
const monthNumbers = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const month = String.raw`[\p{L}\p{M}’'׳॰]+`;

/** The month that a word names, in these languages or in one of thirty others; undefined for another word. */
function monthOf(word: string): number | undefined {
  return monthNumbers.get(word) ?? monthNumber(word);
}

const dayFirst = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?\\s*(?:of |de |d[’'])?\\s*(${month})\\.?(?![\\p{L}])[,.]?\\s+(?:de |del )?(\\d{4})(?!\\d)`,
  'gu',
);
const monthFirst = new RegExp(`(?<!\\p{L})(${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'gu');
const yearFirst =
  /(?<!\d)(\d{4})(?:-(\d{2})-(\d{2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일])(?!\d)/gu;
const dotted = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/gu;
const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/gu;
const clock =
  /(?<!\d)(\d{1,2})(?::|\.|h|時|时|點)(\d{2})(?:[:.](\d{2}))?分?\s*([ap]\.?m\.?)?\s*(z|utc|gmt)?\s*([+-]\d{1,2}(?::?\d{2})?)?(?![\d:])/u;
const modifiedWords =
  /(?:updated|modified|edited|last update|aktualisiert|geändert|stand|mis à jour|modifié|actualizado|modificado|atualizado|aggiornato|modificato|bijgewerkt|gewijzigd|обновлено|更新|最終更新)/u;

interface Match {
  start: number;
  end: number;
  year: number;
  month: number;
  day: number;
}

/**
 * Every date of a line that names day, month and year; never a relative one. A date keeps its precision: the
 * time is kept only with its offset. Dates such as 03/04/2023 are read when only one reading exists or
 * `lang` settles it (`en-US`: month first; other languages and English regions: day first).
 */
export function readDates(line: string, lang?: string): DatesFound {
  const text = line.normalize('NFKC').toLowerCase();
  const found: DatesFound = { dates: [], ambiguous: [] };
  const matches = findDates(text, lang, found.ambiguous);
  matches.forEach((match, index) => {
    const from = matches[index - 1]?.end ?? 0;
    const until = matches[index + 1]?.start ?? text.length;
    const label = text.slice(from, match.start);
    const time = readTime(text.slice(match.end, until)) ?? (index === 0 ? readTime(label) : undefined);
    found.dates.push({
      date: isoDate(match) + (time?.iso ?? ''),
      role:
        modifiedWords.test(label) || (matches.length === 1 && modifiedWords.test(text.slice(match.end)))
          ? 'modified'
          : 'published',
      timeDropped: time !== undefined && time.iso === '',
    });
  });
  return found;
}

const monthAndYear = new RegExp(`^(${month})\\.?,? (?:de |del )?(\\d{4})$`, 'u');

/** The month, as `YYYY-MM`, of a line that says nothing but a month and its year; undefined for every other line. */
export function readMonth(line: string): string | undefined {
  const [, name, year] = monthAndYear.exec(line.normalize('NFKC').toLowerCase().trim()) ?? [];
  const found = name === undefined ? undefined : monthOf(name);
  return found === undefined ? undefined : `${year!}-${String(found).padStart(2, '0')}`;
}

/** Where a line names a day, also one that could be read as two days: offsets into the line, which is normalised (NFKC). */
export function dateSpans(line: string): { start: number; end: number }[] {
  const lower = line.toLowerCase();
  // A few letters are longer in lower case: offsets would not fit.
  const text = lower.length === line.length ? lower : line;
  const ambiguous: string[] = [];
  const spans = findDates(text, undefined, ambiguous).map(({ start, end }) => ({ start, end }));
  for (const date of ambiguous) {
    const start = text.indexOf(date);
    spans.push({ start, end: start + date.length });
  }
  return spans.sort((one, other) => one.start - other.start);
}

function findDates(text: string, lang: string | undefined, ambiguous: string[]): Match[] {
  const matches: Match[] = [];
  const add = (match: RegExpExecArray, year: string, monthNumber: number | undefined, day: string): void => {
    if (monthNumber === undefined) return;
    const date = {
      start: match.index,
      end: match.index + match[0].length,
      year: Number(year),
      month: monthNumber,
      day: Number(day),
    };
    const isTaken = matches.some((other) => other.start < date.end && date.start < other.end);
    if (!isTaken && isCalendarDate(date.year, date.month, date.day)) matches.push(date);
  };
  for (const match of text.matchAll(yearFirst)) {
    const [monthNumber, day] = match.slice(2).filter((part) => (part as string | undefined) !== undefined);
    add(match, match[1]!, Number(monthNumber), day!);
  }
  for (const match of text.matchAll(dayFirst)) add(match, match[3]!, monthOf(match[2]!), match[1]!);
  for (const match of text.matchAll(monthFirst)) add(match, match[3]!, monthOf(match[1]!), match[2]!);
  for (const match of text.matchAll(dotted)) add(match, match[3]!, Number(match[2]), match[1]!);
  for (const match of text.matchAll(slashed)) {
    const order = slashOrder(Number(match[1]), Number(match[2]), lang);
    if (order === 'unknown') ambiguous.push(match[0]);
    else if (order === 'day-first') add(match, match[3]!, Number(match[2]), match[1]!);
    else add(match, match[3]!, Number(match[1]), match[2]!);
  }
  return matches.sort((one, other) => one.start - other.start);
}

function slashOrder(first: number, second: number, lang: string | undefined): 'day-first' | 'month-first' | 'unknown' {
  if (first === second || first > 12) return 'day-first';
  if (second > 12) return 'month-first';
  if (lang === undefined || /^en$/i.test(lang)) return 'unknown';
  return /^en-us\b/i.test(lang) ? 'month-first' : 'day-first';
}

/** The time of a stretch of text as `THH:MM[:SS]±hh:mm`; empty when its zone is not stated as an offset; undefined when there is no time. */
function readTime(text: string): { iso: string } | undefined {
  const match = clock.exec(text);
  if (!match) return undefined;
  const [, hourText, minuteText, secondText, half, universal, offset] = match as unknown as (string | undefined)[];
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  }
  if (!isClockTime(hour, Number(minuteText), Number(secondText ?? 0))) return undefined;
  const zone = offset === undefined ? (universal === undefined ? undefined : 'Z') : isoOffset(offset);
  if (zone === undefined) return { iso: '' };
  const seconds = secondText === undefined ? '' : `:${secondText}`;
  return { iso: `T${String(hour).padStart(2, '0')}:${minuteText!}${seconds}${zone}` };
}

/** `+2`, `+02`, `+0200` or `+02:00` as `+02:00`; undefined when no place on Earth has that offset. */
function isoOffset(offset: string): string | undefined {
  const digits = offset.slice(1).replace(':', '');
  const hours = digits.length > 2 ? digits.slice(0, -2) : digits;
  const minutes = digits.length > 2 ? digits.slice(-2) : '00';
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${offset.charAt(0)}${hours.padStart(2, '0')}:${minutes}`;
}

function isoDate({ year, month: monthNumber, day }: Match): string {
  return [String(year).padStart(4, '0'), String(monthNumber).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
