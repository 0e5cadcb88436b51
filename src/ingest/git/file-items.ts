import path from 'node:path/posix';
import { trimBody } from '../../markdown/front-matter.ts';
import type { Refusal, SourceItem } from '../draft.ts';
import type { PageItem } from '../page-capture.ts';
import { sha256Of } from '../write-snapshot.ts';
import type { BlobReader } from './blob-reader.ts';
import { maxBlobBytes } from './blob-reader.ts';
import type { FileEvent, FileHistory } from './file-histories.ts';
import { growingTimes } from './order-of-times.ts';
import { judgeText } from '../text-quality.ts';
import type { FieldMap } from '../map-fields.ts';
import { readVersion } from './read-version.ts';
import { isDoubtfulRename } from './renames.ts';

/** What the items of a file have in common. */
export interface FileDrafting {
  slug: string;
  outlet: string;
  map: FieldMap;
  nowSeconds: number;
  /** Address of the repository. */
  repo?: string;
  /** Reads an HTML page into the article of this folder. */
  readPage: (item: PageItem, slug: string) => Promise<SourceItem>;
}

/**
 * The items of one file, in the order of its commits: a draft for each text, a look for each deletion and each
 * emptying, and the reason for each that gives none. Commits whose times contradict their order, or are the same
 * second, can't all be captures: the most that agree are taken, the others are rejected.
 */
export async function* fileItems(
  { events }: FileHistory,
  drafting: FileDrafting,
  blobs: BlobReader,
): AsyncGenerator<SourceItem> {
  const items: SourceItem[] = [];
  for (const event of events) items.push({ source: sourceOf(event), ...(await itemOf(event, drafting, blobs)) });
  const usable = items.flatMap((item, index) => ('rejected' in item ? [] : [index]));
  const kept = growingTimes(usable.map((index) => events[index]!.seconds)).map((position) => usable[position]!);
  const isKept = new Set(kept);
  let isBack = false;
  for (const [index, item] of items.entries()) {
    if ('rejected' in item) yield item;
    else if (!isKept.has(index)) yield { source: item.source, rejected: whyNot(events, index, kept) };
    else if ('draft' in item) {
      // The return of a text is a snapshot also when it is the same text.
      yield { source: item.source, draft: { ...item.draft, foldUnchanged: !isBack } };
      isBack = false;
    } else {
      yield item;
      isBack = true;
    }
  }
}

type Made =
  | Pick<Extract<SourceItem, { draft: unknown }>, 'draft'>
  | Pick<Extract<SourceItem, { observed: unknown }>, 'observed'>
  | { rejected: Refusal };

type TextEvent = Extract<FileEvent, { kind: 'text' }>;

async function itemOf(event: FileEvent, drafting: FileDrafting, blobs: BlobReader): Promise<Made> {
  const { slug, outlet, map, nowSeconds, repo } = drafting;
  const captured = instantOf(event.seconds);
  if (captured === null || event.seconds > nowSeconds) {
    return refused(
      `Its commit has the time ${captured ?? event.seconds}, which can't be that of a capture.`,
      'The clock of the machine on which it was made was wrong. Import its text from a file, with the time that is right.',
    );
  }
  const git = { ...(repo === undefined ? {} : { repo }), commit: event.commit, path: event.path };
  const look = { outlet, slug, captured, method: 'git' as const };
  if (event.kind === 'gone') {
    return { observed: { ...look, outcome: 'gone', note: event.note, provenance: { git } } };
  }
  const blob = await blobs.read(event.blob);
  if ('fault' in blob) {
    return blob.fault === 'missing'
      ? refused(`The repository does not hold ${event.blob}.`, 'Fetch it whole: `git fetch --refetch --no-filter`.')
      : refused(`The file is larger than ${maxBlobBytes / 1e6} MB.`, 'A snapshot may not be larger.');
  }
  const provenance = { git: { ...git, blob: event.blob, ...renameOf(event) } };
  const { name, ext } = path.parse(event.path);
  if (/^\.x?html?$/i.test(ext)) {
    const page = { captured, method: 'git' as const, bytes: blob.bytes, provenance };
    const item = await drafting.readPage({ source: sourceOf(event), page }, slug);
    return 'passedOver' in item ? refused(item.passedOver, 'Look at the page.') : item;
  }
  const version = readVersion(blob.bytes, { name, outlet, captured, map });
  if ('reason' in version) return { rejected: version };
  if (trimBody(version.body) === '') {
    return { observed: { ...look, outcome: 'failed', note: 'The file holds no text.', provenance } };
  }
  const raw = { bytes: blob.bytes, extension: extensionOf(ext), sha256: sha256Of(blob.bytes) };
  const { capture } = version;
  const judged = capture.quality === undefined ? judgeText(version.fields.title, version.body) : null;
  if (judged?.quality === 'failed')
    return { observed: { ...look, outcome: 'failed', note: judged.reason, raw, provenance } };
  return {
    draft: {
      outlet,
      article: { kind: 'folder', slug },
      captured,
      fields: version.fields,
      foreign: version.foreign,
      capture: { ...capture, method: 'git', ...judged, ...provenance },
      body: version.body,
      raw,
      foldUnchanged: true,
      dropped: version.dropped,
      notes: [...version.notes, ...renameNote(event)],
    },
  };
}

function renameOf({ renamedFrom }: TextEvent): { renamedFrom?: string } {
  return renamedFrom === undefined ? {} : { renamedFrom };
}

function renameNote({ path: to, renamedFrom, similarity = 100 }: TextEvent): string[] {
  if (renamedFrom === undefined || !isDoubtfulRename(renamedFrom, to, similarity)) return [];
  return [
    `It is taken for ${renamedFrom} under a new name; the two are ${similarity} % alike. If they are two articles, their snapshots have to be parted by hand.`,
  ];
}

function whyNot(events: readonly FileEvent[], index: number, kept: readonly number[]): Refusal {
  const { seconds } = events[index]!;
  const twin = kept.find((other) => events[other]!.seconds === seconds);
  if (twin !== undefined) {
    const count = events.filter((event) => event.seconds === seconds).length;
    return {
      reason: `It is one of ${count} commits of the same second; ${events[twin]!.commit.slice(0, 12)} is taken.`,
      hint: 'The archive holds one snapshot an instant, and times are never invented. Nothing to do, unless another of them is the right one.',
    };
  }
  const before = kept.findLast((other) => other < index && events[other]!.seconds > seconds);
  const after = kept.find((other) => other > index && events[other]!.seconds < seconds);
  const told = before ?? after;
  const other =
    told === undefined ? '' : ` ${events[told]!.commit.slice(0, 12)}, of ${instantOf(events[told]!.seconds)!}`;
  return {
    reason: `Its time, ${instantOf(seconds)!}, contradicts the order of the commits: it came ${before === undefined ? 'before' : 'after'}${other}.`,
    hint: 'A clock was wrong. Import its text from a file, with the time that is right.',
  };
}

function refused(reason: string, hint: string): { rejected: Refusal } {
  return { rejected: { reason, hint } };
}

function sourceOf({ commit, path: file }: FileEvent): string {
  return `${commit.slice(0, 12)}:${file}`;
}

/** ISO 8601 UTC, whole seconds; null for a time that has no four-digit year. */
function instantOf(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return null;
  return date.toISOString().replace('.000Z', 'Z');
}

function extensionOf(ext: string): string {
  return /^\.[A-Za-z0-9]{1,10}$/.test(ext) ? ext.slice(1).toLowerCase() : 'txt';
}
