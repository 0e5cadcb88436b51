import fs from 'node:fs';
import { extname } from 'node:path';
import { parseInstant } from '../model/capture-stamp.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { SourceItem } from './draft.ts';
import type { GivenField } from './given-fields.ts';
import { ImportError } from './import-error.ts';
import { whyUnreadable } from './path-faults.ts';
import { readTextCapture, textExtractor, type TextReading } from './text.ts';
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
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return { source: file, rejected: text };
  if (startsAsHtml(Buffer.from(bytes)))
    return refuse(file, 'This is HTML, not plain text.', 'Use `import html`, which reads the page itself.');

  const { url, lang } = options;
  const reading = readTextCapture(text, {
    captured,
    ...(url === undefined ? {} : { url }),
    ...(lang === undefined ? {} : { lang }),
  });
  const title = options.title ?? reading.title;
  const date = options.date ?? reading.date;
  if (reading.body === '')
    return refuse(file, reading.notes.join(' '), 'Look at the file: it should hold the text of an article.');
  if (title === undefined) return refuse(file, 'No headline was found above the text.', 'Give it with --title.');
  if (date === undefined)
    return refuse(
      file,
      ['No date of publication is stated near the headline.', ...reading.notes].join(' '),
      'Give it with --date, if you know it.',
    );

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
        ...qualityOf(reading),
      },
      body: reading.body,
      raw: { bytes, extension: extensionOf(file), sha256: sha256Of(bytes) },
      foldUnchanged: true,
      dropped: reading.dropped,
      notes: reading.notes,
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
