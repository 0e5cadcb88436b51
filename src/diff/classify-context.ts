import type { Block } from '../model/block.ts';
import type { BlockChange, TextRange } from '../model/diff.ts';
import { findAskedWords } from './asked-words.ts';
import type { ClassifyContext } from './classify-facts.ts';
import { primaryLanguage } from './language-of.ts';

/** Blocks on both sides and what changed of them. */
export interface Compared {
  changes: readonly BlockChange[];
  before: readonly Block[];
  after: readonly Block[];
}

/** What the classes need to know of two bodies: their language (`tag`, '' when it is not known), and which words of the hunks of what was `compared` are names or common words elsewhere. */
export function classifyContext(
  before: readonly Block[],
  after: readonly Block[],
  compared: readonly Compared[],
  tag: string,
): ClassifyContext {
  const language = primaryLanguage(tag);
  const asked = new Set<string>();
  const ask = ({ block, start, end }: TextRange, blocks: readonly Block[]): void => {
    // The word before tells whether a capital belongs to a name.
    const around = blocks[block]!.text.slice(Math.max(0, start - nearby), end);
    if (!mayBeCapital.test(around)) return;
    for (const word of around.match(capitalized) ?? []) asked.add(word.toLowerCase());
  };
  for (const one of compared) {
    for (const { hunks } of one.changes) {
      for (const hunk of hunks) {
        ask(hunk.before, one.before);
        ask(hunk.after, one.after);
      }
    }
  }
  let found: ReturnType<typeof findAskedWords> | undefined;
  const find = (): ReturnType<typeof findAskedWords> => (found ??= findAskedWords(asked, [...before, ...after]));
  return {
    language,
    tag,
    get names() {
      return find().names;
    },
    get common() {
      return find().common;
    },
  };
}

const nearby = 30;
const mayBeCapital = /[A-Z\u0080-\uFFFF]/;
/** A word of two letters or more that begins with a capital. */
const capitalized = /(?<!\p{L})\p{Lu}[\p{L}\p{M}]+(?:['\u2019-][\p{L}\p{M}]+)*/gu;
