import { isTombstone } from '../archive/audience.ts';
import type { ArticleRecord, CaptureRecord } from '../archive/records.ts';
import { articleWords } from '#words/article.ts';
import { takedownWords } from '#words/takedown.ts';
import { instantMoment, statedMoment } from '../i18n/format-time.ts';
import type { Redaction, Takedown } from '../model/takedown.ts';
import { redactionMark } from '../text/redactor.ts';
import { revealTexts } from './reveal-texts.ts';

/** Something a reader has to know before the text. */
export interface Notice {
  kind: 'gone' | 'takedown';
  text: string;
}

/** What has to be said of an article's state: that the outlet took it away, or that the archive did, wholly or in part. */
export function noticesOf(article: ArticleRecord, captures: readonly CaptureRecord[]): Notice[] {
  const notices = article.takedown === undefined ? [] : takedownNotices(article.takedown);
  if (article.status === 'gone' && !isTombstone(article)) {
    const missed = captures.findLast(({ outcome }) => outcome === 'not-found' || outcome === 'gone');
    const when = missed && instantMoment(missed.captured).text;
    notices.push({ kind: 'gone', text: articleWords.goneNotice(when, instantMoment(article.lastCaptured).text) });
  }
  return revealTexts(notices);
}

/** One for what was done to the article, and one for all passages that were redacted at one time for one reason. */
function takedownNotices({ level, date, reason, redactions = [] }: Takedown): Notice[] {
  const groups = Map.groupBy(redactions, (redaction) => JSON.stringify([redaction.date, redaction.reason]));
  // An expunged article has no page.
  const whole =
    level === 'redacted' || level === 'expunged' ? [] : [takedownWords[level](dayOf(date), sentence(reason))];
  return [...whole, ...[...groups.values()].map(redactionText)].map((text) => ({ kind: 'takedown', text }));
}

function redactionText(group: readonly Redaction[]): string {
  const { date, reason } = group[0]!;
  const marks = group.map(({ number }) => redactionMark([number]));
  return takedownWords.redacted(marks, dayOf(date), sentence(reason));
}

function dayOf(date: string): string {
  return statedMoment(date).text;
}

function sentence(reason: string): string {
  return /[.!?…。]\)?$/u.test(reason) ? reason : `${reason}.`;
}
