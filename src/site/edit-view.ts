import type { EditBody, EditRecord } from '../archive/records.ts';
import { degradationNotes } from '#words/edits.ts';
import { toHtml } from '../markdown/to-html.ts';
import { changeList } from '../view/change-list.ts';
import { fieldTable, markTable } from '../view/change-tables.ts';
import { nothingVisible } from '../view/nothing-visible.ts';
import { editFacts, type EditFacts } from './edit-facts.ts';
import { directionOf } from './text-direction.ts';

/** A comparison of two revisions as a page shows it. HTML is sanitized. */
export interface EditView {
  facts: EditFacts;
  /** The text after with the changes marked, for all views of it. */
  inlineHtml: string;
  /** Tables of what is not told by words of the text, and the changes of the text in words; empty without any. */
  tablesHtml: string;
  listHtml: string;
  /** Why a reader may see no change in the text. */
  nothingVisible: string | undefined;
  /** How many changes are marked, with the ids `c1`, `c2` … */
  changeCount: number;
  /** Where the comparison gave up exactness. */
  degraded: string[];
}

/** The view of `edit`. */
export function editView(edit: EditRecord, body: EditBody): EditView {
  const language = { lang: edit.lang, dir: directionOf(edit.lang) };
  return {
    facts: editFacts(edit),
    inlineHtml: body.inlineHtml,
    tablesHtml: toHtml([...fieldTable(edit.fields, language), ...markTable(body.list, language)]),
    listHtml: toHtml(changeList(body.list, language)),
    nothingVisible: nothingVisible(edit.summary, edit.fields, body.list),
    changeCount: body.inlineHtml.match(/ id="c\d+"/g)?.length ?? 0,
    degraded: [...new Set((edit.degraded ?? []).map(({ stage }) => degradationNotes[stage]))],
  };
}
