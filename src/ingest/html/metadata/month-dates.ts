import { readDateLabel, type DateLabel } from './date-labels.ts';
import { monthNumber } from './month-names.ts';

const named = /^(?:(?<label>[^\d]{2,40}?)[\s:：]+)?(?<month>[\p{L}\p{M}’'׳॰]+)\.?,?\s+(?:de |del )?(?<year>\d{4})$/u;
const inSigns = /^(?:(?<label>[^\d]{2,40}?)[\s:：]+)?(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]$/u;

/**
 * The month that a whole text names as date, as `YYYY-MM`, and what it is the date of: `Published September 2023`. Undefined for any
 * other text. `lang` is BCP 47.
 */
export function readMonthDate(text: string, lang?: string): { date: string; role: DateLabel } | undefined {
  const line = text.normalize('NFKC').toLowerCase().trim();
  const { label = '', month, year } = (named.exec(line) ?? inSigns.exec(line))?.groups ?? {};
  if (month === undefined || year === undefined) return undefined;
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month, lang?.split('-')[0]?.toLowerCase());
  const isLikely = Number(year) >= 1600 && Number(year) <= 2100 && number !== undefined && number >= 1 && number <= 12;
  if (!isLikely) return undefined;
  const role = label === '' ? 'published' : labelled(line.slice(0, line.lastIndexOf(month)));
  return role === undefined ? undefined : { date: `${year}-${String(number).padStart(2, '0')}`, role };
}

/** Other words than those of a label say something of their own. */
function labelled(before: string): DateLabel | undefined {
  return before.split(/\s+/u).length > 4 ? undefined : readDateLabel(before);
}
