import type { Element, ElementContent, Root } from 'hast';
import type { FieldChange, RevisionDiff } from '../../model/diff.ts';
import { revealedSigns } from '../../text/invisible.ts';
import { diffLabels } from '#words/in-text.ts';
import { wordPairs } from '../word-pairs.ts';
import { element, ourWords, text } from './elements.ts';
import { deletion, insertion, lookAlikeWords } from './part-content.ts';
import { revealContent } from './reveal.ts';

/** The fields that changed as a list (`ul.fields`), those of prose word by word. Empty where none did. */
export function renderFields(diff: RevisionDiff): Root {
  const items = diff.fields.map(fieldItem);
  return { type: 'root', children: items.length === 0 ? [] : [element('ul', { className: ['fields'] }, items)] };
}

function fieldItem({ field, before, after, words }: FieldChange): Element {
  const label = element('span', ourWords, [text(`${diffLabels.field[field]}: `)]);
  const pairs = words === undefined ? [{ before: before.join(', '), after: after.join(', ') }] : wordPairs(words);
  return element('li', { dataField: field }, [
    label,
    ...pairs.flatMap((pair) => ('same' in pair ? [text(pair.same)] : changed(pair.before, pair.after))),
  ]);
}

function changed(before: string, after: string): ElementContent[] {
  const revealed = revealedSigns(before, after, false);
  return [
    ...(before === '' ? [] : [deletion(revealContent([text(before)], revealed))]),
    ...(after === '' ? [] : [insertion(revealContent([text(after)], revealed))]),
    ...lookAlikeWords(before, after),
  ];
}
