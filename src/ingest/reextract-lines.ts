import path from 'node:path';
import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import { instantOfStamp, stampOfInstant } from '../model/capture-stamp.ts';
import type { Capture } from '../model/capture.ts';
import { captureProvenanceSchema } from '../model/snapshot.ts';
import { readCapturesLog } from './captures-log.ts';
import { comparedSnapshot } from './compared-snapshot.ts';
import type { SnapshotDraft } from './draft.ts';
import { replaceFile } from './durable-file.ts';
import { recordAhead, recordFiles } from './ledger-file.ts';
import { makeSnapshot, type MadeSnapshot } from './make-snapshot.ts';
import { engineOf, rawBytes, readAgain, rulesNow, type ReextractJob } from './reextract-draft.ts';
import { besideSnapshot, isSameText } from './write-snapshot.ts';
import { writeRaw } from './write-raw.ts';

/** A capture that is recorded as unchanged and is not, as it is read now. */
export interface FoundText {
  stamp: string;
  draft: SnapshotDraft;
  made: MadeSnapshot;
}

/**
 * The captures that are recorded as unchanged and show another text than the snapshot before them, when the bytes of both
 * are read by the present engine; in order of time. `snapshots` are those of the article as they will be. A text that is
 * found counts for what comes after it, so that a return to the one before is found too. Where the bytes of a later
 * capture can't be read, nothing before it is taken: the line would come to say that it showed the text which was found.
 */
export async function findTexts(
  job: ReextractJob,
  snapshots: ReadonlyMap<string, SnapshotSource>,
): Promise<{ found: FoundText[]; left: { stamp: string; reason: string }[] }> {
  const lines = readCapturesLog(job.article).map((line) => ({ line, stamp: stampOfInstant(line.captured) }));
  const inForce = new Map(snapshots);
  const found: FoundText[] = [];
  const left: { stamp: string; reason: string }[] = [];
  const meant = lines.filter(({ line, stamp }) => line.outcome === 'unchanged' && !snapshots.has(stamp));
  for (const { line, stamp } of meant.sort((one, other) => (one.stamp < other.stamp ? -1 : 1))) {
    if (line.raw === undefined || line['source'] !== undefined) continue;
    const before = lastOf(inForce, stamp);
    // Only what one engine read can be compared; the very same bytes give the very same text.
    if (before?.capture.extractor !== engineOf(line) || before.capture.raw === line.raw) continue;
    if (before.capture.rules !== rulesNow(job, before.capture, instantOfStamp(before.stamp))) continue;
    const isSameReader = line['extractor'] === engineOf(line) && line['rules'] === rulesNow(job, line, line.captured);
    if (isSameReader && before.capture.reextracted === undefined && !found.length) continue;
    const again = await textOf(job, line, stamp, before, holdersOf(line.raw, snapshots, lines));
    if ('reason' in again) {
      const from = lastOf(snapshots, stamp)!.stamp;
      const kept = found.filter((one) => one.stamp < from).length;
      const dropped = found.splice(kept);
      for (const one of dropped) {
        inForce.delete(one.stamp);
        const reason = `It shows another text, but the later capture ${stamp}, recorded as unchanged, can't be compared with it. ${again.reason}`;
        left.push({ stamp: one.stamp, reason });
      }
      continue;
    }
    const article = { ...job.article, stamps: [...inForce.keys()].sort() };
    const files = { snapshot: (_: unknown, one: string): SnapshotSource => inForce.get(one)! };
    const quality = again.made.source.capture.quality ?? 'ok';
    const same = comparedSnapshot(files, article, job.outlet, stamp, quality);
    if (same && isSameText(again.made.source, same)) continue;
    found.push({ stamp, ...again });
    inForce.set(stamp, again.made.source);
  }
  return { found, left };
}

/** Writes a text that was found: raw capture, ledger, snapshot, in this order. Gives the snapshot's file. */
export function writeFound(
  { contentDir, article, outlet, dryRun }: ReextractJob,
  { stamp, draft, made }: FoundText,
): string {
  const at = `articles/${outlet}/${article.slug}`;
  const file = `${at}/${stamp}.md`;
  if (dryRun) return file;
  const raw = draft.raw!;
  const rawFile = `${at}/${stamp}.${raw.extension}.gz`;
  writeRaw(path.join(contentDir, rawFile), raw.bytes);
  recordFiles(contentDir, [rawFile]);
  recordAhead(contentDir, file, made.bytes);
  replaceFile(path.join(contentDir, file), made.bytes);
  return file;
}

/** Of the snapshots up to `stamp` the last that did not fail. */
function lastOf(snapshots: ReadonlyMap<string, SnapshotSource>, stamp: string): SnapshotSource | undefined {
  const earlier = [...snapshots.values()].filter((one) => one.stamp <= stamp && one.capture.quality !== 'failed');
  return earlier.sort((one, other) => (one.stamp < other.stamp ? -1 : 1)).at(-1);
}

/** Stamps under which bytes of this sum may lie. */
function holdersOf(
  sha256: string,
  snapshots: ReadonlyMap<string, SnapshotSource>,
  lines: readonly { line: Capture; stamp: string }[],
): string[] {
  return [
    ...lines.filter(({ line }) => line.raw === sha256).map(({ stamp }) => stamp),
    ...[...snapshots.values()].filter(({ capture }) => capture.raw === sha256).map(({ stamp }) => stamp),
  ];
}

async function textOf(
  job: ReextractJob,
  line: Capture,
  stamp: string,
  before: SnapshotSource,
  holders: readonly string[],
): Promise<{ draft: SnapshotDraft; made: MadeSnapshot } | { reason: string }> {
  const held = [stamp, ...holders].map((holder) => rawBytes(job.article, holder, line.raw!));
  const raw = held.find((one) => 'bytes' in one);
  if (!raw) return { reason: 'fault' in held[0]! ? held[0].fault : '' };
  const cited = citedOf(line);
  const { given, contentType } = before.capture;
  const capture = {
    // Lines did not always say it; one server sends one.
    ...(contentType === undefined ? {} : { contentType }),
    ...cited,
    ...(given === undefined ? {} : { given }),
  };
  const item = await readAgain(job, { stamp, capture, fields: before.fields }, raw.bytes);
  if (!('draft' in item))
    return { reason: 'rejected' in item ? item.rejected.reason : 'The page holds no article now.' };
  const { contentType: read, ...found } = item.draft.capture;
  const stated = cited.contentType === undefined ? {} : { contentType: read };
  const { foreign } = before;
  const draft = besideSnapshot({ ...item.draft, foreign, capture: { ...cited, ...found, ...stated } }, before);
  const made = makeSnapshot(draft, stamp);
  return 'reason' in made ? made : { draft, made };
}

/** What a line says of its capture, as a snapshot does. */
function citedOf(line: Capture): SnapshotSource['capture'] {
  const own = new Set(['captured', 'outcome', 'note', 'since', 'raw', 'extractor', 'rules']);
  const parsed = captureProvenanceSchema.safeParse(
    Object.fromEntries(Object.entries(line).filter(([key]) => !own.has(key))),
  );
  return parsed.success ? parsed.data : {};
}
