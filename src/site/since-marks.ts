import type { EditRecord, SentenceOrigin } from '../archive/records.ts';
import { sinceWords as words } from '#words/since.ts';
import { windowDays } from '../i18n/format-time.ts';
import type { MarkedStretch } from '../publish/marked-text.ts';
import type { SiteUrls } from './urls.ts';

/** What is said of the marked stretches of one block that came in the same way. */
export interface SinceNote {
  number: number;
  /** The first mark it speaks of. */
  mark: number;
  /** The revision that brought them, and where in the scale from the earliest to the latest (1 to 4) it stands. */
  revision: { number: number; age: number; href: string; days: string };
  what: string;
  /** That these words stood before. */
  earlier: string | undefined;
  /** Since when it stands in other words. */
  stood: string | undefined;
  /** Former wordings, latest first, each with the revisions that showed it. */
  before: { text: string; stood: string }[];
}

/** What is said of neighbouring paragraphs that one revision brought as they are. */
export interface SincePassage {
  /** Number among the passages, from 1. */
  number: number;
  revision: SinceNote['revision'];
  what: string;
}

/** The marks of a text and what is said of them. */
export interface SinceMarks {
  stretches: MarkedStretch[];
  notes: SinceNote[];
  /** For each element of the text, the passage it belongs to; such an element has no marks within. */
  passages: (SincePassage | undefined)[];
  /** Revisions that brought something that stands now, ascending. */
  revisions: { number: number; age: number; added: number; reworded: number }[];
}

/**
 * The marks of everything that did not stand in the first revision as it is. Elements (the blocks of each) that one
 * revision brought as a whole are passages; elsewhere, neighbouring sentences of one kind are one mark.
 */
export function sinceMarks(
  elements: readonly (readonly number[])[],
  sentences: readonly SentenceOrigin[],
  edits: readonly EditRecord[],
  urls: SiteUrls,
): SinceMarks {
  const wholes = wholeElements(elements, sentences);
  const inPassages = new Set(elements.flatMap((blocks, index) => (wholes[index] === undefined ? [] : blocks)));
  const runs = runsOf(sentences.filter(({ block }) => !inPassages.has(block)));
  const later = sentences.map(({ since }) => since).filter((since) => since > 1);
  const numbers = [...new Set(later)].sort((one, other) => one - other);
  const ageOf = (since: number): number =>
    numbers.length === 1 ? 2 : 1 + Math.round((3 * numbers.indexOf(since)) / (numbers.length - 1));
  const editOf = new Map(edits.map((edit) => [edit.number, edit]));
  const byNote = [...Map.groupBy(runs, ({ note }) => note).values()];
  const revisionOf = (since: number): SinceNote['revision'] => {
    const edit = editOf.get(since)!;
    const href = urls.revision(edit.article, edit.revision);
    return { number: since, age: ageOf(since), href, days: windowDays(edit.window) };
  };
  const notes = byNote.map((own) => noteOf(own, revisionOf(own[0]!.since)));
  return {
    stretches: runs.map(({ block, start, end, mark, note, since, wordings }) => ({
      block,
      start,
      end,
      mark,
      note,
      className: ['since', `age-${ageOf(since)}`, wordings.length > 0 ? 'reworded' : 'new'],
      sign: String(since),
      spoken: words.spoken(since, notes[note - 1]!.what),
    })),
    notes,
    passages: passagesOf(wholes, revisionOf),
    revisions: numbers.map((number) => {
      const here = sentences.filter(({ since }) => since === number);
      const reworded = here.filter(({ wordings }) => wordings.length > 0).length;
      return { number, age: ageOf(number), added: here.length - reworded, reworded };
    }),
  };
}

/** Sentences in a row of one block of which the same is to be said. */
interface Run extends SentenceOrigin {
  mark: number;
  /** Runs of one block with the same past have one note. */
  note: number;
  count: number;
}

function runsOf(sentences: readonly SentenceOrigin[]): Run[] {
  const runs: Run[] = [];
  const notes = new Map<string, number>();
  let previous = '';
  for (const sentence of sentences) {
    const { block, start, end, since, ...past } = sentence;
    const key = since === 1 ? '' : JSON.stringify([block, since, past]);
    const last = runs.at(-1);
    if (last && key !== '' && key === previous) {
      last.end = end;
      last.count += 1;
    } else if (key !== '') {
      const note = notes.get(key) ?? notes.size + 1;
      notes.set(key, note);
      runs.push({ block, start, end, since, ...past, mark: runs.length + 1, note, count: 1 });
    }
    previous = key;
  }
  return runs;
}

function noteOf(runs: readonly Run[], revision: SinceNote['revision']): SinceNote {
  const { mark, note, since, stood, wordings, earlier } = runs[0]!;
  const count = runs.reduce((sum, run) => sum + run.count, 0);
  const isReturn = earlier.length > 0;
  return {
    number: note,
    mark,
    revision,
    what: isReturn ? words.returned(count) : wordings.length > 0 ? words.reworded(count) : words.added(count),
    earlier: isReturn ? words.stoodSo(earlier) : undefined,
    stood: wordings.length > 0 && stood < since ? words.stoodFirst(stood) : undefined,
    before: wordings.map(({ text, from, to }) => ({ text, stood: words.stoodIn(from, to) })),
  };
}

/** For each element the revision behind the first that brought all of it, as it stands; what has no words goes with both its neighbours. */
function wholeElements(
  elements: readonly (readonly number[])[],
  sentences: readonly SentenceOrigin[],
): (number | undefined)[] {
  const byBlock = Map.groupBy(sentences, ({ block }) => block);
  const wholes = elements.map((blocks): number | 'wordless' | undefined => {
    const own = blocks.flatMap((block) => byBlock.get(block) ?? []);
    const [first] = own;
    if (first === undefined) return 'wordless';
    const isWhole = own.every(
      ({ since, wordings, earlier }) =>
        since > 1 && since === first.since && wordings.length === 0 && earlier.length === 0,
    );
    return isWhole ? first.since : undefined;
  });
  return wholes.map((whole, index) => {
    if (whole !== 'wordless') return whole;
    const before = wholes[index - 1];
    return typeof before === 'number' && before === wholes[index + 1] ? before : undefined;
  });
}

function passagesOf(
  wholes: readonly (number | undefined)[],
  revisionOf: (since: number) => SinceNote['revision'],
): (SincePassage | undefined)[] {
  const passages: (SincePassage | undefined)[] = [];
  let [count, length] = [0, 0];
  let current: SincePassage | undefined;
  wholes.forEach((since, index) => {
    if (since === undefined) current = undefined;
    else if (current === undefined || since !== wholes[index - 1]) {
      [count, length] = [count + 1, 1];
      current = { number: count, revision: revisionOf(since), what: words.passage(1) };
    } else {
      length += 1;
      current.what = words.passage(length);
    }
    passages.push(current);
  });
  return passages;
}
