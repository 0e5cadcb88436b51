import fs from 'node:fs';
import path from 'node:path';
import { instantOfStamp, isCaptureStamp } from '../model/capture-stamp.ts';
import { readFrontMatter, trimBody } from '../markdown/front-matter.ts';
import { slugOf } from '../text/slug.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { SourceItem } from './draft.ts';
import { mapFrontMatter } from './foreign-front-matter.ts';
import { type FieldMap, mapFields } from './map-fields.ts';
import { judgeText } from './text-quality.ts';
import { ImportError } from './import-error.ts';
import { withoutRepeatedTitle } from './opening-heading.ts';
import { whyNoFolder } from './path-faults.ts';
import { sha256Of } from './write-snapshot.ts';

/** `20230908T223733Z.md` or `2023-09-08T223733Z.md`; `-2`, `-3` … for more files of one second, in order. */
const snapshotName = /^(\d{4})-?(\d{2})-?(\d{2})T(\d{6})Z(?:-(\d{1,4}))?\.(?:md|markdown|mdx)$/;
const markdownName = /\.(?:md|markdown|mdx)$/i;

/** One `<article>/<time>.md` of the folder. */
interface SourceFile {
  /** `<article>/<time>.md`. */
  source: string;
  file: string;
  stamp: string;
  /** 1, or the number behind the time. */
  ordinal: number;
}

/** What a folder of snapshots holds, by name only. */
export interface MarkdownFolder {
  outlet: string;
  articles: { name: string; slug: string; instants: SourceFile[][] }[];
  /** Entries that are no snapshots, and files whose names are no capture times. */
  others: SourceItem[];
  /** Files that will give a draft or a reason. */
  fileCount: number;
}

/**
 * Lists a folder of `<article>/<time>.md`. The article's folder here is the slug of its folder there.
 *
 * @throws ImportError when there is no such folder
 */
export function listMarkdownFolder(dir: string, outlet: string): MarkdownFolder {
  const fault = whyNoFolder(dir);
  if (fault !== null) throw new ImportError(fault, 'Name a folder that holds <article>/<time>.md.');
  const folder: MarkdownFolder = { outlet, articles: [], others: [], fileCount: 0 };
  const nameOfSlug = new Map<string, string>();
  for (const entry of entriesOf(dir)) {
    if (!entry.isDirectory()) {
      folder.others.push({
        source: entry.name,
        passedOver: entry.isSymbolicLink() ? 'It is a symbolic link.' : "It is not in an article's folder.",
      });
      continue;
    }
    const slug = slugOf(entry.name);
    const files = listArticle(dir, entry.name, folder);
    const first = nameOfSlug.get(slug);
    if (first === undefined) {
      nameOfSlug.set(slug, entry.name);
      folder.articles.push({ name: entry.name, slug, instants: byInstant(files) });
    } else {
      const refusal = {
        reason: `The folders ${first} and ${entry.name} would both become ${slug}.`,
        hint: 'Rename one of the two folders.',
      };
      folder.others.push(...files.map(({ source }) => ({ source, rejected: refusal })));
    }
    folder.fileCount += files.length;
  }
  return folder;
}

/**
 * The drafts of a folder, article by article in order of time, and the reason for each file that gives none. The
 * archive holds one snapshot an instant: of several files of one second the last that can be read is taken (the
 * text that stood from then on), each of the others is reported. A file whose text is that of an error or a wall is a look at
 * its article. `map`: where the front matter has fields under other names.
 */
export function* readMarkdownFolder(folder: MarkdownFolder, map: FieldMap = new Map()): Generator<SourceItem> {
  yield* folder.others;
  for (const { slug, instants } of folder.articles) {
    for (const files of instants) {
      const items = files.map((file) => readFile(file, slug, folder.outlet, map));
      const kept = items.findLast((item) => 'draft' in item) ?? items.findLast((item) => 'observed' in item);
      for (const item of items) {
        if (item === kept || 'rejected' in item) yield item;
        else if (kept)
          yield {
            source: item.source,
            rejected: {
              reason: `It is one of ${files.length} files of the same second; ${kept.source} is taken.`,
              hint: 'Nothing to do, unless another of them is the right one: then import that one alone.',
            },
          };
      }
    }
  }
}

function entriesOf(dir: string): fs.Dirent[] {
  const entries = fs.readdirSync(dir, { withFileTypes: true });
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function listArticle(dir: string, article: string, folder: MarkdownFolder): SourceFile[] {
  const files: SourceFile[] = [];
  for (const entry of entriesOf(path.join(dir, article))) {
    const source = `${article}/${entry.name}`;
    const match = entry.isFile() ? snapshotName.exec(entry.name) : null;
    const stamp = match ? `${match[1]!}-${match[2]!}-${match[3]!}T${match[4]!}Z` : '';
    if (match && isCaptureStamp(stamp)) {
      files.push({ source, file: path.join(dir, article, entry.name), stamp, ordinal: Number(match[5] ?? 1) });
    } else if (entry.isFile() && markdownName.test(entry.name)) {
      folder.fileCount += 1;
      folder.others.push({
        source,
        rejected: {
          reason: 'Its name is not a capture time.',
          hint: 'Name it after the time of its capture in UTC: 2023-09-08T223733Z.md.',
        },
      });
    } else {
      folder.others.push({ source, passedOver: 'It is no Markdown file.' });
    }
  }
  return files;
}

/** Files in order of time, those of one instant together in their own order. */
function byInstant(files: readonly SourceFile[]): SourceFile[][] {
  const groups = Map.groupBy(files, ({ stamp }) => stamp);
  return [...groups.keys()].sort().map((stamp) => groups.get(stamp)!.sort((one, other) => one.ordinal - other.ordinal));
}

function readFile({ source, file, stamp }: SourceFile, slug: string, outlet: string, map: FieldMap): SourceItem {
  const bytes = fs.readFileSync(file);
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return { source, rejected: text };
  const matter = readFrontMatter(text, source);
  if (matter.problems.length > 0) {
    const [first] = matter.problems;
    return { source, rejected: { reason: matter.problems.map(({ message }) => message).join(' '), hint: first!.hint } };
  }
  const captured = instantOfStamp(stamp);
  const mapped = mapFrontMatter(mapFields(matter.data, map), { outlet, captured });
  if ('reason' in mapped) return { source, rejected: mapped };
  const { fields, foreign, notes } = mapped;
  const raw = { bytes, extension: 'md', sha256: sha256Of(bytes) };
  const provenance = { source: { file: source, sha256: raw.sha256 } };
  const judged = mapped.capture.quality === undefined ? judgeText(fields.title, matter.body) : null;
  const why = trimBody(matter.body) === '' ? 'The file holds no text.' : judged?.reason;
  if (why !== undefined && judged?.quality !== 'partial') {
    const look = { outlet, slug, captured, outcome: 'failed' as const, method: 'markdown' as const };
    return { source, observed: { ...look, note: why, raw, provenance } };
  }
  const capture = { ...mapped.capture, ...judged, ...provenance };
  return {
    source,
    draft: {
      outlet,
      article: { kind: 'folder', slug },
      captured,
      fields,
      foreign,
      capture,
      ...withoutRepeatedTitle(matter.body, fields.title),
      raw,
      foldUnchanged: false,
      notes,
    },
  };
}
