/** A colour as it is written: `#` and six hexadecimal digits. */
export const hexColourPattern = /^#[0-9a-f]{6}$/i;

/** A colour by lightness (0 to 1), chroma and hue (radians) in OKLCH, in which equal steps look equal. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** Contrast of two colours by WCAG 2.2: 1 to 21, whichever is the lighter. Both match `hexColourPattern`. */
export function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour (`hexColourPattern`) in OKLCH (Björn Ottosson, https://bottosson.github.io/posts/oklab/). */
export function toOklch(hex: string): Oklch {
  const [red, green, blue] = channelsOf(hex).map(linear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  };
}

/** The colour of that lightness and hue that a screen can show, with as much of the chroma as there is room for. */
export function fromOklch({ lightness, chroma, hue }: Oklch): string {
  for (let part = 20; part > 0; part -= 1) {
    const channels = linearChannels({ lightness, chroma: (chroma * part) / 20, hue });
    if (channels.every((value) => value >= -0.0005 && value <= 1.0005)) return hexOf(channels);
  }
  return hexOf(linearChannels({ lightness, chroma: 0, hue }));
}

function linearChannels({ lightness, chroma, hue }: Oklch): [number, number, number] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function luminanceOf(hex: string): number {
  const [red, green, blue] = channelsOf(hex).map(linear) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function hexOf(channels: readonly number[]): string {
  const digits = channels.map((value) => {
    const within = Math.min(1, Math.max(0, value));
    const channel = within <= 0.0031308 ? within * 12.92 : 1.055 * within ** (1 / 2.4) - 0.055;
    return Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${digits.join('')}`;
}
