import type { ArticleOrigins, RevisionRecord } from '../archive/records.ts';
import { differenceWords as words } from '#words/since.ts';
import { fieldNames } from '../model/revision.ts';
import { fieldLabels } from '#words/fields.ts';
import type { Link } from './frame.ts';

/** How the latest revision differs from the first, in short. */
export interface TextDifference {
  /** `3 sentences new · 2 gone`. */
  sentences: string;
  fields: string | undefined;
  since: Link | undefined;
  changes: Link;
}

/** The difference between the first of these revisions and the last. */
export function textDifference(
  { tally }: ArticleOrigins,
  revisions: readonly RevisionRecord[],
  links: { changes: string; since: string | undefined },
): TextDifference {
  const [first, latest] = [revisions[0]!, revisions.at(-1)!];
  const changed = fieldNames.filter(
    (name) => JSON.stringify(first.fields[name] ?? null) !== JSON.stringify(latest.fields[name] ?? null),
  );
  const hasChanged = Object.values(tally).some((count) => count > 0);
  return {
    sentences: hasChanged ? words.tally(tally) : words.none,
    fields: changed.length === 0 ? undefined : words.fields(changed.map((name) => fieldLabels[name])),
    since: links.since === undefined ? undefined : { text: words.since, href: links.since },
    changes: { text: words.changes, href: links.changes },
  };
}
