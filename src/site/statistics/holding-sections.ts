import { numberText } from '#words/counts.ts';
import { byOutletWords, footText, overTimeWords, stepText } from '#words/statistics.ts';
import type { SiteUrls } from '../urls.ts';
import { barTable } from './bar-table.ts';
import { weightKeys } from './edit-sections.ts';
import type { OutletCount } from './by-outlet.ts';
import type { Statistics } from './collect-statistics.ts';
import { type ColumnChart, columnChart, placesFor } from './column-chart.ts';
import type { OverTime, TimeStep } from './over-time.ts';
import type { StatisticsSection } from './section.ts';
import { maxBins } from './time-bins.ts';

/** Articles and edits over time; undefined while there is nothing. */
export function overTimeSection({ overTime }: Statistics): StatisticsSection | undefined {
  if (overTime === undefined) return undefined;
  const { unit, steps, leftOut } = overTime;
  return {
    id: 'over-time',
    heading: overTimeWords.heading,
    found: foundOverTime(overTime),
    counts: `${overTimeWords.counts(unit)} ${overTimeWords.rule(maxBins)}`,
    unseen: overTimeWords.unseen,
    leftOut: overTimeWords.leftOut(leftOut),
    chart: overTimeChart(overTime, 110, 150),
    keys: weightKeys,
    bars: [],
    tables: [
      {
        caption: overTimeWords.heading,
        columns: overTimeWords.columns(unit),
        rows: steps.map(({ start, articles, edits }) => [
          stepText(start, unit),
          ...[articles, editsOf({ edits }), edits.substantive, edits.minor, edits.cosmetic].map(numberText),
        ]),
      },
    ],
  };
}

/** The picture of articles and edits over time, with panels of these heights in pixels. */
export function overTimeChart(overTime: OverTime, articlesHeight: number, editsHeight: number): ColumnChart {
  const { unit, steps } = overTime;
  return columnChart(
    { title: overTimeWords.heading, description: foundOverTime(overTime) },
    [
      {
        label: overTimeWords.articles,
        height: articlesHeight,
        columns: steps.map(({ articles }) => [['plain', articles]] as const),
      },
      {
        label: overTimeWords.edits,
        height: editsHeight,
        columns: steps.map(
          ({ edits }) =>
            [
              ['full', edits.substantive],
              ['half', edits.minor],
              ['empty', edits.cosmetic],
            ] as const,
        ),
      },
    ],
    footSteps(overTime).map((step) => ({ step, text: footText(steps[step]!.start, unit) })),
  );
}

function foundOverTime({ unit, steps }: OverTime): string {
  const edits = steps.reduce((sum, step) => sum + editsOf(step), 0);
  const articles = steps.reduce((sum, step) => sum + step.articles, 0);
  const most = steps.reduce((one, other) => (editsOf(other) > editsOf(one) ? other : one));
  const [first, last] = [steps[0]!.start, steps.at(-1)!.start].map((start) => stepText(start, unit));
  const found = overTimeWords.found(articles, edits, first!, last!);
  return edits === 0 ? found : `${found} ${overTimeWords.most(editsOf(most), stepText(most.start, unit))}`;
}

function editsOf({ edits }: Pick<TimeStep, 'edits'>): number {
  return edits.substantive + edits.minor + edits.cosmetic;
}

/** A word at the foot takes no more than this part of the width: a year, or a day. */
const yearWidth = 0.12;
const dayWidth = 0.26;

/** Steps that get a word at the foot: whole years where there are two or more, else both ends and the middle, as far as there is room. */
function footSteps({ unit, steps }: OverTime): number[] {
  const places = placesFor(steps.length);
  const isDay = unit === 'day' || unit === 'week';
  const starts = steps.map(({ start }, at) => ({
    at,
    year: Number(start.slice(0, 4)),
    isNewYear: start.endsWith('-01-01'),
  }));
  // A word needs room to its right.
  const years = isDay ? [] : starts.filter(({ at, isNewYear }) => isNewYear && at / places <= 1 - yearWidth);
  if (years.length < 2) {
    const last = steps.length - 1;
    const room = Math.floor(steps.length / places / dayWidth);
    if (room < 2) return [0];
    return room > 3 ? [0, Math.floor(steps.length / 2), last] : [0, last];
  }
  for (const every of [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]) {
    const shown = years.filter(({ year }) => year % every === 0).map(({ at }) => at);
    const isApart = shown.every((at, index) => index === 0 || (at - shown[index - 1]!) / places >= yearWidth);
    if (shown.length > 0 && isApart) return shown;
  }
  return [0];
}

const shownOutlets = 20;

/** Articles and edits by outlet. */
export function outletSection({ outlets, articles }: Statistics, urls: SiteUrls): StatisticsSection {
  const shown = outlets.length > shownOutlets + 1 ? outlets.slice(0, shownOutlets) : outlets;
  const others = outlets.slice(shown.length);
  const row = (count: Omit<OutletCount, 'outlet'>, href?: string) => ({
    label: { text: count.name, ...(href === undefined ? {} : { href }) },
    numbers: [count.articles, count.editedArticles, count.edits],
    parts: [
      ['full', count.editedArticles],
      ['empty', count.articles - count.editedArticles],
    ] as const,
  });
  const sum = (key: 'articles' | 'editedArticles' | 'edits'): number =>
    others.reduce((total, count) => total + count[key], 0);
  const rest = {
    name: byOutletWords.others(others.length),
    articles: sum('articles'),
    editedArticles: sum('editedArticles'),
    edits: sum('edits'),
  };
  const edited = outlets.reduce((total, { editedArticles }) => total + editedArticles, 0);
  return {
    id: 'outlets',
    heading: byOutletWords.heading,
    found: byOutletWords.found(edited, articles),
    counts: byOutletWords.counts,
    unseen: byOutletWords.unseen,
    leftOut: [],
    bars: [
      barTable(
        byOutletWords.columns,
        [
          { tone: 'full', text: byOutletWords.edited },
          { tone: 'empty', text: byOutletWords.unedited },
        ],
        [...shown.map((count) => row(count, urls.outlet(count.outlet))), ...(others.length > 0 ? [row(rest)] : [])],
      ),
    ],
    tables: [],
  };
}
