import { DatabaseSync } from 'node:sqlite';
import type { Archive } from './archive.ts';
import type { Audience } from './audience.ts';
import { archiveFor } from './audience-archive.ts';
import { sqliteArchive } from './sqlite-archive.ts';

let opened: { store: string; archive: Archive } | undefined;

/**
 * The compiled archive of this process as an audience may see it, opened once. Its store is named by `VARIORUM_STORE`, which
 * the Astro integration sets after compiling; throws when nothing was compiled.
 */
export function openArchive(audience: Audience = 'list'): Archive {
  const store = process.env.VARIORUM_STORE;
  if (store === undefined)
    throw new Error('No archive is compiled: pages are rendered by `variorum build` or `astro dev` only');
  if (opened?.store !== store) opened = { store, archive: openStored(store) };
  return archiveFor(opened.archive, audience);
}

/** The compiled archive in a store's file as an audience may see it, read-only. */
export function openArchiveFile(store: string, audience: Audience = 'list'): Archive {
  return archiveFor(openStored(store), audience);
}

function openStored(store: string): Archive {
  return sqliteArchive(new DatabaseSync(store, { readOnly: true }));
}
