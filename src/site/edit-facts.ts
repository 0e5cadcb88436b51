import type { EditRecord } from '../archive/records.ts';
import { ruleTexts, weightLabels, weightMeanings } from '#words/edits.ts';
import { numberText } from '#words/counts.ts';
import { type EditDoubt, editDoubts } from '../publish/edit-doubts.ts';
import { fieldLabels } from '#words/fields.ts';
import type { Weight } from '../model/diff.ts';
import { windowText, type WindowText } from '../i18n/format-time.ts';
import { detailTexts, wordsText } from '../view/summary-texts.ts';

/** What can be said of an edit in a line or two. */
export interface EditFacts {
  weight: Weight;
  weightLabel: string;
  weightMeaning: string;
  /** What the rule that decided the weight found, and its permanent name. */
  rule: string;
  ruleName: string;
  window: WindowText;
  wordsRemoved: string;
  wordsAdded: string;
  /** Words of the body were added or removed. */
  wordsChanged: boolean;
  /** Both counts in words: `12 words removed, 30 added`; `No words of the body changed`. */
  words: string;
  /** Labels of the changed fields: `Headline`, `Byline`. */
  fields: string[];
  /** Further counts: paragraphs, moves, kinds of changes. */
  details: string[];
  noteAdded: boolean;
  silent: boolean;
  /** Why it may be the archive's own. */
  doubts: EditDoubt[];
  /** The snapshots have only a part of the text: it is not weighed. */
  partial: boolean;
}

/** The facts of an edit. */
export function editFacts(edit: EditRecord): EditFacts {
  const { summary } = edit;
  const { added, removed } = summary.words;
  return {
    weight: summary.weight,
    weightLabel: weightLabels[summary.weight],
    weightMeaning: weightMeanings[summary.weight],
    rule: ruleTexts[summary.rule] ?? summary.rule.replaceAll('-', ' '),
    ruleName: summary.rule,
    window: windowText(edit.window),
    wordsRemoved: numberText(removed),
    wordsAdded: numberText(added),
    wordsChanged: added + removed > 0,
    words: wordsText(summary),
    fields: edit.fields.map((change) => fieldLabels[change.field]),
    details: detailTexts(summary),
    noteAdded: summary.noteAdded,
    silent: summary.silent,
    doubts: editDoubts(edit),
    partial: edit.partial ?? false,
  };
}
