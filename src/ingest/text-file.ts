import fs from 'node:fs';
import { extname } from 'node:path';
import { parseInstant } from '../model/capture-stamp.ts';
import { unknownDate } from '../model/stated-date.ts';
import { decodeText } from './decode-text.ts';
import type { SourceItem } from './draft.ts';
import type { GivenField } from './given-fields.ts';
import { ImportError } from './import-error.ts';
import { whyUnreadable } from './path-faults.ts';
import { readTextCapture, textExtractor, type TextReading } from './text.ts';
import { judgeText } from './text-quality.ts';
import { lostProse } from './text/lost-prose.ts';
import { startsAsHtml } from './warc/sniff.ts';
import { sha256Of } from './write-snapshot.ts';

/** What a person says about a text capture; it wins over what the capture says. */
export interface TextFileOptions {
  outlet: string;
  /** A date-time with its zone. Without it the file's modification time is taken, and that is written in the snapshot. */
  captured?: string;
  /** The article's folder, when it can't be told by itself. */
  article?: string;
  title?: string;
  date?: string;
  author?: string[];
  url?: string;
  lang?: string;
}

/**
 * The draft of a plain-text page capture, or why it gives none.
 *
 * @throws ImportError when there is no such file, or `captured` is no date-time with a zone
 */
export function readTextFile(file: string, options: TextFileOptions): SourceItem {
  const { bytes, modified } = openCapture(file);
  return readTextBytes(file, bytes, modified, options);
}

/**
 * The same for bytes that are at hand: `file` names them, `modified` is the time that counts when none is given.
 *
 * @throws ImportError when `captured` is no date-time with a zone
 */
export function readTextBytes(file: string, bytes: Uint8Array, modified: string, options: TextFileOptions): SourceItem {
  const captured = options.captured === undefined ? modified : parseInstant(options.captured);
  if (captured === null)
    throw new ImportError(
      `\`${options.captured ?? ''}\` is no capture time.`,
      'Give a date-time with its zone, such as 2023-09-13T08:15:00Z.',
    );
  const decoded = decodeText(bytes);
  if ('reason' in decoded) return { source: file, rejected: decoded };
  const { text } = decoded;
  if (startsAsHtml(Buffer.from(bytes)))
    return refuse(file, 'This is HTML, not plain text.', 'Use `import html`, which reads the page itself.');

  const { url, lang } = options;
  const reading = readTextCapture(text, {
    captured,
    ...(url === undefined ? {} : { url }),
    ...(lang === undefined ? {} : { lang }),
  });
  const title = options.title ?? reading.title;
  const judged = judgeText(title ?? null, reading.body, linesAround(text, reading));
  if (judged?.quality === 'failed') return failedLook(file, bytes, captured, options, judged.reason);
  if (reading.body === '')
    return refuse(file, reading.notes.join(' '), 'Look at the file: it should hold the text of an article.');
  if (title === undefined) return refuse(file, 'No headline was found above the text.', 'Give it with --title.');
  const date = options.date ?? reading.date ?? unknownDate;
  const author = options.author ?? reading.author;
  const stated = { modified: reading.modified, description: reading.description, author, url, lang };
  const outletName = reading.outletName ?? (url === undefined ? undefined : URL.parse(url)?.hostname);
  const given = (['title', 'date', 'author', 'url', 'lang'] satisfies GivenField[])
    .filter((name) => options[name] !== undefined)
    .sort();
  return {
    source: file,
    draft: {
      outlet: options.outlet,
      ...(outletName === undefined ? {} : { outletName }),
      article: options.article === undefined ? { kind: 'content' } : { kind: 'folder', slug: options.article },
      captured,
      fields: { title, date, ...Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined)) },
      foreign: {},
      capture: {
        method: 'text',
        extractor: textExtractor,
        ...(given.length > 0 ? { given } : {}),
        ...(options.captured === undefined ? { capturedFrom: 'file-time' } : {}),
        ...(judged ?? qualityOf(reading)),
      },
      body: reading.body,
      raw: { bytes, extension: extensionOf(file), sha256: sha256Of(bytes) },
      foldUnchanged: true,
      dropped: reading.dropped,
      notes: [
        ...(decoded.note === undefined ? [] : [decoded.note]),
        ...(date === unknownDate ? [undatedNote(reading)] : []),
        ...reading.notes,
      ],
    },
  };
}

/** What is to be said of a capture that states no date of publication. */
function undatedNote({ modified }: TextReading): string {
  const what =
    modified === undefined
      ? 'No date of publication is stated near the headline'
      : `It states when it was changed (${modified}), and not when it was published`;
  return `${what}: the date is kept as unknown. If you know it, give it with --date.`;
}

/** The lines of a capture, and those behind its body, as its quality is judged by them. */
function linesAround(text: string, { dropped }: TextReading): { lines: string[]; behind: string[] } {
  const lines = text.split(/[\r\n]+/u).map((line) => line.trim());
  const behind = dropped.filter(({ label }) => label === 'below-body' || label === 'after-end');
  return { lines: lines.filter((line) => line !== ''), behind: behind.map((unit) => unit.text) };
}

/** A look at the article that a capture without its text is of, if somebody says which one that is. */
function failedLook(
  source: string,
  bytes: Uint8Array,
  captured: string,
  options: TextFileOptions,
  reason: string,
): SourceItem {
  const { outlet, url, article } = options;
  if (url === undefined && article === undefined)
    return refuse(
      source,
      reason,
      'Give --url or --article to have it recorded as a failed capture of that article. If it is an article, import it as Markdown, with `quality: ok` in its `capture`.',
    );
  return {
    source,
    observed: {
      outlet,
      ...(url === undefined ? {} : { url }),
      ...(article === undefined ? {} : { slug: article }),
      captured,
      outcome: 'failed',
      method: 'text',
      note: reason,
      raw: { bytes, extension: extensionOf(source), sha256: sha256Of(bytes) },
      provenance: {
        extractor: textExtractor,
        ...(options.captured === undefined ? { capturedFrom: 'file-time' } : {}),
      },
    },
  };
}

/** `partial` when paragraphs of the article may be among what was dropped. */
function qualityOf({ dropped }: TextReading): { quality?: 'partial'; reason?: string } {
  const lost = lostProse(dropped).map(({ line }) => line);
  if (lost.length === 0) return {};
  const lines = `${lost.length === 1 ? 'line' : 'lines'} ${lost.join(', ')}`;
  return {
    quality: 'partial',
    reason: `Text that reads like paragraphs of the article was dropped beside it (${lines} of the capture).`,
  };
}

function openCapture(file: string): { bytes: Uint8Array; modified: string } {
  try {
    const modified = fs.statSync(file).mtime.toISOString();
    return { bytes: fs.readFileSync(file), modified: `${modified.slice(0, 19)}Z` };
  } catch (error) {
    throw new ImportError(
      `${file} ${whyUnreadable(error)}.`,
      'Name one text file. A folder of saved pages is taken in by `import html`, one of Markdown by `import markdown`.',
    );
  }
}

/** The file's own ending, when it can be part of a raw file's name. */
function extensionOf(file: string): string {
  const extension = extname(file).slice(1).toLowerCase();
  return /^[a-z0-9]{1,8}$/.test(extension) && extension !== 'gz' && extension !== 'md' ? extension : 'txt';
}

function refuse(source: string, reason: string, hint: string): SourceItem {
  return { source, rejected: { reason, hint } };
}
