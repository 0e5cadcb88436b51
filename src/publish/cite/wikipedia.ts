import { monthNames } from '../../i18n/en/time.ts';
import { citedDate, type CitedWork, cleanWork, shownCapture, subjectText } from './cited-work.ts';

/**
 * The template `{{cite news}}` of the English Wikipedia on one line: the outlet's address in `url`, the archive's in `archive-url`
 * with the day of the capture. `url-status` is `dead` where the last capture no longer found the article, `live` where it
 * shows what is cited, else `deviated`: it is still there, with another text. Without an address at the outlet the archive's
 * is the `url`. An edit has no parameter; the captures around it stand behind the template.
 */
export function wikipedia(work: CitedWork): string {
  const { authors, title, outletName, issued, lang, section, originalUrl, permalink, archiveTitle, isGone, subject } =
    cleanWork(work);
  const capture = shownCapture(subject);
  const note = capture.isFileTime ? ' <!-- day of the saved file, not a known day of capture -->' : '';
  const isShown = subject.kind === 'revision' && subject.isLatest;
  const addresses: [string, string][] =
    originalUrl === undefined
      ? [
          ['url', permalink],
          ['via', wikiText(archiveTitle)],
        ]
      : [
          ['url', originalUrl],
          ['archive-url', permalink],
          ['archive-date', capture.instant.slice(0, 10) + note],
          ['url-status', isGone ? 'dead' : isShown ? 'live' : 'deviated'],
        ];
  const parameters: [string, string][] = [
    ...authors.map((name, index): [string, string] => [
      authors.length === 1 ? 'author' : `author${index + 1}`,
      // Double brackets: taken as written, also with a comma.
      /[,;&]|\band\b/.test(name) ? `((${wikiText(name)}))` : wikiText(name),
    ]),
    ['date', dateText(issued)],
    ['title', wikiText(title)],
    ['language', lang.split('-')[0]!],
    ['work', wikiText(outletName)],
    ['department', wikiText(section ?? '')],
    ...addresses.map(([name, value]): [string, string] => [name, name.endsWith('url') ? wikiUrl(value) : value]),
  ];
  const shown = parameters.filter(([, value]) => value !== '').map(([name, value]) => `|${name}=${value}`);
  const behind = subject.kind === 'revision' ? '' : ` (${subjectText(subject)})`;
  return `{{cite news ${shown.join(' ')}}}${behind}`;
}

/** Text in which nothing is wiki markup: what would be is written as a character reference. */
function wikiText(text: string): string {
  return text
    .replace(/&(?=#|[a-z])/gi, '&amp;')
    .replace(/[|{}[\]<>~]/g, reference)
    .replace(/''+|__+/g, (marks) => marks.replace(/./g, reference))
    .replace(/^[*#:;=]/, reference);
}

function wikiUrl(url: string): string {
  return url.replaceAll('~~~', '%7E%7E%7E');
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)!};`;
}

/** As the template takes it: an ISO day, or month and year in words. */
function dateText(issued: string): string {
  const date = citedDate(issued);
  if (!date) return '';
  const { year, month, day } = date;
  if (month === undefined) return year;
  const digits = (number: number): string => String(number).padStart(2, '0');
  return day === undefined ? `${monthNames[month - 1]!} ${year}` : `${year}-${digits(month)}-${digits(day)}`;
}
