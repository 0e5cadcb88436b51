/** Short names of invisible characters, of spaces that are not plain ones, and of letters that look blank. */
const names: Readonly<Record<string, string>> = {
  '\u00A0': 'NBSP',
  '\u00AD': 'SHY',
  '\u034F': 'CGJ',
  '\u061C': 'ALM',
  '\u115F': 'HANGUL CHOSEONG FILLER',
  '\u1160': 'HANGUL JUNGSEONG FILLER',
  '\u180E': 'MVS',
  '\u2002': 'EN SPACE',
  '\u2003': 'EM SPACE',
  '\u2007': 'FIGURE SPACE',
  '\u2009': 'THIN SPACE',
  '\u200A': 'HAIR SPACE',
  '\u200B': 'ZWSP',
  '\u200C': 'ZWNJ',
  '\u200D': 'ZWJ',
  '\u200E': 'LRM',
  '\u200F': 'RLM',
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u202F': 'NNBSP',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\u2800': 'BRAILLE BLANK',
  '\u3000': 'WIDE SPACE',
  '\u3164': 'HANGUL FILLER',
  '\uFEFF': 'BOM',
  '\uFFA0': 'HALFWIDTH HANGUL FILLER',
};

/** What a character that nobody sees is called, without brackets: `NBSP`, `VS16`, `TAG A`, `U+2028`. */
export function nameOfSign(sign: string): string {
  const code = sign.codePointAt(0)!;
  if (code >= 0xfe00 && code <= 0xfe0f) return `VS${code - 0xfe00 + 1}`;
  if (code >= 0xe0100 && code <= 0xe01ef) return `VS${code - 0xe0100 + 17}`;
  if (code >= 0xe0021 && code <= 0xe007e) return `TAG ${String.fromCharCode(code - 0xe0000)}`;
  return names[sign] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
