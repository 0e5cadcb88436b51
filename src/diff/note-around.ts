import type { Block } from '../model/block.ts';
import type { BlockChange, Hunk } from '../model/diff.ts';
import { countWords } from '../text/words.ts';
import { textAt } from './block-link.ts';
import { isCorrectionNote } from './correction-note.ts';
import { isUpdateStamp } from './note-stamp.ts';
import { forceDatesIn, isInPlace, stampsIn } from './stamp-places.ts';

/**
 * What a text that stayed is: the stamp of an update that moved, a note of a correction, an announcement that the text
 * itself is changed, or what the article tells.
 */
export type NoteKind = 'stamp' | 'correction' | 'announcement' | 'none';

const correctionHead =
  /corre[cç]|clarif|errat|version|versie|versj|apolog|sorry|amend|retract|rectifi|retifica|aclarac|korrekt|korrig|berichtig|richtigstell|fassung|erramos|rettific|rättels|rettels|rettet|oikais|korjat|sprostow|oprav|διόρθ|διορθ|исправл|поправк|уточн|виправл|تصحيح|تصويب|düzelt|koreksi|ralat|सुधार|शुद्धि|更正|勘误|訂正|정정|바로잡/iu;
const ofUpdate =
  /^\P{L}*(?:last (?:modif|revis|edit|chang)|(?:last |laatst |zuletzt |senast |senest |sist )?(?:upd|a[ck]tualis|actuali[zs]|atuali[zs]|aggiorn|bijgewerkt|uppdater|op?pdater|päivit)|mise? [àa] jour|обновл|оновл|تحديث|更新|업데이트|अपडेट|güncel)/iu;

/** An announcement in the first person, its day before it perhaps. */
const announcement = /^[^.!?]{0,40}\bwe(?:['\u2019]re| are| will| have)? (?:updat|chang|revis|amend)/iu;

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
  if (isCode(before[hunk.before.block]!) || isCode(after[hunk.after.block]!)) return noNote;
  const [old, now] = [before[hunk.before.block]!.text, after[hunk.after.block]!.text];
  // The date at the head of a heading is that of what it heads.
  const isHeading = after[hunk.after.block]!.kind === 'heading';
  const isStamp = isInPlace(old, hunk.before, stampsIn) && isInPlace(now, hunk.after, stampsIn);
  if (isStamp && (!isHeading || (endsInStamp(old) && endsInStamp(now)))) {
    return { kind: 'stamp', before: old, after: now };
  }
  const whole = noteOf(old, now, language);
  if (whole.kind !== 'none') return whole;
  const oldStart = noteStart(before[hunk.before.block]!, hunk.before.start);
  const nowStart = noteStart(after[hunk.after.block]!, hunk.after.start);
  if (oldStart === undefined || nowStart === undefined) return noNote;
  const last = noteOf(old.slice(oldStart), now.slice(nowStart), language);
  if (last.kind !== 'none') return last;
  if (isHeading) return noNote;
  // The article goes on behind the stamp.
  const [oldEnd, nowEnd] = [nextSentence(old, hunk.before.end), nextSentence(now, hunk.after.end)];
  const first = noteOf(old.slice(oldStart, oldEnd), now.slice(nowStart, nowEnd), language);
  return first.kind === 'stamp' ? first : noNote;
}

/** `House RulesLast modified: 5 May 2024`: behind a heading's own words it is no date of what follows. */
function endsInStamp(heading: string): boolean {
  return stampsIn(heading).some(
    ({ start, end }) => /\p{L}/u.test(heading.slice(0, start)) && heading.slice(end).trim() === '',
  );
}

/** A hunk changed nothing but the day since when the text is in force. */
export function isForceDate(hunk: Hunk, before: readonly Block[], after: readonly Block[]): boolean {
  return (
    isInPlace(before[hunk.before.block]!.text, hunk.before, forceDatesIn) &&
    isInPlace(after[hunk.after.block]!.text, hunk.after, forceDatesIn)
  );
}

const sentenceBorder =
  /[.!?\u061F\u06D4\u0964\u3002\uFF01\uFF1F)\]][)\]"'\u201D\u2019]*(?:\s+|(?<=[\u3002\uFF01\uFF1F])|$)|\n/gu;
/** `… at noon (Updated: 5 May)` */
const lastBracket = /[([][^()[\]]{0,200}[)\]]\.?\s*$/u;
/** A note behind other text of its block is looked for so far back, in UTF-16 units. */
const longestNote = 1000;

/** Where the last note begins that stands before a place, at the beginning of the text or of a sentence. */
function noteStart(block: Block, place: number): number | undefined {
  return startsOf(block).findLast((start) => start <= place && (start === 0 || start >= place - longestNote));
}

/** A note begins in what came with a hunk, and none in what it replaced. A word within a sentence is no note. */
export function bringsNote(hunk: Hunk, before: readonly Block[], after: readonly Block[]): boolean {
  const has = ({ block, start, end }: Hunk['after'], blocks: readonly Block[]): boolean =>
    startsOf(blocks[block]!).some((at) => at >= start && at < end);
  if (!has(hunk.after, after) || has(hunk.before, before)) return false;
  const came = textAt(hunk.after, after).trim();
  return !before[hunk.before.block]!.text.includes(came);
}

/** What stands in code is said by no editor. */
const isCode = ({ kind }: Block): boolean => kind === 'code' || kind === 'html';

/** The block as a whole is a note. */
export const isNoteBlock = (block: Block): boolean => !isCode(block) && isCorrectionNote(block.text);

/** A note begins the block, or a sentence of it. */
export const holdsNote = (block: Block): boolean => startsOf(block).length > 0;

/** The block is the stamp of an update, or the day since when it is in force, and no more than a word or two beside it. */
export function isLoneStamp({ text }: Block): boolean {
  const rest = [...stampsIn(text), ...forceDatesIn(text)].reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
  return rest !== text && countWords(rest) <= longestLabel;
}

/** In words. */
const longestLabel = 2;

function startsOf(block: Block): readonly number[] {
  let starts = noteStarts.get(block);
  if (starts === undefined) {
    const text = isCode(block) ? '' : block.text;
    const borders = [...text.matchAll(sentenceBorder)].map(({ 0: { length }, index }) => index + length);
    const bracket = lastBracket.exec(text);
    if (bracket !== null) borders.push(bracket.index);
    const notes = [0, ...borders].filter((start) => start < text.length && isCorrectionNote(text.slice(start)));
    const stamps =
      text.length <= longestLine && block.kind !== 'heading' ? [...stampsIn(text), ...forceDatesIn(text)] : [];
    starts = [...new Set([...notes, ...stamps.map(({ start }) => start)])].sort((one, other) => one - other);
    noteStarts.set(block, starts);
  }
  return starts;
}

/** A stamp beside other labels is looked for in blocks of so many UTF-16 units. */
const longestLine = 300;

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
    else if (texts.every((text) => announcement.test(text))) kind = 'announcement';
    else if (texts.every((text) => correctionHead.test(text) && !ofUpdate.test(text))) kind = 'correction';
  }
  return { kind, before: old, after: now };
}
