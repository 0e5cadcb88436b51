import { describe, expect, it } from 'vitest';
import type { ArticleOrigins, SentenceOrigin } from '../archive/records.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { archiveFixture, articleFixture, editFixture, revisionFixture } from './archive-fixture.ts';
import { articlePage } from './article-page.ts';
import { sincePage } from './since-page.ts';
import { siteUrls } from './urls.ts';

const urls = siteUrls('/a/');
const id = 'herald/bridge';
const revisions = [1, 2, 3].map((number) =>
  revisionFixture(id, number, `2023-09-1${number + 2}T081500Z`, {
    fields: { title: number === 2 ? 'Bridge shut' : 'Bridge', author: ['Ana'], date: '2023-09-13', tags: [] },
  }),
);
const edits = [
  editFixture(revisions[0]!, revisions[1]!),
  editFixture(revisions[1]!, revisions[2]!, {
    extractorChange: { before: 'reader@1', after: 'reader@2' },
    degraded: [{ stage: 'sentences', why: 'cells' }],
  }),
];
const blocks = parseBody('One. Two. Three. Four.\n\nFive.\n\nSix.\n\n- Sev.\n- Ate.\n\nNin.').blocks;
const sentence = (block: number, start: number, end: number, past: Partial<SentenceOrigin>): SentenceOrigin => ({
  block,
  start,
  end,
  since: 1,
  stood: 1,
  wordings: [],
  earlier: [],
  ...past,
});
const origins: ArticleOrigins = {
  sentences: [
    sentence(0, 0, 4, {}),
    sentence(0, 5, 9, { since: 2, stood: 2 }),
    sentence(0, 10, 16, { since: 2, stood: 2 }),
    sentence(0, 17, 22, { since: 3, wordings: [{ text: 'Vier\u202e.', from: 1, to: 2 }] }),
    sentence(1, 0, 5, { since: 3, stood: 3, earlier: [{ from: 1, to: 1 }] }),
    ...[2, 3, 4].map((block) => sentence(block, 0, 4, { since: 2, stood: 2 })),
    sentence(5, 0, 4, { since: 3, stood: 3 }),
  ],
  gone: [{ text: 'Nought.', kind: 'paragraph', since: 1, stood: 1, to: 1 }],
  tally: { added: 3, removed: 1, edited: 1, moved: 0 },
};
const archive = archiveFixture({
  articles: [articleFixture('bridge', { revisionCount: 3, editCount: 2, latestRevision: revisions[2]!.id })],
  revisions,
  edits,
  origins,
  blocks,
});

describe('the page of since when each sentence stands', () => {
  const page = sincePage(archive, urls, id);

  it('marks what came later, neighbours of one kind as one, and nothing else', () => {
    expect(page.rows.map(({ html }) => html.replaceAll(/<a .*?<\/a>/g, ''))).toEqual([
      '<p>One. <span class="since age-1 new" id="s1">Two. Three.</span> <span class="since age-4 reworded" id="s2">Four.</span></p>',
      '<p><span class="since age-4 new" id="s3">Five.</span></p>',
      '<p>Six.</p><ul><li>Sev.</li><li>Ate.</li></ul>',
      '<p>Nin.</p>',
    ]);
  });

  it('says of each mark which revision brought it, and what stood before', () => {
    expect(page.rows.flatMap(({ notes }) => notes)).toMatchObject([
      { mark: 1, what: '2 sentences new', revision: { number: 2, days: '13 to 14 Sep 2023' }, before: [] },
      {
        mark: 2,
        what: 'reworded',
        revision: { number: 3, href: '/a/articles/herald/bridge/2023-09-15T081500Z/' },
        stood: 'Words before, since the first capture',
        before: [{ text: 'Vier[RLO].', stood: 'in revisions 1 to 2' }],
      },
      { mark: 3, what: 'back again', earlier: 'In these very words in revision 1 already' },
    ]);
    expect(page.rows[0]?.html).toContain('<span class="visually-hidden"> [Revision 2: 2 sentences new]</span>');
  });

  it('tells of paragraphs that came as a whole before them, neighbours together', () => {
    expect(page.rows.slice(2).map(({ passage }) => passage)).toMatchObject([
      { number: 1, what: 'new passage of 2 paragraphs', revision: { number: 2, age: 1 } },
      { number: 2, what: 'new', revision: { number: 3, age: 4 } },
    ]);
    expect(page.rows.slice(0, 2).map(({ passage }) => passage)).toEqual([undefined, undefined]);
  });

  it('counts what each revision brought, and says where that may be ours or is not exact', () => {
    expect(page.tally).toBe('1 of 9 sentences stood in the first capture as they are.');
    expect(page.revisions.map(({ number, brought, doubts }) => [number, brought, doubts.length])).toEqual([
      [2, '5 new', 0],
      [3, '2 new, 1 reworded', 2],
    ]);
    expect(page.revisions[1]?.doubts.join(' ')).toMatch(/reader@1.*too long to compare every sentence/);
    expect(page.otherRevisions).toBe(0);
  });

  it('has what is gone, by the revision that no longer had it', () => {
    expect(page.gone).toMatchObject([
      { summary: 'Gone with revision 2: 1 sentence', sentences: [{ text: 'Nought.', stood: 'in revision 1' }] },
    ]);
  });
});

describe('the article page', () => {
  it('says how the text differs from the first capture, and leads to the edits and to the origins', () => {
    expect(articlePage(archive, urls, id).difference).toEqual({
      sentences: '3 sentences new · 1 gone · 1 reworded',
      fields: undefined,
      since: { text: 'Since when each sentence stands here', href: '/a/articles/herald/bridge/since/' },
      changes: { text: 'All later edits, first against latest', href: '/a/articles/herald/bridge/changes/' },
    });
  });

  it('has every headline with its window, latest first, also one that came back', () => {
    const headlines = articlePage(archive, urls, id).headlines;
    expect(headlines.map(({ text, revision, window }) => [text, revision.text, window?.until.text])).toEqual([
      ['Bridge', 'since revision 3', '15 Sep 2023, 08:15 UTC'],
      ['Bridge shut', 'since revision 2', '14 Sep 2023, 08:15 UTC'],
      ['Bridge', 'in the first capture', undefined],
    ]);
  });
});
