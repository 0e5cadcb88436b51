import type { EditRecord } from '../archive/records.ts';
import { fieldLabels } from '../publish/field-labels.ts';
import type { FieldChange, WordChange } from '../model/diff.ts';
import { statedMoment } from './format-time.ts';

/** A changed field with both its values. */
export interface FieldChangeView {
  label: string;
  /** Empty when the field was absent. */
  before: string[];
  after: string[];
  /** The same by words, for fields of running text. */
  words: WordChange[] | undefined;
  /** The values are words of the article, in its language. */
  inArticleLanguage: boolean;
}

const proseFields = new Set(['title', 'description', 'dateline', 'section', 'tags', 'correction']);

/** The changed fields of an edit, in the order in which fields are shown. */
export function fieldChanges(edit: EditRecord): FieldChangeView[] {
  return edit.fields.map((change) => ({
    label: fieldLabels[change.field],
    before: shownValues(change, change.before),
    after: shownValues(change, change.after),
    // Words help where something stayed; a value that is wholly new reads better beside the old one.
    words: change.words?.some(({ op }) => op === 'equal') === true ? change.words : undefined,
    inArticleLanguage: proseFields.has(change.field),
  }));
}

function shownValues({ field }: FieldChange, values: readonly string[]): string[] {
  return field === 'date' || field === 'modified' ? values.map((value) => statedMoment(value).text) : [...values];
}
