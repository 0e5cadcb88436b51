import fs from 'node:fs';
import path from 'node:path';
import type { SnapshotSource } from '../archive/parse-snapshot.ts';
import type { Capture } from '../model/capture.ts';
import { appendCapture, readCapturesLog } from './captures-log.ts';
import { writeNewFile } from './durable-file.ts';
import type { MadeSnapshot } from './make-snapshot.ts';
import { readStored, type StoredArticle } from './stored-article.ts';
import { holdsBytes, writeRaw } from './write-raw.ts';

/** What the folders of articles hold, for one import: how it is read, and where it is written. */
export interface ArticleFiles {
  /** @throws ImportError when the archive's own file has a fault */
  snapshot(article: StoredArticle, stamp: string, outlet: string): SnapshotSource;
  snapshotBytes(article: StoredArticle, stamp: string): Uint8Array;
  captures(article: StoredArticle): Capture[];
  /** Names of the files of a capture that has a snapshot, the snapshot last, as they were written. */
  names(article: StoredArticle, stamp: string): string[];
  /** True when a file of this name is there with other bytes. */
  hasOtherRaw(article: StoredArticle, name: string, bytes: Uint8Array): boolean;
  addRaw(article: StoredArticle, name: string, bytes: Uint8Array): void;
  addSnapshot(article: StoredArticle, stamp: string, made: MadeSnapshot): void;
  addCapture(article: StoredArticle, capture: Capture): void;
}

/** The content folder itself. The caller holds the content lock. */
export const filesOnDisk: ArticleFiles = {
  snapshot: readStored,
  snapshotBytes: (article, stamp) => fs.readFileSync(path.join(article.folder, `${stamp}.md`)),
  captures: readCapturesLog,
  names(article, stamp) {
    const names = fs.readdirSync(article.folder).filter((name) => name.startsWith(`${stamp}.`));
    return inOrderOfWriting(names);
  },
  hasOtherRaw(article, name, bytes) {
    const file = path.join(article.folder, name);
    return fs.existsSync(file) && !holdsBytes(file, bytes);
  },
  addRaw(article, name, bytes) {
    writeRaw(path.join(article.folder, name), bytes);
  },
  addSnapshot(article, stamp, { bytes }) {
    writeNewFile(path.join(article.folder, `${stamp}.md`), bytes);
  },
  addCapture: appendCapture,
};

/**
 * The content folder, and above it what an import would have written: nothing reaches the disk. Holds the texts that
 * were added, not their raw captures.
 */
export function dryFiles(): ArticleFiles {
  const snapshots = new Map<string, MadeSnapshot>();
  const raws = new Map<string, string>();
  const logs = new Map<string, Capture[]>();
  const at = ({ folder }: StoredArticle, stamp: string): string => path.join(folder, stamp);
  return {
    snapshot: (article, stamp, outlet) =>
      snapshots.get(at(article, stamp))?.source ?? filesOnDisk.snapshot(article, stamp, outlet),
    snapshotBytes: (article, stamp) =>
      snapshots.get(at(article, stamp))?.bytes ?? filesOnDisk.snapshotBytes(article, stamp),
    captures: (article) => [...filesOnDisk.captures(article), ...(logs.get(article.folder) ?? [])],
    names(article, stamp) {
      const raw = raws.get(at(article, stamp));
      if (!snapshots.has(at(article, stamp))) return filesOnDisk.names(article, stamp);
      return [...(raw === undefined ? [] : [raw]), `${stamp}.md`];
    },
    hasOtherRaw: (article, name, bytes) => filesOnDisk.hasOtherRaw(article, name, bytes),
    addRaw(article, name) {
      raws.set(at(article, name.slice(0, name.indexOf('.'))), name);
    },
    addSnapshot(article, stamp, made) {
      snapshots.set(at(article, stamp), made);
    },
    addCapture(article, capture) {
      logs.set(article.folder, [...(logs.get(article.folder) ?? []), capture]);
    },
  };
}

function inOrderOfWriting(names: readonly string[]): string[] {
  const isSnapshot = (name: string): boolean => name.endsWith('.md');
  return [...names.filter((name) => !isSnapshot(name)).sort(), ...names.filter(isSnapshot)];
}
