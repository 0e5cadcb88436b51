import type { ElementContent } from 'hast';
import { diffLabels } from '../labels.ts';
import type { Part } from '../parts.ts';
import { cutContent } from './cut-content.ts';
import { element, said } from './elements.ts';
import type { MarkNote } from './mark-notes.ts';
import { revealContent } from './reveal.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** The content of both sides of a part; `base` is the offset in the block's text at which it begins. */
export interface PartSource {
  before: { content: readonly ElementContent[]; base: number };
  after: { content: readonly ElementContent[]; base: number };
}

/** Gives `c1`, `c2` … in reading order. */
export type NextId = () => string;

/** The text after of one part with its changes marked, and the notes behind the places that they speak of. */
export function partContent(
  part: Part,
  source: PartSource,
  notes: readonly MarkNote[],
  nextId: NextId,
): ElementContent[] {
  const content: ElementContent[] = [];
  const waiting = notes
    .filter(({ offset }) => offset >= part.after.start && offset <= part.after.end)
    .sort((one, other) => one.offset - other.offset);
  const segments = segmentsOf(part);
  const pushNotes = (upTo: number): void => {
    while (waiting.length > 0 && waiting[0]!.offset <= upTo) content.push(waiting.shift()!.render(nextId()));
  };
  if (segments.length === 0) {
    content.push(...side(source.after, part.after.start, part.after.end, true));
  }
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1;
    if (segment.changed) {
      content.push(changeContent(segment, source, last, nextId));
    } else {
      let { start } = segment.after;
      while (waiting.length > 0 && waiting[0]!.offset < segment.after.end) {
        const { offset } = waiting[0]!;
        content.push(...side(source.after, start, Math.max(start, offset), false));
        start = Math.max(start, offset);
        pushNotes(offset);
      }
      content.push(...side(source.after, start, segment.after.end, last));
    }
    pushNotes(segment.after.end);
  });
  pushNotes(part.after.end);
  return content;
}

function side({ content, base }: PartSource['before'], start: number, end: number, toEnd: boolean): ElementContent[] {
  return start === end && !toEnd ? [] : cutContent(content, start - base, end - base, toEnd);
}

/** One change: what went and what came, each between words for those who hear the page. */
function changeContent(segment: Segment, source: PartSource, last: boolean, nextId: NextId): ElementContent {
  let removed = side(source.before, segment.before.start, segment.before.end, false);
  let added = side(source.after, segment.after.start, segment.after.end, last);
  if (segment.classes.includes('typography')) {
    // Where white space alone differs, plain spaces are shown as well.
    const spaces = segment.classes.every((name) => name === 'typography');
    removed = revealContent(removed, spaces && isBlank(segment, source));
    added = revealContent(added, spaces && isBlank(segment, source));
  }
  const children: ElementContent[] = [];
  const hasRemoved = segment.before.start < segment.before.end;
  const hasAdded = segment.after.start < segment.after.end;
  if (hasRemoved) children.push(deletion(removed));
  if (hasAdded) children.push(insertion(added));
  else children.push(...added);
  const op = hasRemoved && hasAdded ? 'replace' : hasRemoved ? 'delete' : 'insert';
  return element('span', { className: ['change'], id: nextId(), dataOp: op }, children);
}

function isBlank(segment: Segment, { before, after }: PartSource): boolean {
  const blank = (nodes: readonly ElementContent[]): boolean =>
    nodes.every((node) =>
      node.type === 'text' ? node.value.trim() === '' : node.type !== 'element' || blank(node.children),
    );
  return (
    blank(side(before, segment.before.start, segment.before.end, false)) &&
    blank(side(after, segment.after.start, segment.after.end, false))
  );
}

/** Content that went. */
export function deletion(content: ElementContent[]): ElementContent {
  return element('del', { dataOp: 'delete' }, [said(diffLabels.wasRemoved), ...content, said(diffLabels.end)]);
}

/** Content that came. */
export function insertion(content: ElementContent[]): ElementContent {
  return element('ins', { dataOp: 'insert' }, [said(diffLabels.wasAdded), ...content, said(diffLabels.end)]);
}
