import type { EditClass } from '../model/diff.ts';
import { factsOf, type ClassifyContext, type HunkFacts, type HunkSide } from './classify-facts.ts';
import { classRules, partRules } from './classify-rules.ts';
import { isSpelling } from './is-spelling.ts';
import { isWithinQuotation } from './quotation-spans.ts';

export type { ClassifyContext, HunkSide } from './classify-facts.ts';

/** Classes that leave the words what they are. */
export const formClasses: ReadonlySet<EditClass> = new Set([
  'typography',
  'case',
  'punctuation',
  'quotation-marks',
  'spelling',
]);

/** What a hunk changed, as far as a rule can check it: at least one class, in a fixed order. */
export function classifyHunk(before: HunkSide, after: HunkSide, context: ClassifyContext): EditClass[] {
  const facts = factsOf(before, after, context);
  const classes = classesOf(facts);
  if (classes.every((name) => formClasses.has(name)) || !(isQuoted(before) && isQuoted(after))) return classes;
  return [...classes.filter((name) => name !== 'wording'), 'quotation'];
}

function classesOf(facts: HunkFacts): EditClass[] {
  const form = classRules.find(({ stage, applies }) => stage === 'form' && applies(facts));
  if (form !== undefined) return withOtherParts([form.class], facts);
  const content = classRules.filter(({ stage, applies }) => stage === 'content' && applies(facts));
  if (content.length === 0) {
    return withOtherParts([classRules.find(({ stage, applies }) => stage === 'rest' && applies(facts))!.class], facts);
  }
  const classes = content.map((rule) => rule.class);
  const { before, after, language } = facts;
  // A name, or what stands beside it, may be misspelt only; other words that changed along with it are wording.
  if (classes.includes('name') && isSpelling(before.spoken, after.spoken, language)) classes.push('spelling');
  else if (before.rest.join(' ') !== after.rest.join(' ') && !isSpelling(before.rest, after.rest, language))
    classes.push('wording');
  return classes;
}

/** Beside the words whose form alone changed, other parts of the hunk may have changed: symbols, quotation marks, capitals. */
function withOtherParts(classes: EditClass[], facts: HunkFacts): EditClass[] {
  if (!classes.every((name) => formClasses.has(name))) return classes;
  const found = partRules.filter(({ of, applies }) => !classes.includes(of) && applies(facts)).map((rule) => rule.of);
  // Signs between words are told where nothing else is.
  const isMore = found.some((name) => !formClasses.has(name));
  return [...(isMore ? classes.filter((name) => name !== 'punctuation') : classes), ...found];
}
/** The changed text lies between quotation marks, or in a block quotation. */
export function isQuoted(side: HunkSide): boolean {
  if (side.kind === 'quote') return true;
  return side.kind !== 'code' && isWithinQuotation(side.blockText, side.start, side.text.length);
}
