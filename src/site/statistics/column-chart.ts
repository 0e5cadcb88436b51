import { numberText } from '#words/counts.ts';
import { percent, type Tone } from './bar-table.ts';

/** A picture of columns side by side, in one panel or several above each other with the same steps. Heights are in pixels. */
export interface ColumnChart {
  title: string;
  /** What is to be seen, for who doesn't see it. */
  description: string;
  height: number;
  panels: ColumnPanel[];
  /** Words at the foot. */
  foot: { x: string; text: string; anchor: 'start' | 'end' }[];
  footY: number;
  /** Where the columns begin, right of the numbers of the scale, how wide they are together, and where they end. */
  left: string;
  width: string;
  right: string;
}

/** One row of columns. */
export interface ColumnPanel {
  label: string;
  labelY: number;
  top: number;
  height: number;
  /** Width of the coordinates of `layers`: one for each step; their height is that of the panel. */
  steps: number;
  /** Lines of the scale, with their numbers. */
  lines: { y: number; text: string }[];
  /** All parts of one tone as one path. */
  layers: { tone: Tone; path: string }[];
}

/** What a panel shows: for each step the parts of its column, from the ground up. */
export interface PanelValues {
  label: string;
  height: number;
  columns: readonly (readonly (readonly [tone: Tone, value: number])[])[];
}

const labelHeight = 34;
const panelGap = 14;
const footHeight = 22;
/** Part of the width that the numbers of the scale take. */
const gutter = 0.09;
/** Fewer columns than these leave room to their right, or they would be blocks. */
const leastPlaces = 24;

/** How many columns of this width there is room for. */
export function placesFor(steps: number): number {
  return Math.max(steps, leastPlaces);
}
/** A panel lower than this has room for two lines of the scale, others for three. */
const lowHeight = 100;

/** Draws the panels. `foot` has the words at the foot by the number of their step, from 0. */
export function columnChart(
  text: { title: string; description: string },
  panels: readonly PanelValues[],
  foot: readonly { step: number; text: string }[],
): ColumnChart {
  let top = 0;
  const drawn = panels.map((values) => {
    const panel = columnPanel(values, top);
    top = panel.top + panel.height + panelGap;
    return panel;
  });
  const bottom = top - panelGap;
  const steps = panels[0]?.columns.length ?? 1;
  const widthOf = (columns: number): number => (columns / placesFor(steps)) * (1 - gutter);
  const right = percent(gutter + widthOf(steps));
  return {
    ...text,
    height: bottom + footHeight,
    panels: drawn,
    foot: foot.map(({ step, text }) =>
      // The word of the last step would leave the picture.
      step === steps - 1 && step > 0
        ? { x: right, text, anchor: 'end' }
        : { x: percent(gutter + widthOf(step)), text, anchor: 'start' },
    ),
    footY: bottom + 16,
    left: percent(gutter),
    width: percent(widthOf(steps)),
    right,
  };
}

function columnPanel({ label, height, columns }: PanelValues, top: number): ColumnPanel {
  const most = Math.max(0, ...columns.map((parts) => parts.reduce((sum, [, value]) => sum + value, 0)));
  const unit = scaleStep(most, height < lowHeight ? 2 : 3);
  const scale = height / Math.max(1, most);
  const paths = new Map<Tone, string>();
  columns.forEach((parts, step) => {
    let ground = height;
    for (const [tone, value] of parts) {
      if (value === 0) continue;
      // What is there can be seen, be it one of thousands.
      const size = Math.max(1, value * scale);
      ground -= size;
      const path = `M${round(step + 0.1)} ${round(ground)}h.8v${round(size)}h-.8z`;
      paths.set(tone, (paths.get(tone) ?? '') + path);
    }
  });
  return {
    label,
    labelY: top + 14,
    top: top + labelHeight,
    height,
    steps: columns.length,
    lines: Array.from({ length: Math.floor(most / unit) }, (_, at) => (at + 1) * unit).map((value) => ({
      y: round(top + labelHeight + height - value * scale),
      text: numberText(value),
    })),
    layers: [...paths].map(([tone, path]) => ({ tone, path })),
  };
}

/** The distance of the lines of a scale up to `most`: 1, 2 or 5 times a power of ten, for no more than `lines`. */
export function scaleStep(most: number, lines: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (most < factor * power * (lines + 1)) return factor * power;
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
