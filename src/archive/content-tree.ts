import fs from 'node:fs';
import path from 'node:path';
import { problem, type Problem } from '../model/problems.ts';
import { articleFiles, type ArticleFolder } from './article-folder.ts';
import { ledgerName } from './ledger.ts';

/** What lies in a content folder, by name only: no file is read. Paths run from the content folder, with `/`. */
export interface ContentTree {
  /** `archive.yml`, when it is there. */
  config?: string;
  takedowns?: string;
  authors?: string;
  outlets: { id: string; file: string }[];
  articles: ArticleFolder[];
  problems: Problem[];
}

const folderName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u;
const reservedName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const maxNameBytes = 200;

/** Lists a content folder, in order of name. Everything that should not be there is a problem; links are never followed. */
export function scanContent(contentDir: string): ContentTree {
  const tree: ContentTree = { outlets: [], articles: [], problems: [] };
  if (!fs.existsSync(contentDir) || !fs.statSync(contentDir).isDirectory()) {
    tree.problems.push(problem('content-missing', { file: '.' }, `There is no folder at ${contentDir}.`));
    return tree;
  }
  for (const entry of listFolder(contentDir, '', tree.problems)) {
    if (entry.isFile && entry.name === 'archive.yml') tree.config = entry.file;
    else if (entry.isFile && entry.name === 'takedowns.yml') tree.takedowns = entry.file;
    else if (entry.isFile && entry.name === 'authors.yml') tree.authors = entry.file;
    else if (entry.isFile && entry.name === ledgerName) continue;
    else if (!entry.isFile && entry.name === 'outlets') scanOutlets(contentDir, tree);
    else if (!entry.isFile && entry.name === 'articles') scanArticles(contentDir, tree);
    else tree.problems.push(unexpected(entry.file));
  }
  return tree;
}

function scanOutlets(contentDir: string, tree: ContentTree): void {
  const entries = listFolder(contentDir, 'outlets', tree.problems);
  for (const entry of entries) {
    const id = entry.name.replace(/\.yml$/, '');
    if (!entry.isFile || id === entry.name) tree.problems.push(unexpected(entry.file));
    else if (isUsableName(id)) tree.outlets.push({ id, file: entry.file });
    else tree.problems.push(badName(entry.file, id));
  }
  reportSameNames(
    tree.outlets.map(({ id, file }) => ({ name: id, file })),
    tree.problems,
  );
}

function scanArticles(contentDir: string, tree: ContentTree): void {
  const outlets = listFolder(contentDir, 'articles', tree.problems);
  for (const outlet of outlets) {
    if (outlet.isFile) tree.problems.push(unexpected(outlet.file));
    else scanOutletArticles(contentDir, outlet, tree);
  }
  reportSameNames(outlets, tree.problems);
}

function scanOutletArticles(contentDir: string, outlet: Entry, tree: ContentTree): void {
  if (!isUsableName(outlet.name)) tree.problems.push(badName(outlet.file, outlet.name));
  const folders = listFolder(contentDir, outlet.file, tree.problems);
  for (const folder of folders) {
    if (folder.isFile) {
      tree.problems.push(unexpected(folder.file));
      continue;
    }
    if (!isUsableName(folder.name)) tree.problems.push(badName(folder.file, folder.name));
    const entries = listFolder(contentDir, folder.file, tree.problems);
    tree.articles.push(articleFiles(outlet.name, folder.name, folder.file, entries, tree.problems));
  }
  reportSameNames(folders, tree.problems);
}

/** A file or folder of the content, by its own name and its path from the content folder. */
export interface Entry {
  name: string;
  file: string;
  isFile: boolean;
}

/** Entries in order of code units; hidden files are passed over, links and special files are problems and left out. */
function listFolder(contentDir: string, folder: string, problems: Problem[]): Entry[] {
  const entries: Entry[] = [];
  for (const entry of fs.readdirSync(path.join(contentDir, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) problems.push(problem('symlink-forbidden', { file }, 'This is a symbolic link.'));
    else if (entry.isFile() || entry.isDirectory()) entries.push({ name: entry.name, file, isFile: entry.isFile() });
    else problems.push(unexpected(file));
  }
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Whether a name is safe in a URL and on every file system. */
export function isUsableName(name: string): boolean {
  return (
    folderName.test(name) && !name.endsWith('.') && !reservedName.test(name) && Buffer.byteLength(name) <= maxNameBytes
  );
}

function badName(file: string, name: string): Problem {
  return problem('name-invalid', { file }, `The name \`${name}\` is not safe in a URL or on every file system.`);
}

function unexpected(file: string): Problem {
  return problem('file-unexpected', { file }, 'The content format knows no file or folder of this name here.');
}

/** Names that fall together on a file system that ignores letter case or Unicode form. */
function reportSameNames(entries: readonly { name: string; file: string }[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const { name, file } of entries) {
    const folded = name.normalize('NFC').toLowerCase();
    const first = seen.get(folded);
    if (first === undefined) seen.set(folded, file);
    else
      problems.push(
        problem(
          'duplicate-article',
          { file },
          `\`${file}\` and \`${first}\` are one name where letter case or Unicode form is ignored.`,
        ),
      );
  }
}
