import { numberText } from '#words/counts.ts';
import { captureDayWords as words, monthLetters, stepText } from '#words/statistics.ts';
import { statedDay } from '../../i18n/format-time.ts';
import type { CaptureGap } from './capture-days.ts';
import type { Statistics } from './collect-statistics.ts';
import { dayStrips } from './day-strips.ts';
import type { StatisticsSection } from './section.ts';
import { percent } from './bar-table.ts';

const listedGaps = 10;
const headHeight = 20;
const rowStep = 20;
const rowHeight = 14;

/** The days with captures and without; undefined while there is no capture. */
export function captureDaySection({ captureDays }: Statistics): StatisticsSection | undefined {
  if (captureDays === undefined) return undefined;
  const { isByMonth, places, rows, heads } = dayStrips(captureDays);
  const { gaps, days } = captureDays;
  const seen = rows.reduce((sum, { counts }) => sum + counts.seen, 0);
  const found = [words.found(seen, days), ...gaps.slice(0, 1).map(longestText)].join(' ');
  const left = isByMonth ? 0.18 : 0.12;
  const periodText = (period: string): string =>
    isByMonth ? statedDay(period).text : stepText(`${period}-01-01`, 'year');
  return {
    id: 'capture-days',
    heading: words.heading,
    found,
    counts: words.counts,
    unseen: words.unseen,
    leftOut: [],
    strips: {
      title: words.heading,
      description: found,
      height: headHeight + rows.length * rowStep,
      places,
      left: percent(left),
      width: percent(1 - left),
      heads: heads.map(({ x, at }) => ({
        x: percent(left + x * (1 - left)),
        text: isByMonth ? String(at) : monthLetters[at]!,
      })),
      rows: rows.map(({ period, spanPath, seenPath, failedPath }, at) => ({
        label: periodText(period),
        y: headHeight + at * rowStep,
        spanPath,
        seenPath,
        failedPath,
      })),
      rowHeight,
      keys: [
        { tone: 'full', text: words.seen },
        ...(rows.some(({ counts }) => counts.failed > 0) ? [{ tone: 'empty' as const, text: words.failed }] : []),
        { tone: 'ground', text: words.none },
      ],
    },
    bars: [],
    tables: [
      {
        caption: words.heading,
        columns: words.columns(isByMonth),
        rows: rows.map(({ period, counts }) => [
          periodText(period),
          ...[counts.seen, counts.failed, counts.none].map(numberText),
        ]),
      },
      ...(gaps.length > 0
        ? [
            {
              caption: words.gapsHeading,
              columns: words.gapColumns,
              rows: gaps
                .slice(0, listedGaps)
                .map((gap) => [statedDay(gap.first).text, statedDay(gap.last).text, numberText(gap.days)]),
            },
          ]
        : []),
    ],
  };
}

function longestText({ days, first, last }: CaptureGap): string {
  return words.longest(days, first, last);
}
