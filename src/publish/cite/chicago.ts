import { chicagoDate, citeWords } from '../../i18n/en/citation.ts';
import { closing, type CitationParts } from './citation-parts.ts';
import { citedDate, type CitedWork, cleanWork, subjectText } from './cited-work.ts';

/** A footnote in Chicago style (notes and bibliography): of four names or more the first and `et al.`. */
export function chicagoNote(work: CitedWork): CitationParts {
  const { authors, title, outletName, originalUrl, archiveTitle, permalink, subject, date } = prepared(work);
  const shown = authors.length > 3 ? authors.slice(0, 1) : authors;
  const statement = subjectText(subject);
  return [
    ...nameParts(shown, shown.length < authors.length ? ` ${citeWords.others}, ` : ', '),
    { text: `“${title}${closing(title, ',')}”`, end: ' ' },
    { text: outletName, end: ', ', isItalic: true },
    { text: date, end: ', ' },
    ...(originalUrl === undefined ? [] : [{ text: originalUrl, end: ', ' }]),
    { text: statement[0]!.toLowerCase() + statement.slice(1), end: ', ' },
    { text: archiveTitle, end: ', ' },
    { text: permalink, end: '.' },
  ];
}

/** The entry for the bibliography: of more than ten names the first seven and `et al.`. */
export function chicagoBibliography(work: CitedWork): CitationParts {
  const { authors, title, outletName, originalUrl, archiveTitle, permalink, subject, date } = prepared(work);
  const shown = authors.length > 10 ? authors.slice(0, 7) : authors;
  const isCut = shown.length < authors.length;
  return [
    ...nameParts(shown, isCut ? `, ${citeWords.others} ` : closing(shown.at(-1) ?? '', '. '), isCut),
    { text: `“${title}${closing(title, '.')}”`, end: ' ' },
    { text: outletName, end: ', ', isItalic: true },
    { text: date, end: closing(date, '. ') },
    ...(originalUrl === undefined ? [] : [{ text: originalUrl, end: '. ' }]),
    { text: subjectText(subject), end: '. ' },
    { text: archiveTitle, end: closing(archiveTitle, '. ') },
    { text: permalink, end: '.' },
  ];
}

function prepared(work: CitedWork): CitedWork & { date: string } {
  const date = citedDate(work.issued);
  return { ...cleanWork(work), date: date ? chicagoDate(date) : citeWords.noDate };
}

/** The last name is joined by `and`, behind a comma from three names on; a list that is cut has no last name. */
function nameParts(names: readonly string[], end: string, isCut = false): CitationParts {
  return names.map((text, index) => {
    const left = names.length - 1 - index;
    if (left === 0) return { text, end };
    if (left > 1 || isCut) return { text, end: ', ' };
    return { text, end: `${names.length === 2 ? '' : ','} ${citeWords.and} ` };
  });
}
