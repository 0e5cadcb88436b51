import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord, CaptureRecord, EditRecord, RevisionRecord } from '../../archive/records.ts';
import { captureOutcomes } from '../../model/capture.ts';
import { stampOfInstant } from '../../model/capture-stamp.ts';
import { archiveFixture, articleFixture, captureFixture, editFixture, revisionFixture } from '../archive-fixture.ts';
import { collectStatistics } from './collect-statistics.ts';
import { firstEditSteps } from './first-edits.ts';
import { binStart } from './time-bins.ts';

/** A made-up archive as flat lists, which a naive count can go through. */
interface MadeArchive {
  articles: ArticleRecord[];
  revisions: RevisionRecord[];
  edits: EditRecord[];
  captures: CaptureRecord[];
}

const begin = Date.parse('2023-01-01T00:00:00Z');
const instantAt = (minutes: number): string => new Date(begin + minutes * 60_000).toISOString().replace('.000Z', 'Z');
const weights = ['substantive', 'minor', 'cosmetic'] as const;

const madeArticle = fc.record({
  outlet: fc.constantFrom('herald', 'gull', 'tern'),
  hidden: fc.boolean(),
  /** Minutes from the beginning. */
  published: fc.integer({ min: 0, max: 400_000 }),
  precision: fc.constantFrom('time', 'day', 'month', 'year', 'unknown', 'later'),
  delay: fc.integer({ min: -600, max: 3000 }),
  steps: fc.array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 90_000 }),
      weight: fc.constantFrom(...weights),
      silent: fc.boolean(),
      noteAdded: fc.boolean(),
      kind: fc.constantFrom('counted', 'counted', 'counted', 'ours', 'partial'),
      title: fc.constantFrom(undefined, undefined, 'One', 'Other'),
      classes: fc.subarray(['number', 'wording', 'name'] as const),
    }),
    { maxLength: 6 },
  ),
  captures: fc.array(
    fc.record({ minutes: fc.integer({ min: 0, max: 90_000 }), outcome: fc.constantFrom(...captureOutcomes) }),
    {
      maxLength: 4,
    },
  ),
});

const madeArchive = fc.array(madeArticle, { maxLength: 12 }).map((made): MadeArchive => {
  const archive: MadeArchive = { articles: [], revisions: [], edits: [], captures: [] };
  made.forEach(({ outlet, hidden, published, precision, delay, steps, captures }, at) => {
    const id = `${outlet}/a${at}`;
    const instant = instantAt(published);
    const date = {
      time: instant,
      day: instant.slice(0, 10),
      month: instant.slice(0, 7),
      year: instant.slice(0, 4),
      unknown: 'unknown',
      later: '2031-05-05',
    }[precision];
    let minutes = Math.max(0, published + delay);
    const stamp = (): string => stampOfInstant(instantAt(minutes));
    const revision = (number: number, title: string): RevisionRecord =>
      revisionFixture(id, number, stamp(), { fields: { title, author: [], date, tags: [] } });
    let before = revision(1, 'Zero');
    archive.revisions.push(before);
    steps.forEach((step, index) => {
      minutes += step.minutes;
      const after = revision(index + 2, step.title ?? before.fields.title);
      archive.revisions.push(after);
      const edit = editFixture(before, after, { outlet, hidden });
      archive.edits.push({
        ...edit,
        summary: {
          ...edit.summary,
          weight: step.weight,
          silent: step.silent,
          noteAdded: step.noteAdded,
          classes: Object.fromEntries(step.classes.map((name) => [name, 2])),
        },
        fields:
          step.title === undefined || step.title === before.fields.title
            ? []
            : [{ field: 'title', before: [before.fields.title], after: [step.title] }],
        ...(step.kind === 'ours' ? { extractorChange: { before: 'a', after: 'b' } } : {}),
        ...(step.kind === 'partial' ? { partial: true } : {}),
      });
      before = after;
    });
    const own = archive.revisions.filter(({ article }) => article === id);
    for (const { minutes: later, outcome } of captures)
      archive.captures.push(captureFixture(id, instantAt(Math.max(0, published + delay) + later), outcome));
    archive.articles.push(
      articleFixture(`a${at}`, {
        id,
        outlet,
        outletName: outlet.toUpperCase(),
        hidden,
        ...(hidden ? { takedown: { article: id, level: 'hidden', date: '2024-01-01', reason: 'Test' } } : {}),
        title: own.at(-1)!.fields.title,
        date,
        firstCaptured: own[0]!.firstCaptured,
        lastCaptured: own.at(-1)!.lastCaptured,
      }),
    );
  });
  return archive;
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

describe('the statistics of an archive', () => {
  const holds = (
    expectation: (made: MadeArchive & { listed: ArticleRecord[]; counted: EditRecord[] }) => void,
  ): void => {
    fc.assert(
      fc.property(madeArchive, (made) => {
        const listed = made.articles.filter(({ hidden }) => !hidden);
        const ids = new Set(listed.map(({ id }) => id));
        const counted = made.edits.filter(
          (edit) => ids.has(edit.article) && edit.partial !== true && edit.extractorChange === undefined,
        );
        expectation({ ...made, listed, counted });
      }),
      { seed: 1, numRuns: 150 },
    );
  };

  it('count what a naive count does: articles, edits, outlets and kinds', () => {
    holds(({ listed, counted, ...made }) => {
      const found = collectStatistics(archiveFixture(made));
      const ids = new Set(listed.map(({ id }) => id));
      const own = made.edits.filter(({ article }) => ids.has(article));
      expect(found.articles).toBe(listed.length);
      expect(found.edits).toBe(counted.length);
      expect(found.uncounted.ours + found.uncounted.partial).toBe(own.length - counted.length);
      expect(found.uncounted.partial).toBe(own.filter(({ partial }) => partial).length);
      for (const { outlet, articles, editedArticles, edits } of found.outlets) {
        expect(articles).toBe(listed.filter((article) => article.outlet === outlet).length);
        expect(edits).toBe(counted.filter((edit) => edit.outlet === outlet).length);
        const edited = new Set(counted.filter((edit) => edit.outlet === outlet).map(({ article }) => article));
        expect(editedArticles).toBe(edited.size);
      }
      expect(found.outlets).toHaveLength(new Set(listed.map(({ outlet }) => outlet)).size);
      for (const weight of weights)
        expect(found.kinds.weights[weight]).toBe(counted.filter(({ summary }) => summary.weight === weight).length);
      expect(found.kinds.silent).toBe(counted.filter(({ summary }) => summary.silent).length);
      expect(found.kinds.noted).toBe(counted.filter(({ summary }) => summary.noteAdded).length);
      for (const { name, edits } of found.kinds.classes)
        expect(edits).toBe(counted.filter(({ summary }) => name in summary.classes).length);
      expect(found.kinds.fields).toEqual(
        counted.some(({ fields }) => fields.length > 0)
          ? [{ name: 'title', edits: counted.filter(({ fields }) => fields.length > 0).length }]
          : [],
      );
    });
  });

  it('put every article and every edit into one step of time, or say why not', () => {
    holds(({ listed, counted, ...made }) => {
      const { overTime } = collectStatistics(archiveFixture(made));
      if (listed.length === 0) {
        expect(overTime).toBeUndefined();
        return;
      }
      const { unit, steps, leftOut } = overTime!;
      expect(sum(steps.map(({ articles }) => articles)) + sum(Object.values(leftOut))).toBe(listed.length);
      expect(leftOut.undated).toBe(listed.filter(({ date }) => date === 'unknown').length);
      expect(leftOut.later).toBe(listed.filter(({ date }) => date.startsWith('2031')).length);
      for (const { start, articles, edits } of steps) {
        for (const weight of weights)
          expect(edits[weight]).toBe(
            counted.filter(
              ({ window, summary }) => summary.weight === weight && binStart(window.until.slice(0, 10), unit) === start,
            ).length,
          );
        const whole = listed.filter(({ date }) => date.length >= 10 && binStart(date.slice(0, 10), unit) === start);
        expect(articles).toBeGreaterThanOrEqual(whole.length);
      }
    });
  });

  it('measure first edits between what is sure and what may be', () => {
    holds(({ listed, counted, ...made }) => {
      const { firstEdits } = collectStatistics(archiveFixture(made));
      const measured = listed.flatMap((article) => {
        const edit = counted.find((candidate) => candidate.article === article.id);
        if (edit === undefined || !article.date.includes('T')) return [];
        const published = Date.parse(article.date);
        const isLate = Date.parse(article.firstCaptured) > published + 86_400_000;
        if (isLate || Date.parse(edit.window.until) < published) return [];
        return [{ after: Date.parse(edit.window.after) - published, until: Date.parse(edit.window.until) - published }];
      });
      expect(firstEdits.articles).toBe(measured.length);
      expect(firstEdits.articles + sum(Object.values(firstEdits.leftOut))).toBe(listed.length);
      expect(firstEdits.leftOut.unedited).toBe(
        listed.filter(({ id }) => !counted.some(({ article }) => article === id)).length,
      );
      expect(firstEdits.steps).toEqual(
        firstEditSteps.map((within) => ({
          within,
          surely: measured.filter(({ until }) => until <= within).length,
          perhaps: measured.filter(({ after }) => after < within).length,
        })),
      );
      for (const { surely, perhaps } of firstEdits.steps) expect(perhaps).toBeGreaterThanOrEqual(surely);
    });
  });

  it('list the most edited articles and the most changed headlines', () => {
    holds(({ listed, counted, ...made }) => {
      const { mostEdited, headlines } = collectStatistics(archiveFixture(made));
      const editsOf = (id: string): EditRecord[] => counted.filter(({ article }) => article === id);
      const most = listed.map(({ id }) => editsOf(id).length).filter((count) => count > 0);
      expect(mostEdited.map(({ edits }) => edits)).toEqual(most.sort((one, other) => other - one).slice(0, 10));
      for (const { article, edits, weights: own } of mostEdited) {
        expect(edits).toBe(editsOf(article.id).length);
        expect(sum(Object.values(own))).toBe(edits);
      }
      const seen = listed.filter(({ id }) => made.revisions.filter(({ article }) => article === id).length > 1);
      const changes = seen.map(({ id }) => editsOf(id).filter(({ fields }) => fields.length > 0).length);
      expect(headlines.articles).toEqual([
        changes.filter((count) => count === 0).length,
        changes.filter((count) => count === 1).length,
        changes.filter((count) => count === 2).length,
        changes.filter((count) => count > 2).length,
      ]);
      expect(headlines.seenOnce).toBe(listed.length - seen.length);
      for (const { article, first } of headlines.most)
        expect([first, editsOf(article.id).length > 0]).toEqual(['Zero', true]);
    });
  });

  it('know every day with a capture and every gap', () => {
    holds(({ listed, ...made }) => {
      const { captureDays } = collectStatistics(archiveFixture(made));
      const ids = new Set(listed.map(({ id }) => id));
      const own = made.captures.filter(({ article }) => ids.has(article));
      if (own.length === 0) {
        expect(captureDays).toBeUndefined();
        return;
      }
      const { first, last, days, captured, gaps } = captureDays!;
      let [seen, failed, none, gapDays] = [0, 0, 0, 0];
      for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000) {
        const day = new Date(time).toISOString().slice(0, 10);
        const here = own.filter((capture) => capture.captured.startsWith(day));
        const isSeen = here.some(({ outcome }) => !['blocked', 'failed'].includes(outcome));
        expect(captured.get(day)).toBe(isSeen ? 'seen' : here.length > 0 ? 'failed' : undefined);
        if (isSeen) seen += 1;
        else if (here.length > 0) failed += 1;
        else none += 1;
        const inGap = gaps.filter((gap) => gap.first <= day && day <= gap.last).length;
        expect(inGap).toBe(isSeen ? 0 : 1);
        gapDays += inGap;
      }
      expect(days).toBe(seen + failed + none);
      expect(gapDays).toBe(sum(gaps.map((gap) => gap.days)));
    });
  });
});
