import { parseBody } from '../markdown/parse-body.ts';
import { foldKey } from '../text/fold-key.ts';
import type { DroppedPart } from './draft.ts';

/** `# Heading` of any level, or a first line that is underlined. */
const opening = /^(?:[ \t]*\r?\n)*(?: {0,3}#{1,6}[ \t]+[^\n]*|[^\s#>*+-][^\n]*\n {0,3}(?:=+|-+)[ \t]*\r?)(?:\n|$)/;

/** A heading as the first block of a Markdown body: its level, its words on one line, and the body behind it. */
export function openingHeading(body: string): { level: number; text: string; rest: string } | undefined {
  const source = opening.exec(body);
  if (!source) return undefined;
  const blocks = parseBody(source[0]).blocks;
  const [block] = blocks;
  if (blocks.length !== 1 || block?.kind !== 'heading' || block.text.trim() === '') return undefined;
  const text = block.text.replaceAll(/\s+/g, ' ').trim();
  return { level: block.level, text, rest: body.slice(source[0].length) };
}

/** Label of the piece that `withoutRepeatedTitle` drops. */
export const repeatedTitle = 'repeated headline';

/**
 * A body without the heading that opens it, where that says only what the headline says, typography apart: the page of a
 * snapshot shows the headline itself. A body that is nothing else stays.
 */
export function withoutRepeatedTitle(body: string, title: string): { body: string; dropped: DroppedPart[] } {
  const heading = openingHeading(body);
  if (!heading || foldKey(heading.text) !== foldKey(title) || heading.rest.trim() === '') return { body, dropped: [] };
  return {
    body: heading.rest.replace(/^(?:[ \t]*\r?\n)+/, ''),
    dropped: [{ label: repeatedTitle, text: heading.text }],
  };
}
