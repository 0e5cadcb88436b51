import { parseBody } from '../../markdown/parse-body.ts';
import { readFrontMatter } from '../../markdown/front-matter.ts';
import { unknownDate } from '../../model/stated-date.ts';
import { decodeUtf8 } from '../decode-utf8.ts';
import type { DroppedPart, Refusal } from '../draft.ts';
import { openingHeading, withoutRepeatedTitle } from '../opening-heading.ts';
import { type MappedFrontMatter, mapFrontMatter, withTitle } from '../foreign-front-matter.ts';
import { type FieldMap, mapFields } from '../map-fields.ts';
import { readForeignDate } from '../foreign-date.ts';

/** A file's text at one commit, in the archive's terms. */
export interface ReadVersion extends MappedFrontMatter {
  /** Markdown. */
  body: string;
  dropped: DroppedPart[];
}

/**
 * Reads a Markdown file of a repository. History can't be corrected, so that less is asked than of a folder of
 * Markdown: a headline that the front matter does not state is the text's first heading, else the file's name; a
 * date that it doesn't state, or not readably, is unknown; front matter that can't be read makes a snapshot of
 * quality `failed`, which holds the file as it is.
 *
 * @param name the file's name, without folder and ending
 */
export function readVersion(
  bytes: Uint8Array,
  at: { name: string; outlet: string; captured: string; map: FieldMap },
): ReadVersion | Refusal {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return text;
  const matter = readFrontMatter(text, at.name);
  const [fault] = matter.problems;
  if (fault && fault.rule !== 'front-matter-missing') {
    return {
      fields: { title: at.name, date: unknownDate },
      foreign: {},
      capture: { quality: 'failed', reason: `The front matter can't be read: ${fault.message}` },
      notes: [`The front matter can't be read: ${fault.message} The file is kept as it is, and not compared.`],
      body: text,
      dropped: [],
    };
  }
  const { data, unmapped, notes } = prepared(matter.data, at.map);
  const heading = typeof data.title === 'string' ? undefined : firstHeading(matter.body);
  if (typeof data.title !== 'string') {
    data.title = heading?.text ?? at.name;
    if (!heading) notes.push(`It states no headline: the file's name is taken.`);
  }
  const mapped = mapFrontMatter(data, at);
  if ('reason' in mapped) return mapped;
  const left = { ...mapped.capture.unmapped, ...unmapped };
  return {
    ...mapped,
    capture: { ...mapped.capture, ...(Object.keys(left).length > 0 ? { unmapped: left } : {}) },
    notes: [...notes, ...mapped.notes],
    ...withoutRepeatedTitle(heading?.rest ?? matter.body, mapped.fields.title),
  };
}

/** Front matter as the archive asks for it: fields from where they are found, and a date in any case. */
function prepared(
  source: Record<string, unknown>,
  map: FieldMap,
): { data: Record<string, unknown>; unmapped: Record<string, unknown>; notes: string[] } {
  const data = withTitle(mapFields(source, map));
  const unmapped: Record<string, unknown> = {};
  const notes: string[] = [];
  const { title, date, captured } = data;
  if (typeof title === 'number' || typeof title === 'boolean') data.title = String(title);
  else if (typeof title !== 'string' || title.trim() === '') delete data.title;
  // A title over several lines, as YAML can write it, is one headline.
  if (typeof data.title === 'string') data.title = data.title.trim().replaceAll(/\s*[\r\n]\s*/g, ' ');
  if (title !== undefined && title !== null && data.title === undefined && title !== '') unmapped.title = title;
  const isDate = typeof date === 'string' && !('fault' in readForeignDate(date));
  if (!isDate && date !== undefined && date !== null) {
    unmapped.date = date;
    notes.push(`\`date\` can't be read: ${JSON.stringify(date)}. It is kept in \`capture.unmapped\`.`);
  }
  if (!isDate) data.date = unknownDate;
  // The commit's time is that of the capture here.
  if (captured !== undefined && captured !== null) unmapped.captured = captured;
  delete data.captured;
  return { data, unmapped, notes };
}

/** The text of the first heading, and the body without it where it opens the body. */
function firstHeading(body: string): { text: string; rest: string } | undefined {
  const opening = openingHeading(body);
  if (opening?.level === 1) return opening;
  const heading = parseBody(body).blocks.find(({ kind, text }) => kind === 'heading' && text.trim() !== '');
  return heading && { text: oneLine(heading.text), rest: body };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
