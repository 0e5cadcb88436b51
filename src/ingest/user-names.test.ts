import { describe, expect, it } from 'vitest';
import { pageDraft } from './page-draft.ts';
import { hasUserName, withUserName } from './user-names.ts';

describe('an address with a user name or password', () => {
  it('is told from others', () => {
    expect(hasUserName('https://ada@courier.example/a')).toBe(true);
    expect(hasUserName('https://:secret@courier.example/a')).toBe(true);
    expect(hasUserName('https://courier.example/@ada')).toBe(false);
    expect(hasUserName('no address')).toBe(false);
  });

  it('is no address of an article, whatever the source', async () => {
    const captured = '2024-05-01T10:00:00Z';
    const url = 'https://ada:secret@courier.example/a';
    const page = { url, captured, method: 'warc' as const, bytes: Buffer.from('<p>x</p>'), provenance: {} };
    const items = [
      { source: 'a', page },
      { source: 'a', observed: { url, captured, outcome: 'gone' as const, method: 'warc' as const } },
    ];
    for (const item of items)
      expect(await pageDraft(item, {}, [], () => Promise.reject(new Error('It is read.')))).toEqual({
        source: 'a',
        rejected: withUserName,
      });
  });
});
