import type { Problem } from '../model/problems.ts';
import { problem } from '../model/problems.ts';
import { readToml } from './toml-data.ts';
import { readYaml } from './yaml-data.ts';

/** A snapshot file taken apart. */
export interface FrontMatterFile {
  /** Empty where there is any problem. */
  data: Record<string, unknown>;
  /** Line of the file on which a field stands; `path` is dotted, with indices for lists: `capture.raw`, `author.1`. */
  lineOf(path: string): number | undefined;
  /** Text below the front matter: line ends as `\n`, no blank lines at its start and end. */
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
  problems: Problem[];
}

const maxFrontMatterBytes = 64 * 1024;

/**
 * Takes a snapshot file apart: front matter (YAML between `---`, TOML between `+++`) and body. YAML is read as
 * version 1.2 with the core schema: dates stay strings, aliases are refused before they are resolved, a key stands
 * once. Dates of TOML stay as written. Numbers that JavaScript can't hold exactly stay the text they were. A byte
 * order mark is dropped, CRLF and CR are line ends. Every fault is a problem with its line; never throws.
 *
 * @param file name of the file in the problems
 */
export function readFrontMatter(text: string, file: string): FrontMatterFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') {
    return failed(lines, 0, problem('front-matter-missing', { file, line: 1 }, 'The file has no front matter.'));
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  const source = lines
    .slice(1, end === -1 ? undefined : end)
    .map((line) => `${line}\n`)
    .join('');
  if (new TextEncoder().encode(source).length > maxFrontMatterBytes) {
    return failed(
      lines,
      end === -1 ? lines.length : end + 1,
      problem('front-matter-too-large', { file, line: 1 }, 'The front matter is larger than 64 KiB.'),
    );
  }
  if (end === -1) {
    return failed(
      lines,
      1,
      problem('front-matter-unclosed', { file, line: 1 }, `The front matter has no closing ${fence}.`),
    );
  }
  const { data, lineNumbers, faults } = fence === '---' ? readYaml(source) : readToml(source);
  return {
    data,
    lineOf: (path) => {
      const line = lineNumbers.get(path);
      return line === undefined ? undefined : line + 1;
    },
    ...bodyFrom(lines, end + 1),
    problems: faults.map(({ rule, line, message }) => problem(rule, { file, line: line + 1 }, message)),
  };
}

/**
 * Text with `\n` as its line ends and without blank lines at its start and end: the form in which a body is
 * kept. White space within the first and last line stays. Idempotent.
 */
export function trimBody(text: string): string {
  return bodyFrom(text.split(/\r\n|\r|\n/), 0).body;
}

function bodyFrom(lines: readonly string[], from: number): { body: string; bodyLine: number } {
  let start = from;
  let end = lines.length;
  while (start < end && isBlank(lines[start]!)) start++;
  while (end > start && isBlank(lines[end - 1]!)) end--;
  return { body: lines.slice(start, end).join('\n'), bodyLine: start + 1 };
}

function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

function failed(lines: readonly string[], from: number, fault: Problem): FrontMatterFile {
  return { data: {}, lineOf: () => undefined, ...bodyFrom(lines, from), problems: [fault] };
}
