const names: Readonly<Record<string, string>> = {
  '\u00A0': 'NBSP',
  '\u00AD': 'SHY',
  '\u061C': 'ALM',
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
  '\u3000': 'WIDE SPACE',
  '\uFEFF': 'BOM',
};

/** How an invisible sign is written: `[NBSP]`, `[SPACE]`, `[U+2028]`; undefined for one that can be seen. `spaces`: plain ones too. */
export function nameOfInvisible(sign: string, spaces: boolean): string | undefined {
  const name = names[sign];
  if (name !== undefined) return `[${name}]`;
  if (spaces && sign === ' ') return '[SPACE]';
  if (spaces && sign === '\n') return '[LINE BREAK]';
  if (!/[\s\p{Cc}\p{Cf}]/u.test(sign) || sign === ' ' || sign === '\n' || sign === '\t') return undefined;
  return `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Which signs of a change are written in words. */
export type Revealed = (sign: string) => string | undefined;

/** Up to this many code units a space of another kind is a change of its own; in longer passages it came with the words. */
const longestReplaced = 60;

/**
 * What nobody could see of a change from one text to another: its invisible signs, where they are all that changed
 * (`formOnly`) or where one side has more of a sign than the other. What came or went whole has none: see
 * `revealControls` for what is shown of all text.
 */
export function revealedSigns(before: string, after: string, formOnly: boolean): Revealed {
  const spaces = before.trim() === '' && after.trim() === '';
  if (formOnly || spaces) return (sign) => nameOfInvisible(sign, spaces);
  if (before === '' || after === '') return () => undefined;
  const isShort = Math.max(before.length, after.length) <= longestReplaced;
  const surplus = new Map<string, number>();
  const count = (text: string, by: number): void => {
    for (const sign of text) {
      const name = nameOfInvisible(sign, false);
      if (name !== undefined && (isShort || !/\s/.test(sign))) surplus.set(sign, (surplus.get(sign) ?? 0) + by);
    }
  };
  count(before, -1);
  count(after, 1);
  return (sign) => ((surplus.get(sign) ?? 0) === 0 ? undefined : nameOfInvisible(sign, false));
}

const emojiJoin = /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})/gu;

/** Runs of a text in order: each is shown as it is, or is one invisible sign with its name. Emoji stay whole. */
export function invisibleRuns(text: string, revealed: Revealed): { text: string; name?: string }[] {
  const kept = new Set(Array.from(text.matchAll(emojiJoin), ({ index }) => index));
  const runs: { text: string; name?: string }[] = [];
  let at = 0;
  for (const sign of text) {
    const name = kept.has(at) ? undefined : revealed(sign);
    at += sign.length;
    const last = runs.at(-1);
    if (name !== undefined) runs.push({ text: sign, name });
    else if (last !== undefined && last.name === undefined) last.text += sign;
    else runs.push({ text: sign });
  }
  return runs;
}

/** Text with its invisible signs in words. */
export function revealText(text: string, revealed: Revealed): string {
  return invisibleRuns(text, revealed)
    .map((run) => run.name ?? run.text)
    .join('');
}

/** Two texts of the same letters in another encoding (Unicode normalization forms): they look the same and are the same to a search. */
export function isSameEncodedOtherwise(before: string, after: string): boolean {
  return before !== after && before.normalize('NFC') === after.normalize('NFC');
}
