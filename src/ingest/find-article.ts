import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { stampOfInstant } from '../model/capture-stamp.ts';
import { unknownDate } from '../model/stated-date.ts';
import { slugOf } from '../text/slug.ts';
import { type ArticleIndex, paragraphsOf } from './article-index.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import type { Refusal, SnapshotDraft } from './draft.ts';
import { optionAdvice } from './option-advice.ts';
import type { StoredArticle } from './stored-article.ts';

/** How alike a draft and a stored article are. */
type Match = 'same' | 'different' | 'unclear';

/**
 * The article that a draft is a capture of: an existing one, or a new folder. Refuses when it can't be told:
 * articles are never merged or parted by guess.
 */
export function findArticle(index: ArticleIndex, draft: SnapshotDraft): StoredArticle | Refusal {
  const { outlet, fields, body } = draft;
  if (draft.article.kind === 'folder') return index.article(outlet, draft.article.slug);
  if (draft.article.kind === 'redirected') return resembling(index, index.article(outlet, draft.article.slug), draft);
  const [again, ...others] = capturesOfBytes(index, draft);
  if (again && others.length === 0) return again;
  const atUrl = fields.url === undefined ? [] : index.byUrl(outlet, fields.url);
  if (atUrl.length === 1) return atUrl[0]!;
  if (draft.article.kind === 'address' && atUrl.length === 0)
    return index.article(outlet, freeSlug(index, outlet, draft.article.slug));
  const declared = atUrl.length > 0 ? [] : declaredArticles(index, draft);
  if (declared.length === 1 && declared[0]!.match === 'same') return declared[0]!.article;
  if (declared.length > 0)
    return untold(
      index,
      draft,
      declared.map(({ article }) => article),
    );
  const candidates = index.candidates(outlet, { title: fields.title, url: fields.url, body });
  const matches = candidates.map((article) => ({ article, match: matchOf(index, article, draft) }));
  const same = atUrl.length > 1 ? matches.filter(({ article }) => atUrl.includes(article)) : matches.filter(isSame);
  if (same.length === 1) return same[0]!.article;
  const unclear = same.length > 1 ? same : matches.filter(({ match }) => match === 'unclear');
  if (unclear.length > 0)
    return untold(
      index,
      draft,
      unclear.map(({ article }) => article),
    );
  return index.article(outlet, freeSlug(index, outlet, slugOf(fields.title)));
}

/**
 * Notes for a new article whose text another one of the outlet has: two addresses make two articles, but they may be one
 * that moved.
 */
export function twinNotes(index: ArticleIndex, { outlet, fields, body, captured, capture }: SnapshotDraft): string[] {
  const candidates = index.candidates(outlet, { title: fields.title, url: undefined, body });
  const twins = candidates.filter((article) => {
    const beside = besideOf(index, article, { outlet, captured });
    return beside !== undefined && sharedText(body, beside.body) >= 0.8;
  });
  return twins.map(({ slug }) => {
    const advice = optionAdvice(capture.method, 'article', `\`--article ${slug}\` says so.`);
    return `Its text is nearly that of ${slug}, which has another address. If they are one article, this capture belongs there. ${advice}`;
  });
}

/** Where the archive holds the very capture: the same bytes of the same instant. The time of a file doesn't count. */
function capturesOfBytes(index: ArticleIndex, { outlet, raw, capture, captured }: SnapshotDraft): StoredArticle[] {
  if (raw === undefined) return [];
  return index.byRaw(outlet, raw.sha256, capture.capturedFrom === 'file-time' ? undefined : captured);
}

/**
 * Articles that the page, or they, declare to be the same by a canonical address, with those left out whose text has
 * nothing to do with it. Two pages that only state the same third address may be the same. A canonical address that many
 * articles state is a fault of the outlet's pages and says nothing.
 */
function declaredArticles(index: ArticleIndex, draft: SnapshotDraft): { article: StoredArticle; match: Match }[] {
  const { outlet, fields, capture, body, captured } = draft;
  const { canonical } = capture;
  const direct = new Set([
    ...(fields.url === undefined ? [] : index.byCanonical(outlet, fields.url)),
    ...(canonical === undefined ? [] : index.byUrl(outlet, canonical)),
  ]);
  const found = new Set([...direct, ...(canonical === undefined ? [] : index.byCanonical(outlet, canonical))]);
  if (found.size > maxDeclared) return [];
  return [...found].flatMap((article) => {
    const stored = besideOf(index, article, { outlet, captured })!;
    const share = sharedText(body, stored.body);
    if (share >= 0.5) return [{ article, match: direct.has(article) ? ('same' as const) : ('unclear' as const) }];
    const isSameTitle = slugOf(stored.fields.title) === slugOf(fields.title);
    return share < 0.1 && !isSameTitle ? [] : [{ article, match: 'unclear' as const }];
  });
}

const maxDeclared = 5;

function untold(
  index: ArticleIndex,
  { outlet, fields, capture }: SnapshotDraft,
  articles: readonly StoredArticle[],
): Refusal {
  const names = articles.map(({ slug }) => slug).join(', ');
  return {
    reason: `It can't be told whether this is a capture of ${names} or of an article of its own.`,
    hint: optionAdvice(
      capture.method,
      'article',
      `Say so with --article: the name of that folder, or a new name for an article of its own (such as ${freeSlug(index, outlet, slugOf(fields.title))}).`,
    ),
  };
}

function resembling(index: ArticleIndex, article: StoredArticle, draft: SnapshotDraft): StoredArticle | Refusal {
  const beside = besideOf(index, article, draft);
  if (beside !== undefined) {
    const { fields, body } = beside;
    if (slugOf(fields.title) === slugOf(draft.fields.title) || sharedText(draft.body, body) >= 0.2) return article;
  }
  return {
    reason: `Its text has too little in common with ${article.slug}.`,
    hint: 'Import it as an article of its own, if it is one.',
  };
}

/**
 * The snapshot that a capture is held against: the last before it, or the first behind it, that did not fail. What failed shows
 * a wall or an error in the article's place.
 */
function besideOf(
  { files }: ArticleIndex,
  article: StoredArticle,
  { outlet, captured }: Pick<SnapshotDraft, 'outlet' | 'captured'>,
): SnapshotSource | undefined {
  const stamp = stampOfInstant(captured);
  const earlier = article.stamps.filter((other) => other < stamp).reverse();
  const nearest = [...earlier, ...article.stamps.filter((other) => other >= stamp)];
  let first: SnapshotSource | undefined;
  for (const other of nearest) {
    const source = files.snapshot(article, other, outlet);
    if (source.capture.quality !== 'failed') return source;
    first ??= source;
  }
  return first;
}

function isSame({ match }: { match: Match }): boolean {
  return match === 'same';
}

/** The slug; with `-2`, `-3` … when another article has it. */
function freeSlug(index: ArticleIndex, outlet: string, slug: string): string {
  if (!index.isTaken(outlet, slug)) return slug;
  let number = 2;
  while (index.isTaken(outlet, `${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

/**
 * Two known URLs decide. Else headline, stated date and the share of equal paragraphs do: equal headlines need
 * little in common on the same date and half of the text on another; different headlines need the same date and
 * half of the text. What lies between is unclear.
 */
function matchOf(index: ArticleIndex, article: StoredArticle, draft: SnapshotDraft): Match {
  const { fields, body } = besideOf(index, article, draft)!;
  if (draft.fields.url !== undefined && fields.url !== undefined) {
    return canonicalUrl(draft.fields.url) === canonicalUrl(fields.url) ? 'same' : 'different';
  }
  const share = sharedText(draft.body, body);
  const sameDate = fields.date !== unknownDate && draft.fields.date.slice(0, 10) === fields.date.slice(0, 10);
  if (slugOf(fields.title) === slugOf(draft.fields.title)) {
    if (sameDate) return share >= 0.1 ? 'same' : 'unclear';
    return share >= 0.5 ? 'same' : share < 0.1 ? 'different' : 'unclear';
  }
  if (share >= 0.5) return sameDate ? 'same' : 'unclear';
  return share >= 0.2 && sameDate ? 'unclear' : 'different';
}

/** Share of the shorter text that stands in paragraphs both have, 0 to 1. */
function sharedText(one: string, other: string): number {
  const [blocks, others] = [paragraphsOf(one), paragraphsOf(other)];
  const lengthOf = (list: Iterable<string>): number => [...list].reduce((sum, block) => sum + block.length, 0);
  const shared = lengthOf([...blocks].filter((block) => others.has(block)));
  const shorter = Math.min(lengthOf(blocks), lengthOf(others));
  return shorter === 0 ? 0 : shared / shorter;
}
