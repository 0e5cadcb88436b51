import { describe, expect, it } from 'vitest';
import { barTable } from './bar-table.ts';
import type { CaptureDay } from './capture-days.ts';
import { dayNumber } from './calendar-days.ts';
import { columnChart, scaleStep } from './column-chart.ts';
import { dayStrips } from './day-strips.ts';

const text = { title: 'Title', description: 'Description' };

describe('columnChart', () => {
  it('draws columns as high as their share of the highest, from zero', () => {
    const { panels } = columnChart(
      text,
      [{ label: 'Edits', height: 100, columns: [[['full', 10]], [], [['full', 5]]] }],
      [],
    );
    const [panel] = panels;
    expect(panel?.steps).toBe(3);
    expect(panel?.layers).toEqual([{ tone: 'full', path: 'M0.1 0h.8v100h-.8zM2.1 50h.8v50h-.8z' }]);
  });

  it('stacks the parts of a column', () => {
    const columns = [
      [
        ['full', 3],
        ['half', 1],
      ],
    ] as const;
    const { panels } = columnChart(text, [{ label: 'Edits', height: 80, columns }], []);
    expect(panels[0]?.layers).toEqual([
      { tone: 'full', path: 'M0.1 20h.8v60h-.8z' },
      { tone: 'half', path: 'M0.1 0h.8v20h-.8z' },
    ]);
  });

  it('shows one of thousands, and nothing where there is nothing', () => {
    const { panels } = columnChart(
      text,
      [{ label: 'Edits', height: 100, columns: [[['full', 9000]], [['full', 1]]] }],
      [],
    );
    expect(panels[0]?.layers[0]?.path).toContain('M1.1 99h.8v1h-.8z');
    const empty = columnChart(text, [{ label: 'Edits', height: 100, columns: [[['full', 0]], []] }], []);
    expect(empty.panels[0]).toMatchObject({ layers: [], lines: [] });
  });

  it('keeps a few columns narrow', () => {
    const panel = { label: 'Edits', height: 100, columns: [[['full', 1]], [['full', 1]]] as const };
    expect(columnChart(text, [panel], [{ step: 1, text: '2024' }])).toMatchObject({
      left: '9%',
      width: '7.58%',
      right: '16.58%',
      foot: [{ x: '16.58%', anchor: 'end' }],
    });
  });

  it.each([
    [1, 3, 1],
    [3, 3, 1],
    [4, 3, 2],
    [22, 3, 10],
    [182, 3, 50],
    [182, 2, 100],
    [1999, 3, 500],
    [2000, 3, 1000],
  ])('parts a scale up to %i by no more than %i lines: every %i', (most, lines, step) => {
    expect(scaleStep(most, lines)).toBe(step);
    expect(Math.floor(most / step)).toBeLessThanOrEqual(lines);
  });
});

describe('barTable', () => {
  it('measures bars by the longest, or by the whole where it is given', () => {
    const values = [
      {
        label: { text: 'A' },
        numbers: [30],
        parts: [
          ['full', 10],
          ['empty', 20],
        ] as const,
      },
      { label: { text: 'B' }, numbers: [1234], parts: [['full', 15]] as const },
    ];
    const { rows } = barTable(['Name', 'Count'], [], values);
    expect(rows[0]?.parts).toEqual([
      { tone: 'full', start: '0%', width: '33.33%' },
      { tone: 'empty', start: '33.33%', width: '66.67%' },
    ]);
    expect(rows[1]).toMatchObject({ numbers: ['1,234'], parts: [{ width: '50%' }] });
    expect(barTable(['Name', 'Count'], [], values, { whole: 60 }).rows[1]?.parts[0]?.width).toBe('25%');
  });

  it('has no bar where nothing was counted', () => {
    expect(
      barTable(['Name'], [], [{ label: { text: 'A' }, numbers: [0], parts: [['full', 0]] }]).rows[0]?.parts,
    ).toEqual([]);
  });
});

describe('dayStrips', () => {
  const strips = (first: string, last: string, seen: string[], failed: string[] = []) =>
    dayStrips({
      first,
      last,
      days: dayNumber(last) - dayNumber(first) + 1,
      captured: new Map([
        ...seen.map((day): [string, CaptureDay] => [day, 'seen']),
        ...failed.map((day): [string, CaptureDay] => [day, 'failed']),
      ]),
      gaps: [],
    });

  it('draws a short archive by months, neighbouring days as one', () => {
    const { isByMonth, rows } = strips(
      '2024-02-28',
      '2024-03-03',
      ['2024-02-28', '2024-02-29', '2024-03-03'],
      ['2024-03-01'],
    );
    expect(isByMonth).toBe(true);
    expect(rows).toEqual([
      {
        period: '2024-02',
        spanPath: 'M27 0h2v1h-2z',
        seenPath: 'M27 0h2v1h-2z',
        failedPath: '',
        counts: { seen: 2, failed: 0, none: 0 },
      },
      {
        period: '2024-03',
        spanPath: 'M0 0h3v1h-3z',
        seenPath: 'M2 0h1v1h-1z',
        failedPath: 'M0 0h1v1h-1z',
        counts: { seen: 1, failed: 1, none: 1 },
      },
    ]);
  });

  it('draws a long one by years, also years without any capture', () => {
    const { isByMonth, rows } = strips('2022-12-31', '2024-01-01', ['2022-12-31', '2024-01-01']);
    expect(isByMonth).toBe(true);
    const long = strips('2021-12-31', '2024-01-02', ['2021-12-31', '2024-01-01', '2024-01-02']);
    expect(long.isByMonth).toBe(false);
    expect(rows).toHaveLength(14);
    expect(long.rows.map(({ period, seenPath, counts }) => [period, seenPath, counts.none])).toEqual([
      ['2021', 'M364 0h1v1h-1z', 0],
      ['2022', '', 365],
      ['2023', '', 365],
      ['2024', 'M0 0h2v1h-2z', 0],
    ]);
  });
});
