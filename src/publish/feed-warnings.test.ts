import { describe, expect, it } from 'vitest';
import { archiveConfigSchema } from '../model/archive-config.ts';
import { feedWarningsOf } from './feed-warnings.ts';

const config = (stated: object) => archiveConfigSchema.parse({ title: 'A', description: 'B', ...stated });

describe('feedWarningsOf', () => {
  it('is silent where address and authority are stated', () => {
    expect(feedWarningsOf(config({ tag: 'example.org,2024' }), 'https://archive.example', 2026)).toEqual([]);
  });

  it('asks for the address', () => {
    const [warning, ...others] = feedWarningsOf(config({ tag: 'example.org,2024' }), undefined, 2026);
    expect(warning).toContain('--site');
    expect(others).toEqual([]);
  });

  it('asks for the authority and shows one, without taking it', () => {
    const [warning, ...others] = feedWarningsOf(config({}), 'https://news.example:8080', 2026);
    expect(warning).toContain('tag: news.example,2026');
    expect(others).toEqual([]);
    expect(feedWarningsOf(config({}), undefined, 2026)).toHaveLength(2);
  });
});
