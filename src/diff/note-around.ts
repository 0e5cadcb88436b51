import type { Block } from '../model/block.ts';
import type { BlockChange, Hunk } from '../model/diff.ts';
import { isCorrectionNote } from './correction-note.ts';
import { isUpdateStamp } from './note-stamp.ts';

/** What a text that stayed is: the stamp of an update that moved, a note of a correction, or what the article tells. */
export type NoteKind = 'stamp' | 'correction' | 'none';

const correctionHead =
  /correct|clarif|errat|version|apolog|sorry|correcci|rectific|aclarac|korrekt|berichtig|richtigstell|fassung|correctif|erramos|rettific|rättelse|исправл|поправк|уточн|تصحيح|تصويب|更正|勘误|訂正|정정/iu;
const ofUpdate = /^\P{L}*(?:last )?updated?(?!\p{L})/iu;

/** What a hunk stands in; the texts of a note on both sides, empty where it is none. */
interface Note {
  kind: NoteKind;
  before: string;
  after: string;
}

const noNote: Note = { kind: 'none', before: '', after: '' };

/** What the block that a hunk stands in is as a whole, or else the sentences at its end or beginning that the hunk changed. */
export function noteAround(
  change: BlockChange,
  hunk: Hunk,
  before: readonly Block[],
  after: readonly Block[],
  language: string,
): Note {
  if (change.before.length !== 1 || change.after.length !== 1) return noNote;
  const [old, now] = [before[hunk.before.block]!.text, after[hunk.after.block]!.text];
  const whole = noteOf(old, now, language);
  if (whole.kind !== 'none') return whole;
  const oldStart = noteStart(before[hunk.before.block]!, hunk.before.start);
  const nowStart = noteStart(after[hunk.after.block]!, hunk.after.start);
  if (oldStart === undefined || nowStart === undefined) return noNote;
  const last = noteOf(old.slice(oldStart), now.slice(nowStart), language);
  if (last.kind !== 'none') return last;
  // The date at the head of a heading is that of what it heads.
  if (after[hunk.after.block]!.kind === 'heading') return noNote;
  // The article goes on behind the stamp.
  const [oldEnd, nowEnd] = [nextSentence(old, hunk.before.end), nextSentence(now, hunk.after.end)];
  const first = noteOf(old.slice(oldStart, oldEnd), now.slice(nowStart, nowEnd), language);
  return first.kind === 'stamp' ? first : noNote;
}

const sentenceBorder = /[.!?\u3002\uFF01\uFF1F)\]][)\]"'\u201D\u2019]*(?:\s+|(?<=[\u3002\uFF01\uFF1F])|$)|\n/gu;
/** A note behind other text of its block is looked for so far back, in UTF-16 units. */
const longestNote = 1000;

/** Where the last note begins that stands before a place, at the beginning of the text or of a sentence. */
function noteStart(block: Block, place: number): number | undefined {
  let starts = noteStarts.get(block);
  if (starts === undefined) {
    const { text } = block;
    const borders = [...text.matchAll(sentenceBorder)].map(({ 0: { length }, index }) => index + length);
    starts = [0, ...borders].filter((start) => isCorrectionNote(text.slice(start)));
    noteStarts.set(block, starts);
  }
  return starts.findLast((start) => start <= place && (start === 0 || start >= place - longestNote));
}

/** Asked for at every hunk of a block. */
const noteStarts = new WeakMap<Block, readonly number[]>();

function nextSentence(text: string, place: number): number {
  const found = [...text.slice(place).matchAll(sentenceBorder)].find(({ 0: { length }, index }) =>
    /^\p{Lu}|^$/u.test(text.slice(place + index + length)),
  );
  return found === undefined ? text.length : place + found.index + found[0].length;
}

function noteOf(old: string, now: string, language: string): Note {
  const texts = [old, now];
  let kind: NoteKind = 'none';
  if (texts.every((text) => isCorrectionNote(text))) {
    if (texts.every((text) => isUpdateStamp(text.trim(), language))) kind = 'stamp';
    // What stands behind `Update:` is the article's own text.
    else if (texts.every((text) => correctionHead.test(text) && !ofUpdate.test(text))) kind = 'correction';
  }
  return { kind, before: old, after: now };
}
