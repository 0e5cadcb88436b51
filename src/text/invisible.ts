import { nameOfSign } from './invisible-names.ts';

/** White space, controls, what shows nothing by default (tags, fillers, variation selectors …), and a blank pattern of dots. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What no spelling needs and looks like nothing: shown in words that came or went too. */
const blanks = /[\u2800\u3164\uFFA0\u{E0000}-\u{E00FF}]/u;

const ignorable = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** The text without characters that show nothing; white space stays. */
export function withoutInvisible(text: string): string {
  return text.replace(ignorable, '');
}

/** How an invisible sign is written: `[NBSP]`, `[SPACE]`, `[U+2028]`; undefined for one that can be seen. `spaces`: plain ones too. */
export function nameOfInvisible(sign: string, spaces: boolean): string | undefined {
  if (sign === '\n') return spaces ? '[LINE BREAK]' : undefined;
  if (sign === ' ') return spaces ? '[SPACE]' : undefined;
  return sign !== '\t' && unseen.test(sign) ? `[${nameOfSign(sign)}]` : undefined;
}

/** Which signs of a change are written in words, and whether those are that emoji are made of. */
export interface Revealed {
  nameOf: (sign: string) => string | undefined;
  inEmoji: boolean;
}

/** Up to this many code units a space of another kind is a change of its own; in longer passages it came with the words. */
const longestReplaced = 60;

/**
 * What nobody could see of a change from one text to another: its invisible signs, where they are all that changed
 * (`formOnly`) or where one side has more of a sign than the other. What came or went whole has only those that no
 * spelling needs: see `revealControls` for what is shown of all text.
 */
export function revealedSigns(before: string, after: string, formOnly: boolean): Revealed {
  const [went, came] = [withoutInvisible(before), withoutInvisible(after)];
  const spaces = went.trim() === '' && came.trim() === '';
  const inEmoji = went === came;
  if (formOnly || spaces || inEmoji) return { nameOf: (sign) => nameOfInvisible(sign, spaces), inEmoji };
  if (before === '' || after === '')
    return { nameOf: (sign) => (blanks.test(sign) ? nameOfInvisible(sign, false) : undefined), inEmoji };
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
  return { nameOf: (sign) => ((surplus.get(sign) ?? 0) === 0 ? undefined : nameOfInvisible(sign, false)), inEmoji };
}

/** What nobody could see of a text that came or went whole; see revealedSigns. */
export function wholeSigns(text: string): Revealed {
  return revealedSigns('', text, false);
}

/** What emoji are made of: joiners between two, selectors behind one or in a key cap, the tags of a flag. */
const inEmoji =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\uFE0F|(?<=[0-9#*])\uFE0F(?=\u20E3)|(?<=\u{1F3F4})[\u{E0020}-\u{E007E}]+\u{E007F}/gu;

/** Runs of a text in order: each is shown as it is, or is one invisible sign with its name. Emoji stay whole, unless nothing else changed. */
export function invisibleRuns(text: string, revealed: Revealed): { text: string; name?: string }[] {
  const kept = new Set<number>();
  for (const { index, 0: signs } of revealed.inEmoji ? [] : text.matchAll(inEmoji))
    for (let at = 0; at < signs.length; at += 1) kept.add(index + at);
  const runs: { text: string; name?: string }[] = [];
  let at = 0;
  for (const sign of text) {
    const name = kept.has(at) ? undefined : revealed.nameOf(sign);
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
