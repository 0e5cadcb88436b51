import { citeWords } from '../../i18n/en/citation.ts';
import { citedDay, type CitedWork, cleanWork, subjectText } from './cited-work.ts';

/**
 * An entry for BibLaTeX: `@article` of the subtype `newspaper`. Names and the headline stand in double braces, so that no style cuts a
 * name into parts or changes capital letters. `url` is the archive's address; the one at the outlet is in `note`.
 */
export function biblatex(work: CitedWork): string {
  const { key, authors, title, outletName, issued, originalUrl, archiveTitle, permalink, subject } = cleanWork(work);
  const fields: [string, string][] = [
    ['author', authors.map((name) => `{${texText(name)}}`).join(' and ')],
    ['title', `{${texText(title)}}`],
    ['journaltitle', texText(outletName)],
    ['entrysubtype', 'newspaper'],
    ['date', citedDay(issued)],
    ['note', originalUrl === undefined ? '' : `${citeWords.original}: ${texText(originalUrl)}`],
    ['addendum', texText(`${subjectText(subject)}. ${citeWords.in} ${archiveTitle}`)],
    ['url', permalink],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@article{${key},\n${lines.join('')}}\n`;
}

const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const braces: Readonly<Record<string, string>> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };

/** Text in which nothing is a command of TeX, and no two characters become another one. Its braces come in pairs. */
function texText(text: string): string {
  // Programs count braces before they know of backslashes; a pair may stand as `\{…\}`, which more of them read than the names.
  const isPaired = hasPairedBraces(text);
  return text
    .replace(
      /[\\{}~^$&#%_]/g,
      (character) => (isPaired ? undefined : braces[character]) ?? specials[character] ?? `\\${character}`,
    )
    .replace(/(?<=-)-|(?<=')'|(?<=`)`|(?<=,),|(?<=<)<|(?<=>)>|(?<=[?!])`/g, '{}$&');
}

function hasPairedBraces(text: string): boolean {
  let depth = 0;
  for (const brace of text.match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
