import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { stampOfInstant } from '../model/capture-stamp.ts';
import type { Capture } from '../model/capture.ts';
import type { ArticleFiles } from './article-files.ts';
import type { RawCapture, Refusal, SnapshotDraft } from './draft.ts';
import type { ArticleIndex } from './article-index.ts';
import { canonicalUrl } from '../text/canonical-url.ts';
import { readerName } from '../model/reader-name.ts';
import { comparedSnapshot, laterUnchanged, sinceOf } from './compared-snapshot.ts';
import { deletedAddress, deletedFolder } from './deleted-articles.ts';
import { findArticle, twinNotes } from './find-article.ts';
import { makeSnapshot, type MadeSnapshot } from './make-snapshot.ts';
import { withOwnLinks } from './relative-links.ts';
import { neighbourStamp, type StoredArticle } from './stored-article.ts';
import { withGivenFields } from './given-fields.ts';

/** What became of a draft. `files` hold the capture, as paths from the content folder with `/`. */
export type WriteResult =
  | { outcome: 'imported'; article: string; stamp: string; isNewArticle: boolean; files: string[]; notes: string[] }
  | { outcome: 'unchanged' | 'already-there'; article: string; stamp: string; files: string[]; notes: string[] }
  | { outcome: 'rejected'; refusal: Refusal };

/**
 * Puts a draft into the archive: raw capture and snapshot, or a line of captures.ndjson when it holds nothing new.
 * The same bytes twice change nothing; nothing is ever overwritten. The caller holds the content lock, and the
 * outlet's file is there; an index over `dryFiles` needs neither.
 */
export function writeSnapshot(index: ArticleIndex, stated: SnapshotDraft): WriteResult {
  const { files: stored } = index;
  const article = findArticle(index, stated);
  if ('reason' in article) return { outcome: 'rejected', refusal: article };
  const deleted = article.stamps.length === 0 ? deletionOf(index, stated, article) : undefined;
  if (deleted) return { outcome: 'rejected', refusal: deleted };
  const stamp = stampOfInstant(stated.captured);
  const id = `${stated.outlet}/${article.slug}`;
  const quality = stated.capture.quality ?? 'ok';
  const before = comparedSnapshot(stored, article, stated.outlet, stamp, quality);
  const neighbour = neighbourStamp(article, stamp);
  const beside = before ?? (neighbour === undefined ? undefined : stored.snapshot(article, neighbour, stated.outlet));
  const draft = besideSnapshot(stated, beside);
  const made = makeSnapshot(draft, stamp);
  if ('reason' in made) return { outcome: 'rejected', refusal: made };

  const known = knownCapture(stored, article, draft, made, stamp);
  if (known === 'same')
    return { outcome: 'already-there', article: id, stamp, files: filesOf(stored, article, id, stamp), notes: [] };
  if (known !== 'none') return { outcome: 'rejected', refusal: known };
  if (draft.foldUnchanged && before && isSameText(made.source, before)) {
    const raw = newBytes(stored.captures(article), draft, before);
    const rawName = raw && `${stamp}.${raw.extension}.gz`;
    if (raw && rawName !== undefined) {
      if (stored.hasOtherRaw(article, rawName, raw.bytes))
        return { outcome: 'rejected', refusal: conflict(article, stamp, `a raw file, ${rawName},`, draft) };
      stored.addRaw(article, rawName, raw.bytes);
    }
    const line = { ...lineOf(draft), ...(quality === 'failed' ? {} : sinceOf(article, stamp, before.stamp)) };
    stored.addCapture(article, line);
    index.addCapture(draft.outlet, article.slug, line);
    const names = [...(rawName === undefined ? [] : [rawName]), 'captures.ndjson'];
    const files = names.map((name) => `articles/${id}/${name}`);
    return { outcome: 'unchanged', article: id, stamp, files, notes: draft.notes };
  }
  const earlier = article.stamps.findLast((other) => other < stamp);
  const isOther = earlier !== undefined && !isSameText(made.source, stored.snapshot(article, earlier, draft.outlet));
  const contradiction = isOther ? laterUnchanged(stored.captures(article), article, stamp, quality) : undefined;
  if (contradiction) return { outcome: 'rejected', refusal: contradicted(article, contradiction, stamp) };
  const names = [...(draft.raw ? [`${stamp}.${draft.raw.extension}.gz`] : []), `${stamp}.md`];
  // The raw capture first: a snapshot that names a raw file always has it, wherever a run is killed.
  if (draft.raw) {
    const name = names[0]!;
    if (stored.hasOtherRaw(article, name, draft.raw.bytes))
      return { outcome: 'rejected', refusal: conflict(article, stamp, `a raw file, ${name},`, draft) };
    stored.addRaw(article, name, draft.raw.bytes);
  }
  const isNewArticle = article.stamps.length === 0;
  const twins = isNewArticle && draft.article.kind !== 'folder' ? twinNotes(index, draft) : [];
  stored.addSnapshot(article, stamp, made);
  index.add(draft.outlet, article.slug, stamp, made.source);
  const files = names.map((name) => `articles/${id}/${name}`);
  const readers = quality === 'failed' || !beside ? [] : otherReaderNotes(made.source, beside);
  const notes = [...draft.notes, ...twins, ...readers];
  return { outcome: 'imported', article: id, stamp, isNewArticle, files, notes };
}

/** What is to be said of a text beside one that an older engine, or other rules of the outlet, read. */
function otherReaderNotes(source: SnapshotSource, beside: SnapshotSource): string[] {
  const [own, its] = [source.capture, beside.capture];
  if (own.extractor === undefined || its.extractor === undefined || isSameText(source, beside)) return [];
  const isSameName = own.extractor.split('@')[0] === its.extractor.split('@')[0];
  const [name, other] = [readerName(own.extractor, own.rules), readerName(its.extractor, its.rules)];
  if (!isSameName || name === other) return [];
  return [
    `It was read by ${name}, the snapshot ${beside.stamp} beside it by ${other}: what differs may be ours and not the outlet's. Run \`variorum reextract\`, which reads both anew.`,
  ];
}

/** Why a new article is not one: it was deleted on purpose. */
function deletionOf(
  index: ArticleIndex,
  { outlet, fields, capture }: SnapshotDraft,
  { slug }: StoredArticle,
): Refusal | undefined {
  const { hasAddress, hasArticle } = index.deletedArticles();
  const addresses = [fields.url, capture.requested, capture.canonical, capture.final];
  if (addresses.some((address) => typeof address === 'string' && hasAddress(address))) return deletedAddress;
  return hasArticle(`${outlet}/${slug}`) ? deletedFolder : undefined;
}

/** The draft as it is compared with, and follows, the snapshot beside it: given fields and address taken over, links made whole. */
export function besideSnapshot(draft: SnapshotDraft, beside: SnapshotSource | undefined): SnapshotDraft {
  return withOwnLinks(withKnownUrl(withGivenFields(draft, beside), beside));
}

/**
 * The bytes of a capture whose text is unchanged, when no capture that is kept has them: what the reader left out of a
 * page may have changed, and a better one finds it later only if they are there.
 */
function newBytes(logged: readonly Capture[], { raw }: SnapshotDraft, before: SnapshotSource): RawCapture | undefined {
  const isKept = before.capture.raw === raw?.sha256 || logged.some((line) => line.raw === raw?.sha256);
  return isKept ? undefined : raw;
}

/** The line of captures.ndjson for a capture that holds nothing new: all that is known of the capture, nothing of its text. */
function lineOf({ captured, capture, raw, fields }: SnapshotDraft): Capture {
  const { method, quality, reason, requested } = capture;
  return {
    captured,
    outcome: quality === 'failed' ? 'failed' : 'unchanged',
    ...(method ? { method } : {}),
    ...(raw ? { raw: raw.sha256 } : {}),
    ...(requested === undefined || requested === fields.url ? {} : { requested }),
    ...Object.fromEntries(citedKeys.flatMap((key) => (capture[key] === undefined ? [] : [[key, capture[key]]]))),
    ...(quality !== undefined && quality !== 'ok' && reason ? { note: reason } : {}),
  };
}

/** What tells how a capture was had and where it lies, in the order of the line. */
const citedKeys = [
  ...[
    'capturedFrom',
    'extractor',
    'rules',
    'status',
    'contentType',
    'etag',
    'lastModified',
    'final',
    'variant',
    'savedBy',
  ],
  ...['memento', 'bytesFrom', 'digest', 'digestCheck', 'warc', 'wacz', 'git'],
];

/** The files that a stored capture consists of: its snapshot with the raw file, or the log that has its line. */
function filesOf(stored: ArticleFiles, article: StoredArticle, id: string, stamp: string): string[] {
  const own = stored.names(article, stamp);
  const names = article.stamps.includes(stamp) ? own : [...own, 'captures.ndjson'];
  return names.map((name) => `articles/${id}/${name}`);
}

/**
 * Keeps the address that the snapshot beside it has, when this one only tells in another spelling, or for a variant of the
 * page, how it was asked for. An address that a person gave is taken as that, and kept as the one that was asked for.
 */
function withKnownUrl(draft: SnapshotDraft, beside: SnapshotSource | undefined): SnapshotDraft {
  const [url, known] = [draft.fields.url, beside?.fields.url];
  const isGiven = draft.capture.given?.includes('url') === true;
  if (draft.urlAsRequested !== true && !isGiven) return draft;
  if (url === undefined || known === undefined || url === known) return draft;
  const { canonical, ...capture } = draft.capture;
  const isSame = (one: string | undefined, other: string): boolean =>
    one !== undefined && canonicalUrl(one) === canonicalUrl(other);
  const isDeclared = !isGiven && (isSame(canonical, known) || isSame(beside?.capture.canonical, url));
  if (!isSame(url, known) && !isDeclared) return draft;
  const stated = canonical === undefined || isSame(canonical, known) ? {} : { canonical };
  return { ...draft, fields: { ...draft.fields, url: known }, capture: { requested: url, ...capture, ...stated } };
}

/** sha256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether the archive has this capture, another one for its instant (the reason is given), or none. */
function knownCapture(
  files: ArticleFiles,
  article: StoredArticle,
  draft: SnapshotDraft,
  made: MadeSnapshot,
  stamp: string,
): 'same' | 'none' | Refusal {
  const isFileTime = draft.capture.capturedFrom === 'file-time';
  const logged = files.captures(article);
  if (article.stamps.includes(stamp)) {
    const stored = files.snapshot(article, stamp, draft.outlet);
    if (isSameCapture(stored, draft) || Buffer.from(made.bytes).equals(files.snapshotBytes(article, stamp)))
      return 'same';
    return conflict(article, stamp, 'a snapshot', draft);
  }
  const line = logged.find(({ captured }) => captured === draft.captured);
  if (line)
    return line.raw !== undefined && line.raw === draft.raw?.sha256
      ? 'same'
      : conflict(article, stamp, `a capture (${line.outcome}, in captures.ndjson)`, draft);
  // Copying a file changes its time: the same bytes under another file time are the same capture.
  if (isFileTime && draft.raw) {
    const { sha256 } = draft.raw;
    if (article.stamps.some((other) => files.snapshot(article, other, draft.outlet).capture.raw === sha256))
      return 'same';
    if (logged.some(({ raw }) => raw === sha256)) return 'same';
  }
  return 'none';
}

/** Why a text can't be put in at `stamp`, before a capture that is recorded as unchanged since an older snapshot. */
function contradicted(
  { slug }: StoredArticle,
  { captured, since }: { captured: string; since: string },
  stamp: string,
): Refusal {
  return {
    reason: `The line of ${captured} in captures.ndjson of ${slug} says that the text of ${since} was still shown then; with another text at ${stamp} before it, it would say that this other text was shown.`,
    hint: `The later capture has to be a snapshot of its own: take its line out of captures.ndjson, import this capture, and then import the capture of ${captured} again from its file.`,
  };
}

/** True when both were made from the same bytes. */
function isSameCapture(stored: SnapshotSource, draft: SnapshotDraft): boolean {
  if (draft.raw && stored.capture.raw === draft.raw.sha256) return true;
  return draft.capture.source !== undefined && isDeepStrictEqual(stored.capture.source, draft.capture.source);
}

/** Whether a reader would see the same: body, fields and the source's own keys. */
export function isSameText(one: SnapshotSource, other: SnapshotSource): boolean {
  return (
    one.body === other.body &&
    isDeepStrictEqual(one.fields, other.fields) &&
    isDeepStrictEqual(one.foreign, other.foreign)
  );
}

function conflict(article: StoredArticle, stamp: string, what: string, { capture }: SnapshotDraft): Refusal {
  return {
    reason: `The archive has ${what} of ${article.slug} for the same instant, ${stamp}, from other bytes.`,
    hint: hasCapturedOption(capture)
      ? 'Give the true capture time with --captured, or keep only one of the two captures.'
      : 'Keep only one of the two captures: the archive holds one an instant.',
  };
}

/** Whether the way in has `--captured`. */
function hasCapturedOption({ method }: SnapshotDraft['capture']): boolean {
  return method === 'html' || method === 'text';
}
