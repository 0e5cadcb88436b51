import { compareTexts } from '../../diff/compare-texts.ts';
import { diffEngine } from '../../diff/engine.ts';
import { listChanges } from '../../diff/page/list-changes.ts';
import { renderPage } from '../../diff/page/render-page.ts';
import { pickWords as words } from '#words/pick.ts';
import type { RevisionDiff } from '../../model/diff.ts';
import type { Revision } from '../../model/revision.ts';
import type { RevisionsFile } from '../../model/revisions-file.ts';
import { changeList } from '../../view/change-list.ts';
import { fieldTable, markTable } from '../../view/change-tables.ts';
import { nothingVisible } from '../../view/nothing-visible.ts';
import { pairSummary } from '../../view/pair-summary.ts';
import { unpackRevisions } from '../../view/unpack-revisions.ts';
import { treeToDom } from './tree-to-dom.ts';

/** Where a comparison is shown: the marked text with what is told of it, and the column beside it. */
export interface PairPlaces {
  section: HTMLElement;
  summary: HTMLElement;
}

/** Reads the file of revisions at `address`. Throws with a reason for readers. */
export async function readRevisions(address: string): Promise<RevisionsFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const file = (await response.json()) as RevisionsFile;
  if (file.engine !== diffEngine) throw new Error(words.otherEngine);
  return file;
}

/**
 * Shows the comparison of two revisions in the places of the built one: the marked text first, the rest when what
 * judges it has come. `isWanted` is asked after each wait; nothing more is shown when it says no. Gives the number
 * of changes that are told; null when it was no longer wanted.
 */
export async function showPair(
  file: RevisionsFile,
  [from, to]: [string, string],
  { section, summary }: PairPlaces,
  isWanted: () => boolean,
): Promise<number | null> {
  const judging = import('../../diff/judge.ts');
  const { revision, split } = unpackRevisions(file);
  const [before, after] = [revision(from)!, revision(to)!];
  const at = file.revisions.findIndex(({ id }) => id === from);
  const steps = file.revisions.slice(at + 1, file.revisions.findIndex(({ id }) => id === to) + 1);
  const { language } = steps.at(-1)!;
  const part = (name: string): HTMLElement => section.querySelector<HTMLElement>(`[data-part=${name}]`)!;
  const showText = (diff: Parameters<typeof renderPage>[0]): void => {
    const text = part('text');
    text.lang = language.lang;
    text.dir = language.dir;
    text.replaceChildren(treeToDom(renderPage(diff, before, after).children));
    const isMarked = text.querySelector('[id=c1]') !== null;
    part('bar').hidden = part('key').hidden = !isMarked;
  };
  const bare = compareTexts(before, after, split);
  // What the words of the page tell waits for the judgement; what was told of another pair must not stand beside this one.
  for (const name of ['tables', 'list', 'note']) part(name).replaceChildren();
  summary.replaceChildren();
  showText(asUnjudged(bare));

  const { judge } = await judging;
  if (!isWanted()) return null;
  const diff = judge(bare, before, after);
  // Only what is of typography shows the invisible.
  if (diff.summary.classes.typography !== undefined) showText(diff);
  tell(diff, before, after);
  return listChanges(diff, before, after).length;

  function tell(judged: RevisionDiff, one: Revision, other: Revision): void {
    const list = listChanges(judged, one, other);
    part('tables').replaceChildren(treeToDom([...fieldTable(judged.fields, language), ...markTable(list, language)]));
    part('list').replaceChildren(treeToDom(changeList(list, language)));
    const note = nothingVisible(judged.summary, judged.fields, list);
    part('note').textContent = note ?? '';
    part('note').hidden = note === undefined;
    summary.replaceChildren(treeToDom(pairSummary(judged, file.revisions[at]!, steps)));
  }
}

/** A diff of which nothing is said yet, for showing its marks. */
function asUnjudged(bare: ReturnType<typeof compareTexts>): RevisionDiff {
  return {
    ...bare,
    summary: {
      words: { added: 0, removed: 0, moved: 0 },
      blocks: { added: 0, removed: 0, moved: 0, edited: 0 },
      hunks: 0,
      classes: {},
      weight: 'minor',
      rule: 'none',
      noteAdded: false,
      silent: false,
    },
  };
}
