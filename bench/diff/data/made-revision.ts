import type { Revision } from '../../../src/model/revision.ts';
import { foldKey } from '../../../src/text/fold-key.ts';

/** A revision whose body is these paragraphs. */
export function madeRevision(id: string, paragraphs: readonly string[]): Revision {
  return {
    id,
    fields: { title: '', date: '', author: [], tags: [] },
    blocks: paragraphs.map((text) => ({
      kind: 'paragraph',
      level: 0,
      text,
      key: foldKey(text),
      content: [{ type: 'text', value: text }],
      marks: [],
    })),
  };
}
