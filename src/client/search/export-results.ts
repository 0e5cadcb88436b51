import type { SearchCitation } from '../../model/search-catalogue.ts';
import { biblatex } from '../../publish/cite/biblatex.ts';
import type { CitedCapture, CitedSubject, CitedWork } from '../../publish/cite/cited-work.ts';
import { cslJson } from '../../publish/cite/csl-json.ts';
import { ris } from '../../publish/cite/ris.ts';
import { csvLine } from '../../publish/data/to-csv.ts';
import type { LoadedArchive } from './load-archives.ts';
import { readJson } from './read-file.ts';
import type { Hit } from './select-hits.ts';

/** A result with all that is written of it. `page` is absolute. */
export interface ExportedResult {
  hit: Hit;
  citation: SearchCitation;
  page: string;
}

/** A format of the files with all results. */
export type ExportFormat = 'csv' | 'csl' | 'ris' | 'bib';

/** By format: the file's ending and type, and what makes its text. */
export const exportFormats: Readonly<
  Record<ExportFormat, { ending: string; type: string; write: (results: readonly ExportedResult[]) => string }>
> = {
  csv: { ending: 'csv', type: 'text/csv', write: resultsCsv },
  csl: { ending: 'json', type: 'application/vnd.citationstyles.csl+json', write: resultsCsl },
  ris: {
    ending: 'ris',
    type: 'application/x-research-info-systems',
    write: (results) => citedWorks(results).map(ris).join('\r\n'),
  },
  bib: {
    ending: 'bib',
    type: 'application/x-bibtex',
    write: (results) => citedWorks(results).map(biblatex).join('\n'),
  },
};

/** Loads what citations need, of all `hits`. Throws when a file is not there: a list with gaps is none. */
export async function exportedResults(hits: readonly Hit[]): Promise<ExportedResult[]> {
  const files = new Map<string, Promise<SearchCitation[]>>();
  return Promise.all(
    hits.map(async (hit): Promise<ExportedResult> => {
      const { archive, place } = hit.record;
      const each = archive.catalogue.citations;
      const url = `${archive.folder}citations/${Math.floor(place / each)}.json`;
      const file = files.get(url) ?? (readJson(url) as Promise<SearchCitation[]>);
      files.set(url, file);
      const citation = (await file)[place % each];
      if (citation === undefined) throw new Error(`${url}: ${place}`);
      return { hit, citation, page: pageOf(citation, archive) };
    }),
  );
}

/** The page as it is cited; where the archive does not know its address, below the one at which it was read. */
function pageOf({ page }: SearchCitation, { home }: LoadedArchive): string {
  const url = new URL(page, home);
  return /^https?:$/.test(url.protocol) ? url.href : home;
}

const columns = [
  'archive',
  'kind',
  'headline',
  'authors',
  'outlet',
  'published',
  'language',
  'section',
  'address',
  'original_address',
  'edits',
  'weight',
  'changes',
  'captured',
  'window_after',
  'window_until',
  'sha256',
] as const;

/** All results as CSV, one line each: instants in UTC, lists as JSON, texts guarded against spreadsheets. */
function resultsCsv(results: readonly ExportedResult[]): string {
  const lines = results.map(({ hit: { entry, record }, citation, page }) => {
    const row: Record<(typeof columns)[number], string | number | readonly string[] | null> = {
      archive: record.archive.name,
      kind: entry.kind,
      headline: citation.title,
      authors: entry.authors,
      outlet: entry.outlet,
      published: citation.issued === 'unknown' ? null : citation.issued,
      language: citation.lang,
      section: entry.section ?? null,
      address: page,
      original_address: citation.original ?? null,
      edits: entry.edits,
      weight: entry.weight ?? null,
      changes: entry.changes,
      captured: citation.captured ?? null,
      window_after: citation.after ?? null,
      window_until: citation.until ?? null,
      sha256: citation.sha256 ?? null,
    };
    return csvLine(columns.map((column) => row[column]));
  });
  return csvLine(columns) + lines.join('');
}

function resultsCsl(results: readonly ExportedResult[]): string {
  const items = citedWorks(results).flatMap((work) => JSON.parse(cslJson(work)) as unknown[]);
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** What is cited. Two archives may have the same key: it is made another one. */
function citedWorks(results: readonly ExportedResult[]): CitedWork[] {
  const met = new Map<string, number>();
  return results.map(({ hit: { entry, record }, citation, page }) => {
    const count = (met.get(citation.key) ?? 0) + 1;
    met.set(citation.key, count);
    return {
      key: count === 1 ? citation.key : `${citation.key}.${count}`,
      title: citation.title,
      authors: entry.authors,
      outletName: entry.outlet,
      issued: citation.issued,
      lang: citation.lang,
      section: entry.section,
      originalUrl: citation.original,
      isGone: citation.gone === true,
      archiveTitle: record.archive.name,
      permalink: page,
      sha256: citation.sha256,
      subject: subjectOf(citation),
    };
  });
}

function subjectOf({ revision, captured, after, until, fileTimes = [] }: SearchCitation): CitedSubject {
  const capture = (instant: string, name: string): CitedCapture => ({ instant, isFileTime: fileTimes.includes(name) });
  return after !== undefined && until !== undefined
    ? { kind: 'edit', after: capture(after, 'after'), until: capture(until, 'until') }
    : { kind: 'revision', number: revision ?? 1, captured: capture(captured ?? '', 'captured'), isLatest: true };
}
