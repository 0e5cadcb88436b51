import type { Capture } from '../model/capture.ts';
import { parseStatedDate } from '../model/stated-date.ts';
import { hasRedactionMark } from '../text/redactor.ts';
import { countWords } from '../text/words.ts';
import { assembleCaptures, finalStatus } from './assemble-captures.ts';
import type { ArticleContext, ArticleSources, ParsedSnapshot } from './compile-article.ts';
import type { CompileCounts, CompiledArticle, CompiledEdit, CompiledRevision } from './compiled-article.ts';
import { compileEdit, isNotable } from './compile-edit.ts';
import { compileOrigins } from './compile-origins.ts';
import { isListed, isTombstone } from './audience.ts';
import type { FoldResult } from './fold-revisions.ts';
import { listedDay } from './listed-day.ts';
import { publicTakedown } from './public-takedown.ts';
import type { ArticleRecord, RevisionRecord } from './records.ts';
import { listedNames, statedFields } from './redact-snapshot.ts';
import { tombstone } from './tombstone.ts';

/** Everything that is known of an article after folding. `blobs` takes what must be stored. */
export interface FoldedArticle {
  context: ArticleContext;
  snapshots: readonly ParsedSnapshot[];
  captures: readonly Capture[];
  fold: FoldResult;
  input: string;
  blobs: Map<string, string>;
  counts: CompileCounts;
  stored: ArticleSources;
}

/** A revision with the snapshot that stands for it: its first. */
export interface RevisionSource {
  record: RevisionRecord;
  snapshot: ParsedSnapshot;
  /** Its last snapshot, whose extractor the next revision's is compared with. */
  last: ParsedSnapshot;
}

/** Records and blobs of one article. Of a withdrawn article no text is kept. */
export function assembleArticle(folded: FoldedArticle): CompiledArticle {
  const sources = revisionSources(folded);
  const revisions: CompiledRevision[] = sources.map(({ record, snapshot }) => ({
    record,
    htmlKey: snapshot.htmlKey,
    blocksKey: snapshot.blocksKey,
  }));
  const steps = sources.slice(1).map((source, index) => compileEdit(folded, sources[index]!, source, false));
  const overall = sources.length > 1 ? compileEdit(folded, sources[0]!, sources.at(-1)!, true) : undefined;
  const edits: CompiledEdit[] = [...steps, ...(overall ? [overall] : [])].map(({ edit }) => edit);
  const originsKey = overall && compileOrigins(folded, sources, steps, overall);
  const captures = assembleCaptures(folded);
  const article = articleRecord(
    folded,
    sources,
    edits.filter(({ overall }) => !overall),
  );
  const day = listedDay(article.date);
  const { takedown } = folded.context;
  if (takedown && isTombstone(folded.context)) return tombstone({ article, captures, input: folded.input }, takedown);
  const blobKeys = [
    ...new Set([
      ...revisions.flatMap(({ htmlKey, blocksKey }) => [htmlKey, blocksKey]),
      ...edits.map(({ diffKey }) => diffKey),
      ...(originsKey === undefined ? [] : [originsKey]),
    ]),
  ];
  const blobs = blobKeys.flatMap((key) => {
    const value = folded.blobs.get(key);
    return value === undefined ? [] : [{ key, value }];
  });
  return {
    article,
    day,
    revisions,
    edits,
    captures,
    blobs,
    blobKeys,
    ...(originsKey === undefined ? {} : { originsKey }),
    input: folded.input,
  };
}

function revisionSources({ context, snapshots, fold }: FoldedArticle): RevisionSource[] {
  const byStamp = new Map(snapshots.map((snapshot) => [snapshot.stamp, snapshot]));
  return fold.revisions.map((revision, index) => {
    const members = revision.stamps.map((stamp) => byStamp.get(stamp)!);
    const snapshot = members[0]!;
    const record: RevisionRecord = {
      article: context.folder.id,
      id: revision.id,
      number: index + 1,
      fields: statedFields(snapshot.fields),
      firstCaptured: revision.firstCaptured,
      lastCaptured: revision.lastCaptured,
      snapshots: members.map(({ stamp, sha256, capture, foreign, isRedacted, isRawWithheld }) => ({
        stamp,
        ...(isRedacted ? {} : { sha256 }),
        capture,
        foreign,
        ...(isRawWithheld ? { rawWithheld: true as const } : {}),
      })),
      captureCount: revision.captureCount,
      ...(revision.returnOf === undefined ? {} : { returnOf: revision.returnOf }),
      wordCount: snapshot.blocks.reduce((sum, block) => sum + countWords(block.text), 0),
      digest: snapshot.digest,
    };
    return { record, snapshot, last: members.at(-1)! };
  });
}

function articleRecord(
  { context, captures, snapshots, input }: FoldedArticle,
  sources: readonly RevisionSource[],
  edits: readonly CompiledEdit[],
): ArticleRecord {
  const { folder, takedown } = context;
  const latest = sources.at(-1)!;
  const { fields } = latest.record;
  const date = parseStatedDate(fields.date);
  const optional = {
    url: fields.url,
    description: fields.description,
    // A section with redacted words is none to browse by.
    section: fields.section !== undefined && hasRedactionMark(fields.section) ? undefined : fields.section,
    takedown: takedown && publicTakedown(takedown, folder.id),
  };
  return {
    id: folder.id,
    outlet: folder.outlet,
    outletName: context.outletName,
    slug: folder.slug,
    title: fields.title,
    authors: listedNames(fields.author),
    date: fields.date,
    dateSortKey: 'fault' in date ? fields.date : date.sortKey,
    lang: fields.lang ?? context.lang,
    tags: fields.tags,
    firstCaptured: sources[0]!.record.firstCaptured,
    lastCaptured: latest.record.lastCaptured,
    revisionCount: sources.length,
    editCount: edits.filter(({ record }) => record.partial === undefined).length,
    notableEditCount: edits.filter(({ record }) => isNotable(record)).length,
    latestRevision: latest.record.id,
    status: finalStatus(snapshots, captures),
    hidden: !isListed(context),
    excerpt: excerptOf(latest.snapshot),
    wordCount: latest.record.wordCount,
    digest: input,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

const excerptLength = 240;

/** The beginning of the first paragraph, cut between words. */
function excerptOf(snapshot: ParsedSnapshot): string {
  const block =
    snapshot.blocks.find(({ kind, text }) => kind === 'paragraph' && text.trim() !== '') ??
    snapshot.blocks.find(({ text }) => text.trim() !== '');
  const text = (block?.text ?? '').replaceAll(/\s+/g, ' ').trim();
  if (text.length <= excerptLength) return text;
  const cut = text.slice(0, excerptLength).toWellFormed().replace(/�$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > excerptLength / 2 ? cut.slice(0, space) : cut}…`;
}
