import { citeWords } from '../../i18n/en/citation.ts';
import { citedDay, type CitedWork, cleanWork, subjectText } from './cited-work.ts';

/**
 * A record in RIS, of the type NEWS, in the tags that Zotero's importer knows; lines end with CR and LF. No value can begin a line
 * of its own.
 */
export function ris(work: CitedWork): string {
  const { key, authors, title, outletName, issued, lang, section, originalUrl, archiveTitle, permalink, subject } =
    cleanWork(work);
  const [year = '', month = '', day = ''] = citedDay(issued).split('-');
  const lines: [string, string][] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['T2', outletName],
    ['SE', section ?? ''],
    ['PY', year],
    ['DA', year === '' ? '' : `${year}/${month}/${day}/`],
    ['LA', lang],
    ['UR', permalink],
    ['DB', archiveTitle],
    ['AN', permalink],
    ['N1', subjectText(subject)],
    ['N1', originalUrl === undefined ? '' : `${citeWords.original}: ${originalUrl}`],
  ];
  const shown = lines.filter(([, value]) => value !== '').map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${shown.join('')}ER  - \r\n`;
}
