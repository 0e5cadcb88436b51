import { describe, expect, it } from 'vitest';
import { captureFixture, editFixture, revisionFixture } from './archive-fixture.ts';
import { timeLine } from './time-line.ts';
import { siteUrls } from './urls.ts';

const article = 'herald/bridge';
const urls = siteUrls('/');
const first = revisionFixture(article, 1, '2023-09-13T081500Z');
const second = revisionFixture(article, 2, '2023-09-14T081500Z');
const third = revisionFixture(article, 3, '2023-09-15T081500Z', { returnOf: first.id });
const edits = [editFixture(first, second), editFixture(second, third)];

const shown = (captured: string, id: string) => captureFixture(article, captured, 'snapshot', id);

describe('timeLine', () => {
  it('stands with the latest first and marks it', () => {
    const captures = [shown('2023-09-13T08:15:00Z', first.id), shown('2023-09-14T08:15:00Z', second.id)];
    const items = timeLine({ captures, revisions: [first, second], edits: edits.slice(0, 1) }, urls);
    expect(items).toMatchObject([
      { kind: 'revision', number: 2, latest: true, edit: { weight: 'substantive' } },
      { kind: 'revision', number: 1, latest: false, edit: undefined },
    ]);
  });

  it('folds captures that found the same, and only those in a row', () => {
    const captures = [
      shown('2023-09-13T08:15:00Z', first.id),
      captureFixture(article, '2023-09-13T09:15:00Z', 'unchanged', first.id),
      shown('2023-09-13T10:15:00Z', first.id),
      captureFixture(article, '2023-09-13T11:15:00Z', 'not-found'),
      captureFixture(article, '2023-09-13T12:15:00Z', 'unchanged', first.id),
    ];
    const items = timeLine({ captures, revisions: [first], edits: [] }, urls);
    expect(
      items.map((item) => (item.kind === 'revision' ? 'revision' : `${item.kind} ${item.captures.length}`)),
    ).toEqual(['unchanged 1', 'nothing 1', 'unchanged 2', 'revision']);
  });

  it('says when an article that was gone was back, and of what could not tell nothing', () => {
    const captures = [
      shown('2023-09-13T08:15:00Z', first.id),
      captureFixture(article, '2023-09-13T09:15:00Z', 'not-found'),
      captureFixture(article, '2023-09-13T10:15:00Z', 'blocked'),
      captureFixture(article, '2023-09-13T11:15:00Z', 'gone'),
      captureFixture(article, '2023-09-13T12:15:00Z', 'unchanged', first.id),
      captureFixture(article, '2023-09-13T13:15:00Z', 'not-found'),
    ];
    const items = timeLine({ captures, revisions: [first], edits: [] }, urls);
    const back = items.map((item) => (item.kind === 'revision' ? item.kind : [item.kind, item.back?.datetime]));
    expect(back).toEqual([
      ['nothing', undefined],
      ['unchanged', undefined],
      ['nothing', '2023-09-13T12:15:00Z'],
      ['unusable', undefined],
      ['nothing', '2023-09-13T12:15:00Z'],
      'revision',
    ]);
  });

  it('says that nobody was asked where robots.txt forbade it', () => {
    const refused = captureFixture(article, '2023-09-13T10:15:00Z', 'blocked');
    const forbidden = { ...refused, captured: '2023-09-13T11:15:00Z', method: 'fetch' };
    const answered = { ...forbidden, captured: '2023-09-13T12:15:00Z', status: 403 };
    const captures = [shown('2023-09-13T08:15:00Z', first.id), refused, forbidden, answered];
    const labels = timeLine({ captures, revisions: [first], edits: [] }, urls).flatMap((item) =>
      item.kind === 'unusable' ? [item.label] : [],
    );
    expect(labels).toEqual(['Access refused', 'Not asked for', 'Access refused']);
  });

  it('leaves no capture out', () => {
    const captures = [
      captureFixture(article, '2023-09-12T08:15:00Z', 'failed'),
      { ...captureFixture(article, '2023-09-12T09:15:00Z', 'snapshot'), quality: 'failed' as const },
      shown('2023-09-13T08:15:00Z', first.id),
      captureFixture(article, '2023-09-13T09:15:00Z', 'blocked'),
      captureFixture(article, '2023-09-13T10:15:00Z', 'gone'),
    ];
    const items = timeLine({ captures, revisions: [first], edits: [] }, urls);
    const count = items.reduce((sum, item) => sum + (item.kind === 'revision' ? 1 : item.captures.length), 0);
    expect(count).toBe(captures.length);
    expect(items.map(({ kind }) => kind)).toEqual(['nothing', 'unusable', 'revision', 'unusable', 'unusable']);
  });

  it('shows a capture of a part that is no revision as such, with the reason', () => {
    const part = captureFixture(article, '2023-09-13T09:15:00Z', 'snapshot');
    const captures = [
      shown('2023-09-13T08:15:00Z', first.id),
      { ...part, quality: 'partial' as const, note: 'collapsed: the text is less than a fifth.' },
    ];
    const [latest] = timeLine({ captures, revisions: [first], edits: [] }, urls);
    expect(latest).toMatchObject({
      kind: 'unusable',
      label: 'Partial capture',
      captures: [{ note: 'collapsed: the text is less than a fifth.' }],
    });
  });

  it('names the revision that came back', () => {
    const captures = [first, second, third].map(({ id, firstCaptured }) => shown(firstCaptured, id));
    const [latest] = timeLine({ captures, revisions: [first, second, third], edits }, urls);
    expect(latest).toMatchObject({
      number: 3,
      returnOf: { number: 1, href: '/articles/herald/bridge/2023-09-13T081500Z/' },
    });
  });

  it('links no revision of an article that has one only', () => {
    const items = timeLine(
      { captures: [shown('2023-09-13T08:15:00Z', first.id)], revisions: [first], edits: [] },
      urls,
    );
    expect(items).toMatchObject([{ kind: 'revision', href: undefined }]);
  });

  it('says of a withdrawn article when its texts were captured', () => {
    const captures = [
      shown('2023-09-13T08:15:00Z', first.id),
      captureFixture(article, '2023-09-13T09:15:00Z', 'unchanged', first.id),
      shown('2023-09-14T08:15:00Z', second.id),
    ];
    const items = timeLine({ captures, revisions: [], edits: [] }, urls);
    expect(items.map(({ kind }) => kind)).toEqual(['withheld', 'unchanged', 'withheld']);
  });
});
