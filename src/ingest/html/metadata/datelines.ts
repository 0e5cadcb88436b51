import type { AuthorCandidate } from './author-candidate.ts';
import { readNames } from './author-names.ts';
import type { PageView } from './page-view.ts';

const minParagraph = 60;
/** In how many paragraphs below the headline a dateline is looked for. */
const maxParagraphs = 3;
/** How a report begins in Chinese and Korean: `（记者 王小明、李红）`, `〔記者王小明／台北報導〕`, `(북항=뉴스) 홍길동 기자 =`. */
const datelines = [
  /^.{0,40}?[（(【〔［[](?:本报|本報|本刊|新华社|新華社)?(?:见习|实习|特约)?(?:记者|記者)[\s:：]*(?<names>[\p{Script=Han}·、，\s]{2,40}?)(?:[／/][^）)】〕\]］]{0,20})?[）)】〕\]］]/u,
  /^(?:[[(［（][^\])］）]{1,24}[\])］）]\s*)(?<names>\p{Script=Hangul}{2,4}(?:[·,]\s?\p{Script=Hangul}{2,4})*)\s(?:인턴|선임|수습)?(?:기자|특파원)\s?=/u,
];

/** The reporters whom the dateline at the beginning of the text names, in scripts whose papers set them there. */
export function datelineNames(view: PageView, headline: Element | undefined): AuthorCandidate[] {
  const start = headline === undefined ? undefined : view.placeOf(headline)?.offset;
  if (start === undefined) return [];
  const paragraphs = view.lines.filter(
    ({ text, offset, isFurniture }) => !isFurniture && offset > start && text.length >= minParagraph,
  );
  for (const { text } of paragraphs.slice(0, maxParagraphs)) {
    for (const dateline of datelines) {
      const { names } = readNames((dateline.exec(text)?.groups?.['names'] ?? '').trim().replaceAll(/\s+/g, '、'));
      if (names.length > 0) return [{ names, source: 'text', isShown: true }];
    }
  }
  return [];
}
