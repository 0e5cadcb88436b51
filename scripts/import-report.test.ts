import { describe, expect, it } from 'vitest';
import { eventText, summaryText } from './import-report.ts';

const imported = {
  event: 'imported',
  source: 'page.txt',
  article: 'courier/pump',
  isNewArticle: true,
  captured: '2023-09-13T08:15:00Z',
  title: 'The pump',
  files: ['articles/courier/pump/2023-09-13T081500Z.md'],
  dropped: [{ label: 'after-end', text: `Leave a Reply${'y'.repeat(100)}`, line: 7 }],
  notes: ['Line 3 is read as a caption.'],
} as const;

describe('eventText', () => {
  it('tells of a snapshot with everything that was dropped or is uncertain', () => {
    const event = {
      ...imported,
      files: [...imported.files],
      dropped: [...imported.dropped],
      notes: [...imported.notes],
    };
    expect(eventText(event, true)?.split('\n')).toEqual([
      'New article courier/pump: “The pump”',
      '  articles/courier/pump/2023-09-13T081500Z.md',
      `  Dropped (after-end, line 7): Leave a Reply${'y'.repeat(66)}…`,
      '  Note: Line 3 is read as a caption.',
    ]);
    expect(eventText(event, false)).toBe('Note on page.txt: Line 3 is read as a caption.');
    expect(eventText({ ...event, notes: [] }, false)).toBeNull();
  });

  it('warns of a text that may be incomplete', () => {
    const event = { ...imported, files: [], dropped: [], notes: [], warning: 'Line 9 was dropped.' };
    const warning = 'WARNING: the text of page.txt may be incomplete. Line 9 was dropped.';
    expect(eventText(event, true)?.split('\n').at(-1)).toBe(warning);
    expect(eventText(event, false)).toBe(warning);
  });

  it('names the reason and the remedy of what is rejected', () => {
    expect(eventText({ event: 'rejected', source: 'a/b.md', reason: 'No date.', hint: 'Add one.' }, false)).toBe(
      'Rejected a/b.md\n  No date.\n  → Add one.',
    );
  });

  it('says when a new outlet is named after its id', () => {
    const event = { event: 'outlet-created', outlet: 'gull', file: 'outlets/gull.yml' } as const;
    expect(eventText({ ...event, name: 'The Gull' }, true)).toBe('New outlet gull, named “The Gull”: outlets/gull.yml');
    expect(eventText({ ...event, name: 'gull' }, true)).toContain('named after its id');
  });
});

describe('summaryText', () => {
  it('says when the content folder has no archive.yml', () => {
    const counts = {
      read: 1,
      imported: 0,
      failed: 0,
      partial: 0,
      observed: 0,
      unchanged: 0,
      alreadyThere: 1,
      rejected: 0,
      passedOver: 0,
    };
    const summary = { ...counts, articles: 0, newArticles: 0, isConfigMissing: false, remarks: [] };
    expect(summaryText(summary, false)).not.toContain('archive.yml');
    expect(summaryText({ ...summary, isConfigMissing: true }, false)).toContain('has no archive.yml');
  });

  it('says once what holds for the whole import, and counts every entry that was passed over', () => {
    const counts = {
      read: 2,
      imported: 2,
      failed: 0,
      partial: 0,
      observed: 0,
      unchanged: 0,
      alreadyThere: 0,
      rejected: 0,
      passedOver: 171,
    };
    const summary = {
      ...counts,
      articles: 1,
      newArticles: 1,
      isConfigMissing: false,
      remarks: ['A rule found nothing.'],
    };
    const text = summaryText(summary, false);
    expect(text).toContain('171 other entries passed over.');
    expect(text.split('\n').at(-1)).toBe('Note: A rule found nothing.');
  });
});
