import type { Element, ElementContent } from 'hast';
import { element, text } from '../diff/render/elements.ts';
import { changeWords, compareWords as words, groupLabels, placeWords } from '#words/changes.ts';
import { numberText } from '#words/counts.ts';
import { changeGroups, type ListedChange } from '../model/listed-change.ts';

/** The language and direction of an article's own words. */
export interface ArticleLanguage {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** So many lines are shown; the others are folded. */
const shownLines = 10;

/**
 * The changes of a text in words, each a line that leads to it: up to ten in reading order; more of them grouped
 * by what they are about, the most telling group open. What `markTable` tells is left out. Empty without a line.
 */
export function changeList(changes: readonly ListedChange[], language: ArticleLanguage): Element[] {
  const told = changes.filter(({ group }) => group !== 'links' && group !== 'pictures');
  if (told.length === 0) return [];
  const heading = element('h3', { id: 'change-list' }, [text(words.list)]);
  const counting = element('p', { className: ['list-note'] }, [text(words.counting)]);
  const lines =
    told.length <= shownLines
      ? [linesOf(told, language)]
      : changeGroups.flatMap((group) =>
          groupOf(
            group,
            told.filter((change) => change.group === group),
            language,
          ),
        );
  const [first] = lines;
  if (first?.tagName === 'details') first.properties['open'] = true;
  return [
    element('section', { className: ['change-list'], ariaLabelledBy: ['change-list'] }, [heading, ...lines, counting]),
  ];
}

function groupOf(group: ListedChange['group'], changes: readonly ListedChange[], language: ArticleLanguage): Element[] {
  if (changes.length === 0) return [];
  const count = element('span', { className: ['count'] }, [text(numberText(changes.length))]);
  const summary = element('summary', {}, [text(`${groupLabels[group]} `), count]);
  return [element('details', { className: ['group'] }, [summary, ...foldedLines(changes, language)])];
}

function foldedLines(changes: readonly ListedChange[], language: ArticleLanguage): Element[] {
  if (changes.length <= shownLines) return [linesOf(changes, language)];
  const rest = linesOf(changes.slice(shownLines), language);
  const more = element('summary', {}, [text(words.all(changes.length))]);
  return [linesOf(changes.slice(0, shownLines), language), element('details', { className: ['more'] }, [more, rest])];
}

function linesOf(changes: readonly ListedChange[], language: ArticleLanguage): Element {
  return element(
    'ol',
    { className: ['lines'] },
    changes.map((change) => element('li', {}, lineOf(change, language))),
  );
}

function lineOf(change: ListedChange, language: ArticleLanguage): ElementContent[] {
  const link = element('a', { href: `#${change.id}` }, [text(`${placeWords(change)}: ${changeWords(change)}`)]);
  return [link, ...sidesOf(change, language)];
}

/** What went and what came, behind the words that say which is which. */
function sidesOf({ before, after, op }: ListedChange, { lang, dir }: ArticleLanguage): ElementContent[] {
  const quoted = (tagName: string, value: string): ElementContent[] =>
    value === '' ? [] : [text(' '), element(tagName, { lang, dir }, [text(value)])];
  const isMark = op !== 'added' && op !== 'removed' && op !== 'insert' && op !== 'delete' && op !== 'replace';
  const arrow = before !== '' && after !== '' ? [text(` ${words.arrow}`)] : [];
  if (isMark && before === '') return quoted('q', after);
  return [...quoted('del', before), ...arrow, ...quoted('ins', after)];
}
