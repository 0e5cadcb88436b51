import diffHtml from 'node-htmldiff';
import type { WordChange } from '../../../src/model/diff.ts';

/** node-htmldiff on plain texts: they go in escaped, its `ins` and `del` come out as changes. */
export function htmldiff(before: string, after: string): WordChange[] {
  const changes: WordChange[] = [];
  let op: WordChange['op'] = 'equal';
  for (const part of diffHtml(escape(before), escape(after)).split(/(<[^>]*>)/)) {
    if (part.startsWith('<ins')) op = 'insert';
    else if (part.startsWith('<del')) op = 'delete';
    else if (part.startsWith('</')) op = 'equal';
    else if (part !== '') changes.push({ op, text: unescape(part) });
  }
  return changes;
}

const entities = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
] as const;

function escape(text: string): string {
  return entities.reduce((escaped, [sign, entity]) => escaped.replaceAll(sign, entity), text);
}

function unescape(html: string): string {
  return entities.reduceRight((text, [sign, entity]) => text.replaceAll(entity, sign), html);
}
