import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync(path.resolve(import.meta.dirname, '../src/styles/tokens.css'), 'utf8');
const [light, dark] = tokens.split('prefers-color-scheme: dark').map(coloursOf) as [Colours, Colours];
type Colours = Readonly<Record<string, string>>;

function coloursOf(css: string): Colours {
  const found = css.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g);
  return Object.fromEntries(Array.from(found, ([, name, value]) => [name, value] as [string, string]));
}

/** WCAG 2.2: relative luminance of a colour `#rrggbb`. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'paper-sunk'] as const;
// What is read needs 4.5:1, lines and signs 3:1.
const pairs: [ink: string, ground: string, least: number][] = [
  ['change-ink', 'ins-ground', 4.5],
  ['change-ink', 'del-ground', 4.5],
  ['ins-line', 'ins-ground', 3],
  ['del-line', 'del-ground', 3],
  ...grounds.flatMap((ground): [string, string, number][] => [
    ['ink', ground, 4.5],
    ['ink-soft', ground, 4.5],
    ['ink-faint', ground, 4.5],
    ['accent', ground, 4.5],
    ['ins-line', ground, 3],
    ['del-line', ground, 3],
    ['move-line', ground, 3],
    ['rule-strong', ground, 3],
  ]),
];

describe.each([
  ['light, and on paper', light],
  ['dark', { ...light, ...dark }],
])('the colours (%s)', (_scheme, colours) => {
  it.each(pairs)('tell %s from %s', (ink, ground, least) => {
    expect(contrast(colours[ink]!, colours[ground]!)).toBeGreaterThanOrEqual(least);
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
