import type { BlockKind } from '../../model/block.ts';
import type { EditClass } from '../../model/diff.ts';
import type { ChangeGroup, ListedChange, ListedOp } from '../../model/listed-change.ts';
import { countText, numberText } from './counts.ts';

/** What blocks are called in a sentence. */
const kindNames: Readonly<Record<BlockKind, string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  'list-item': 'list item',
  quote: 'quotation',
  caption: 'image or caption',
  'table-row': 'table row',
  code: 'code',
  html: 'HTML',
  rule: 'divider',
};

/** What changed words were, and whether adding or removing them is told apart. */
const classNames: Readonly<Record<EditClass, readonly [name: string, isOneWay: boolean]>> = {
  negation: ['negation', true],
  number: ['number', true],
  date: ['date', true],
  name: ['name', true],
  quotation: ['words of a quotation', true],
  wording: ['words', true],
  'quotation-marks': ['quotation marks', true],
  punctuation: ['punctuation', true],
  order: ['order of words', false],
  spelling: ['spelling', false],
  case: ['capital letters', false],
  typography: ['typography', false],
};

const markNames: Readonly<Partial<Record<ListedOp, string>>> = {
  'link-target': 'link leads elsewhere',
  'link-added': 'link added',
  'link-removed': 'link removed',
  'link-text': 'link stands on other words',
  'image-source': 'image replaced',
  'image-alt': 'image description changed',
  'image-added': 'image added',
  'image-removed': 'image removed',
  emphasis: 'emphasis changed',
  script: 'raised or lowered text changed',
};

/** Headings of the groups of a list of changes. */
export const groupLabels: Readonly<Record<ChangeGroup, string>> = {
  facts: 'Numbers, dates, names, negations',
  quotations: 'Words of quotations',
  removed: 'Blocks removed',
  added: 'Blocks added',
  wording: 'Wording',
  arrangement: 'Moved, split, joined',
  links: 'Links',
  pictures: 'Images',
  form: 'Form only: spelling, capitals, punctuation, typography',
};

/** Where a change is: `¶3`, `¶3–7`, `¶12 before`; for what is no paragraph its kind behind it. */
export function placeWords({ op, kind, side, number, count = 1 }: ListedChange): string {
  const isRun = count > 1 && (op === 'added' || op === 'removed' || op === 'moved');
  const numbers = isRun ? `¶${number}–${number + count - 1}` : `¶${number}`;
  const isWhole = op === 'added' || op === 'removed';
  const named = kind === 'paragraph' || isWhole ? numbers : `${numbers}, ${kindNames[kind]}`;
  return side === 'before' ? `${named} before` : named;
}

/** What a change did: `number changed`, `list item added`, `moved from ¶4`. */
export function changeWords({ op, kind, count = 1, from = 0, classes }: ListedChange): string {
  switch (op) {
    case 'added':
    case 'removed':
      return `${count === 1 ? kindNames[kind] : countText(count, 'block')} ${op}`;
    case 'moved':
      return count === 1 ? `moved from ¶${from}` : `moved from ¶${from}–${from + count - 1}`;
    case 'carried':
      return `text moved from ¶${from}`;
    case 'split':
      return `split into ${count}`;
    case 'merged':
      return `joined from ${count}`;
    case 'retyped':
      return 'another kind or level of block';
    case 'insert':
    case 'delete':
    case 'replace':
      return wordsChange(op, classes);
    default:
      return markNames[op]!;
  }
}

function wordsChange(op: 'insert' | 'delete' | 'replace', classes: readonly EditClass[]): string {
  const telling = classes.length > 1 ? classes.filter((name) => name !== 'wording') : classes;
  const order = Object.keys(classNames) as EditClass[];
  const names = order.filter((name) => telling.includes(name)).map((name) => classNames[name]);
  if (names.length === 0) names.push(classNames.wording);
  if (op === 'replace' && telling.length === 1 && telling[0] === 'negation') return 'negation added or removed';
  const isOneWay = names.every(([, oneWay]) => oneWay);
  const what = op === 'insert' && isOneWay ? 'added' : op === 'delete' && isOneWay ? 'removed' : 'changed';
  return `${names.map(([name]) => name).join(' and ')} ${what}`;
}

/** What is said around a marked text: its views, the way from change to change, the list of changes. */
export const compareWords = {
  text: 'Text',
  views: 'Show the text',
  changes: 'Changes',
  only: 'Only changes',
  clean: 'Clean',
  side: 'Side by side',
  before: 'Before',
  after: 'After',
  removed: 'removed',
  added: 'added',
  moved: 'moved',
  removedSign: '−',
  addedSign: '+',
  key: 'Marks',
  list: 'What changed in the text',
  counting:
    '¶ counts the blocks of the text after the edit: paragraphs, headings, list items, table rows. “Before” counts those of the text before it.',
  all: (count: number): string => `All ${numberText(count)}`,
  arrow: '→',
  first: 'To the first change',
  steps: 'From change to change',
  /** The word, and what is left of it where there is little room. */
  stepOf: (number: number, count: number): [word: string, short: string] => [
    'Change ',
    `${numberText(number)} of ${numberText(count)}`,
  ],
  stepCount: (count: number): string => countText(count, 'change'),
  previous: 'Previous change',
  next: 'Next change',
  keys: 'Keys: n leads to the next change, p to the previous one',
  keysKept: 'Kept in this browser. The keys do nothing while you write.',
  cleanNote: 'The text after the edit, without marks.',
  tooNarrow: 'Side by side needs a wider window.',
  fieldTable: 'Fields that changed',
  markTable: 'Links, images and captions that changed',
  what: 'What',
  none: 'not there',
} as const;

/** Why nothing is seen in a text that was edited. */
export const nothingSeen = {
  same: 'Nothing that is compared differs: neither the text nor the fields.',
  fields: (fields: string): string => `The text did not change. What changed is not part of it: ${fields}.`,
  marks: (kinds: string): string => `Not a word changed. What changed lies behind the words or upon them: ${kinds}.`,
  blocks: 'Not a word changed. The same words stand in another kind or level of block, or with another number.',
  moved: 'Not a word changed. Text stands in another place, or its paragraphs are divided in another way.',
  encoding: 'Nothing that is read changed: the same letters are encoded in another way.',
  form: (kinds: string): string => `Only the form of the text changed: ${kinds}.`,
  links: (count: number): string => countText(count, 'link'),
  pictures: (count: number): string => countText(count, 'image'),
  styles: (count: number): string => countText(count, 'change of emphasis', 'changes of emphasis'),
} as const;
