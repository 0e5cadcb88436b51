import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentColours, accentFault, grounds } from './accent.ts';
import { archiveConfigSchema } from './archive-config.ts';
import { contrastOf, fromOklch, toOklch } from './colour.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const leastContrast = (hex: string, on: readonly string[]): number =>
  Math.min(...on.map((ground) => contrastOf(hex, ground)));

describe('contrastOf', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s on %s is %f', (one, other, contrast) => {
    expect(contrastOf(one, other)).toBeCloseTo(contrast, 2);
    expect(contrastOf(other, one)).toBeCloseTo(contrast, 2);
  });
});

describe('OKLCH', () => {
  it('gives back the colour it came from', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        expect(fromOklch(toOklch(hex))).toBe(hex);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('an accent', () => {
  it('gives colours that can be read by day and in the dark, whichever it is', () => {
    fc.assert(
      fc.property(colour, (hex) => {
        const { light, dark } = accentColours(hex);
        expect(leastContrast(dark.accent, grounds.dark)).toBeGreaterThanOrEqual(7);
        expect(leastContrast(dark.hover, [...grounds.dark, dark.ground])).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(light.half, grounds.light[0])).toBeGreaterThanOrEqual(3);
        expect(contrastOf(dark.half, grounds.dark[0])).toBeGreaterThanOrEqual(3);
        if (accentFault(hex) !== undefined) return;
        expect(leastContrast(light.accent, grounds.light)).toBeGreaterThanOrEqual(4.5);
        expect(leastContrast(light.hover, [...grounds.light, light.ground])).toBeGreaterThanOrEqual(4.5);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('is refused where it cannot be read, with one that can', () => {
    let refused = 0;
    fc.assert(
      fc.property(colour, (hex) => {
        const fault = accentFault(hex);
        expect(fault === undefined).toBe(leastContrast(hex, grounds.light) >= 4.5);
        if (fault === undefined) return;
        refused += 1;
        const [better] = /#[0-9a-f]{6}/.exec(fault)!;
        expect(accentFault(better)).toBeUndefined();
      }),
      { seed: 2, numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(100);
  });

  it.each([
    ['#14594A', true],
    ['#ffcc00', false],
    ['#14594', false],
    ['green', false],
    ['#14594a;}', false],
  ])('%s in archive.yml is right: %s', (accent, isRight) => {
    const config = archiveConfigSchema.safeParse({ title: 'A', description: 'B', accent });
    expect(config.success).toBe(isRight);
    expect(config.error?.issues.length ?? 0).toBe(isRight ? 0 : 1);
  });

  it('is judged on the grounds that the site has', () => {
    const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
    const [light, dark] = css.split('@media') as [string, string];
    const stated = (part: string): string[] =>
      ['--paper', '--paper-sunk', '--paper-raised'].map(
        (name) => new RegExp(`${name}: (#[0-9a-f]{6});`).exec(part)![1]!,
      );
    expect(stated(light)).toEqual(grounds.light);
    expect(stated(dark)).toEqual(grounds.dark);
  });
});
