import { dateForms, type DateForm } from './date-forms.ts';

/**
 * True when two texts name the same day or the same time of the day in another form: `3 June 2020` and `June 3, 2020`,
 * `3. Juni 2020` and `3.6.2020`, `5 pm` and `17:00`. A date in digits of which it is not sure whether the day or the
 * month stands first is the same as none.
 *
 * @param tag language tag; `en` where none is known
 */
export function isSameDate(before: string, after: string, tag: string): boolean {
  const [language = '', ...others] = tag.toLowerCase().split('-');
  const reader = readerOf(language);
  if (reader === undefined) return false;
  const isDayFirst = !(reader.form.notIn ?? '').split(' ').includes(others.at(-1) ?? '-');
  const [old, now] = [before, after].map((text) => text.normalize('NFKC').toLowerCase().trim());
  const half = (text: string): string | undefined => /^([ap])\.?m\.?$/.exec(text)?.[1];
  if (language === 'en' && half(old!) !== undefined && half(old!) === half(now!)) return true;
  const read = (text: string): string | undefined =>
    timeOf(text, reader, language) ?? digitsOf(text, reader, isDayFirst) ?? wordsOf(text, reader);
  const meaning = read(old!);
  return meaning !== undefined && meaning === read(now!);
}

interface Reader {
  form: DateForm;
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
  small: ReadonlySet<string>;
}

const readers = new Map<string, Reader>();

function readerOf(language: string): Reader | undefined {
  const known = readers.get(language);
  const form = dateForms[language];
  if (known !== undefined || form === undefined) return known;
  const numbered = (list: string): Map<string, number> =>
    new Map(list.split(' ').flatMap((forms, at) => forms.split('|').map((word): [string, number] => [word, at + 1])));
  const reader = {
    form,
    months: numbered(form.months),
    weekdays: numbered(form.weekdays),
    small: new Set(form.small.split(' ')),
  };
  readers.set(language, reader);
  return reader;
}

function timeOf(text: string, { form }: Reader, language: string): string | undefined {
  if (form.noon?.split('|').includes(text) === true) return '12:00';
  const unit = form.hour === '' ? '(?!)' : form.hour;
  const pattern = `^(\\d{1,2})(?:\\s?(?:[:.]|${unit})\\s?([0-5]\\d))?\\s?(?:([ap])\\.?m\\b\\.?|(${unit}))?\\.?$`;
  const [, hour, minute, half, word] = new RegExp(pattern, 'u').exec(text) ?? [];
  if (hour === undefined || (minute === undefined && half === undefined && word === undefined)) return undefined;
  if (half !== undefined && language !== 'en') return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  return hours > 24 ? undefined : `${hours}:${minute ?? '00'}`;
}

/** A weekday beside the date that it is on tells nothing more. */
const dateIn = (year: number, month: number, day: number, weekday = 0): string => {
  const isOn = year > 0 && month > 0 && day > 0 && weekday === weekdayOf(year, month, day);
  return `${year}/${month}/${day}/${isOn ? 0 : weekday}`;
};

/** The first year that the calendar of today is read in. */
const firstYear = 1753;

/** 1 for Monday to 7 for Sunday; 0 where the calendar of today may not hold. */
function weekdayOf(year: number, month: number, day: number): number {
  return year < firstYear ? 0 : new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

function digitsOf(text: string, { form }: Reader, isDayFirst: boolean): string | undefined {
  const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年\s?(\d{1,2})月\s?(\d{1,2})[日号號])$/u.exec(text);
  if (yearFirst !== null) {
    const [, year, , month, day, signMonth, signDay] = yearFirst;
    return dateIn(Number(year), Number(month ?? signMonth), Number(day ?? signDay));
  }
  const [, first, sign, second, year] = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [one, other] = [Number(first), Number(second)];
  if ((isDayFirst && form.dayFirst.includes(sign!)) || one === other || (one > 12 && other <= 12))
    return dateIn(Number(year), other, one);
  // Which is the day is not known, but in the same order it is the same: `04/05/2020`, `4/5/2020`.
  return one <= 12 && other > 12 ? dateIn(Number(year), one, other) : `${one}${sign!}${other}${sign!}${year!}`;
}

function wordsOf(text: string, { form, months, weekdays, small }: Reader): string | undefined {
  const found = { year: 0, month: 0, day: 0, weekday: 0 };
  const dayPattern = new RegExp(`^(\\d{1,2})(?:${form.dayEnding})?$`, 'u');
  const take = (name: keyof typeof found, value: number): boolean => {
    if (found[name] !== 0) return false;
    found[name] = value;
    return true;
  };
  for (const [, word = '', stop] of text.matchAll(/([^\s,.]+)(\.?)[\s,]*/gu)) {
    if (small.has(word)) continue;
    const [month, weekday] = [months.get(word), weekdays.get(word)];
    const day = dayPattern.exec(word)?.[1];
    // `so` and `do` are words; `So.` is a day.
    const isWeekday = weekday !== undefined && (word.length > 2 || stop === '.' || /\p{Script=Han}/u.test(word));
    if (month !== undefined && take('month', month)) continue;
    if (isWeekday && take('weekday', weekday)) continue;
    if (/^[12]\d{3}$/.test(word) && take('year', Number(word))) continue;
    if (day !== undefined && Number(day) > 0 && take('day', Number(day))) continue;
    return undefined;
  }
  const { year, month, day, weekday } = found;
  return month === 0 && weekday === 0 ? undefined : dateIn(year, month, day, weekday);
}
