import { contrastOf, fromOklch, type Oklch, toOklch } from './colour.ts';

/** The grounds that the accent stands on, as in src/styles/tokens.css: the page's own first. */
export const grounds = {
  light: ['#fbfbf8', '#f3f3ed', '#ffffff'],
  dark: ['#151817', '#1c201f', '#202524'],
} as const;

/** Contrast that text needs, and what is drawn (WCAG 2.2, 1.4.3 and 1.4.11). */
const textContrast = 4.5;
const drawnContrast = 3;
/** In the dark, where thin letters glow, more is asked for. */
const darkContrast = 7;

/** The colours that one accent gives: of links and buttons, the same when pointed at, a ground, and half of it in pictures. */
export interface AccentColours {
  accent: string;
  hover: string;
  ground: string;
  half: string;
}

/**
 * The colours of an accent (`#rrggbb`). By day it is taken as it is. In the dark it keeps its hue and is made as light as
 * text needs to be, with less chroma; so every accent has a dark form that can be read.
 */
export function accentColours(accent: string): { light: AccentColours; dark: AccentColours } {
  const colour = toOklch(accent);
  const soft = { ...colour, chroma: Math.min(colour.chroma, 0.09) };
  const dark = firstOf(soft, 0.78, 0.01, (hex) => standsOn(hex, grounds.dark, darkContrast));
  const lightness = toOklch(dark).lightness;
  return {
    light: {
      accent: accent.toLowerCase(),
      hover: fromOklch({ ...colour, lightness: Math.max(0, colour.lightness - 0.09) }),
      ground: fromOklch({ ...colour, lightness: 0.945, chroma: Math.min(colour.chroma, 0.02) }),
      half: firstOf(colour, 0.85, -0.01, (hex) => contrastOf(hex, grounds.light[0]) >= drawnContrast),
    },
    dark: {
      accent: dark,
      hover: fromOklch({ ...soft, lightness: Math.min(0.97, lightness + 0.08), chroma: soft.chroma * 0.6 }),
      ground: fromOklch({ ...soft, lightness: 0.3, chroma: Math.min(soft.chroma, 0.035) }),
      half: firstOf(soft, 0.4, 0.01, (hex) => contrastOf(hex, grounds.dark[0]) >= drawnContrast),
    },
  };
}

/** What is wrong with an accent: where it or what is derived from it can't be read, with a darker one that can; else undefined. */
export function accentFault(accent: string): string | undefined {
  const { light, dark } = accentColours(accent);
  const least = Math.min(...grounds.light.map((ground) => contrastOf(accent, ground)));
  if (least < textContrast) {
    const better = firstOf(toOklch(accent), toOklch(accent).lightness, -0.005, (hex) =>
      standsOn(hex, grounds.light, textContrast),
    );
    const stated = Math.floor(least * 10) / 10;
    return `has a contrast of ${stated}:1 on a light page, and text needs ${textContrast}:1 (${better} would do)`;
  }
  const isReadable =
    standsOn(light.hover, [...grounds.light, light.ground], textContrast) &&
    standsOn(dark.accent, grounds.dark, textContrast) &&
    standsOn(dark.hover, [...grounds.dark, dark.ground], textContrast);
  return isReadable ? undefined : 'gives no dark form that can be read';
}

function standsOn(hex: string, on: readonly string[], contrast: number): boolean {
  return on.every((ground) => contrastOf(hex, ground) >= contrast);
}

/** The colour with the first lightness, from `start` on by `step`, that is right; the last there is, if none is. */
function firstOf(colour: Oklch, start: number, step: number, isRight: (hex: string) => boolean): string {
  let lightness = start;
  let hex = fromOklch({ ...colour, lightness });
  while (!isRight(hex) && lightness > 0 && lightness < 1) {
    lightness = Math.min(1, Math.max(0, lightness + step));
    hex = fromOklch({ ...colour, lightness });
  }
  return hex;
}
