import { describe, expect, it } from 'vitest';
import { archiveConfigSchema } from '../model/archive-config.ts';
import { articleExtras, laterEditsUrl } from './article-extras.ts';
import { siteUrls } from './urls.ts';

const configOf = (layout: string) =>
  archiveConfigSchema.parse({ title: 'Test', description: 'Made for a test.', publish: { layout } });
const namesOf = (layout: string, revisions: number): string[] =>
  Object.entries(articleExtras(configOf(layout), revisions))
    .filter(([, isThere]) => isThere)
    .map(([name]) => name);

describe('articleExtras', () => {
  it('gives an article all that its revisions allow', () => {
    expect(namesOf('full', 1)).toEqual(['timeMap']);
    expect(namesOf('full', 2)).toEqual(['changes', 'since', 'timeMap']);
    expect(namesOf('full', 3)).toEqual(['changes', 'since', 'revisionsFile', 'timeMap']);
  });

  it('gives it in the compact layout only what shows edits that no other page shows', () => {
    expect(namesOf('compact', 1)).toEqual([]);
    expect(namesOf('compact', 2)).toEqual([]);
    expect(namesOf('compact', 3)).toEqual(['changes']);
  });
});

describe('laterEditsUrl', () => {
  it('leads to the only edit where there is no page of all', () => {
    const article = { id: 'gull/quay', revisionCount: 2, latestRevision: '2024-01-02T000000Z' };
    const urls = siteUrls('/');
    expect(laterEditsUrl(configOf('full'), urls, article)).toBe('/articles/gull/quay/changes/');
    expect(laterEditsUrl(configOf('compact'), urls, article)).toBe('/articles/gull/quay/2024-01-02T000000Z/');
  });
});
