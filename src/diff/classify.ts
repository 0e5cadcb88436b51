import type { EditClass } from '../model/diff.ts';
import { factsOf, type ClassifyContext, type HunkFacts, type HunkSide } from './classify-facts.ts';
import { classRules } from './classify-rules.ts';
import { openMarks } from './open-quotations.ts';
import { isSpelling } from './is-spelling.ts';

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
  if (form !== undefined) return [form.class];
  const content = classRules.filter(({ stage, applies }) => stage === 'content' && applies(facts));
  if (content.length === 0) return [classRules.find(({ stage, applies }) => stage === 'rest' && applies(facts))!.class];
  const classes = content.map((rule) => rule.class);
  const { before, after, language } = facts;
  // A name, or what stands beside it, may be misspelt only; other words that changed along with it are wording.
  if (classes.includes('name') && isSpelling(before.spoken, after.spoken, language)) classes.push('spelling');
  else if (before.rest.join(' ') !== after.rest.join(' ') && !isSpelling(before.rest, after.rest, language))
    classes.push('wording');
  return classes;
}

/** How far around a change quotation marks are looked for; bounds the work in very long blocks. */
const longestQuotation = 4000;

/** The changed text lies between quotation marks, or in a block quotation. */
export function isQuoted(side: HunkSide): boolean {
  if (side.kind === 'quote') return true;
  if (side.kind === 'code') return false;
  if (isDoubleQuoted(side)) return true;
  const from = Math.max(0, side.start - longestQuotation);
  const around = side.blockText.slice(from, side.start + side.text.length + longestQuotation);
  return openMarks(around)(side.start - from + 1);
}

const marks = /["\u201C\u201E\u00AB\u300C\u300E\u201D\u00BB\u300D\u300F]/g;
const openers = '\u201C\u201E\u00AB\u300C\u300E';
const closers = '\u201D\u00BB\u300D\u300F';

/** A double mark is open here, whether or not it closes. */
function isDoubleQuoted(side: HunkSide): boolean {
  let depth = 0;
  let straight = false;
  const head = side.blockText.slice(Math.max(0, side.start - longestQuotation), side.start);
  for (const { 0: sign } of head.matchAll(marks)) {
    if (sign === '"') straight = !straight;
    // German and others close with the mark that opens in English.
    else if (openers.includes(sign)) depth = sign === '\u201C' && depth > 0 ? depth - 1 : depth + 1;
    else if (closers.includes(sign) && depth > 0) depth -= 1;
  }
  return depth > 0 || straight;
}
