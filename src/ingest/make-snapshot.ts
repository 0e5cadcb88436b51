import { isDeepStrictEqual } from 'node:util';
import { readSnapshot, type SnapshotSource } from '../archive/parse-snapshot.ts';
import { formatSnapshot } from '../markdown/format-snapshot.ts';
import { trimBody } from '../markdown/front-matter.ts';
import type { Refusal, SnapshotDraft } from './draft.ts';

/** A snapshot as its file holds it, and as the archive reads that. */
export interface MadeSnapshot {
  bytes: Uint8Array;
  source: SnapshotSource;
}

/** The snapshot's file, read back before it is written: what the archive would not read, or would read otherwise, is refused. */
export function makeSnapshot(draft: SnapshotDraft, stamp: string): MadeSnapshot | Refusal {
  const { outlet, fields, foreign, body } = draft;
  const capture = { ...draft.capture, ...(draft.raw ? { raw: draft.raw.sha256 } : {}) };
  const data = { ...foreign, ...fields, outlet, ...(Object.keys(capture).length > 0 ? { capture } : {}) };
  if (trimBody(body) === '')
    return {
      reason: 'There is no text below the front matter.',
      hint: 'A snapshot holds the text of an article; a page without text is none.',
    };
  const bytes = Buffer.from(formatSnapshot(data, body));
  const { source, problems } = readSnapshot(bytes, { file: `${stamp}.md`, outlet, stamp });
  if (!source)
    return {
      reason: problems.map(({ message }) => message).join(' '),
      hint: problems[0]?.hint ?? 'Correct the source.',
    };
  const isExact = source.body === trimBody(body) && isDeepStrictEqual(source.foreign, foreign);
  return isExact
    ? { bytes, source }
    : {
        reason: 'The snapshot would not read back as it was written.',
        hint: 'Please report this file as a fault of Variorum.',
      };
}
