import type { Element, Root } from 'hast';
import type { RevisionDiff } from '../../model/diff.ts';
import { diffLabels } from '#words/in-text.ts';
import { labelTables } from '../../markdown/table-box.ts';
import { assemble } from './assemble.ts';
import { element, ourWords, text } from './elements.ts';
import { reencodedPlaces } from './reencoded.ts';
import type { Row } from './row.ts';
import { rowsOf } from './rows.ts';
import { sidesOf, type Side, type Sides } from './sides.ts';

/**
 * The whole text after with the edit marked. Deletions and insertions stand inside paragraphs, list items, cells
 * and captions; each change has an id (`c1`, `c2` …) in reading order and a `data-op`; nodes with `data-mark` are
 * our words and not the article's. As safe as the content of the blocks: it adds no address but fragments.
 */
export function renderInline(diff: RevisionDiff, before: Side, after: Side): Root {
  const sides = sidesOf(diff, before, after);
  return { type: 'root', children: labelTables([...assemble(rowsOf(diff, sides)), ...reencodedNote(diff, sides)]) };
}

/** Blocks shown on either side of a change that did not change themselves. */
const context = 1;

/**
 * Only the blocks that changed, each with the unchanged one before and after it; where others were left out stands
 * their number (`p.gap`). Ids are those of `renderInline`. Empty where no block changed.
 */
export function renderChanges(diff: RevisionDiff, before: Side, after: Side): Root {
  const sides = sidesOf(diff, before, after);
  const rows = rowsOf(diff, sides);
  const shown = rows.map((_, at) =>
    rows.slice(Math.max(0, at - context), at + context + 1).some(({ changed }) => changed),
  );
  const children: Element[] = [];
  if (!shown.includes(true)) return { type: 'root', children: reencodedNote(diff, sides) };
  let run: Row[] = [];
  let left = 0;
  const flushGap = (): void => {
    if (left > 0) children.push(lineOfOurs(diffLabels.unchanged(left)));
    left = 0;
  };
  const flushRun = (): void => {
    children.push(...assemble(run));
    run = [];
  };
  rows.forEach((row, at) => {
    if (shown[at] === true) {
      flushGap();
      run.push(row);
    } else {
      flushRun();
      left += 1;
    }
  });
  flushRun();
  flushGap();
  return { type: 'root', children: labelTables([...children, ...reencodedNote(diff, sides)]) };
}

function lineOfOurs(words: string): Element {
  return element('p', { className: ['gap'], dataMark: '' }, [element('span', ourWords, [text(words)])]);
}

function reencodedNote(diff: RevisionDiff, sides: Sides): Element[] {
  const places = reencodedPlaces(diff, sides);
  return places > 0 ? [lineOfOurs(diffLabels.reencoded(places))] : [];
}
