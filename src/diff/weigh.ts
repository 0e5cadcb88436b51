import type { BlockOp, EditClass, FieldChange, MarkChange, Weight } from '../model/diff.ts';
import type { FieldName } from '../model/revision.ts';
import { statementWords } from './classify-rules.ts';
import type { FieldClasses } from './field-classes.ts';
import type { TellingForm } from './telling-forms.ts';

/** What the rules look at. */
export interface EditFacts {
  fields: readonly FieldChange[];
  /** How the words of the headline, the description and the correction changed. */
  headline: FieldClasses;
  description: FieldClasses;
  correction: FieldClasses;
  classes: ReadonlySet<EditClass>;
  ops: ReadonlySet<BlockOp>;
  marks: ReadonlySet<MarkChange['type']>;
  /** A correction note in the body changed its words; a stamp of an update moved. */
  noteChanged: boolean;
  stampMoved: boolean;
  /** A whole sentence came, and one went. */
  sentenceAdded: boolean;
  sentenceRemoved: boolean;
  /** Text was struck through, or no longer is. */
  strikeChanged: boolean;
  /** Words of the longest stretch that came, and of the longest that went, within or as whole blocks. */
  longestAdded: number;
  longestRemoved: number;
  /** Words differ by a letter or so, and nothing tells that the same word is meant. */
  unsureSpelling: boolean;
  /** Forms changed that may tell something, though the words stayed. */
  tellingForms: ReadonlySet<TellingForm>;
  /** A number changed that is no part of a date. */
  numberAlone: boolean;
  /** Text became a block quotation, or no longer is one; where nothing else changed, the depth and the number of list items. */
  quotedBlock: boolean;
  listLevel: boolean;
  listNumber: boolean;
  /** A caption's words changed. */
  captionChanged: boolean;
}

/** A rule that decides the weight of an edit. */
interface WeightRule {
  /** Permanent; shown to the reader with the edit. */
  name: string;
  weight: Weight;
  applies: (facts: EditFacts) => boolean;
}

const formClasses: ReadonlySet<EditClass> = new Set(['typography', 'case', 'punctuation', 'spelling']);
/** Other words than before, or letters of which it is not sure that they are no other word. */
const saysOtherwise = ({ classes, isUnsure }: FieldClasses): boolean =>
  isUnsure || [...classes].some((name) => !formClasses.has(name));
/** What the description says is a statement of the article as much as its text: these are no matter of style there either. */
const factClasses: readonly EditClass[] = ['number', 'date', 'name', 'negation'];
const isStated = (values: readonly string[]): boolean => values.some((value) => value.trim() !== '');
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

const form =
  (name: TellingForm) =>
  ({ tellingForms }: EditFacts): boolean =>
    tellingForms.has(name);

const tellingFormRules = [
  { name: 'code-spaces', weight: 'minor', applies: form('code-spaces') },
  { name: 'question', weight: 'minor', applies: form('question') },
  { name: 'capitals', weight: 'minor', applies: form('capitals') },
  { name: 'apostrophe', weight: 'minor', applies: form('apostrophe') },
  { name: 'ellipsis', weight: 'minor', applies: form('ellipsis') },
] as const satisfies readonly WeightRule[];

/**
 * The rules in order; the first that applies decides an edit's weight. They judge what changed, never why. They hold
 * for every language as far as the classes do on which they stand (see `classRules`). Each has an edit that it decides in `weightExamples`.
 */
export const weightRules = [
  {
    name: 'headline-words',
    weight: 'substantive',
    applies: ({ headline }) => saysOtherwise(headline),
  },
  {
    name: 'correction',
    weight: 'substantive',
    applies: ({ noteChanged, correction }) => noteChanged || saysOtherwise(correction),
  },
  {
    name: 'number',
    weight: 'substantive',
    applies: (facts) => facts.numberAlone && hunk('number')(facts),
  },
  {
    name: 'script',
    weight: 'substantive',
    applies: mark('script'),
  },
  {
    name: 'date',
    weight: 'substantive',
    applies: hunk('date'),
  },
  {
    name: 'name',
    weight: 'substantive',
    applies: hunk('name'),
  },
  {
    name: 'negation',
    weight: 'substantive',
    applies: hunk('negation'),
  },
  {
    name: 'quotation',
    weight: 'substantive',
    applies: hunk('quotation'),
  },
  {
    name: 'quotation-marks',
    weight: 'substantive',
    applies: hunk('quotation-marks'),
  },
  {
    name: 'description-facts',
    weight: 'substantive',
    applies: ({ fields, description }) =>
      fields.some(({ field, before, after }) => field === 'description' && [before, after].every(isStated)) &&
      factClasses.some((name) => description.classes.has(name)),
  },
  {
    name: 'text-removed',
    weight: 'substantive',
    applies: ({ longestRemoved, sentenceRemoved }) => sentenceRemoved || longestRemoved >= statementWords,
  },
  {
    name: 'text-added',
    weight: 'substantive',
    applies: ({ longestAdded, sentenceAdded }) => sentenceAdded || longestAdded >= statementWords,
  },
  {
    name: 'headline-form',
    weight: 'minor',
    applies: field('title'),
  },
  {
    name: 'correction-form',
    weight: 'minor',
    applies: field('correction'),
  },
  {
    name: 'byline',
    weight: 'minor',
    applies: field('author'),
  },
  {
    name: 'description',
    weight: 'minor',
    applies: field('description'),
  },
  {
    name: 'publication',
    weight: 'minor',
    applies: field('date', 'dateline'),
  },
  {
    name: 'lines',
    weight: 'minor',
    applies: block('added', 'removed'),
  },
  {
    name: 'wording',
    weight: 'minor',
    applies: hunk('wording'),
  },
  {
    name: 'spelling-unsure',
    weight: 'minor',
    applies: ({ unsureSpelling }) => unsureSpelling,
  },
  {
    name: 'strike',
    weight: 'minor',
    applies: ({ strikeChanged }) => strikeChanged,
  },
  {
    name: 'order',
    weight: 'minor',
    applies: hunk('order'),
  },
  {
    name: 'link',
    weight: 'minor',
    applies: mark('link-target', 'link-added', 'link-removed', 'link-text'),
  },
  {
    name: 'image',
    weight: 'minor',
    applies: mark('image-source', 'image-alt', 'image-added', 'image-removed'),
  },
  {
    name: 'lead-image',
    weight: 'minor',
    applies: field('image'),
  },
  {
    name: 'caption',
    weight: 'minor',
    applies: ({ captionChanged }) => captionChanged,
  },
  {
    name: 'arrangement',
    weight: 'minor',
    applies: block('moved', 'split', 'merged'),
  },
  {
    name: 'stamp',
    weight: 'minor',
    applies: ({ stampMoved }) => stampMoved,
  },
  {
    name: 'address',
    weight: 'minor',
    applies: field('url'),
  },
  {
    name: 'quoted-block',
    weight: 'minor',
    applies: ({ quotedBlock }) => quotedBlock,
  },
  {
    name: 'list-level',
    weight: 'minor',
    applies: ({ listLevel }) => listLevel,
  },
  {
    name: 'list-number',
    weight: 'minor',
    applies: ({ listNumber }) => listNumber,
  },
  ...tellingFormRules,
  {
    name: 'spelling',
    weight: 'cosmetic',
    applies: hunk('spelling'),
  },
  {
    name: 'case',
    weight: 'cosmetic',
    applies: hunk('case'),
  },
  {
    name: 'punctuation',
    weight: 'cosmetic',
    applies: hunk('punctuation'),
  },
  {
    name: 'typography',
    weight: 'cosmetic',
    applies: hunk('typography'),
  },
  {
    name: 'layout',
    weight: 'cosmetic',
    applies: (facts) => mark('emphasis')(facts) || block('retyped')(facts),
  },
  {
    name: 'metadata',
    weight: 'cosmetic',
    applies: ({ fields }) => fields.length > 0,
  },
  {
    name: 'none',
    weight: 'cosmetic',
    applies: () => true,
  },
] as const satisfies readonly WeightRule[];

/** The weight of an edit and the name of the rule that decided it. */
export function weigh(facts: EditFacts): { weight: Weight; rule: string } {
  const { name, weight } = weightRules.find((rule) => rule.applies(facts))!;
  return { weight, rule: name };
}
