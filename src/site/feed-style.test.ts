import { describe, expect, it } from 'vitest';
import { feedPageWords } from '#words/feeds.ts';
import { feedStyle } from './feed-style.ts';

describe('feedStyle', () => {
  it('tells what a feed is', () => {
    expect(feedStyle()).toContain(`content: "${feedPageWords.clicked}";`);
  });

  it('loads nothing and closes what it opens', () => {
    const style = feedStyle();
    expect(style).not.toMatch(/url\(|@import/);
    expect(style.match(/\{/g)?.length).toBe(style.match(/\}/g)?.length);
    expect(style.match(/"/g)).toHaveLength(2);
  });
});
