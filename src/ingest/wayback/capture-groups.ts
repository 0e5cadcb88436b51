import { canonicalUrl } from '../../text/canonical-url.ts';
import type { CdxRow } from './cdx-rows.ts';

/** How a row of an index is dealt with. */
export type RowKind =
  /** Its bytes are taken. */
  | 'page'
  /** It is followed. */
  | 'redirect'
  /** An answer without the article; the status says what was found. */
  | 'error'
  /** Image, stylesheet …: no page. */
  | 'other-type'
  /** The same capture as the row before, under another spelling of the address. */
  | 'twin'
  /** A redirect whose target is the next row: http to https, or to www. */
  | 'hop';

/** A row with what is to be done about it. */
export interface PlannedRow {
  row: CdxRow;
  kind: RowKind;
  /** Status of the capture: for a revisit, that of the capture whose bytes it repeats, where that is listed. */
  status: number | null;
}

/** A crawler follows a redirect at once; a capture this much later is one of its own. */
const hopMs = 60_000;
const pageTypes = new Set(['text/html', 'application/xhtml+xml', 'unk', 'warc/revisit', '-', '']);

/** The rows of each address in order of time, addresses in the order of their first rows. */
export function captureGroups(rows: readonly CdxRow[]): PlannedRow[][] {
  return [...Map.groupBy(rows, ({ original }) => canonicalUrl(original)).values()].map(plannedGroup);
}

function plannedGroup(rows: CdxRow[]): PlannedRow[] {
  const sorted = rows.toSorted((one, other) =>
    one.timestamp < other.timestamp ? -1 : Number(one.timestamp > other.timestamp),
  );
  const statusOf = new Map<string, number>();
  for (const { digest, status } of sorted) if (status !== null) statusOf.set(digest, status);
  const planned: PlannedRow[] = [];
  for (const [index, row] of sorted.entries()) {
    const status = row.status ?? statusOf.get(row.digest) ?? null;
    const isTwin = planned.some(
      (other) => other.row.timestamp === row.timestamp && other.row.digest === row.digest && other.status === status,
    );
    const kind = isTwin ? 'twin' : kindOf(row, status);
    const isHop = kind === 'redirect' && leadsToNext(row, sorted.slice(index + 1));
    planned.push({ row, kind: isHop ? 'hop' : kind, status });
  }
  return planned;
}

function kindOf({ mimetype }: CdxRow, status: number | null): RowKind {
  if (status !== null && status >= 300 && status < 400) return 'redirect';
  if (status !== null && status !== 200 && status !== 203) return 'error';
  return pageTypes.has(mimetype.split(';')[0]!.trim()) ? 'page' : 'other-type';
}

function leadsToNext(row: CdxRow, later: CdxRow[]): boolean {
  const next = later.find(({ status, original }) => (status ?? 200) === 200 && original !== row.original);
  return next !== undefined && msOf(next) - msOf(row) <= hopMs;
}

function msOf({ timestamp }: CdxRow): number {
  return Date.parse(timestamp.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'));
}
