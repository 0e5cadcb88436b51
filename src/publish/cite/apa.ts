import { apaDate, citeWords } from '../../i18n/en/citation.ts';
import { closing, type CitationParts } from './citation-parts.ts';
import { citedDate, type CitedWork, cleanWork, subjectText } from './cited-work.ts';

/** More names than this are cut: the first 19 and the last stay (APA 7, section 9.8). */
const maxNames = 20;

/**
 * A reference in APA style (7th edition): names as stated, since which part is the family name is not known; the revision or edit in
 * square brackets; the archive and the address there, then the one at the outlet. Has no full stop behind an address, as the style
 * asks.
 */
export function apa(work: CitedWork): CitationParts {
  const { authors, title, outletName, issued, originalUrl, archiveTitle, permalink, subject } = cleanWork(work);
  const date = citedDate(issued);
  const dated = `(${date ? apaDate(date) : citeWords.noDate}). `;
  const bracket = ` [${subjectText(subject)}]. `;
  return [
    ...(authors.length > 0
      ? [...nameParts(authors, closing(authors.at(-1)!, '. ') + dated), { text: title, end: bracket }]
      : [{ text: title, end: bracket + dated }]),
    { text: outletName, end: closing(outletName, '. '), isItalic: true },
    { text: `${citeWords.in} ${archiveTitle}`, end: closing(archiveTitle, '. ') },
    { text: permalink, end: originalUrl === undefined ? '' : ` (${citeWords.original}: ` },
    ...(originalUrl === undefined ? [] : [{ text: originalUrl, end: ')' }]),
  ];
}

function nameParts(authors: readonly string[], end: string): CitationParts {
  const isCut = authors.length > maxNames;
  const names = isCut ? [...authors.slice(0, maxNames - 1), authors.at(-1)!] : authors;
  return names.map((text, index) => ({ text, end: behind(index) }));

  function behind(index: number): string {
    const left = names.length - 1 - index;
    if (left === 0) return end;
    if (left > 1) return ', ';
    if (isCut) return ', … ';
    return names.length === 2 ? ' & ' : ', & ';
  }
}
