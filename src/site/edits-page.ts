import type { Archive } from '../archive/archive.ts';
import { editEntry, type EditEntry } from './edit-entry.ts';
import { pagerOf, type Pager } from './pager.ts';
import type { SiteUrls } from './urls.ts';

/** Edits on one page of the list. */
export const editsPerPage = 50;

/** One page of the list of all edits. */
export interface EditsPage {
  path: string;
  total: number;
  /** Edits that matter, latest window first. */
  notable: EditEntry[];
  /** Edits that are cosmetic, or may come from a change of extractor or a partial capture, out of the same stretch of time: folded. */
  folded: EditEntry[];
  pager: Pager | undefined;
}

/** Page `number` (from 1) of all edits, latest window first. */
export function editsPage(archive: Archive, urls: SiteUrls, number: number): EditsPage {
  const total = archive.countEdits();
  const edits = archive.edits({ limit: editsPerPage, offset: (number - 1) * editsPerPage });
  const entries = edits.map((edit) => editEntry(edit, urls));
  return {
    path: urls.edits(number),
    total,
    notable: entries.filter((entry) => !isFolded(entry)),
    folded: entries.filter(isFolded),
    pager: pagerOf(number, total, editsPerPage, (near) => urls.edits(near)),
  };
}

function isFolded({ facts }: EditEntry): boolean {
  return facts.weight === 'cosmetic' || facts.doubts.length > 0;
}
