import type { Element, ElementContent } from 'hast';
import { contentText } from '../../markdown/content-text.ts';
import { isSameEncodedOtherwise, revealedSigns } from '../../text/invisible.ts';
import { diffLabels } from '#words/in-text.ts';
import type { Part } from '../parts.ts';
import { cutContent } from './cut-content.ts';
import { element, ourWords, said, text } from './elements.ts';
import { lookAlikeNote } from './look-alikes.ts';
import type { MarkNote } from './mark-notes.ts';
import { noteElement } from './note.ts';
import { revealContent } from './reveal.ts';
import { segmentsWithNotes, type Segment } from './segments.ts';

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
  const pieces = segmentsWithNotes(part, notes);
  const last = pieces.findLastIndex((piece) => 'changed' in piece);
  const content = pieces.flatMap((piece, index): ElementContent[] => {
    if (!('changed' in piece)) return [noteElement(piece, nextId)];
    if (piece.changed) return [changeContent(piece, source, index === last, nextId)];
    return sideContent(source.after, piece.after, index === last);
  });
  // A part without text may still hold something to see.
  return last < 0 ? [...sideContent(source.after, part.after, true), ...content] : content;
}

function sideContent(
  { content, base }: PartSource['before'],
  { start, end }: { start: number; end: number },
  toEnd: boolean,
): ElementContent[] {
  return start === end && !toEnd ? [] : cutContent(content, start - base, end - base, toEnd);
}

/**
 * One change: what went and what came, each between words for those who hear the page. What looks the same on both
 * sides is no change to a reader: its bytes before are kept in `data-before`.
 */
function changeContent(segment: Segment, source: PartSource, isLast: boolean, nextId: NextId): Element {
  const old = sideContent(source.before, segment.before, false);
  const now = sideContent(source.after, segment.after, isLast);
  const [went, came] = [contentText(old), contentText(now)];
  if (isSameEncodedOtherwise(went, came)) return element('span', { className: ['reencoded'], dataBefore: went }, now);
  const revealed = revealedSigns(went, came, segment.classes.includes('typography'));
  const [removed, added] = [revealContent(old, revealed), revealContent(now, revealed)];
  const hasRemoved = segment.before.start < segment.before.end;
  const hasAdded = segment.after.start < segment.after.end;
  const children = [...(hasRemoved ? [deletion(removed)] : []), ...(hasAdded ? [insertion(added)] : added)];
  const op = hasRemoved && hasAdded ? 'replace' : hasRemoved ? 'delete' : 'insert';
  children.push(...lookAlikeWords(went, came));
  return element('span', { className: ['change'], id: nextId(), dataOp: op }, children);
}

/** What is said of letters of another script behind a change whose sides look the same; empty where they don't. */
export function lookAlikeWords(went: string, came: string): Element[] {
  const note = lookAlikeNote(went, came);
  if (note === undefined) return [];
  return [element('span', { className: ['mark-note'], ...ourWords }, [text(` [${note}${diffLabels.end}`)])];
}

/** Content that went. */
export function deletion(content: ElementContent[]): Element {
  return element('del', { dataOp: 'delete' }, [said(diffLabels.wasRemoved), ...content, said(diffLabels.end)]);
}

/** Content that came. */
export function insertion(content: ElementContent[]): Element {
  return element('ins', { dataOp: 'insert' }, [said(diffLabels.wasAdded), ...content, said(diffLabels.end)]);
}
