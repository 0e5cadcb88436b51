import type { Block } from '../model/block.ts';
import { instantOfStamp } from '../model/capture-stamp.ts';
import { problem, type Problem } from '../model/problems.ts';
import type { RevisionFields } from '../model/revision.ts';
import { type CaptureProvenance, type FrontMatter, frontMatterKeys, frontMatterSchema } from '../model/snapshot.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { schemaProblems } from './schema-problems.ts';

/** Largest snapshot file, in bytes: one article is held in memory whole. */
export const maxSnapshotBytes = 5_000_000;

/** A snapshot whose front matter is checked and whose body is not parsed yet. */
export interface SnapshotSource {
  stamp: string;
  fields: RevisionFields;
  capture: CaptureProvenance;
  foreign: Record<string, unknown>;
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

/**
 * Reads a snapshot file up to its body. Gives every problem of the file at once; `source` is there when none
 * of them is an error.
 */
export function readSnapshot(
  bytes: Uint8Array,
  at: { file: string; outlet: string; stamp: string },
): { source?: SnapshotSource; problems: Problem[] } {
  const { file } = at;
  if (bytes.length > maxSnapshotBytes) {
    return {
      problems: [
        problem('file-too-large', { file }, `The file has ${bytes.length} bytes; the cap is ${maxSnapshotBytes}.`),
      ],
    };
  }
  const text = decodeText(bytes, file);
  if (typeof text !== 'string') return { problems: [text] };
  const matter = readFrontMatter(text, file);
  if (matter.problems.length > 0) return { problems: matter.problems };

  const lineOf = (name: string): number | undefined => matter.lineOf(name);
  const data = withoutNulls(matter.data);
  const checked = frontMatterSchema.safeParse(data);
  const problems = checked.success ? [] : schemaProblems(checked.error.issues, data, file, lineOf);
  problems.push(...placeProblems(data, at, lineOf));
  if (!checked.success || problems.length > 0) return { problems };
  const source: SnapshotSource = {
    stamp: at.stamp,
    fields: fieldsOf(checked.data),
    capture: checked.data.capture ?? {},
    foreign: Object.fromEntries(Object.entries(data).filter(([key]) => !frontMatterKeys.includes(key))),
    body: matter.body,
    bodyLine: matter.bodyLine,
  };
  return { source, problems: [] };
}

/**
 * True when the first line that is not blank begins, perhaps after an opening quotation mark, as a heading, a quotation, a list or in emphasis,
 * with a letter: such a line is always text that a reader sees, whatever follows. False says nothing.
 */
export function plainlyShowsText(body: string): boolean {
  return /^(?:[ \t]*\r?\n)* {0,3}(?:#{1,6} +|> ?|[-*+] +)?[*_]{0,3}["“‘'(¿¡«„「]?\p{L}/u.test(body);
}

/** The problem of a body that shows a reader nothing; undefined when it shows something. */
export function emptyBodyProblem(blocks: readonly Block[], source: SnapshotSource, file: string): Problem | undefined {
  if (blocks.some((block) => block.text.trim() !== '' || block.marks.some((mark) => mark.type === 'image')))
    return undefined;
  return problem('body-empty', { file, line: source.bodyLine }, 'There is no text below the front matter.');
}

/** The text of a file's bytes, or the problem that it is none. */
export function decodeText(bytes: Uint8Array, file: string): string | Problem {
  if (bytes.includes(0)) return problem('binary-file', { file }, `Byte ${bytes.indexOf(0)} is NUL: this is no text.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem('not-utf8', { file, line: lineOfInvalidByte(bytes) }, 'The bytes are not valid UTF-8.');
  }
}

/** The first line that does not decode by itself; in UTF-8 a line feed is never part of another character. */
function lineOfInvalidByte(bytes: Uint8Array): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return undefined;
}

/** `key:` with nothing behind it says nothing, so it counts as absent. */
function withoutNulls(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}

function placeProblems(
  data: Record<string, unknown>,
  at: { file: string; outlet: string; stamp: string },
  lineOf: (path: string) => number | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const { outlet, captured } = data;
  if (typeof outlet === 'string' && outlet !== at.outlet) {
    problems.push(
      problem(
        'outlet-mismatch',
        { file: at.file, line: lineOf('outlet') },
        `\`outlet\` is \`${outlet}\`, but the folder is \`${at.outlet}\`.`,
      ),
    );
  }
  const checked = frontMatterSchema.shape.captured.safeParse(captured);
  if (checked.success && checked.data !== undefined && checked.data !== instantOfStamp(at.stamp)) {
    const message = `\`captured\` is ${checked.data}, but the file's name says ${instantOfStamp(at.stamp)}.`;
    problems.push(problem('captured-mismatch', { file: at.file, line: lineOf('captured') }, message));
  }
  return problems;
}

function fieldsOf(data: FrontMatter): RevisionFields {
  const { title, description, author, dateline, date, modified, section, tags, lang, correction, image, url } = data;
  const optional = { description, dateline, modified, section, lang, correction, image, url };
  return {
    title,
    date,
    author: author ?? [],
    tags: tags ?? [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}
