import type { BlockOp, EditClass, FieldChange, MarkChange, Weight } from '../model/diff.ts';
import type { FieldName } from '../model/revision.ts';

/** What the rules look at. */
export interface EditFacts {
  fields: readonly FieldChange[];
  /** How the headline's own words changed; empty where it did not. */
  headlineClasses: ReadonlySet<EditClass>;
  classes: ReadonlySet<EditClass>;
  ops: ReadonlySet<BlockOp>;
  marks: ReadonlySet<MarkChange['type']>;
  /** Words of the longest stretch that came, and of the longest that went, within or as whole blocks. */
  longestAdded: number;
  longestRemoved: number;
  /** A caption's words changed. */
  captionChanged: boolean;
}

interface WeightRule {
  /** Permanent; shown to the reader with the edit. */
  name: string;
  weight: Weight;
  applies: (facts: EditFacts) => boolean;
}

/** A stretch of this many words in one piece is a statement of its own. */
const statementWords = 6;

const formClasses: ReadonlySet<EditClass> = new Set(['typography', 'case', 'punctuation', 'spelling']);
const field =
  (...names: FieldName[]) =>
  (facts: EditFacts): boolean =>
    facts.fields.some((change) => names.includes(change.field));
const hunk =
  (name: EditClass) =>
  (facts: EditFacts): boolean =>
    facts.classes.has(name);
const block =
  (...names: BlockOp[]) =>
  (facts: EditFacts): boolean =>
    names.some((name) => facts.ops.has(name));
const mark =
  (...names: MarkChange['type'][]) =>
  (facts: EditFacts): boolean =>
    names.some((name) => facts.marks.has(name));

/**
 * The rules in order; the first that applies decides an edit's weight. They judge what changed, never why.
 * Examples stand beside each.
 */
const weightRules: readonly WeightRule[] = [
  // Mayor resigns → Mayor resigns amid scandal
  {
    name: 'headline-words',
    weight: 'substantive',
    applies: ({ headlineClasses }) => [...headlineClasses].some((name) => !formClasses.has(name)),
  },
  // a note at the head or foot: Correction: …
  { name: 'correction', weight: 'substantive', applies: field('correction') },
  // 12 people died → 17 people died
  { name: 'number', weight: 'substantive', applies: hunk('number') },
  // on Tuesday → on Wednesday
  { name: 'date', weight: 'substantive', applies: hunk('date') },
  // Anna Kowalska → Anna Kowalczyk
  { name: 'name', weight: 'substantive', applies: hunk('name') },
  // did admit → did not admit
  { name: 'negation', weight: 'substantive', applies: hunk('negation') },
  // “We will never accept” → “We may not accept”
  { name: 'quotation', weight: 'substantive', applies: hunk('quotation') },
  // “a disaster” → a disaster
  { name: 'quotation-marks', weight: 'substantive', applies: hunk('quotation-marks') },
  // a sentence or paragraph that went
  { name: 'text-removed', weight: 'substantive', applies: ({ longestRemoved }) => longestRemoved >= statementWords },
  // a sentence or paragraph that came
  { name: 'text-added', weight: 'substantive', applies: ({ longestAdded }) => longestAdded >= statementWords },
  // the headline's commas, capitals or spelling
  { name: 'headline-form', weight: 'minor', applies: field('title') },
  // By Anna Reyes → By Anna Reyes and Tom Okoro
  { name: 'byline', weight: 'minor', applies: field('author') },
  { name: 'description', weight: 'minor', applies: field('description') },
  // the day of publication as the outlet states it
  { name: 'publication', weight: 'minor', applies: field('date', 'dateline') },
  // a word or two, a line of a list
  { name: 'lines', weight: 'minor', applies: block('added', 'removed') },
  // Police said → Police claimed
  { name: 'wording', weight: 'minor', applies: hunk('wording') },
  { name: 'order', weight: 'minor', applies: hunk('order') },
  // the same words lead elsewhere
  { name: 'link', weight: 'minor', applies: mark('link-target', 'link-added', 'link-removed', 'link-text') },
  { name: 'image', weight: 'minor', applies: mark('image-source', 'image-alt', 'image-added', 'image-removed') },
  { name: 'lead-image', weight: 'minor', applies: field('image') },
  { name: 'caption', weight: 'minor', applies: ({ captionChanged }) => captionChanged },
  { name: 'arrangement', weight: 'minor', applies: block('moved', 'split', 'merged') },
  { name: 'address', weight: 'minor', applies: field('url') },
  // goverment → government
  { name: 'spelling', weight: 'cosmetic', applies: hunk('spelling') },
  // the white house → the White House
  { name: 'case', weight: 'cosmetic', applies: hunk('case') },
  { name: 'punctuation', weight: 'cosmetic', applies: hunk('punctuation') },
  // straight quotation marks → curly ones
  { name: 'typography', weight: 'cosmetic', applies: hunk('typography') },
  // bold, italics, a paragraph that became a heading
  { name: 'layout', weight: 'cosmetic', applies: (facts) => mark('emphasis')(facts) || block('retyped')(facts) },
  { name: 'metadata', weight: 'cosmetic', applies: ({ fields }) => fields.length > 0 },
  { name: 'none', weight: 'cosmetic', applies: () => true },
];

/** The weight of an edit and the name of the rule that decided it. */
export function weigh(facts: EditFacts): { weight: Weight; rule: string } {
  const { name, weight } = weightRules.find((rule) => rule.applies(facts))!;
  return { weight, rule: name };
}
