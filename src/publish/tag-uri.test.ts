import { describe, expect, it } from 'vitest';
import { articleTag, editTag, feedTag } from './tag-uri.ts';

const authority = 'archive.example,2024-01';

describe('tag URIs', () => {
  it('are made of the authority and the folder', () => {
    expect(articleTag(authority, 'courier/bridge')).toBe('tag:archive.example,2024-01:articles/courier/bridge');
    expect(editTag(authority, 'courier/bridge', '2024-03-01T081500Z', '2024-03-01T090000Z')).toBe(
      'tag:archive.example,2024-01:edits/courier/bridge/2024-03-01T081500Z/2024-03-01T090000Z',
    );
    expect(feedTag(authority, 'edits')).toBe('tag:archive.example,2024-01:feeds/edits');
    expect(feedTag(authority, 'edits/courier')).toBe('tag:archive.example,2024-01:feeds/edits/courier');
  });

  it('are ASCII without spaces, whatever the folder is called', () => {
    for (const id of ['港報/港口 三天', 'a/b#c?d', 'x/\uD800']) {
      expect(articleTag(authority, id)).toMatch(/^tag:[A-Za-z0-9.@,:/%_.!~*'()-]+$/);
    }
    expect(articleTag(authority, '港/口')).not.toBe(articleTag(authority, '港/港'));
  });
});
