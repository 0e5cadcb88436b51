import { readSharedRecords } from '../shared-data.ts';
import { type ScoredToken, tokenTexts } from '../tokens.ts';

/** Two drafts, sentence by sentence, as people linked them (ArgRewrite V.2). */
export interface LinkedDrafts {
  before: string[];
  after: string[];
  /** Pairs of indices; a sentence that was split or merged is in several. */
  links: [number, number][];
  deleted: number[];
  added: number[];
}

/** The linked drafts of groups A and B; undefined where the file is absent. */
export function readLinkedDrafts(): LinkedDrafts[] | undefined {
  const records = readSharedRecords('gold/argrewrite-groups-a-b.jsonl') as
    { a: string[]; b: string[]; links: [number, number][]; deleted: number[]; added: number[] }[] | undefined;
  return records?.map(({ a, b, links, deleted, added }) => ({ before: a, after: b, links, deleted, added }));
}

/** A text and its revision, with the tokens that people marked as changed (IteraTeR). */
export interface MarkedRevision {
  before: string;
  after: string;
  beforeTokens: ScoredToken[];
  afterTokens: ScoredToken[];
}

interface IteraterEdit {
  start: number;
  end: number;
  after: string | null;
}

/**
 * The training part of IteraTeR; undefined where the file is absent. Texts whose edits, put in, don't give the tokens
 * of the revised text are left out.
 */
export function readMarkedRevisions(): MarkedRevision[] | undefined {
  const records = readSharedRecords('gold/iterater-train.jsonl') as
    { before: string; after: string; edits: IteraterEdit[] }[] | undefined;
  return records?.flatMap(({ before, after, edits }) => {
    const beforeTokens: ScoredToken[] = [];
    const afterTokens: ScoredToken[] = [];
    const push = (tokens: ScoredToken[], text: string, changed: boolean): void => {
      for (const token of tokenTexts(text)) tokens.push({ text: token, changed });
    };
    let at = 0;
    for (const edit of [...edits, { start: before.length, end: before.length, after: null }]) {
      push(beforeTokens, before.slice(at, edit.start), false);
      push(afterTokens, before.slice(at, edit.start), false);
      push(beforeTokens, before.slice(edit.start, edit.end), true);
      push(afterTokens, edit.after ?? '', true);
      at = edit.end;
    }
    const fits = areTokens(beforeTokens, before) && areTokens(afterTokens, after);
    return fits ? [{ before, after, beforeTokens, afterTokens }] : [];
  });
}

function areTokens(tokens: readonly ScoredToken[], text: string): boolean {
  return tokens.map((token) => token.text).join('\n') === tokenTexts(text).join('\n');
}
