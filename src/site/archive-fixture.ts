import type { Archive, ListOptions } from '../archive/archive.ts';
import { isNotable } from '../archive/compile-edit.ts';
import type {
  ArticleOrigins,
  ArticleRecord,
  CaptureRecord,
  EditBody,
  EditRecord,
  OutletRecord,
  RevisionRecord,
} from '../archive/records.ts';
import { archiveConfigSchema, type ArchiveConfig } from '../model/archive-config.ts';
import { authorJoiner } from '../archive/author-joiner.ts';
import type { JoinedAuthor } from '../model/author-names.ts';
import type { Block } from '../model/block.ts';
import { authorSlug } from '../text/author-slug.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';

/** What an archive made for a test holds; lists are given back in the order in which they stand here. */
export interface FixtureContent {
  config?: Partial<ArchiveConfig>;
  outlets?: OutletRecord[];
  articles?: ArticleRecord[];
  revisions?: RevisionRecord[];
  edits?: EditRecord[];
  captures?: CaptureRecord[];
  overall?: EditRecord;
  joinedAuthors?: JoinedAuthor[];
  origins?: ArticleOrigins;
  blocks?: Block[];
}

/** For tests: an archive in memory. Bodies name the revision they belong to. */
export function archiveFixture(content: FixtureContent = {}): Archive {
  const { outlets = [], articles = [], revisions = [], edits = [], captures = [], overall } = content;
  const listed = articles.filter(({ hidden }) => !hidden);
  const articlesOf = ({ outlet, author }: ListOptions = {}) =>
    listed.filter(
      (article) =>
        (outlet === undefined || article.outlet === outlet) &&
        (author === undefined || article.authors.some((name) => name.toLowerCase() === author)),
    );
  const editsOf = ({ outlet, notable }: ListOptions & { notable?: boolean } = {}) =>
    edits.filter((edit) => (outlet === undefined || edit.outlet === outlet) && (notable !== true || isNotable(edit)));
  const config = {
    ...archiveConfigSchema.parse({ title: 'Test archive', description: 'For tests.', ...content.config }),
    authors: content.joinedAuthors ?? [],
  };
  const joined = authorJoiner(config.authors);
  return {
    config: () => config,
    totals: () => ({
      outlets: outlets.length,
      articles: listed.length,
      revisions: revisions.length,
      edits: edits.length,
      snapshots: revisions.length,
      captures: captures.length,
      firstCaptured: '2023-09-13T08:15:00Z',
      lastCaptured: '2024-01-01T00:00:00Z',
    }),
    outlets: () => outlets,
    outlet: (id) => outlets.find((outlet) => outlet.id === id),
    articles: (options) => cut(articlesOf(options), options),
    countArticles: (options) => articlesOf(options).length,
    articleIds: () => articles.map(({ id }) => id),
    article: (id) => articles.find((article) => article.id === id),
    revisions: (id) => revisions.filter(({ article }) => article === id),
    editsOf: (id) => edits.filter(({ article }) => article === id),
    captures: (id) => captures.filter(({ article }) => article === id),
    edits: (options) => cut(editsOf(options), options),
    countEdits: (options) => editsOf(options).length,
    authors: () => [...new Set(listed.flatMap(({ authors }) => authors))].map(tally),
    authorOf: (name) => ({ slug: authorSlug(joined(name)), name: joined(name) }),
    sections: () => [...new Set(listed.flatMap(({ section }) => section ?? []))].map(tally),
    languages: () => [...new Set(listed.map(({ lang }) => lang))].map(tally),
    months: () => [...new Set(listed.map(({ date }) => date.slice(0, 7)))].sort().reverse().map(tally),
    revisionHtml: (_article, revision) => `<p>Text of ${revision}</p>`,
    revisionText: (_article, revision) => `Text of ${revision}`,
    editBody: (_article, revision) => editBody(revision),
    editWords: () => ({ removedText: '', addedText: '', sentences: [] }),
    origins: () => content.origins,
    revisionBlocks: () => content.blocks ?? [],
    overall: () => overall && { edit: overall, body: editBody('overall') },
    close: () => undefined,
  };
}

function cut<T>(list: T[], { offset = 0, limit = list.length }: ListOptions = {}): T[] {
  return list.slice(offset, offset + limit);
}

function tally(name: string) {
  return { slug: name.toLowerCase(), name, articleCount: 1, editCount: 0 };
}

function editBody(name: string): EditBody {
  return {
    inlineHtml: `<p id="c1">Inline <ins>${name}</ins></p><p id="c2"><del>gone</del></p>`,
    list: [],
    changesHtml: `<p><ins>${name}</ins></p>`,
    changes: { type: 'root', children: [] },
    changesText: `{+${name}+}`,
    removedText: 'gone',
    addedText: name,
  };
}

/** For tests: an article of the outlet `herald`. */
export function articleFixture(slug: string, parts: Partial<ArticleRecord> = {}): ArticleRecord {
  return {
    id: `herald/${slug}`,
    outlet: 'herald',
    outletName: 'The Herald',
    slug,
    title: `Headline of ${slug}`,
    authors: ['Ana'],
    date: '2023-09-13',
    dateSortKey: '2023-09-13',
    lang: 'en',
    tags: [],
    firstCaptured: '2023-09-13T08:15:00Z',
    lastCaptured: '2023-09-15T10:00:00Z',
    revisionCount: 1,
    editCount: 0,
    notableEditCount: 0,
    latestRevision: '2023-09-13T081500Z',
    status: 'live',
    hidden: false,
    excerpt: 'First words',
    wordCount: 200,
    digest: slug,
    ...parts,
  };
}

/** For tests: revision `number` of an article, seen once, in its capture `id`. */
export function revisionFixture(
  article: string,
  number: number,
  id: string,
  parts: Partial<RevisionRecord> = {},
): RevisionRecord {
  return {
    article,
    id,
    number,
    fields: { title: `Headline ${number}`, author: ['Ana'], date: '2023-09-13', tags: [] },
    firstCaptured: instantOfStamp(id),
    lastCaptured: instantOfStamp(id),
    snapshots: [{ stamp: id, sha256: 'a'.repeat(64), capture: {}, foreign: {} }],
    captureCount: 1,
    wordCount: 200,
    digest: id,
    ...parts,
  };
}

/** For tests: the edit between two revisions: one number changed, one word for one. */
export function editFixture(
  before: RevisionRecord,
  after: RevisionRecord,
  parts: Partial<EditRecord> = {},
): EditRecord {
  return {
    article: after.article,
    outlet: 'herald',
    outletName: 'The Herald',
    before: before.id,
    revision: after.id,
    number: after.number,
    title: after.fields.title,
    authors: after.fields.author,
    lang: 'en',
    date: after.fields.date,
    window: { after: before.lastCaptured, until: after.firstCaptured },
    summary: {
      words: { added: 1, removed: 1, moved: 0 },
      blocks: { added: 0, removed: 0, moved: 0, edited: 1 },
      hunks: 1,
      classes: { number: 1 },
      weight: 'substantive',
      rule: 'number',
      noteAdded: false,
      silent: true,
    },
    fields: [],
    hidden: false,
    digest: after.id,
    ...parts,
  };
}

/** For tests: a capture that found `outcome`. */
export function captureFixture(
  article: string,
  captured: string,
  outcome: CaptureRecord['outcome'],
  revision?: string,
): CaptureRecord {
  return { article, captured, outcome, ...(revision !== undefined && { revision }) };
}
