import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { markAttribute } from './page-tree.ts';
import type { PageBlock } from './page-blocks.ts';

/** Elements above which a library is not asked: its time would not be bounded. */
export const maxElementsForLibraries = 25_000;
const maxElementsForDefuddle = 8_000;

/** Which of the page's blocks a library takes for the article's body. */
export type Candidate = ReadonlySet<PageBlock>;

/** What Readability takes; undefined when it finds nothing or fails. The document is used up. */
export function readabilityCandidate(document: Document, blocks: readonly PageBlock[]): Candidate | undefined {
  try {
    const found = new Readability<Element>(document, {
      keepClasses: true,
      disableJSONLD: true,
      charThreshold: 200,
      serializer: (node) => node as Element,
    }).parse()?.content;
    if (!found) return undefined;
    const marked = new Set<string>();
    for (const element of Array.from(found.querySelectorAll(`[${markAttribute}]`))) {
      marked.add(element.getAttribute(markAttribute) ?? '');
    }
    return matching(blocks, found.textContent, (block) => marked.has(String(block.owner.id)));
  } catch {
    // Readability on linkedom throws on some documents; the other candidates remain.
    return undefined;
  }
}

/** What defuddle takes; undefined when it finds nothing, fails, or the page is too large for it. The document is used up. */
export function defuddleCandidate(
  document: Document,
  url: string,
  blocks: readonly PageBlock[],
  elements: number,
): Candidate | undefined {
  if (elements > maxElementsForDefuddle) return undefined;
  try {
    // It writes what it can't read of them to the console.
    for (const script of Array.from(document.querySelectorAll('script'))) script.remove();
    const { content } = new Defuddle(document, { url, useAsync: false, includeReplies: false }).parse();
    const holder = document.createElement('div');
    holder.innerHTML = content;
    const text = holder.textContent;
    return text.trim() === '' ? undefined : matching(blocks, text, () => false);
  } catch {
    return undefined;
  }
}

/** The blocks whose text stands in the library's; short ones and pictures only when their element does. */
function matching(blocks: readonly PageBlock[], text: string, isMarked: (block: PageBlock) => boolean): Candidate {
  const whole = withoutSpace(text);
  return new Set(
    blocks.filter((block) => {
      const own = withoutSpace(block.text);
      return own.length >= 30 ? whole.includes(own) : isMarked(block) && (own === '' || whole.includes(own));
    }),
  );
}

function withoutSpace(text: string): string {
  return text.replaceAll(/[\s\u00a0\u00ad\u200b\ufeff\u2060]+/g, '');
}
