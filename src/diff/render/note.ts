import type { Element, ElementContent } from 'hast';
import type { MarkChange } from '../../model/diff.ts';
import { diffLabels } from '#words/in-text.ts';
import { element, ourWords, text } from './elements.ts';

/** What is said of a place in the text. `before` and `after` may be empty. */
export interface NoteWords {
  type: MarkChange['type'] | 'carried';
  label: string;
  before: string;
  after: string;
  /** For one end of a sentence that moved: the id of this end, and that of the other, to which the label leads. */
  ends?: { id: string; other: string };
}

/** The note as an element; `id` is used where it is no end of a sentence. Addresses are text, never links. */
export function noteElement({ type, label, before, after, ends }: NoteWords, nextId: () => string): Element {
  const spoken = ends === undefined ? text(label) : element('a', { href: `#${ends.other}` }, [text(label)]);
  return element('span', { className: ['mark-note'], id: ends?.id ?? nextId(), dataOp: type, ...ourWords }, [
    text(' ['),
    spoken,
    ...breakable(before),
    ...(before !== '' && after !== '' ? [text(diffLabels.arrow)] : []),
    ...breakable(after),
    text(diffLabels.end),
  ]);
}

/** The note in plain text: ` [link changed: a → b]`. */
export function noteText({ label, before, after }: NoteWords): string {
  return ` [${label}${[before, after].filter((value) => value !== '').join(diffLabels.arrow)}]`;
}

/** A long address may break behind its signs. */
function breakable(value: string): ElementContent[] {
  return value
    .split(/(?<=[/.?&=_-])(?=[^/.?&=_-])/)
    .flatMap((piece, index) => (index === 0 ? [text(piece)] : [element('wbr', {}, []), text(piece)]));
}
