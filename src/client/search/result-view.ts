import { searchParts, splitDisplay, type SearchDisplay } from '../../model/search-display.ts';
import { revealControls } from '../../text/hygiene.ts';
import { instantMoment, statedMoment } from '../../i18n/format-time.ts';
import { readIndexed, type IndexedPiece } from '../../text/search-words.ts';
import { excerptOf } from './excerpt.ts';
import type { ResultData, SearchResult } from './pagefind-bundle.ts';

/** A list item for one result. All text of the archive is set as text, never as HTML. */
export async function resultView(result: SearchResult): Promise<HTMLLIElement> {
  const data = await result.data();
  const { path, display } = splitDisplay(data.raw_url);
  const kind = data.filters['kind']?.[0] === 'edit' ? 'edit' : 'article';
  const parts = partsOf(data.content, result.words, searchParts[kind].length);
  const link = node('a', 'search-result-link', [isolated(data.meta['title'] ?? '')]);
  // Only a path of this site is ever a result's address.
  link.href = path.startsWith('/') && !path.startsWith('//') ? path : '/';
  const item = node('li', `search-result search-result-${kind}`, [
    node('h2', 'search-result-title', [kindLabel(kind), ' ', link]),
    node('p', 'search-result-facts', factsOf(data, display, kind)),
  ]);
  const [, body = [], added = []] = parts;
  item.append(...(kind === 'article' ? excerptView(body, 'p', display.lang) : editView(body, added, display.lang)));
  return item;
}

/** What is said when a result could not be loaded, in its place. */
export function failedResultView(): HTMLLIElement {
  return node('li', 'search-result', [node('p', 'search-problem', ['This result could not be loaded.'])]);
}

function partsOf(content: string, marked: readonly number[], count: number): IndexedPiece[][] {
  const pieces = readIndexed(content, new Set(marked));
  return Array.from({ length: count }, (_, part) =>
    pieces.filter((piece) => piece.part === part && piece.text.trim() !== ''),
  );
}

function editView(removed: IndexedPiece[], added: IndexedPiece[], lang: string): HTMLElement[] {
  const sides = [
    { pieces: removed, tag: 'del', words: '− Removed' },
    { pieces: added, tag: 'ins', words: '+ Added' },
  ] as const;
  return sides.flatMap(({ pieces, tag, words }) => {
    const [excerpt] = excerptView(pieces, tag, lang);
    if (excerpt === undefined) return [];
    const matches = pieces.some((piece) => piece.marked);
    const label = node('span', 'search-side', [matches ? `${words} (match)` : words]);
    return [node('p', `search-change search-${tag}`, [label, ' ', excerpt])];
  });
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
    const words = text.trimEnd();
    nodes.push(piece.marked ? node('mark', '', [words]) : words, text.slice(words.length));
    if (next !== undefined && next.line !== piece.line) nodes.push('⋯ ');
    text = '';
  }
  return nodes;
}

function factsOf(data: ResultData, { date, edits, window }: SearchDisplay, kind: string): (string | HTMLElement)[] {
  const names = [...(data.filters['outlet'] ?? []), (data.filters['author'] ?? []).join(', ')];
  const facts: (string | HTMLElement)[] = names.filter((name) => name !== '').map(isolated);
  if (date !== undefined) facts.push(statedText(date));
  if (edits !== undefined && edits > 0) facts.push(edits === 1 ? '1 edit' : `${edits} edits`);
  if (window !== undefined)
    facts.push(`edited between ${instantMoment(window.after).text} and ${instantMoment(window.until).text}`);
  const weight = kind === 'edit' ? data.filters['weight']?.[0] : undefined;
  if (weight !== undefined) facts.push(weight);
  return facts.flatMap((fact, index) => (index === 0 ? [fact] : [' · ', fact]));
}

function kindLabel(kind: string): HTMLElement {
  return node('span', 'search-kind', [kind === 'edit' ? 'Edit' : 'Article']);
}

/** A name from the archive: its direction must not turn what stands beside it. */
function isolated(text: string): HTMLElement {
  const element = node('bdi', '', [revealControls(text)]);
  element.dir = 'auto';
  return element;
}

function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  children: (string | Node)[],
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

function statedText(date: string): string {
  const { text, datetime } = statedMoment(date);
  return datetime === '' ? text : `dated ${text}`;
}
