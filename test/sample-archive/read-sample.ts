import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { captureSchema, type Capture } from '../../src/model/capture.ts';
import { frontMatterSchema, type FrontMatter } from '../../src/model/snapshot.ts';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';

/** A snapshot's file, checked against the schema; `fields` throws away nothing. */
export interface SampleSnapshot {
  stamp: string;
  /** The whole file. */
  text: string;
  fields: FrontMatter;
  body: string;
  /** Names of the raw files of the same stamp. */
  rawFiles: string[];
}

/** An article's folder. */
export interface SampleArticle {
  /** `<outlet>/<article>`. */
  id: string;
  /** Ascending by stamp. */
  snapshots: SampleSnapshot[];
  /** In order of time; empty without captures.ndjson. */
  captures: Capture[];
  /** Names of all files in the folder. */
  files: string[];
}

/** All articles of a content folder, by id. Throws on the first file that is no snapshot or not of the schema. */
export function readSample(contentDir: string): SampleArticle[] {
  const paths = globSync('articles/*/*/*', { cwd: contentDir }).map((path) => path.replaceAll('\\', '/'));
  const ids = [...new Set(paths.map((path) => path.split('/').slice(1, 3).join('/')))].sort();
  return ids.map((id) => {
    const folder = join(contentDir, 'articles', id);
    const files = paths.filter((path) => path.startsWith(`articles/${id}/`)).map((path) => path.split('/')[3]!);
    const stamps = files.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
    return {
      id,
      files: files.sort(),
      snapshots: stamps.sort().map((stamp) => ({
        stamp,
        ...readSnapshot(join(folder, `${stamp}.md`), `${id}/${stamp}.md`),
        rawFiles: files.filter((name) => name.startsWith(`${stamp}.`) && name.endsWith('.gz')),
      })),
      captures: files.includes('captures.ndjson') ? readCaptureLines(join(folder, 'captures.ndjson')) : [],
    };
  });
}

function readSnapshot(path: string, name: string): Pick<SampleSnapshot, 'text' | 'fields' | 'body'> {
  const text = readFileSync(path, 'utf8');
  const { data, body, problems } = readFrontMatter(text, name);
  if (problems.length > 0) throw new Error(`${name}: ${problems.map(({ message }) => message).join(' ')}`);
  const fields = frontMatterSchema.safeParse(data);
  if (!fields.success) throw new Error(`${name}: ${fields.error.message}`);
  return { text, fields: fields.data, body };
}

function readCaptureLines(path: string): Capture[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => captureSchema.parse(JSON.parse(line)));
}
