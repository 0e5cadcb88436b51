import fs from 'node:fs';
import type { Refusal } from '../draft.ts';
import { ImportError } from '../import-error.ts';
import type { PageItem } from '../page-capture.ts';
import { whyUnreadable } from '../path-faults.ts';
import { captureGroups, type PlannedRow } from './capture-groups.ts';
import { type CdxList, type CdxRow, readCdx } from './cdx-rows.ts';
import type { MementoSource } from './memento-source.ts';
import { isPayloadDigest } from './payload-digest.ts';
import { readMementos } from './read-mementos.ts';
import { isInRange } from './time-range.ts';

/** Which captures of a list are taken. */
export interface ListRange {
  /** Digits of `YYYYMMDDhhmmss`. */
  from?: string;
  to?: string;
  /** Captures at most, the first of the list. */
  limit?: number;
}

/** A list of captures, ready to be read. */
export interface WaybackList {
  rows: CdxRow[];
  groups: PlannedRow[][];
  /** Rows that can't be read, and a list that is only a part. */
  faults: { source: string; rejected: Refusal }[];
}

/** What reading a list would come to. */
export interface ListForecast {
  addresses: number;
  /** Pages that would be read. */
  captures: number;
  /** Requests for them: equal digests are asked for once. */
  mementos: number;
  /** Looks that found no page. */
  looks: number;
  passedOver: number;
}

/**
 * Reads a saved CDX answer.
 *
 * @throws ImportError when it is none
 */
export function readCdxFile(file: string): CdxList {
  const list = readCdx(textOf(file));
  if (!('fault' in list) && list.rows.length > 0) return list;
  throw new ImportError(
    `${file} is no list of captures. ${'fault' in list ? list.fault : (list.faults[0]?.reason ?? 'It is empty.')}`,
    'Save the answer of a CDX server, with the fields timestamp, original, mimetype, statuscode and digest.',
  );
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    throw new ImportError(
      `${file} ${whyUnreadable(error)}.`,
      'Name the file of the saved CDX answer; --mementos names the folder of the captures.',
    );
  }
}

/** The captures of a list that are to be taken. `name` is that of the list, for people. */
export function waybackList(name: string, list: CdxList, range: ListRange): WaybackList {
  const rows = list.rows.filter(({ timestamp }) => isInRange(timestamp, range)).slice(0, range.limit);
  const faults = list.faults.map(({ line, reason }) => {
    const hint = 'Ask for the list again, or correct the row; all others are read.';
    return { source: `${name}:${line}`, rejected: { reason, hint } };
  });
  if (list.resumeKey !== undefined && (range.limit === undefined || rows.length < range.limit))
    faults.push({
      source: name,
      rejected: {
        reason: `The list is only a part: it ends with the resume key ${list.resumeKey}.`,
        hint: 'Ask for the rest with `&resumeKey=` and import that too.',
      },
    });
  return { rows, groups: captureGroups(rows), faults };
}

/** What reading a list from an archive would come to, without asking it for a memento. */
export function forecastOf({ groups }: WaybackList): ListForecast {
  const planned = groups.flat();
  const pages = planned.filter(({ kind }) => kind === 'page' || kind === 'redirect');
  const asked = groups.flatMap((group) => {
    const keys = group.map(({ row, kind }, index) =>
      kind === 'page' && isPayloadDigest(row.digest)
        ? row.digest
        : kind === 'page' || kind === 'redirect'
          ? index
          : null,
    );
    return [...new Set(keys)].filter((key) => key !== null);
  });
  const looks = planned.filter(({ kind }) => kind === 'error').length;
  return {
    addresses: groups.length,
    captures: pages.length,
    mementos: asked.length,
    looks,
    passedOver: planned.length - pages.length - looks,
  };
}

/** All captures of a list, address by address; what is wrong with the list itself first. `isKnown`: the archive has the capture, it is not asked for. */
export async function* readWaybackList(
  { groups, faults }: WaybackList,
  source: MementoSource,
  endpoint: string,
  isKnown: (row: CdxRow) => boolean = () => false,
): AsyncGenerator<PageItem> {
  yield* faults;
  const unknownOnly: MementoSource = {
    ...source,
    get: async (row) =>
      isKnown(row) ? { other: 'The archive has a capture of this second already.' } : await source.get(row),
  };
  for (const group of groups) yield* readMementos(group, unknownOnly, endpoint);
}
