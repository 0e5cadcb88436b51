import { foldKey } from '../../text/fold-key.ts';
import { viewPage } from './metadata/page-view.ts';

/** What a page shows before anything is taken out of it. */
export interface ShownPage {
  /** The title of its head, with and without what stands behind its last sign of parting, and its only first heading. */
  titles: string[];
  /** Every line, in order, those of buttons and of notices for browsers without scripts too. */
  lines: string[];
  /** The lines that are short enough to be those of buttons. */
  controls: string[];
  /** At most so many lines that stand right behind the last one that is in the text. */
  behind: (text: string, count: number) => string[];
}

/** Characters of a line that may be a button's: pages make them of any element. */
const longestControl = 40;
/** So much of the end of a text is compared with the lines of the page. */
const comparedCharacters = 4000;

/** Reads what a document shows; to be called before the document is changed. */
export function readShownPage(document: Document): ShownPage {
  const hidden = new Set<Element>(
    document.querySelectorAll('[style*="display:none"],[style*="display: none"],[aria-hidden="true"]'),
  );
  const seen = viewPage(document).lines.filter(({ element }) => hidden.size === 0 || !isWithin(element, hidden));
  const unscripted = Array.from(document.querySelectorAll('noscript'), ({ textContent }) =>
    oneLine(textContent.replaceAll(/<[^>]*>/g, ' ')),
  );
  const lines = seen.map(({ text }) => text);
  const pageTitle = oneLine(document.querySelector('title')?.textContent ?? '');
  const headings = Array.from(document.querySelectorAll('h1'), (element) => oneLine(element.textContent));
  return {
    titles: [
      pageTitle,
      pageTitle.replace(/\s+[|·•–—-]\s+[^|·•–—]{1,40}$/u, ''),
      ...(headings.length === 1 ? headings : []),
    ],
    lines: [...lines, ...unscripted].filter((line) => line !== ''),
    controls: lines.filter((line) => line.length <= longestControl),
    behind: (text, count) => {
      const end = foldKey(text.slice(-comparedCharacters));
      const last = lines.findLastIndex((line) => line.length >= 20 && end.includes(foldKey(line)));
      return last === -1 ? [] : lines.slice(last + 1, last + 1 + count);
    },
  };
}

function isWithin(element: Element, holders: ReadonlySet<Element>): boolean {
  for (let one: Element | null = element; one; one = one.parentElement) if (holders.has(one)) return true;
  return false;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
