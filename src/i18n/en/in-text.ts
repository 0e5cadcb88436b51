import type { Block, BlockKind } from '../../model/block.ts';
import type { FieldName } from '../../model/revision.ts';
import { countText } from './counts.ts';

/** Words that the archive adds within the text of an article. */
export const textLabels = {
  table: (number: number, columns: readonly string[]): string =>
    columns.length === 0 ? `Table ${number}` : `Table ${number}: ${columns.join(', ')}`,
  image: 'Image',
  imageMissing: 'Image not kept',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
} as const;

/** What a block is called in a sentence. */
const kindNames: Readonly<Record<BlockKind, string>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  'list-item': 'list item',
  quote: 'quotation',
  caption: 'image',
  'table-row': 'table row',
  code: 'code',
  html: 'HTML',
  rule: 'divider',
};

/** Field names as they stand before a change in plain text. */
const fieldLabels: Readonly<Record<FieldName, string>> = {
  title: 'headline',
  description: 'description',
  author: 'byline',
  dateline: 'dateline',
  date: 'published',
  modified: 'modified',
  section: 'section',
  tags: 'tags',
  lang: 'language',
  correction: 'correction',
  image: 'lead image',
  url: 'address',
};

const carried = (isSentence: boolean): string => (isSentence ? 'sentence moved' : 'passage moved');

function shapeName({ kind, level, ordinal, continued, header }: Block, now: Block): string {
  if (kind === 'heading') return `a heading of level ${level}`;
  if (kind === 'table-row' && header !== now.header) return header === true ? 'a header row' : 'a row of the table';
  if (kind === 'quote' && now.kind === 'quote') return `a quotation at depth ${level}`;
  if (kind !== 'list-item') return kindNames[kind];
  const depth = level > 1 || level !== (now.kind === kind ? now.level : 1) ? ` at depth ${level}` : '';
  const item = `${ordinal === undefined ? 'a list item without a number' : `list item ${ordinal}`}${depth}`;
  if (now.kind !== kind || continued === now.continued) return item;
  return continued === true ? `a further paragraph of ${item}` : `${item} of its own`;
}

/** Whether a block of the same kind stood in a quotation, where it is another one now. */
function quotationName({ kind, quoted = 0 }: Block, now: Block): string {
  if (quoted === (now.quoted ?? 0) || now.kind === 'quote' || kind === 'quote') return '';
  if (quoted === 0) return ' outside of a quotation';
  return ` in a quotation${quoted > 1 || (now.quoted ?? 0) > 0 ? ` at depth ${quoted}` : ''}`;
}

/** Every word that a comparison puts beside a text. Numbers of blocks count from 1. */
export const diffLabels = {
  kind: kindNames,
  field: fieldLabels,
  added: (kind: BlockKind) => `Added ${kindNames[kind]}`,
  removed: (kind: BlockKind) => `Removed ${kindNames[kind]}`,
  movedFrom: (number: number) => `Moved from ¶${number}`,
  movedTo: (first: number, last: number, beginning: string) =>
    `Moved to ¶${first === last ? first : `${first}–${last}`}: ${beginning}`,
  carried: (isSentence: boolean) => carried(isSentence),
  carriedTo: (isSentence: boolean, number: number) => `${carried(isSentence)} to ¶${number}`,
  carriedFrom: (isSentence: boolean, number: number) => `${carried(isSentence)} from ¶${number}`,
  carriedChanged: ', changed on the way: ',
  carriedWith: (words: string) => `with “${words}”`,
  carriedWithout: (words: string) => `without “${words}”`,
  scriptWas: (characters: string, style: string) => `“${characters}” was ${style}`,
  scriptIs: (characters: string, style: string) => `“${characters}” is ${style} now`,
  letterWas: (letter: string, script: string) => `“${letter}” was ${script}`,
  letterIs: (letter: string, script: string) => `“${letter}” is ${script} now`,
  cyrillic: 'Cyrillic',
  greek: 'Greek',
  otherExtent: (style: string) => `other words in ${style}`,
  splitInto: (count: number) => `Split into ${count}`,
  splitRest: 'Split off',
  mergedFrom: (count: number) => `Merged from ${count}`,
  joinedHere: 'Joined here',
  was: (old: Block, now: Block) => `Was ${shapeName(old, now)}${quotationName(old, now)}`,
  wasRemoved: '[removed: ',
  wasAdded: '[added: ',
  end: ']',
  unchanged: (count: number) => countText(count, 'unchanged block'),
  reencoded: (places: number) => `In ${countText(places, 'place')} the same letters are encoded in another way`,
  none: 'none',
  arrow: ' → ',
  /** Links behind each change of a page. */
  previous: 'Previous change',
  next: 'Next change',
  mark: {
    'link-target': 'link changed: ',
    'link-added': 'link added: ',
    'link-removed': 'link removed: ',
    'link-text': 'link text changed: ',
    'image-source': 'image replaced: ',
    'image-alt': 'image description changed: ',
    'image-added': 'image added: ',
    'image-removed': 'image removed: ',
    emphasis: 'emphasis changed: ',
    script: 'raised or lowered text changed: ',
  },
  emphasis: {
    emphasis: 'italics',
    superscript: 'raised',
    subscript: 'lowered',
    strong: 'bold',
    strike: 'struck through',
    code: 'code',
    footnote: 'note',
  },
} as const;
