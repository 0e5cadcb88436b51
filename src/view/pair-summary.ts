import type { Element, ElementContent } from 'hast';
import { element, text } from '../diff/render/elements.ts';
import { degradationNotes, ruleTexts, weightLabels } from '#words/edits.ts';
import { fieldLabels } from '#words/fields.ts';
import { pickWords as words } from '#words/pick.ts';
import { timeWords } from '#words/time.ts';
import type { Sentence } from '../i18n/sentence.ts';
import { type Moment, windowText } from '../i18n/format-time.ts';
import type { RevisionDiff } from '../model/diff.ts';
import type { PackedRevision } from '../model/revisions-file.ts';
import { detailTexts, wordsText } from './summary-texts.ts';

/**
 * What can be said of the way from one revision to another, as a column beside the text: when, how much, of what weight, and
 * what speaks against it. `steps` are the revisions behind `before`, up to the one after.
 */
export function pairSummary(diff: RevisionDiff, before: PackedRevision, steps: readonly PackedRevision[]): Element[] {
  const { summary, fields, degraded } = diff;
  const window = windowText({ after: before.lastCaptured, until: steps.at(-1)!.firstCaptured });
  const isPartial = steps.some(({ partial }) => partial === true);
  const rows: [string, ElementContent[]][] = [];
  if (!isPartial) {
    const rule = ruleTexts[summary.rule] ?? summary.rule.replaceAll('-', ' ');
    const weight = element('span', { className: ['weight', summary.weight] }, [text(weightLabels[summary.weight])]);
    const name = element('code', {}, [text(summary.rule)]);
    rows.push([words.weight, elements(words.because(weight, rule, name))]);
  }
  rows.push([words.words, [text(wordsText(summary))]]);
  const details = detailTexts(summary);
  if (details.length > 0) rows.push([words.text, [text(details.join(' · '))]]);
  if (fields.length > 0) rows.push([words.fields, [text(fields.map(({ field }) => fieldLabels[field]).join(' · '))]]);
  if (summary.noteAdded) rows.push([words.note, [text(words.noteAdded)]]);
  if (summary.silent && !isPartial) rows.push([words.note, [text(words.silent)]]);
  const doubts = [
    ...steps.flatMap(({ number, doubts }) => doubts.map((sentence) => words.stepDoubt(number, sentence))),
    ...new Set(degraded.map(({ stage }) => degradationNotes[stage])),
  ];
  const between = element(
    'span',
    { className: ['window'] },
    elements(timeWords.between(timeOf(window.after), timeOf(window.until))),
  );
  const edited = steps.length === 1 ? words.edited(between, window.length) : words.editedOften(steps.length, between);
  return [
    element('p', { className: ['edit-window'] }, elements(edited)),
    element(
      'dl',
      { className: ['ledger'] },
      rows.map(([name, value]) => element('div', {}, [element('dt', {}, [text(name)]), element('dd', {}, value)])),
    ),
    ...doubts.map((sentence) => element('p', { className: ['notice', 'warning'] }, [text(sentence)])),
  ];
}

function elements(sentence: Sentence<Element>): ElementContent[] {
  return sentence.map((part) => (typeof part === 'string' ? text(part) : part));
}

function timeOf(moment: Moment): Element {
  return element('time', { dateTime: moment.datetime }, [text(moment.text)]);
}
