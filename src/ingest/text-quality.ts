import { parseBody } from '../markdown/parse-body.ts';
import { judgeQuality } from './html/quality.ts';
import type { ShownPage } from './html/shown-page.ts';
import { type Label, labelUnit } from './text/labels.ts';

/** What a capture of another kind than HTML is worth, where it is less than a whole text: as in a snapshot's `capture`. */
export interface DoubtfulText {
  quality: 'partial' | 'failed';
  /** The rule's name, and why. */
  reason: string;
}

/** Below this many letters and digits what only such pages have as a headline is enough: an article may be called `Forbidden`. */
const stubLetters = 200;
/** Below this many a text may be nothing but furniture. */
const furnitureLetters = 350;
const furniture: readonly Label[] = ['boilerplate', 'button', 'service', 'path', 'rule', 'comments'];
/** From this many characters on a text is too long for an error's page. */
const longCharacters = 8000;
/** Characters of a line that may be a button's. */
const longestControl = 40;

/**
 * Judges a text by the rules by which pages are judged: a wall, an error or a tool's message in the place of an article.
 * Null for a text that is taken as whole, and for one without a word: that is told otherwise.
 *
 * @param body Markdown
 * @param around what the capture holds besides: all of its lines, and those behind the body
 */
export function judgeText(
  title: string | null,
  body: string,
  around?: { lines: readonly string[]; behind: readonly string[] },
): DoubtfulText | null {
  const lines = linesOf(body);
  const text = lines.join('\n');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isStub = letters < stubLetters;
  const found = judgeQuality({
    title: isStub ? title : null,
    text,
    ...(around || isStub ? { shown: shownBy(isStub ? beginningsOf(lines) : [], around) } : {}),
  });
  if (found.quality !== 'ok' && found.rule !== 'empty')
    return {
      quality: found.quality,
      reason: [found.rule, found.reason].filter((part) => part !== undefined).join(': '),
    };
  const isFurniture = lines.length > 0 && letters < furnitureLetters && lines.every(saysNothingOfItsOwn);
  return isFurniture
    ? { quality: 'failed', reason: 'furniture: The text says only what pages say around their articles.' }
    : null;
}

/** The lines that a reader sees. Of a long text only its end can say what it is: its Markdown is not parsed. */
function linesOf(body: string): string[] {
  const blocks = body.length > longCharacters ? body.split('\n') : parseBody(body).blocks.map((block) => block.text);
  return blocks.map((line) => line.trim()).filter((line) => line !== '');
}

/** The first line and the first sentence of a text: what an error page says in the place of a headline. */
function beginningsOf([first = '']: readonly string[]): string[] {
  return [first, /^[^.!?]+/u.exec(first)?.[0] ?? ''];
}

function shownBy(
  titles: string[],
  around: { lines: readonly string[]; behind: readonly string[] } | undefined,
): ShownPage {
  const lines = [...(around?.lines ?? [])];
  return {
    titles,
    lines,
    controls: lines.filter((line) => line.length <= longestControl),
    behind: (_, count) => (around?.behind ?? []).slice(0, count),
  };
}

function saysNothingOfItsOwn(text: string): boolean {
  return furniture.includes(labelUnit({ text, line: 0, gapBefore: 0, gapAfter: 0 }).label);
}
