import { stampOfInstant } from '../model/capture-stamp.ts';
import { unknownDate } from '../model/stated-date.ts';
import { slugOf } from '../text/slug.ts';
import { type ArticleIndex, paragraphsOf } from './article-index.ts';
import { canonicalUrl } from './canonical-url.ts';
import type { Refusal, SnapshotDraft } from './draft.ts';
import { neighbourStamp, readStored, type StoredArticle } from './stored-article.ts';

/** How alike a draft and a stored article are. */
type Match = 'same' | 'different' | 'unclear';

/**
 * The article that a draft is a capture of: an existing one, or a new folder. Refuses when it can't be told:
 * articles are never merged or parted by guess.
 */
export function findArticle(index: ArticleIndex, draft: SnapshotDraft): StoredArticle | Refusal {
  const { outlet, fields, body } = draft;
  if (draft.article.kind === 'folder') return index.article(outlet, draft.article.slug);
  if (draft.article.kind === 'redirected') return resembling(index.article(outlet, draft.article.slug), draft);
  const atUrl = fields.url === undefined ? [] : index.byUrl(outlet, fields.url);
  if (atUrl.length === 1) return atUrl[0]!;
  if (draft.article.kind === 'address' && atUrl.length === 0)
    return index.article(outlet, freeSlug(index, outlet, draft.article.slug));
  const candidates = index.candidates(outlet, { title: fields.title, url: fields.url, body });
  const matches = candidates.map((article) => ({ article, match: matchOf(article, draft) }));
  const same = atUrl.length > 1 ? matches.filter(({ article }) => atUrl.includes(article)) : matches.filter(isSame);
  if (same.length === 1) return same[0]!.article;
  const unclear = same.length > 1 ? same : matches.filter(({ match }) => match === 'unclear');
  if (unclear.length > 0) {
    const names = unclear.map(({ article }) => article.slug).join(', ');
    return {
      reason: `It can't be told whether this is a capture of ${names} or of an article of its own.`,
      hint: `Say so with --article: the name of that folder, or a new name for an article of its own (such as ${freeSlug(index, outlet, slugOf(fields.title))}).`,
    };
  }
  return index.article(outlet, freeSlug(index, outlet, slugOf(fields.title)));
}

function resembling(article: StoredArticle, draft: SnapshotDraft): StoredArticle | Refusal {
  const stamp = neighbourStamp(article, stampOfInstant(draft.captured));
  if (stamp !== undefined) {
    const { fields, body } = readStored(article, stamp, draft.outlet);
    if (slugOf(fields.title) === slugOf(draft.fields.title) || sharedText(draft.body, body) >= 0.2) return article;
  }
  return {
    reason: `Its text has too little in common with ${article.slug}.`,
    hint: 'Import it as an article of its own, if it is one.',
  };
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
function matchOf(article: StoredArticle, draft: SnapshotDraft): Match {
  const stamp = neighbourStamp(article, stampOfInstant(draft.captured)) ?? article.stamps[0]!;
  const { fields, body } = readStored(article, stamp, draft.outlet);
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
