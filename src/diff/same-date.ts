const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdays = 'mon tue wed thu fri sat sun'.split(' ');
const monthWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const weekdayWord = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?$/;
const time = /^(\d{1,2})(?:[:.]([0-5]\d))?\s?(?:([ap])\.?m\b\.?)?$/;

/** True when two stretches of English name the same day or the same time of the day in another form: `3 June 2020` and `June 3, 2020`, `5 pm` and `17:00`, `Mon.` and `Monday`. */
export function isSameDate(before: string, after: string): boolean {
  const [left, right] = [before, after].map((text) => text.toLowerCase().trim());
  const half = (text: string): string | undefined => /^([ap])\.?m\.?$/.exec(text)?.[1];
  if (half(left!) !== undefined && half(left!) === half(right!)) return true;
  const form = formOf(left!);
  return form !== undefined && form === formOf(right!);
}

function formOf(text: string): string | undefined {
  const [, hour, minute, half] = time.exec(text) ?? [];
  if (hour !== undefined) {
    if (minute === undefined && half === undefined) return undefined;
    const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
    return `${hours}:${minute ?? '00'}`;
  }
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (isoYear !== undefined) return `${isoYear}/${Number(isoMonth)}/${Number(isoDay)}/`;
  let [year, month, day, weekday] = ['', '', '', ''];
  for (const word of text.split(/[\s,.]+/).filter((part) => part !== '' && part !== 'of' && part !== 'the')) {
    const name = word.slice(0, 3);
    if (monthWord.test(word) && month === '') month = String(months.indexOf(name) + 1);
    else if (weekdayWord.test(word) && weekday === '') weekday = String(weekdays.indexOf(name) + 1);
    else if (/^[12]\d{3}$/.test(word) && year === '') year = word;
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word) && day === '') day = String(Number.parseInt(word, 10));
    else return undefined;
  }
  return month === '' && weekday === '' ? undefined : `${year}/${month}/${day}/${weekday}`;
}
