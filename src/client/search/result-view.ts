import { instantMoment, statedMoment } from '../../i18n/format-time.ts';
import { searchWords as words } from '#words/search.ts';
import { searchParts, splitDisplay, type SearchDisplay } from '../../model/search-display.ts';
import { readIndexed, type IndexedPiece } from '../../text/search-words.ts';
import { isolated, node } from './elements.ts';
import { excerptOf } from './excerpt.ts';
import type { Hit } from './select-hits.ts';

/** Something read from an edit's record: its words on one side. */
interface Side {
  tag: 'del' | 'ins';
  label: string;
  pieces: IndexedPiece[];
  /** By line of the side: the number of the change. */
  anchors: readonly number[];
}

/** A list item for one result, with the name of its archive where several are searched. All text of the archive is set as text, never as HTML. */
export async function resultView(hit: Hit, isNamed: boolean): Promise<HTMLLIElement> {
  const { entry, record, places } = hit;
  const { content, raw_url } = await record.load();
  const { path, display } = splitDisplay(raw_url);
  const page = pageAddress(path, record.archive.home);
  const marked = new Set(places);
  const parts = partsOf(content, marked, searchParts[entry.kind].length);
  const title = parts[0]!.filter(({ line }) => line === 0);
  const [, body = [], added = []] = parts;
  const sides: Side[] = [
    { tag: 'del', label: words.removedSide, pieces: body, anchors: display.anchors?.removed ?? [] },
    { tag: 'ins', label: words.addedSide, pieces: added, anchors: display.anchors?.added ?? [] },
  ];
  const link = node('a', 'search-result-link', [isolated(textOf(title))]);
  const matching = entry.kind === 'edit' ? sides.filter(({ pieces }) => pieces.some((piece) => piece.marked)) : [];
  link.href = page + (matching[0] === undefined ? '' : anchorOf(matching[0]));
  const facts = [...factsOf(hit, display), ...(isNamed ? [words.inArchive(record.archive.name)] : [])];
  const item = node('li', `search-result search-result-${entry.kind}`, [
    node('h2', 'search-result-title', [node('span', 'search-kind', [kindLabel(entry.kind, matching)]), ' ', link]),
    node('p', 'search-result-facts', parted(facts)),
  ]);
  item.append(
    ...(entry.kind === 'article'
      ? excerptView(body, 'p', display.lang)
      : sides.flatMap((side) => sideView(side, page, display.lang))),
  );
  return item;
}

/** What is said when a result could not be loaded, in its place. */
export function failedResultView(): HTMLLIElement {
  return node('li', 'search-result', [node('p', 'search-warning', [words.resultFailed])]);
}

/** The page of a record in its archive: only a path is ever one, so that no result leads elsewhere. */
function pageAddress(path: string, home: string): string {
  const url = new URL(/^\/(?!\/)/.test(path) ? path : '/', home);
  return url.origin === location.origin ? url.pathname : url.href;
}

function partsOf(content: string, marked: ReadonlySet<number>, count: number): IndexedPiece[][] {
  const pieces = readIndexed(content, marked);
  return Array.from({ length: count }, (_, part) =>
    pieces.filter((piece) => piece.part === part && piece.text.trim() !== ''),
  );
}

function textOf(pieces: readonly IndexedPiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim();
}

function kindLabel(kind: 'article' | 'edit', matching: readonly Side[]): string {
  const [side, ...others] = matching;
  if (kind === 'article') return words.kinds.article;
  if (side === undefined || others.length > 0) return words.kinds.edit;
  return side.tag === 'del' ? words.kinds.removed : words.kinds.added;
}

/** The first change on the page that shows a marked word, as a fragment; empty where none is known. */
function anchorOf({ pieces, anchors }: Side): string {
  const marked = pieces.find((piece) => piece.marked && (anchors[piece.line] ?? 0) > 0);
  return marked === undefined ? '' : `#c${anchors[marked.line]!}`;
}

function sideView(side: Side, page: string, lang: string): HTMLElement[] {
  const [excerpt] = excerptView(side.pieces, side.tag, lang);
  if (excerpt === undefined) return [];
  const isMatch = side.pieces.some((piece) => piece.marked);
  const label = node('span', 'search-side', [isMatch ? words.match(side.label) : side.label]);
  const anchor = isMatch ? anchorOf(side) : '';
  if (anchor === '') return [node('p', `search-change search-${side.tag}`, [label, ' ', excerpt])];
  const link = node('a', 'search-to-change', [words.toChange]);
  link.href = page + anchor;
  return [node('p', `search-change search-${side.tag}`, [label, ' ', excerpt, ' ', link])];
}

function excerptView(pieces: IndexedPiece[], tag: 'p' | 'del' | 'ins', lang: string): HTMLElement[] {
  if (pieces.length === 0) return [];
  const excerpt = excerptOf(pieces);
  const element = node(tag, 'search-excerpt', [
    excerpt.cutBefore ? '… ' : '',
    ...marksOf(excerpt.pieces),
    excerpt.cutAfter ? ' …' : '',
  ]);
  element.dir = 'auto';
  if (lang !== '') element.lang = lang;
  return [element];
}

/** Neighbouring pieces with the same mark become one element; a sign stands between lines that were not together. */
function marksOf(pieces: IndexedPiece[]): (string | HTMLElement)[] {
  const nodes: (string | HTMLElement)[] = [];
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    text += piece.text;
    const next = pieces[index + 1];
    if (next?.marked === piece.marked && next.line === piece.line) continue;
    const shown = text.trimEnd();
    nodes.push(piece.marked ? node('mark', '', [shown]) : shown, text.slice(shown.length));
    if (next !== undefined && next.line !== piece.line) nodes.push('⋯ ');
    text = '';
  }
  return nodes;
}

function factsOf({ entry }: Hit, { date, window }: SearchDisplay): (string | HTMLElement)[] {
  const names = [entry.outlet, entry.authors.join(', ')].filter((name) => name !== '').map(isolated);
  const facts: (string | HTMLElement)[] = [...names];
  if (date !== undefined) facts.push(statedText(date));
  if (entry.kind === 'article') facts.push(entry.edits > 0 ? words.edits(entry.edits) : words.neverEdited);
  if (window !== undefined)
    facts.push(words.window(instantMoment(window.after).text, instantMoment(window.until).text));
  if (entry.weight !== undefined) facts.push(words.weight(entry.weight));
  return facts;
}

function parted(facts: readonly (string | HTMLElement)[]): (string | HTMLElement)[] {
  return facts.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact]));
}

function statedText(date: string): string {
  const { text, datetime } = statedMoment(date);
  return datetime === '' ? text : words.dated(text);
}
