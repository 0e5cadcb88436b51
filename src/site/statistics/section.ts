import type { BarTable } from './bar-table.ts';
import type { ColumnChart } from './column-chart.ts';

/** A table of numbers: the first entry of a row is its heading. */
export interface NumberTable {
  caption: string;
  columns: readonly string[];
  rows: string[][];
}

/** The calendar of captures as it is drawn. Heights are in pixels; paths are in places, a strip is 1 high. */
export interface StripPicture {
  title: string;
  description: string;
  height: number;
  places: number;
  /** Where the strips begin, and how wide they are. */
  left: string;
  width: string;
  heads: { x: string; text: string }[];
  rows: { label: string; y: number; spanPath: string; seenPath: string; failedPath: string }[];
  rowHeight: number;
  /** What each look of a day means. */
  keys: BarTable['keys'];
}

/** A picture, or several of one matter, with what they say, count and can't see. */
export interface StatisticsSection {
  id: string;
  heading: string;
  /** What is found, in a sentence or two; may be empty. */
  found: string;
  counts: string;
  unseen: string;
  /** What is in no number of the section, each with its count. */
  leftOut: string[];
  chart?: ColumnChart;
  strips?: StripPicture;
  /** What the tones of `chart` mean. */
  keys?: BarTable['keys'];
  /** Pictures that are tables themselves. */
  bars: BarTable[];
  /** The numbers of the other pictures, folded below them. */
  tables: NumberTable[];
}
