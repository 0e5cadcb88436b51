import type { Element, ElementContent } from 'hast';
import { element, text } from '../diff/render/elements.ts';
import { changeWords, compareWords as words, placeWords } from '#words/changes.ts';
import type { FieldChange } from '../model/diff.ts';
import type { ListedChange } from '../model/listed-change.ts';
import type { ArticleLanguage } from './change-list.ts';
import { fieldViews, type FieldChangeView } from './field-view.ts';

/** So many rows are shown; the others are folded. */
const shownRows = 10;

/** The fields that changed as a table of before and after. Empty where none did. */
export function fieldTable(fields: readonly FieldChange[], language: ArticleLanguage): Element[] {
  const rows = fieldViews(fields).map((field) => {
    const cells = [sideCell(field, 'before', language), sideCell(field, 'after', language)];
    return element('tr', {}, [rowHead([text(field.label)]), ...cells]);
  });
  return rows.length === 0 ? [] : [table(words.fieldTable, rows)];
}

/**
 * What the words of a text don't show as a table of before and after: where links lead, which images stand there, and
 * the words of captions; more than ten rows are folded. Empty where nothing of it changed.
 */
export function markTable(changes: readonly ListedChange[], language: ArticleLanguage): Element[] {
  const told = changes
    .flatMap((change) => (change.count === undefined ? [change] : (change.captions ?? [])))
    .filter(
      ({ group, kind, op }) => group === 'links' || group === 'pictures' || (kind === 'caption' && op !== 'moved'),
    );
  const rows = told.map((change) => {
    const { id, group, before, after } = change;
    const link = element('a', { href: `#${id}` }, [text(placeWords(change))]);
    const isAddress = group === 'links' || change.op === 'image-source';
    const attributes = isAddress ? { dir: 'ltr' as const } : { ...language };
    const cell = (value: string, tagName: string): Element =>
      element('td', {}, value === '' ? [] : [element(tagName, attributes, [text(value)])]);
    return element('tr', {}, [
      rowHead([link, text(` ${changeWords(change)}`)]),
      cell(before, 'del'),
      cell(after, 'ins'),
    ]);
  });
  if (rows.length <= shownRows) return rows.length === 0 ? [] : [table(words.markTable, rows)];
  const more = element('details', { className: ['more'] }, [
    element('summary', {}, [text(words.all(rows.length))]),
    table(words.markTable, rows.slice(shownRows), false),
  ]);
  return [table(words.markTable, rows.slice(0, shownRows)), more];
}

function rowHead(content: ElementContent[]): Element {
  return element('th', { scope: 'row' }, content);
}

function table(caption: string, rows: Element[], isFirst = true): Element {
  const head = [words.what, words.before, words.after].map((name) => element('th', { scope: 'col' }, [text(name)]));
  return element('table', { className: ['change-table', 'diff', ...(isFirst ? [] : ['rest'])] }, [
    element('caption', {}, [text(caption)]),
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows),
  ]);
}

function sideCell(field: FieldChangeView, side: 'before' | 'after', language: ArticleLanguage): Element {
  const value = field[side];
  if (value.length === 0) return element('td', {}, [element('em', { className: ['none'] }, [text(words.none)])]);
  const tagName = side === 'before' ? 'del' : 'ins';
  const content = value.map((run) => (run.changed ? element(tagName, {}, [text(run.text)]) : text(run.text)));
  return element('td', field.inArticleLanguage ? { ...language } : { dir: 'auto' }, content);
}
