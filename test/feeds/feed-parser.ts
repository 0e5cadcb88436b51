import { spawnSync } from 'node:child_process';

/** Debian's own Python: another one in the path has not Debian's modules. */
const python = '/usr/bin/python3';

const program = `
import feedparser, json, sys
for path in json.load(sys.stdin):
    feed = feedparser.parse(path)
    print(json.dumps({"path": path, "fault": str(feed.get("bozo_exception", "")), "ids": [entry.id for entry in feed.entries]}))
`;

/** What an independent parser found in a feed: a fault in words or none, and the ids of its entries. */
export interface ParsedFeed {
  path: string;
  fault: string;
  ids: string[];
}

/** True where Debian's python3-feedparser can be used. */
export function hasFeedParser(): boolean {
  const { status } = spawnSync(python, ['-c', 'import feedparser'], { stdio: 'ignore' });
  return status === 0;
}

/** Reads feeds (RSS and Atom) with python3-feedparser. */
export function parseWithFeedParser(paths: readonly string[]): ParsedFeed[] {
  const { status, stdout, stderr } = spawnSync(python, ['-c', program], {
    input: JSON.stringify(paths),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ParsedFeed);
}
