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

/** A rule that decides the weight of an edit, with an edit that it decides. */
export interface WeightRule {
  /** Permanent; shown to the reader with the edit. */
  name: string;
  weight: Weight;
  /** Bodies before and after, or values of a field, comma-separated where it is a list. */
  example: { before: string; after: string; field?: FieldName };
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

const street = (address: string, alt: string): string => `![${alt}](https://example.org/${address}.jpg)`;

const figure = (caption: string): string =>
  `<figure><img src="https://example.org/a.jpg" alt=""><figcaption>${caption}</figcaption></figure>`;

/**
 * The rules in order; the first that applies decides an edit's weight. They judge what changed, never why. They hold
 * for every language as far as the classes do on which they stand (see `classRules`).
 */
export const weightRules: readonly WeightRule[] = [
  {
    name: 'headline-words',
    weight: 'substantive',
    example: { field: 'title', before: 'Mayor resigns', after: 'Mayor resigns amid scandal' },
    applies: ({ headlineClasses }) => [...headlineClasses].some((name) => !formClasses.has(name)),
  },
  {
    name: 'correction',
    weight: 'substantive',
    example: { field: 'correction', before: '', after: 'An earlier version named the wrong day.' },
    applies: field('correction'),
  },
  {
    name: 'number',
    weight: 'substantive',
    example: { before: 'At least 12 people were hurt.', after: 'At least 17 people were hurt.' },
    applies: hunk('number'),
  },
  {
    name: 'script',
    weight: 'substantive',
    example: { before: 'It cost 10<sup>6</sup> euros.', after: 'It cost 106 euros.' },
    applies: mark('script'),
  },
  {
    name: 'date',
    weight: 'substantive',
    example: { before: 'It closed on Tuesday.', after: 'It closed on Wednesday.' },
    applies: hunk('date'),
  },
  {
    name: 'name',
    weight: 'substantive',
    example: { before: 'The engineer Anna Kowalska came.', after: 'The engineer Anna Kowalczyk came.' },
    applies: hunk('name'),
  },
  {
    name: 'negation',
    weight: 'substantive',
    example: { before: 'The firm did admit the fault.', after: 'The firm did not admit the fault.' },
    applies: hunk('negation'),
  },
  {
    name: 'quotation',
    weight: 'substantive',
    example: { before: '“We will surely sell it,” she said.', after: '“We may perhaps sell it,” she said.' },
    applies: hunk('quotation'),
  },
  {
    name: 'quotation-marks',
    weight: 'substantive',
    example: { before: 'She called it “a disaster” for all.', after: 'She called it a disaster for all.' },
    applies: hunk('quotation-marks'),
  },
  {
    name: 'text-removed',
    weight: 'substantive',
    example: { before: 'The road is open. The crew never came back from the island.', after: 'The road is open.' },
    applies: ({ longestRemoved }) => longestRemoved >= statementWords,
  },
  {
    name: 'text-added',
    weight: 'substantive',
    example: { before: 'The road is open.', after: 'The road is open. The crew came back from the far island.' },
    applies: ({ longestAdded }) => longestAdded >= statementWords,
  },
  {
    name: 'headline-form',
    weight: 'minor',
    example: { field: 'title', before: 'Harbor closes', after: 'Harbour closes' },
    applies: field('title'),
  },
  {
    name: 'byline',
    weight: 'minor',
    example: { field: 'author', before: 'Anna Reyes', after: 'Anna Reyes,Tom Okoro' },
    applies: field('author'),
  },
  {
    name: 'description',
    weight: 'minor',
    example: { field: 'description', before: 'The bridge closes.', after: 'The old bridge closes.' },
    applies: field('description'),
  },
  {
    name: 'publication',
    weight: 'minor',
    example: { field: 'date', before: '2024-03-01', after: '2024-03-02' },
    applies: field('date', 'dateline'),
  },
  {
    name: 'lines',
    weight: 'minor',
    example: { before: '- one ferry', after: '- one ferry\n- two taxis' },
    applies: block('added', 'removed'),
  },
  {
    name: 'wording',
    weight: 'minor',
    example: { before: 'Police said the road was clear.', after: 'Police claimed the road was clear.' },
    applies: hunk('wording'),
  },
  {
    name: 'order',
    weight: 'minor',
    example: { before: 'They came slowly but surely home.', after: 'They came surely but slowly home.' },
    applies: hunk('order'),
  },
  {
    name: 'link',
    weight: 'minor',
    example: {
      before: 'Read the [report](https://example.org/1).',
      after: 'Read the [report](https://example.org/2).',
    },
    applies: mark('link-target', 'link-added', 'link-removed', 'link-text'),
  },
  {
    name: 'image',
    weight: 'minor',
    example: { before: street('a', 'A street'), after: street('b', 'A street') },
    applies: mark('image-source', 'image-alt', 'image-added', 'image-removed'),
  },
  {
    name: 'lead-image',
    weight: 'minor',
    example: { field: 'image', before: 'https://example.org/a.jpg', after: 'https://example.org/b.jpg' },
    applies: field('image'),
  },
  {
    name: 'caption',
    weight: 'minor',
    example: { before: figure('A street, at night'), after: figure('A street at night') },
    applies: ({ captionChanged }) => captionChanged,
  },
  {
    name: 'arrangement',
    weight: 'minor',
    example: {
      before: 'The northern bridge is closed today.\n\nFerries run between the two quays.',
      after: 'Ferries run between the two quays.\n\nThe northern bridge is closed today.',
    },
    applies: block('moved', 'split', 'merged'),
  },
  {
    name: 'address',
    weight: 'minor',
    example: { field: 'url', before: 'https://example.org/1', after: 'https://example.org/2' },
    applies: field('url'),
  },
  {
    name: 'spelling',
    weight: 'cosmetic',
    example: { before: 'The goverment closed the bridge.', after: 'The government closed the bridge.' },
    applies: hunk('spelling'),
  },
  {
    name: 'case',
    weight: 'cosmetic',
    example: { before: 'They left the white house.', after: 'They left the White House.' },
    applies: hunk('case'),
  },
  {
    name: 'punctuation',
    weight: 'cosmetic',
    example: { before: 'The sea was calm, and warm.', after: 'The sea was calm and warm.' },
    applies: hunk('punctuation'),
  },
  {
    name: 'typography',
    weight: 'cosmetic',
    example: { before: '"We won," he said.', after: '“We won,” he said.' },
    applies: hunk('typography'),
  },
  {
    name: 'layout',
    weight: 'cosmetic',
    example: { before: 'The crack is *old*, they say.', after: 'The crack is **old**, they say.' },
    applies: (facts) => mark('emphasis')(facts) || block('retyped')(facts),
  },
  {
    name: 'metadata',
    weight: 'cosmetic',
    example: { field: 'section', before: 'City', after: 'Harbour' },
    applies: ({ fields }) => fields.length > 0,
  },
  {
    name: 'none',
    weight: 'cosmetic',
    example: { before: 'The road is open.', after: 'The road is open.' },
    applies: () => true,
  },
];

/** The weight of an edit and the name of the rule that decided it. */
export function weigh(facts: EditFacts): { weight: Weight; rule: string } {
  const { name, weight } = weightRules.find((rule) => rule.applies(facts))!;
  return { weight, rule: name };
}
