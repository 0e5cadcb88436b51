import type { Block } from '../model/block.ts';
import type {
  BlockChange,
  BlockOp,
  CarriedSentence,
  DiffSummary,
  EditClass,
  FieldChange,
  Hunk,
  MarkChange,
} from '../model/diff.ts';
import { isSameEncodedOtherwise } from '../text/invisible.ts';
import { countWords } from '../text/words.ts';
import { formClasses } from './classify.ts';
import type { Revision } from '../model/revision.ts';
import { haveSameWords } from './same-words.ts';
import { isInQuotation } from './is-in-quotation.ts';
import { isRetyped } from './is-retyped.ts';
import { assumedLanguage } from './lexicon.ts';
import { isForceDate, noteAround, type NoteKind } from './note-around.ts';
import { findLoneNotes } from './lone-notes.ts';
import { isUnsureSpelling } from './unsure-spelling.ts';
import { weigh, type EditFacts } from './weigh.ts';
import { sideOf } from './classify-hunks.ts';
import { isOtherNote, saysMore } from './says-more.ts';
import { statesLaterChange } from './stated-later.ts';
import { tellingForms, type TellingForm } from './telling-forms.ts';

/** The numbers of a diff, its weight, and whether the outlet said that it edited. `language` is the first part of the tag, or ''. */
export function summarize(
  fields: readonly FieldChange[],
  spoken: Pick<EditFacts, 'headline' | 'description' | 'correction'>,
  changes: readonly BlockChange[],
  carried: readonly CarriedSentence[],
  earlier: Revision,
  later: Revision,
  language: string,
): DiffSummary {
  const [before, after] = [earlier.blocks, later.blocks];
  const lone = findLoneNotes(fields, changes, before, after);
  const words = { added: 0, removed: 0, moved: 0 };
  const classes = new Map<EditClass, number>();
  const marks = new Set<MarkChange['type']>();
  let hunks = 0;
  let longestAdded = 0;
  let longestRemoved = 0;
  let captionChanged = false;
  let numberAlone = false;
  let quotedBlock = false;
  let listLevel = false;
  let listNumber = false;
  const forms = new Set<TellingForm>();
  let unsureSpelling = false;
  let noteChanged = false;
  let noteSaysMore = false;
  let noteReplaced = false;
  let stampMoved = lone.stampMoved;
  let forceMoved = false;
  let strikeChanged = false;
  let sentenceAdded = false;
  let sentenceRemoved = false;
  const told = new Set<EditClass>();
  const add = (text: string, kind: NoteKind = 'none'): void => {
    const count = countWords(text);
    words.added += count;
    if (kind === 'none') longestAdded = Math.max(longestAdded, count);
  };
  const remove = (text: string, kind: NoteKind = 'none'): void => {
    const count = countWords(text);
    words.removed += count;
    if (kind === 'none') longestRemoved = Math.max(longestRemoved, count);
  };
  const addHunk = (hunk: Hunk, kind: NoteKind = 'none'): void => {
    hunks += 1;
    const went = before[hunk.before.block]!.text.slice(hunk.before.start, hunk.before.end);
    const came = after[hunk.after.block]!.text.slice(hunk.after.start, hunk.after.end);
    if (hunk.classes.includes('spelling'))
      unsureSpelling ||= isUnsureSpelling(went, came, language, [...before, ...after]);
    for (const name of hunk.classes) classes.set(name, (classes.get(name) ?? 0) + 1);
    if (kind === 'none') {
      for (const name of hunk.classes) told.add(name);
      numberAlone ||= hunk.classes.includes('number') && !hunk.classes.includes('date');
      if (!isOfWords(hunk)) {
        const sides = [sideOf(hunk.before, before), sideOf(hunk.after, after)] as const;
        for (const form of tellingForms(...sides, language === '' ? assumedLanguage(went + came) : language))
          forms.add(form);
      }
    }
    // The same letters: no word went or came.
    if (isSameEncodedOtherwise(went, came)) return;
    // Words put elsewhere in their sentence, or written in another form, are no statement that came or went.
    if (hunk.classes.includes('order') || !isOfWords(hunk)) {
      words.removed += countWords(went);
      words.added += countWords(came);
    } else {
      remove(went, kind);
      add(came, kind);
      if (countWords(came) === 0)
        sentenceRemoved ||= holdsSentence(went, before[hunk.before.block]!, hunk.before.start);
      if (countWords(went) === 0) sentenceAdded ||= holdsSentence(came, after[hunk.after.block]!, hunk.after.start);
    }
    captionChanged ||= after[hunk.after.block]!.kind === 'caption';
  };
  for (const change of changes) {
    if (change.op === 'added') {
      const text = withoutCarried(change.after[0]!, 'after', carried, after);
      add(text);
      sentenceAdded ||= holdsSentence(text, after[change.after[0]!]!, 0);
    }
    if (change.op === 'removed') {
      const text = withoutCarried(change.before[0]!, 'before', carried, before);
      remove(text);
      sentenceRemoved ||= holdsSentence(text, before[change.before[0]!]!, 0);
    }
    if (change.op === 'moved') words.moved += countWords(after[change.after[0]!]!.text);
    for (const hunk of change.hunks) {
      if (hunk.carried !== null) {
        // Both ends have the classes of the sentence; `order` is counted with it.
        for (const name of hunk.after.start < hunk.after.end ? hunk.classes.slice(1) : []) {
          classes.set(name, (classes.get(name) ?? 0) + 1);
          told.add(name);
          numberAlone ||= name === 'number';
        }
        continue;
      }
      const note = noteAround(change, hunk, before, after, language);
      addHunk(hunk, note.kind);
      if (note.kind === 'stamp') stampMoved = true;
      if (note.kind === 'announcement') noteSaysMore ||= isOfWords(hunk);
      forceMoved ||= isForceDate(hunk, before, after);
      if (note.kind === 'correction' && change.hunks.some(isOfWords)) {
        noteChanged = true;
        noteSaysMore ||= saysMore(note.before, note.after);
        noteReplaced ||= isOtherNote(note.before, note.after);
      }
    }
    if (change.before.length === 1 && change.after.length === 1) {
      const [old, now] = [before[change.before[0]!]!, after[change.after[0]!]!];
      quotedBlock ||= isInQuotation(old) !== isInQuotation(now);
      if (old.kind === 'list-item' && now.kind === 'list-item') {
        listLevel ||= old.level !== now.level;
        listNumber ||= old.ordinal !== now.ordinal && (change.op === 'retyped' || isRetyped(old, now));
      }
    }
    for (const mark of change.marks) {
      marks.add(mark.type);
      strikeChanged ||= mark.before?.value === 'strike' || mark.after?.value === 'strike';
    }
  }
  for (const sentence of carried) {
    hunks += 1;
    classes.set('order', (classes.get('order') ?? 0) + 1);
    told.add('order');
    const { block, start, end } = sentence.after;
    words.moved += countWords(after[block]!.text.slice(start, end));
    for (const hunk of sentence.hunks) addHunk(hunk);
  }
  // Text that came to stand in a block of another kind seems to go and come.
  if (changes.some(({ op }) => op === 'added' || op === 'removed') && haveSameWords(before, after)) {
    for (const name of told) if (!formClasses.has(name)) told.delete(name);
    longestAdded = longestRemoved = 0;
    sentenceAdded = sentenceRemoved = unsureSpelling = false;
  }
  const count = (...ops: BlockOp[]): number => changes.filter(({ op }) => ops.includes(op)).length;
  const { weight, rule } = weigh({
    fields,
    ...spoken,
    classes: told,
    noteChanged,
    stampMoved,
    sentenceAdded,
    sentenceRemoved,
    strikeChanged,
    ops: new Set(changes.map(({ op }) => op)),
    marks,
    longestAdded,
    longestRemoved,
    unsureSpelling,
    tellingForms: forms,
    numberAlone,
    quotedBlock,
    listLevel,
    listNumber,
    captionChanged,
  });
  return {
    words,
    blocks: {
      added: count('added'),
      removed: count('removed'),
      moved: count('moved'),
      edited: count('edited', 'split', 'merged', 'retyped'),
    },
    hunks,
    classes: Object.fromEntries([...classes].sort(([one], [other]) => (one < other ? -1 : 1))),
    weight,
    rule,
    noteAdded: lone.noteAdded || noteReplaced,
    silent:
      weight === 'substantive' &&
      !lone.noteAdded &&
      !stampMoved &&
      !forceMoved &&
      !noteSaysMore &&
      !statesLaterChange(fields),
  };
}

const isOfWords = ({ classes }: Hunk): boolean => classes.some((name) => !formClasses.has(name));

const sentenceEnd = /[.!?\u2026\u3002\uFF01\uFF1F\u0964\u061F\u06D4]["'\u2019\u201D\u00BB\u300D\u300F)\]]*\s*$/u;

/** A text that came or went holds a sentence as a whole: it begins where one begins, and ends where one ends. */
function holdsSentence(text: string, { kind, text: blockText }: Block, start: number): boolean {
  if (kind === 'code' || kind === 'html' || kind === 'heading') return false;
  const begins = /^\s*["'\u2018\u201C\u00AB\u201E\u300C([]*[\p{Lu}\p{Lo}\p{Nd}]/u.test(text);
  const head = blockText.slice(0, start);
  return begins && (head.trim() === '' || sentenceEnd.test(head)) && sentenceEnd.test(text) && countWords(text) > 1;
}

/** The text of a block that came or went, less the sentences that stand elsewhere on the other side. */
function withoutCarried(
  index: number,
  side: 'before' | 'after',
  carried: readonly CarriedSentence[],
  blocks: readonly Block[],
): string {
  const { text } = blocks[index]!;
  const places = carried.map((sentence) => sentence[side]).filter(({ block }) => block === index);
  if (places.length === 0) return text;
  let at = 0;
  let rest = '';
  for (const { start, end } of places.sort((one, other) => one.start - other.start)) {
    rest += `${text.slice(at, start)}\n`;
    at = end;
  }
  return rest + text.slice(at);
}
