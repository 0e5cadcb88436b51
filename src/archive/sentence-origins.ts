import type { Block, BlockKind } from '../model/block.ts';
import type { SentenceLink, TextRange } from '../model/diff.ts';
import { foldKey } from '../text/fold-key.ts';
import type { FormerWording, GoneSentence, SentenceOrigin, Stay } from './records.ts';
import { cutBlock, overlapping } from './sentence-ranges.ts';

/** What of a chain of comparisons is needed: the blocks of every revision, and the links of each with the next. */
export interface RevisionChain {
  revisions: readonly (readonly Block[])[];
  /** One fewer than revisions. */
  links: readonly (readonly SentenceLink[])[];
}

/** Since when each sentence of the latest revision stands there, in order; and what stood once and does not now. */
export interface ChainOrigins {
  sentences: SentenceOrigin[];
  /** Latest to go first, then in the order of its text. */
  gone: GoneSentence[];
}

/**
 * Follows every sentence from the first revision to the latest, along the links of each comparison. Revisions are told by
 * their number, from 1. A sentence that moved keeps its origin. One whose words changed is new in its wording and
 * keeps the wordings before it; so do the parts of one that was split, and the one that several became. A text in no link
 * is new. Typography, white space, formatting and links do not count: two wordings are one when their keys are.
 * `lang` is the language of the latest text. Linear in the text of all revisions, but for blocks that one link
 * pairs without a sentence in common.
 */
export function sentenceOrigins({ revisions, links }: RevisionChain, lang: string): ChainOrigins {
  const history = new History();
  let state = cutText(revisions[0] ?? [], lang).map((units) => units.map((unit) => history.begin(unit, 1, [])));
  links.forEach((step, index) => {
    state = nextState(state, cutText(revisions[index + 1]!, lang), step, index + 2, history);
  });
  const standing = new Set(state.flat().map(({ key }) => key));
  return {
    sentences: state.flat().map(({ block, start, end, since, stood, wordings, earlier }) => ({
      block,
      start,
      end,
      since,
      stood,
      wordings,
      earlier,
    })),
    gone: history.gone(standing),
  };
}

/** A sentence of one revision. */
interface Unit extends TextRange {
  text: string;
  /** Equal for equal wordings. */
  key: string;
  kind: BlockKind;
}

/** A sentence with what is known of its past. */
interface Known extends Unit, SentenceOrigin {}

function cutText(blocks: readonly Block[], lang: string): Unit[][] {
  return blocks.map((block, index) =>
    cutBlock(block, index, lang).map((range) => {
      const text = block.text.slice(range.start, range.end);
      return { ...range, text, key: block.kind === 'code' ? text : wordingKey(text), kind: block.kind };
    }),
  );
}

/** Equal for texts that differ in typography only. */
function wordingKey(text: string): string {
  return foldKey(text).replaceAll('\u2026', '...');
}

/** What went, by its wording: so that it is known again when it comes back. */
class History {
  readonly #stays = new Map<string, Stay[]>();
  readonly #gone = new Map<string, GoneSentence>();

  /** A wording that begins in a revision. `sources` are the sentences it was made from. */
  begin(unit: Unit, since: number, sources: readonly Known[]): Known {
    const wordings = sources.flatMap((source): FormerWording[] => [
      { text: source.text, from: source.since, to: since - 1 },
      ...source.wordings,
    ]);
    return {
      ...unit,
      since,
      stood: Math.min(since, ...sources.map(({ stood }) => stood)),
      wordings: distinct(wordings).sort((one, other) => other.to - one.to || other.from - one.from),
      earlier: [...(this.#stays.get(unit.key) ?? [])].reverse(),
    };
  }

  /** A wording that a revision shows no longer; `isGone` when nothing took its place. */
  end(unit: Known, to: number, isGone: boolean): void {
    const stays = this.#stays.get(unit.key) ?? [];
    if (!stays.some((stay) => stay.from === unit.since && stay.to === to)) stays.push({ from: unit.since, to });
    this.#stays.set(unit.key, stays);
    if (!isGone) return;
    const { text, kind, since, stood } = unit;
    // Put in anew, so that the order is that of going.
    this.#gone.delete(unit.key);
    this.#gone.set(unit.key, { text, kind, since, stood, to });
  }

  gone(standing: ReadonlySet<string>): GoneSentence[] {
    const entries = [...this.#gone].filter(([key]) => !standing.has(key)).map(([, entry]) => entry);
    return entries
      .map((entry, at) => ({ entry, at }))
      .sort((one, other) => other.entry.to - one.entry.to || one.at - other.at)
      .map(({ entry }) => entry);
  }
}

function distinct(wordings: readonly FormerWording[]): FormerWording[] {
  const seen = new Set<string>();
  return wordings.filter(({ text, from, to }) => {
    const key = `${from} ${to} ${text}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function nextState(
  before: readonly (readonly Known[])[],
  after: readonly (readonly Unit[])[],
  links: readonly SentenceLink[],
  number: number,
  history: History,
): Known[][] {
  const sources = linkedSources(before, after, links);
  const kept = new Set([...sources.values()].map(({ same }) => same));
  const replaced = new Set([...sources.values()].flatMap(({ from }) => from));
  // What went is known before what came is looked at: the same words may stand at another place now.
  for (const unit of before.flat()) if (!kept.has(unit)) history.end(unit, number - 1, !replaced.has(unit));
  return after.map((units) =>
    units.map((unit) => {
      const { same, from } = sources.get(unit) ?? { same: undefined, from: [] };
      return same === undefined ? history.begin(unit, number, from) : { ...same, ...unit };
    }),
  );
}

/** What a sentence was before: in the same wording, or else the sentences whose place it took. */
interface Source {
  same: Known | undefined;
  from: Known[];
}

function linkedSources(
  before: readonly (readonly Known[])[],
  after: readonly (readonly Unit[])[],
  links: readonly SentenceLink[],
): Map<Unit, Source> {
  const pairs: { unit: Unit; left: readonly Known[]; pair: Known | undefined }[] = [];
  for (const link of links) {
    const left = overlapping(before[link.before.block]!, link.before);
    const right = overlapping(after[link.after.block]!, link.after);
    right.forEach((unit, at) => {
      pairs.push({ unit, left, pair: left.length === right.length ? left[at] : undefined });
    });
  }
  const sources = new Map<Unit, Source>(pairs.map(({ unit }) => [unit, { same: undefined, from: [] }]));
  const taken = new Set<Known>();
  for (const { unit, left, pair } of pairs) {
    const source = sources.get(unit)!;
    if (source.same !== undefined) continue;
    const isIts = (candidate: Known): boolean => candidate.key === unit.key && !taken.has(candidate);
    source.same = pair !== undefined && isIts(pair) ? pair : left.find(isIts);
    if (source.same !== undefined) taken.add(source.same);
  }
  for (const { unit, left, pair } of pairs) {
    const { same, from } = sources.get(unit)!;
    if (same !== undefined) continue;
    const candidates = pair === undefined ? left : [pair];
    from.push(...candidates.filter((candidate) => !taken.has(candidate) && !from.includes(candidate)));
  }
  return sources;
}
