import type { ArticleRecord, CaptureRecord } from '../archive/records.ts';
import { instantMoment, statedMoment } from '../i18n/format-time.ts';
import { revealTexts } from './reveal-texts.ts';

/** Something a reader has to know before the text. */
export interface Notice {
  kind: 'gone' | 'takedown';
  text: string;
}

const takedownTexts = {
  noindex: 'Search engines are asked to leave this article out',
  hidden: "This article was left out of the archive's lists, search and feeds",
  withdrawn: 'The text of this article was withdrawn from the archive',
  expunged: 'This article was removed from the archive',
} as const;

/** What has to be said of an article's state: that the outlet took it away, or that the archive did. */
export function noticesOf(article: ArticleRecord, captures: readonly CaptureRecord[]): Notice[] {
  const notices: Notice[] = [];
  const { takedown } = article;
  if (takedown) {
    const since = statedMoment(takedown.date).text;
    notices.push({ kind: 'takedown', text: `${takedownTexts[takedown.level]} on ${since}: ${takedown.reason}` });
  }
  if (article.status === 'gone') {
    const missed = captures.findLast(({ outcome }) => outcome === 'not-found' || outcome === 'gone');
    const when = missed === undefined ? '' : `, ${instantMoment(missed.captured).text},`;
    const last = instantMoment(article.lastCaptured).text;
    notices.push({
      kind: 'gone',
      text: `The last capture that got an answer${when} no longer found the article. Last seen ${last}.`,
    });
  }
  return revealTexts(notices);
}
