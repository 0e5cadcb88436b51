import { describe, expect, it } from 'vitest';
import { soundContent, writeContent } from '../../../test/support/content-folder.ts';
import { knownArticles } from './known-articles.ts';

describe('knownArticles', () => {
  it('takes the validators of the latest look, wherever its line stands', () => {
    const name = 'articles/gull/bridge/2024-03-02T080000Z.md';
    const url = 'https://gull.example/bridge';
    const content = soundContent();
    const line = (captured: string, etag: string): string =>
      JSON.stringify({ captured, outcome: 'unchanged', method: 'fetch', status: 200, etag });
    const log = [line('2024-03-09T08:00:00Z', '"late"'), line('2024-03-05T08:00:00Z', '"early"')];
    const contentDir = writeContent({
      ...content,
      [name]: content[name]!.replace('outlet: gull\n', `outlet: gull\nurl: ${url}\n`),
      'articles/gull/bridge/captures.ndjson': `${log.join('\n')}\n`,
    });
    expect(knownArticles(contentDir, 'gull')).toMatchObject([{ slug: 'bridge', validators: { etag: '"late"' } }]);
  });
});
