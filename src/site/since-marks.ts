import type { EditRecord, SentenceOrigin } from '../archive/records.ts';
import { sinceWords as words } from '../i18n/en-since.ts';
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

/** The marks of a text and what is said of them. */
export interface SinceMarks {
  stretches: MarkedStretch[];
  notes: SinceNote[];
  /** Revisions that brought something that stands now, ascending. */
  revisions: { number: number; age: number; added: number; reworded: number }[];
}

/** The marks of everything that did not stand in the first revision as it is. Neighbours of one kind are one mark. */
export function sinceMarks(
  sentences: readonly SentenceOrigin[],
  edits: readonly EditRecord[],
  urls: SiteUrls,
): SinceMarks {
  const runs = runsOf(sentences);
  const numbers = [...new Set(runs.map(({ since }) => since))].sort((one, other) => one - other);
  const ageOf = (since: number): number =>
    numbers.length === 1 ? 2 : 1 + Math.round((3 * numbers.indexOf(since)) / (numbers.length - 1));
  const editOf = new Map(edits.map((edit) => [edit.number, edit]));
  const byNote = [...Map.groupBy(runs, ({ note }) => note).values()];
  const notes = byNote.map((own) => noteOf(own, ageOf(own[0]!.since), editOf.get(own[0]!.since)!, urls));
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

function noteOf(runs: readonly Run[], age: number, edit: EditRecord, urls: SiteUrls): SinceNote {
  const { mark, note, since, stood, wordings, earlier } = runs[0]!;
  const count = runs.reduce((sum, run) => sum + run.count, 0);
  const isReturn = earlier.length > 0;
  return {
    number: note,
    mark,
    revision: {
      number: since,
      age,
      href: urls.revision(edit.article, edit.revision),
      days: windowDays(edit.window),
    },
    what: isReturn ? words.returned(count) : wordings.length > 0 ? words.reworded(count) : words.added(count),
    earlier: isReturn ? words.stoodSo(earlier) : undefined,
    stood: wordings.length > 0 && stood < since ? words.stoodFirst(stood) : undefined,
    before: wordings.map(({ text, from, to }) => ({ text, stood: words.stoodIn(from, to) })),
  };
}
