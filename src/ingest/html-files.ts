import fs from 'node:fs';
import path from 'node:path';
import { parseInstant } from '../model/capture-stamp.ts';
import type { Refusal } from './draft.ts';
import { ImportError } from './import-error.ts';
import { otherFormat } from './other-formats.ts';
import { whyUnreadable } from './path-faults.ts';
import type { PageItem } from './page-capture.ts';
import { readSaveNote, type SaveNote } from './save-note.ts';

const pageName = /\.(?:html?|xhtml|xht)$/i;
/** Enough of a file for the comment that a browser or SingleFile writes at its head. */
const headBytes = 16_384;
/** Largest page that is read; SingleFile puts pictures into the page. */
const maxPageBytes = 64_000_000;

/** A saved page, known by its head only. */
interface SavedPage {
  file: string;
  size: number;
  note: SaveNote;
  captured: string;
  isFileTime: boolean;
  /** Why it is no page of HTML, whatever its name says. */
  fault: Refusal | null;
}

/** Saved pages in order of their captures, and what is none. */
export interface HtmlFiles {
  pages: SavedPage[];
  others: PageItem[];
}

/**
 * Lists a saved page, or all in a folder and the folders below it, without the folders that browsers save beside a
 * page. `captured` (a date-time with its zone) and `url` are what a person says of a single page.
 *
 * @throws ImportError when there is nothing at `target`, or `captured` is no date-time with a zone
 */
export function listHtmlFiles(target: string, given: { captured?: string; url?: string } = {}): HtmlFiles {
  const stat = statOf(target);
  const isFolder = stat.isDirectory();
  if (isFolder && (given.captured !== undefined || given.url !== undefined))
    throw new ImportError(
      `${target} is a folder: its pages can't have one capture time or address.`,
      'Import the page on its own.',
    );
  const others: PageItem[] = [];
  const files = isFolder ? pagesIn(target, others) : [target];
  const pages = files.map((file) => savedPage(file, given));
  pages.sort((one, other) => compare(one.captured, other.captured) || compare(one.file, other.file));
  return { pages, others };
}

/** The pages themselves, one in memory at a time. `tell` hears how many bytes are done, of how many. */
export function* readHtmlFiles(
  { pages, others }: HtmlFiles,
  tell: (done: number, total: number) => void = () => undefined,
): Generator<PageItem> {
  yield* others;
  const total = pages.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const { file, size, note, captured, isFileTime, fault } of pages) {
    tell(done, total);
    done += size;
    if (fault !== null) {
      yield { source: file, rejected: fault };
      continue;
    }
    if (size > maxPageBytes) {
      const reason = `The file has ${size} bytes; the cap is ${maxPageBytes}.`;
      yield { source: file, rejected: { reason, hint: 'Save the page without its pictures.' } };
      continue;
    }
    yield {
      source: file,
      page: {
        ...(note.url === undefined ? {} : { url: note.url }),
        captured,
        ...(isFileTime ? { capturedFrom: 'file-time' as const } : {}),
        method: 'html',
        bytes: fs.readFileSync(file),
        provenance: note.by === undefined ? {} : { savedBy: note.by },
      },
    };
  }
}

function savedPage(file: string, given: { captured?: string; url?: string }): SavedPage {
  const head = headOf(file);
  const note = readSaveNote(head);
  const stated = given.captured === undefined ? note.captured : (parseInstant(given.captured) ?? undefined);
  if (given.captured !== undefined && stated === undefined)
    throw new ImportError(
      `\`${given.captured}\` is no capture time.`,
      'Give a date-time with its zone, such as 2023-09-13T08:15:00Z.',
    );
  const { size, mtime } = fs.statSync(file);
  const fileTime = `${mtime.toISOString().slice(0, 19)}Z`;
  return {
    file,
    size,
    note: given.url === undefined ? note : { ...note, url: given.url },
    captured: stated ?? fileTime,
    isFileTime: stated === undefined,
    fault: otherFormat(head),
  };
}

function pagesIn(folder: string, others: PageItem[]): string[] {
  const entries = fs.readdirSync(folder, { withFileTypes: true }).sort((one, other) => compare(one.name, other.name));
  const names = new Set(entries.map(({ name }) => name));
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return isPartOfPage(entry.name, names) ? [] : pagesIn(file, others);
    if (entry.isFile() && pageName.test(entry.name)) return [file];
    others.push({
      source: file,
      passedOver: entry.isSymbolicLink() ? 'It is a symbolic link.' : 'It is no HTML file.',
    });
    return [];
  });
}

/** `Page_files/` beside `Page.html` holds its pictures and frames; browsers of other languages name it otherwise. */
function isPartOfPage(name: string, beside: ReadonlySet<string>): boolean {
  const page = /^(.+?)(?:_files|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|_file|-filer|_pliki|\.files)$/i.exec(
    name,
  );
  return page !== null && ['html', 'htm', 'xhtml'].some((ending) => beside.has(`${page[1]!}.${ending}`));
}

function headOf(file: string): string {
  const handle = fs.openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(headBytes);
    return bytes.subarray(0, fs.readSync(handle, bytes, 0, headBytes, 0)).toString('latin1');
  } finally {
    fs.closeSync(handle);
  }
}

function statOf(target: string): fs.Stats {
  try {
    return fs.statSync(target);
  } catch (error) {
    throw new ImportError(`${target} ${whyUnreadable(error)}.`, 'Name a saved page, or a folder of saved pages.');
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
