import type { EditBody, EditRecord } from '../archive/records.ts';
import { degradationNotes } from '../i18n/en.ts';
import { toHtml } from '../markdown/to-html.ts';
import { editFacts, type EditFacts } from './edit-facts.ts';
import { fieldChanges, type FieldChangeView } from './field-change.ts';
import { relocateIds } from './relocate-ids.ts';

/** A comparison of two revisions as a page shows it. HTML is sanitized. */
export interface EditView {
  facts: EditFacts;
  fields: FieldChangeView[];
  /** The text after with the changes marked; only the changes; the text after as it was. */
  inlineHtml: string;
  changesHtml: string;
  cleanHtml: string;
  /** False when only fields changed. */
  bodyChanged: boolean;
  /** Ids of the marked changes, in order: `c1`, `c2` … */
  anchors: string[];
  /** Where the comparison gave up exactness. */
  degraded: string[];
}

/** The view of `edit`, with the clean text of the revision after. */
export function editView(edit: EditRecord, body: EditBody, cleanHtml: string): EditView {
  return {
    facts: editFacts(edit),
    fields: fieldChanges(edit),
    inlineHtml: body.inlineHtml,
    changesHtml: toHtml(relocateIds(body.changes, { id: onlyId, href: (id) => `#${onlyId(id)}` })),
    cleanHtml,
    bodyChanged: edit.summary.hunks > 0 || Object.values(edit.summary.blocks).some((count) => count > 0),
    anchors: [...body.inlineHtml.matchAll(/ id="(c\d+)"/g)].map((match) => match[1] as string),
    degraded: [...new Set((edit.degraded ?? []).map(({ stage }) => degradationNotes[stage]))],
  };
}

/** Ids of the view of changes alone: the same page has the whole text with the same ids. */
function onlyId(id: string): string {
  return `only-${id}`;
}
