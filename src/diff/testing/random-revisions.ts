import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { contentText } from '../../markdown/content-text.ts';
import type { Block, BlockKind, Mark } from '../../model/block.ts';
import type { Revision, RevisionFields } from '../../model/revision.ts';
import { foldKey } from '../../text/fold-key.ts';

/** A run of text with at most one mark; what random blocks are made of and edited in. */
interface Piece {
  text: string;
  mark: 'none' | 'emphasis' | 'strong' | 'link' | 'break';
  url: string;
}

interface Draft {
  kind: BlockKind;
  level: number;
  ordered: boolean;
  /** One list for each cell of a table row; one otherwise. */
  cells: Piece[][];
}

const word = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      ...'the of a and to in on said not no mayor city council fire river bridge people officials Anna Reyes Tuesday April 12 17 1,200 3.5% $4 three killed house'.split(
        ' ',
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '“we',
      'won”',
      '"yes"',
      '(see',
      'below)',
      'don’t',
      "don't",
      'e-mail',
      'U.S.',
      'café',
      'cafe\u0301',
      '3\u00A0000',
      '—',
      '-5',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '至少12人死亡。',
      '新しい計画',
      'สวัสดีครับ',
      'الخطة',
      '👩‍👩‍👧',
      '🇫🇷',
      'a\u200Bb',
      '\u202Eabc',
      '\u200F',
      '\uD800',
      '\uDC00x',
      '\u0000',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const separator = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '\u00A0', '', '  ');

const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.tuple(word, separator), { minLength: 0, maxLength }).map((list) => list.flat().join(''));

const piece: fc.Arbitrary<Piece> = fc.record({
  text: words(10),
  mark: fc.constantFrom('none', 'none', 'none', 'emphasis', 'strong', 'link', 'break'),
  url: fc.constantFrom('https://a.example/1', 'https://a.example/2', 'javascript:alert(1)'),
});

const kinds: readonly BlockKind[] = [
  'paragraph',
  'paragraph',
  'paragraph',
  'paragraph',
  'heading',
  'list-item',
  'list-item',
  'quote',
  'caption',
  'table-row',
  'table-row',
  'code',
  'html',
  'rule',
];

const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom(...kinds),
  level: fc.integer({ min: 1, max: 3 }),
  ordered: fc.boolean(),
  cells: fc.array(fc.array(piece, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
});

/** Where something happens is drawn as a share, so that it fits every length. */
const share = fc.double({ min: 0, max: 0.999, noNaN: true });

const edit = fc.record({
  what: fc.constantFrom(
    'insert-words',
    'delete-words',
    'replace-words',
    'move',
    'split',
    'merge',
    'duplicate',
    'delete',
    'insert',
    'retype',
    'relink',
    'mark',
    'cell',
  ),
  at: share,
  to: share,
  text: words(6),
  draft,
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const at = (list: readonly unknown[], place: number): number => Math.floor(place * list.length);

function applyEdit(drafts: Draft[], { what, at: place, to, text, draft: fresh }: Edit): Draft[] {
  const next = structuredClone(drafts);
  const index = at(next, place);
  const target = next[index];
  const pieces = target?.cells[at(target.cells, to)];
  const edited = pieces?.[at(pieces, place)];
  const cut = Math.floor(to * ((edited?.text.length ?? 0) + 1));
  switch (what) {
    case 'insert-words':
      if (edited) edited.text = `${edited.text.slice(0, cut)} ${text} ${edited.text.slice(cut)}`;
      break;
    case 'delete-words':
      if (edited) edited.text = edited.text.slice(0, cut) + edited.text.slice(cut + 12);
      break;
    case 'replace-words':
      if (edited) edited.text = edited.text.slice(0, cut) + text + edited.text.slice(cut + 9);
      break;
    case 'move':
      if (target) next.splice(at(next, to), 0, ...next.splice(index, 1));
      break;
    case 'split':
      if (target?.cells[0] && target.kind !== 'table-row') {
        const all = target.cells[0];
        const half = at(all, to) + 1;
        next.splice(index, 1, { ...target, cells: [all.slice(0, half)] }, { ...target, cells: [all.slice(half)] });
      }
      break;
    case 'merge': {
      const follower = next[index + 1];
      if (target && follower)
        next.splice(index, 2, { ...target, cells: [[...target.cells.flat(), ...follower.cells.flat()]] });
      break;
    }
    case 'duplicate':
      if (target) next.splice(at(next, to), 0, target);
      break;
    case 'delete':
      if (target) next.splice(index, 1);
      break;
    case 'insert':
      next.splice(index, 0, fresh);
      break;
    case 'retype':
      if (target) Object.assign(target, { kind: fresh.kind, level: fresh.level, ordered: fresh.ordered });
      break;
    case 'relink':
      if (edited) edited.url = 'https://a.example/3';
      break;
    case 'mark':
      if (edited) edited.mark = edited.mark === 'link' ? 'none' : 'link';
      break;
    default:
      target?.cells.push(fresh.cells[0] ?? []);
  }
  return next;
}

function blockOf({ kind, level, ordered, cells }: Draft): Block {
  const marks: Mark[] = [];
  let text = '';
  const fill = (pieces: readonly Piece[]): ElementContent[] =>
    pieces.flatMap(({ text: raw, mark, url }): ElementContent[] => {
      const value = raw.replace(/[\t\n\f\r ]+/g, ' ');
      const start = text.length;
      text += mark === 'break' ? '\n' : value;
      if (mark === 'break') return [{ type: 'element', tagName: 'br', properties: {}, children: [] }];
      const leaf: ElementContent = { type: 'text', value };
      if (mark === 'none') return [leaf];
      marks.push({ type: mark, start, end: text.length, ...(mark === 'link' ? { url } : {}) });
      const isSafe = url.startsWith('https');
      if (mark === 'link' && !isSafe) return [leaf];
      const tagName = { emphasis: 'em', strong: 'strong', link: 'a' }[mark];
      return [{ type: 'element', tagName, properties: mark === 'link' ? { href: url } : {}, children: [leaf] }];
    });
  let content: ElementContent[];
  if (kind === 'rule') content = [];
  else if (kind === 'table-row') {
    content = cells.map((cell, index) => {
      if (index > 0) text += '\t';
      return { type: 'element', tagName: 'td', properties: {}, children: fill(cell) };
    });
  } else content = fill(cells.flat());
  if (contentText(content) !== text) throw new Error('the generator breaks the law of blocks');
  return {
    kind,
    level: ['heading', 'list-item', 'quote'].includes(kind) ? level : 0,
    ...(kind === 'list-item' ? { ordered, ...(ordered ? { ordinal: level } : {}) } : {}),
    text,
    key: foldKey(text),
    content,
    marks,
  };
}

const fields: fc.Arbitrary<RevisionFields> = fc.record({
  title: words(6),
  author: fc.array(fc.constantFrom('Anna Reyes', 'Tom Okoro'), { maxLength: 2 }),
  date: fc.constantFrom('2024-01-02', '2024-01-03'),
  tags: fc.constant([]),
});

/** For tests: two revisions of which the second came out of the first by so many edits such as people make. */
export function revisionsAfterEdits(count: {
  min: number;
  max: number;
}): fc.Arbitrary<{ before: Revision; after: Revision }> {
  const edits = fc.array(edit, { minLength: count.min, maxLength: count.max });
  return fc.record({ drafts: fc.array(draft, { maxLength: 8 }), edits, fields, later: fields }).map((made) => ({
    before: { id: '2024-01-02T000000Z', fields: made.fields, blocks: made.drafts.map(blockOf) },
    after: {
      id: '2024-01-03T000000Z',
      fields: made.later,
      blocks: made.edits.reduce(applyEdit, made.drafts).map(blockOf),
    },
  }));
}

/** For tests: two revisions of which the second came out of the first by a few edits, or by none. */
export const editedRevisions: fc.Arbitrary<{ before: Revision; after: Revision }> = revisionsAfterEdits({
  min: 0,
  max: 6,
});

/** For tests: two revisions that have nothing to do with one another. */
export const unrelatedRevisions: fc.Arbitrary<{ before: Revision; after: Revision }> = fc
  .record({ one: fc.array(draft, { maxLength: 6 }), other: fc.array(draft, { maxLength: 6 }), fields })
  .map(({ one, other, fields: same }) => ({
    before: { id: '2024-01-02T000000Z', fields: same, blocks: one.map(blockOf) },
    after: { id: '2024-01-03T000000Z', fields: same, blocks: other.map(blockOf) },
  }));

/** For tests: any text, unpaired surrogates and control characters included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  words(14),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
