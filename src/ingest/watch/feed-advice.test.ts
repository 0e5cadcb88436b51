import { describe, expect, it } from 'vitest';
import { soundContent, writeContent } from '../../../test/support/content-folder.ts';
import { feedAdvice } from './feed-advice.ts';

describe('feedAdvice', () => {
  const content = soundContent();
  const feeds = 'name: Gull\nfeeds:\n  - https://gull.example/feed\n';

  it('says which file lacks which key', () => {
    expect(feedAdvice(writeContent({}))).toMatchObject({
      message: 'Nothing is watched: the archive has no outlet.',
      hint: expect.stringMatching(/outlets\/<id>\.yml .*`feeds:`/) as string,
    });
    expect(feedAdvice(writeContent(content))).toMatchObject({
      message: 'Nothing is watched: outlets/gull.yml names no feed.',
      hint: expect.stringMatching(/`feeds:` .* into outlets\/gull\.yml\. .*`variorum capture`/) as string,
    });
    expect(feedAdvice(writeContent({ ...content, 'outlets/tern.yml': feeds }), 'gull')).not.toBeNull();
  });

  it('has none where an outlet has feeds', () => {
    expect(feedAdvice(writeContent({ ...content, 'outlets/tern.yml': feeds }))).toBeNull();
  });

  it('says of an archive with fetched articles that only new ones are not looked for', () => {
    const name = 'articles/gull/bridge/2024-03-02T080000Z.md';
    const fetched = content[name]!.replace(
      'outlet: gull\n',
      'outlet: gull\nurl: https://gull.example/b\ncapture:\n  method: fetch\n',
    );
    expect(feedAdvice(writeContent({ ...content, [name]: fetched }))?.message).toMatch(
      /^No new articles are looked for:/,
    );
  });
});
