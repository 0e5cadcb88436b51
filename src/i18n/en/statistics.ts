import type { Weight } from '../../model/diff.ts';
import { weightLabels } from './edits.ts';
import { monthNames } from './time.ts';
import { countText, numberText } from './counts.ts';
import { durationText, statedDay } from '../format-time.ts';

/** The lengths of time that a column of a picture may stand for. */
type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

const unitNames: Readonly<Record<Unit, string>> = {
  day: 'day',
  week: 'week, from Monday',
  month: 'month',
  quarter: 'quarter of a year',
  year: 'year',
  decade: 'decade',
  century: 'hundred years',
};

/** Words of the page of statistics. */
export const statisticsWords = {
  title: 'Statistics',
  description: 'What this archive holds and what was edited later, in pictures and numbers.',
  contents: 'On this page',
  counts: 'What it counts',
  unseen: 'What it can’t see',
  leftOut: 'Left out',
  numbers: 'The numbers',
  nothing: 'Nothing has been captured yet.',
  noEdits: 'No edit has been seen yet.',
  intro: (articles: number, edits: number): string =>
    `These pictures count ${countText(articles, 'listed article')} and ${countText(edits, 'edit')} between whole texts. What is hidden or withdrawn is in no number.`,
  uncounted: ({ ours, partial }: { ours: number; partial: number }): string | undefined => {
    const parts = [
      ...(ours > 0 ? [`${countText(ours, 'edit')} between captures that were read in different ways`] : []),
      ...(partial > 0 ? [`${countText(partial, 'edit')} between captures that hold only a part of the text`] : []),
    ];
    if (parts.length === 0) return undefined;
    return `Not counted: ${parts.join(', and ')}. What differs there may come from the archive and not from the outlet.`;
  },
  window:
    'Nobody saw an edit happen: it is dated by the capture that first showed it, and happened at some time since the capture before. Who looks more often sees more edits.',
} as const;

/** Words of the picture over time. */
export const overTimeWords = {
  heading: 'Articles and edits over time',
  articles: 'Articles published',
  edits: 'Edits first seen',
  counts: (unit: Unit): string =>
    `Articles by the date of publication that the outlet states, edits by the day (UTC) of the capture that first showed them. Each column is a ${unitNames[unit]}; empty ones stand too. Articles and edits have each a scale of their own, from zero.`,
  rule: (most: number): string =>
    `The columns are the shortest of day, week, month, quarter, year, decade and century that make no more than ${most}.`,
  unseen:
    'An edit may belong to an earlier column: it happened since the capture before the one that first showed it. Edits before an article was first captured, and those taken back between two captures, are in none. Where more was looked, more was seen.',
  leftOut: ({ undated, coarse, later }: { undated: number; coarse: number; later: number }): string[] => [
    ...(undated > 0 ? [`${countText(undated, 'article')} without a stated date`] : []),
    ...(coarse > 0 ? [`${countText(coarse, 'article')} of which only a longer time than a column is stated`] : []),
    ...(later > 0 ? [`${countText(later, 'article')} dated after the last capture`] : []),
  ],
  found: (articles: number, edits: number, from: string, to: string): string =>
    `${countText(articles, 'article')} and ${countText(edits, 'edit')} from ${from} to ${to}.`,
  most: (edits: number, step: string): string => `Most edits: ${numberText(edits)} (${step}).`,
  columns: (unit: Unit): string[] => [
    stepHeads[unit],
    'Articles',
    'Edits',
    weightLabels.substantive,
    weightLabels.minor,
    weightLabels.cosmetic,
  ],
} as const;

const stepHeads: Readonly<Record<Unit, string>> = {
  day: 'Day',
  week: 'Week from',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  decade: 'Decade',
  century: 'Years',
};

/** A step of time in words, by its first day: `13 Sep 2023`, `September 2023`, `Jul–Sep 2023`, `2023`, `2020–2029`. */
export function stepText(start: string, unit: Unit): string {
  const year = Number(start.slice(0, 4));
  const month = Number(start.slice(5, 7));
  switch (unit) {
    case 'day':
    case 'week':
      return statedDay(start).text;
    case 'month':
      return `${monthNames[month - 1] as string} ${year}`;
    case 'quarter':
      return `${shortMonth(month)}–${shortMonth(month + 2)} ${year}`;
    case 'year':
      return String(year);
    case 'decade':
      return `${year}–${year + 9}`;
    case 'century':
      return `${year}–${year + 99}`;
  }
}

/** The beginning of a step, short, for the foot of a picture: `13 Sep 2023`, `Sep 2023`; `2023` where a year begins. */
export function footText(start: string, unit: Unit): string {
  if (unit === 'day' || unit === 'week') return statedDay(start).text;
  return statedDay(start.slice(0, start.endsWith('-01-01') ? 4 : 7)).text;
}

/** Letters of the months, from January. */
export const monthLetters: readonly string[] = monthNames.map((name) => name.slice(0, 1));

function shortMonth(month: number): string {
  return (monthNames[month - 1] as string).slice(0, 3);
}

/** Words of the picture by outlet. */
export const byOutletWords = {
  heading: 'By outlet',
  counts:
    'Articles of each outlet, how many of them were edited after their first capture, and how many edits that were.',
  unseen:
    'An article that was captured once, or late, may have been edited without being seen: a small share may mean that the outlet edits less, or that it was looked at less.',
  columns: ['Outlet', 'Articles', 'Edited', 'Edits'],
  edited: 'edited later',
  unedited: 'no edit seen',
  others: (outlets: number): string => `${countText(outlets, 'further outlet')} together`,
  found: (edited: number, articles: number): string =>
    `An edit was seen in ${numberText(edited)} of ${countText(articles, 'article')}${shareNote(edited, articles)}.`,
} as const;

/** Words of the picture of first edits. */
export const firstEditWords = {
  heading: 'From publication to the first edit',
  counts: (articles: number): string =>
    `For ${countText(articles, 'article')} whose time of publication is stated to the minute and which were first captured within a day of it: how many had been edited for the first time within each length of time. Surely, where the capture that first showed the edit came in time; perhaps also, where it came later, but the last capture of the old text came earlier.`,
  unseen:
    'The first edit is the first that was seen: whatever changed before the first capture is not known. Publication is as the first capture states it; an outlet can state it wrongly. Articles that were never edited are no part of it.',
  leftOut: ({
    unedited,
    timeless,
    late,
    before,
  }: {
    unedited: number;
    timeless: number;
    late: number;
    before: number;
  }): string[] => [
    ...(unedited > 0 ? [`${countText(unedited, 'article')} in which no edit was seen`] : []),
    ...(timeless > 0 ? [`${countText(timeless, 'edited article')} published on a stated day without a time`] : []),
    ...(late > 0 ? [`${countText(late, 'edited article')} first captured more than a day after publication`] : []),
    ...(before > 0
      ? [`${countText(before, 'edited article')} stated to be published after the edit was already seen`]
      : []),
  ],
  columns: ['Within', 'Surely', 'Perhaps also'],
  surely: 'surely',
  perhaps: 'perhaps also',
  none: 'No article allows to measure it.',
  within: (milliseconds: number): string => {
    const days = milliseconds / 86_400_000;
    if (days === 365) return 'a year';
    if (days === 1) return 'a day';
    return milliseconds === 3_600_000 ? 'an hour' : durationText(milliseconds);
  },
  /** `perhaps` come on top of `surely`. */
  found: (surely: number, perhaps: number, articles: number): string =>
    perhaps === 0
      ? `Within a day of publication, ${numberText(surely)} of ${countText(articles, 'measured article')} had been edited.`
      : `Within a day of publication, at least ${numberText(surely)} and at most ${numberText(surely + perhaps)} of ${countText(articles, 'measured article')} had been edited.`,
} as const;

/** Words of the pictures of the kinds of edits. */
export const kindWords = {
  heading: 'Kinds of edits',
  counts:
    'Edits by weight, and in how many edits each kind of change of words and each field occurs. Weights and kinds are decided by rules on what changed.',
  unseen:
    'A kind says what changed, never why. One edit can be of several kinds, so that these don’t add up. A correction that stands in a place the capture did not keep counts as none.',
  weights: 'Weight',
  edits: 'Edits',
  share: 'Share',
  classes: 'Kind of changed words',
  fields: 'Changed field',
  more: 'Also',
  silent: 'Substantive, and no note of it',
  noted: 'Brought a correction or update note',
  returns: 'Brought an earlier text back',
  found: (substantive: number, silent: number, edits: number): string =>
    `${numberText(substantive)} of ${countText(edits, 'edit')}${shareNote(substantive, edits)} ${substantive === 1 ? 'is' : 'are'} substantive; ${numberText(silent)} of these came without a note of it and without a newly stated update.`,
  editsOf: (weight: Weight): string => `${weightLabels[weight].toLowerCase()} edits`,
} as const;

/** Words of the list of the most edited articles. */
export const mostEditedWords = {
  heading: 'Most edited articles',
  counts: (listed: number): string =>
    `${listed === 1 ? 'The article' : `The ${numberText(listed)} articles`} with most edits of any weight; among equals, those with more substantive ones come first.`,
  unseen: 'An article that was looked at more often shows more of its edits. The number says nothing of their size.',
  columns: ['Article', 'Edits'],
  weights: ({ substantive, minor, cosmetic }: Record<Weight, number>): string =>
    `· ${numberText(substantive)} substantive, ${numberText(minor)} minor, ${numberText(cosmetic)} cosmetic`,
} as const;

/** Words of the pictures of headlines. */
export const headlineWords = {
  heading: 'Changed headlines',
  counts: (listed: number): string =>
    `Articles whose text was seen at least twice, by how often their headline changed, be it in words or in form alone.${listed > 0 ? ' Below, the headlines that changed most.' : ''}`,
  unseen:
    'Outlets try several headlines at once and show one reader another than the next: a headline that goes to and fro may never have been changed. Fewer different headlines than changes hint at that.',
  columns: ['The headline changed', 'Articles'],
  spread: ['never', 'once', 'twice', 'three times or more'],
  mostColumns: ['Article', 'Changes', 'Different headlines'],
  first: 'First:',
  leftOut: (seenOnce: number): string[] =>
    seenOnce > 0 ? [`${countText(seenOnce, 'article')} whose text was seen once: a change could not show`] : [],
  found: (changed: number, articles: number): string =>
    `The headline of ${numberText(changed)} of ${countText(articles, 'article')}${shareNote(changed, articles)} was changed later.`,
} as const;

/** Words of the calendar of captures. */
export const captureDayWords = {
  heading: 'Days without captures',
  counts:
    'Each day (UTC) from the first capture to the last: captured, where at least one capture of a listed article says something of it; failed only, where every capture failed or was refused; no capture, where there was none.',
  unseen:
    'On a captured day one article at least was looked at; others may not have been. On a day without a capture nobody looked or nothing was kept, for whatever reason: it says nothing of the outlets. Edits made then are dated by the next capture.',
  seen: 'captured',
  failed: 'failed only',
  none: 'no capture',
  columns: (byMonth: boolean): string[] => [
    byMonth ? 'Month' : 'Year',
    'Days captured',
    'Days failed only',
    'Days without',
  ],
  gapsHeading: 'The longest gaps',
  gapColumns: ['First day', 'Last day', 'Days'],
  gapsNote: (listed: number): string => `The ${countText(listed, 'longest gap')}; days on which all failed count too.`,
  found: (seen: number, days: number): string =>
    `Something was captured on ${numberText(seen)} of ${countText(days, 'day')}.`,
  longest: (days: number, first: string, last: string): string =>
    days === 1
      ? `No gap is longer than a day.`
      : `The longest gap has ${countText(days, 'day')}, from ${statedDay(first).text} to ${statedDay(last).text}.`,
} as const;

/** A share in per cent, whole; what is not none is never 0 %, what is not all never 100 %. */
export function shareText(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0%';
  if (part === whole) return '100%';
  const percent = Math.round((part / whole) * 100);
  return percent === 0 ? 'under 1%' : percent === 100 ? 'over 99%' : `${percent}%`;
}

/** A share in brackets, where there are enough for one to mean something. */
function shareNote(part: number, whole: number): string {
  return whole < 20 ? '' : ` (${shareText(part, whole)})`;
}
