import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../durable-file.ts';
import { ImportError } from '../import-error.ts';

/** Name of the file in the content folder; check and build pass it over. */
export const watchStateName = '.variorum-watch.json';

const feedStateSchema = z.strictObject({
  /** When it may be asked again, seconds since 1970. */
  nextSeconds: z.number(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  of: z.string().optional(),
  /** What the feed said of how often it may be asked; a “not modified” says it no more. */
  bounds: z
    .strictObject({
      ttlMinutes: z.number().exactOptional(),
      maxAgeSeconds: z.number().exactOptional(),
      skipHours: z.array(z.number()),
      skipDays: z.array(z.number()),
    })
    .optional(),
});

/** An address that a feed named. `nextSeconds`: null when it is not tried (again) by this way. */
const foundSchema = z.strictObject({ outlet: z.string(), tries: z.int(), nextSeconds: z.number().nullable() });

const watchStateSchema = z.strictObject({
  feeds: z.record(z.string(), feedStateSchema),
  /** By address: what feeds named and the archive has under no such address. */
  found: z.record(z.string(), foundSchema),
});

/** What `watch` knows from before, beside the archive itself. It can be deleted: everything is asked for once more then. */
export type WatchState = z.infer<typeof watchStateSchema>;

/** What is remembered of a feed. */
export type FeedState = z.infer<typeof feedStateSchema>;

/** @throws ImportError when the file is damaged */
export function readWatchState(contentDir: string): WatchState {
  const file = path.join(contentDir, watchStateName);
  if (!fs.existsSync(file)) return { feeds: {}, found: {} };
  try {
    return watchStateSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch {
    throw new ImportError(
      `${file} can't be read.`,
      'Delete it: every feed is asked for once more then, nothing is lost.',
    );
  }
}

/** Puts the state in the place of the old one, in one step. The caller holds the watch lock. */
export function writeWatchState(contentDir: string, state: WatchState): void {
  replaceFile(path.join(contentDir, watchStateName), Buffer.from(`${JSON.stringify(state, null, 1)}\n`));
}
