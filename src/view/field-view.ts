import { fieldLabels } from '#words/fields.ts';
import { statedMoment } from '../i18n/format-time.ts';
import type { FieldChange } from '../model/diff.ts';

/** A run of words on one side of a change. */
export interface SideWords {
  changed: boolean;
  text: string;
}

/** A changed field with both its values; empty where the field was absent. */
export interface FieldChangeView {
  label: string;
  before: SideWords[];
  after: SideWords[];
  /** The values are words of the article, in its language. */
  inArticleLanguage: boolean;
}

const proseFields = new Set(['title', 'description', 'dateline', 'section', 'tags', 'correction']);

/** The changed fields, in the order in which fields are shown, with the words that differ on each side. */
export function fieldViews(fields: readonly FieldChange[]): FieldChangeView[] {
  return fields.map((change) => ({
    label: fieldLabels[change.field],
    before: sideWords(change, 'before'),
    after: sideWords(change, 'after'),
    inArticleLanguage: proseFields.has(change.field),
  }));
}

function sideWords(change: FieldChange, side: 'before' | 'after'): SideWords[] {
  const values = change[side];
  if (values.length === 0) return [];
  if (change.words !== undefined) {
    const other = side === 'before' ? 'insert' : 'delete';
    return change.words.filter(({ op }) => op !== other).map(({ op, text }) => ({ changed: op !== 'equal', text }));
  }
  const isDate = change.field === 'date' || change.field === 'modified';
  const text = isDate ? values.map((value) => statedMoment(value).text).join('; ') : values.join('; ');
  return [{ changed: true, text }];
}
