import { numberText } from '#words/counts.ts';

/** The look of a part of a bar, the same in every picture: see src/styles/charts.css. */
export type Tone = 'full' | 'half' | 'empty' | 'plain' | 'ground';

/** What a row is about. */
export interface RowLabel {
  text: string;
  href?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** A second, smaller line: a name or text of the archive, with words of the interface before and after it. */
  note?: string;
  noteLang?: string;
  noteLead?: string;
  noteTail?: string;
}

/** A table each row of which has a bar beside its numbers: picture and numbers in one. */
export interface BarTable {
  /** Heading of the label, then of each number. */
  columns: readonly string[];
  /** What the parts of a bar mean; none where it has one part only. */
  keys: { tone: Tone; text: string }[];
  /** Labels are long: the bar stands below them, be there room or not. */
  hasLongLabels: boolean;
  rows: BarRow[];
}

/** A row: widths are per cent of the longest bar of the table. */
export interface BarRow {
  label: RowLabel;
  numbers: string[];
  parts: { tone: Tone; start: string; width: string }[];
}

/** A row before its bar is measured. */
export interface BarValues {
  label: RowLabel;
  numbers: (number | string)[];
  parts: readonly (readonly [tone: Tone, value: number])[];
}

/** Measures the bars: the longest, or `whole` where that is given, fills the width. */
export function barTable(
  columns: readonly string[],
  keys: BarTable['keys'],
  values: readonly BarValues[],
  { whole, hasLongLabels = false }: { whole?: number; hasLongLabels?: boolean } = {},
): BarTable {
  const full = whole ?? Math.max(1, ...values.map(({ parts }) => parts.reduce((sum, [, value]) => sum + value, 0)));
  return {
    columns,
    keys,
    hasLongLabels,
    rows: values.map(({ label, numbers, parts }) => {
      let start = 0;
      return {
        label,
        numbers: numbers.map((number) => (typeof number === 'number' ? numberText(number) : number)),
        parts: parts
          .map(([tone, value]) => {
            const part = { tone, start: percent(start / full), width: percent(value / full), value };
            start += value;
            return part;
          })
          .filter(({ value }) => value > 0)
          .map(({ tone, start, width }) => ({ tone, start, width })),
      };
    }),
  };
}

/** A ratio as per cent with no more than two digits behind the point: `12.34%`. */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 10_000) / 100}%`;
}
