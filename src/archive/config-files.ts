import fs from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { readYaml } from '../markdown/yaml-data.ts';
import { type ArchiveConfig, archiveConfigSchema } from '../model/archive-config.ts';
import { authorsSchema, type JoinedAuthor } from '../model/author-names.ts';
import { outletSchema } from '../model/outlet.ts';
import { problem, type Problem } from '../model/problems.ts';
import { authorProblems } from './author-problems.ts';
import { type TakedownEntry, takedownsSchema } from '../model/takedown.ts';
import type { ContentTree } from './content-tree.ts';
import type { OutletRecord } from './records.ts';
import { schemaProblems } from './schema-problems.ts';
import { takedownEntries } from './takedown-entries.ts';

/** The archive's own files, checked. `archive` is absent when archive.yml is missing or wrong. */
export interface ConfigFiles {
  archive?: ArchiveConfig;
  outlets: OutletRecord[];
  takedowns: TakedownEntry[];
  authors: JoinedAuthor[];
  problems: Problem[];
}

/** Largest configuration file, in bytes. */
const maxConfigBytes = 1_000_000;

/** Reads archive.yml, the outlets, takedowns.yml and authors.yml. */
export function readConfigFiles(contentDir: string, tree: ContentTree): ConfigFiles {
  const problems: Problem[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined =>
    readConfigFile(contentDir, file, schema, problems);
  const missing = tree.config === undefined && !tree.problems.some(({ rule }) => rule === 'content-missing');
  if (missing)
    problems.push(problem('archive-config-missing', { file: 'archive.yml' }, 'The content folder has no archive.yml.'));
  const archive = tree.config === undefined ? undefined : read(tree.config, archiveConfigSchema);
  const outlets = tree.outlets.flatMap(({ id, file }): OutletRecord[] => {
    const outlet = read(file, outletSchema);
    if (outlet === undefined) return [];
    const { name, url, language, timezone, description } = outlet;
    const stated = Object.entries({ url, language, timezone, description }).filter(([, value]) => value !== undefined);
    return [{ id, name, ...Object.fromEntries(stated), articleCount: 0, editCount: 0 }];
  });
  const takedowns = tree.takedowns === undefined ? undefined : read(tree.takedowns, takedownsSchema);
  const readAuthors = (file: string): JoinedAuthor[] => {
    let lineOf: LineOf = () => undefined;
    const entries = readConfigFile(contentDir, file, authorsSchema, problems, (found) => (lineOf = found)) ?? {};
    const authors = Object.entries(entries).map(([name, others]) => ({ name, others }));
    problems.push(...authorProblems(authors, file, lineOf));
    return authors;
  };
  return {
    ...(archive === undefined ? {} : { archive }),
    outlets,
    takedowns: takedowns === undefined ? [] : takedownEntries(contentDir, tree.takedowns as string, takedowns),
    authors: tree.authors === undefined ? [] : readAuthors(tree.authors),
    problems,
  };
}

/** The line of a dotted path in a file. */
type LineOf = (path: string) => number | undefined;

function readConfigFile<T>(
  contentDir: string,
  file: string,
  schema: z.ZodType<T>,
  problems: Problem[],
  onRead: (lineOf: LineOf) => void = () => undefined,
): T | undefined {
  const bytes = fs.readFileSync(path.join(contentDir, file));
  if (bytes.length > maxConfigBytes) {
    problems.push(
      problem('file-too-large', { file }, `The file has ${bytes.length} bytes; the cap is ${maxConfigBytes}.`),
    );
    return undefined;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push(problem('not-utf8', { file }, 'The bytes are not valid UTF-8.'));
    return undefined;
  }
  const yaml = readYaml(text);
  if (yaml.faults.length > 0) {
    problems.push(...yaml.faults.map(({ rule, line, message }) => problem(rule, { file, line }, message)));
    return undefined;
  }
  const lineOf: LineOf = (name) => yaml.lineNumbers.get(name);
  onRead(lineOf);
  const data = Object.fromEntries(Object.entries(yaml.data).filter(([, value]) => value !== null));
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data;
  problems.push(...schemaProblems(checked.error.issues, data, file, lineOf));
  return undefined;
}
