import type { Block } from '../model/block.ts';
import { problem, type Problem } from '../model/problems.ts';
import type { TakedownEntry } from '../model/takedown.ts';
import { type Passage, type Redactor, standsInOtherSpelling } from '../text/redactor.ts';
import type { ArticleFolder } from './article-folder.ts';
import type { SnapshotSource } from './parse-snapshot.ts';

/** A snapshot after its redaction. */
export interface RedactedText {
  file: string;
  source: SnapshotSource;
  blocks: readonly Block[];
}

const file = 'takedowns.yml';

/**
 * What is wrong with the redaction of an article: passages that stand nowhere, and words that are left, in the address
 * that it is published at or in another spelling. The passages are named by number: a report may be public.
 */
export function redactionProblems(
  entry: TakedownEntry,
  { id, slug }: Pick<ArticleFolder, 'id' | 'slug'>,
  redactor: Redactor,
  texts: readonly RedactedText[],
): Problem[] {
  return (entry.redact ?? []).flatMap((passage, index) => {
    const line = entry.lines.passages[index] ?? entry.lines.entry;
    const name = `Passage ${index + 1} of \`${id}\``;
    if (!redactor.found.has(index + 1)) {
      return [problem('redaction-unmatched', { file, line }, `${name} stands in none of its snapshots.`)];
    }
    // What is redacted in one place only may stand in others.
    if (passage.prefix !== undefined || passage.suffix !== undefined) return [];
    return [
      ...(standsInOtherSpelling(passage, slug)
        ? [problem('redaction-in-address', { file, line }, `${name} stands in the article's own address.`)]
        : []),
      ...texts.flatMap((text) => {
        const places = placesOf(passage, text);
        const message = `${name} (${file}:${line ?? 1}) stands here in another spelling: in ${places.join(', ')}.`;
        return places.length === 0 ? [] : [problem('redaction-left', { file: text.file }, message)];
      }),
    ];
  });
}

/** Where its words are left, in other letter case or with other signs between them. */
function placesOf(passage: Passage, { source, blocks }: RedactedText): string[] {
  const { fields, capture, foreign } = source;
  const values: [string, unknown][] = [
    ...Object.entries(fields),
    ['capture', capture],
    ...Object.entries(foreign),
    ['the text', blocks.map(({ text }) => text).join('\n')],
    ['addresses, titles or descriptions in the text', blocks.flatMap(({ marks }) => marks)],
  ];
  return values.filter(([, value]) => standsInOtherSpelling(passage, stringsOf(value))).map(([name]) => name);
}

function stringsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(stringsOf).join('\n');
}
