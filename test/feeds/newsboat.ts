import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { temporaryFolder } from '../support/content-folder.ts';

const run = promisify(execFile);

/** An entry as newsboat has it. */
export interface ReaderItem {
  guid: string;
  title: string;
  url: string;
  content: string;
}

/** A reader of feeds, subscribed to some. */
export interface Newsboat {
  /** Asks for the feeds and gives the entries that are unread, those of all feeds together. */
  unread: () => Promise<ReaderItem[]>;
  /** Marks all entries as read. */
  read: () => void;
}

/** Subscribes Debian's newsboat to feeds. It asks only when told to, and keeps everything in a temporary folder. */
export function newsboat(feeds: readonly string[]): Newsboat {
  const folder = temporaryFolder('newsboat');
  const file = (name: string): string => path.join(folder, name);
  fs.writeFileSync(file('urls'), feeds.map((feed) => `${feed}\n`).join(''));
  fs.writeFileSync(file('config'), '');
  const withCache = <T>(work: (cache: DatabaseSync) => T): T => {
    const cache = new DatabaseSync(file('cache.db'));
    try {
      return work(cache);
    } finally {
      cache.close();
    }
  };
  return {
    async unread() {
      const options = ['-u', file('urls'), '-c', file('cache.db'), '-C', file('config'), '-x', 'reload'];
      // Without a display it writes nothing; LANG so that it reads UTF-8.
      await run('newsboat', options, { env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', TERM: 'dumb' } });
      return withCache(
        (cache) =>
          cache
            .prepare('SELECT guid, title, url, content FROM rss_item WHERE unread = 1 ORDER BY guid')
            .all() as unknown as ReaderItem[],
      );
    },
    read: () => {
      withCache((cache) => {
        cache.exec('UPDATE rss_item SET unread = 0');
      });
    },
  };
}
