import type { z } from 'zod';
import { frontMatterKeys, frontMatterSchema, type CaptureProvenance } from '../model/snapshot.ts';
import { unknownDate } from '../model/stated-date.ts';
import type { DraftFields, Refusal } from './draft.ts';
import { readForeignDate } from './foreign-date.ts';
import { shorten } from './shorten.ts';

/** Front matter of another program, in the archive's terms. */
export interface MappedFrontMatter {
  fields: DraftFields;
  /** Keys the format doesn't know, as they were. */
  foreign: Record<string, unknown>;
  /** Provenance the source states, what was written otherwise than here (`asStated`), and what has no place here (`unmapped`). */
  capture: CaptureProvenance;
  notes: string[];
}

/** Keys of other programs that mean what a key here means; used when that key is free and takes the value. */
const synonyms: Record<string, keyof DraftFields> = {
  authors: 'author',
  category: 'section',
  language: 'lang',
  lastmod: 'modified',
  updated: 'modified',
  summary: 'description',
};
/** Where other programs have the headline, when there is no title. */
const headlineKey = 'headline';
const dateFields: readonly string[] = ['date', 'modified'];

/**
 * Maps front matter to the archive's fields. Keys unknown to the format stay as they are; a known key whose value
 * the format can't take is kept in `capture.unmapped` and told in the notes. A date that is missing is unknown. Refuses when the
 * title is missing, when title or date can't be read, and when the source names another outlet or capture time.
 */
export function mapFrontMatter(
  data: Record<string, unknown>,
  expected: { outlet: string; captured: string },
): MappedFrontMatter | Refusal {
  const mapped: MappedFrontMatter = { fields: {} as DraftFields, foreign: {}, capture: {}, notes: [] };
  const stated = Object.entries(withTitle(data)).filter(([, value]) => value !== null);
  const keys = new Set(stated.map(([key]) => key));
  const asStated: Record<string, string> = {};
  const unmapped: Record<string, unknown> = {};
  for (const [key, value] of stated) {
    if (key === 'outlet' || key === 'captured' || key === 'capture') continue;
    const synonym = Object.hasOwn(synonyms, key) ? synonyms[key] : undefined;
    const target = synonym !== undefined && !keys.has(synonym) ? synonym : key;
    if (!frontMatterKeys.includes(target)) {
      mapped.foreign[key] = value;
      continue;
    }
    const field = fieldOf(target as keyof DraftFields, value);
    if (!('fault' in field)) {
      Object.assign(mapped.fields, { [target]: field.value });
      if (field.note !== undefined) {
        mapped.notes.push(`${key}: ${field.note}`);
        asStated[key] = String(value);
      }
    } else if (target !== key) {
      mapped.foreign[key] = value;
    } else {
      if (key === 'title' || key === 'date')
        return {
          reason: `\`${key}\` ${field.fault}: ${shown(value)}`,
          hint: `Correct \`${key}\` in a copy of the file and import that.`,
        };
      unmapped[key] = value;
      mapped.notes.push(`\`${key}\` ${field.fault}; it is kept in \`capture.unmapped\`: ${shown(value)}`);
    }
  }
  if (!Object.hasOwn(mapped.fields, 'title'))
    return {
      reason: 'The front matter states no `title`.',
      hint: 'Say with --map where it has the headline (title=frontmatter.<key>), or add `title` in a copy of the file and import that.',
    };
  if (!Object.hasOwn(mapped.fields, 'date')) {
    mapped.fields.date = unknownDate;
    mapped.notes.push('The front matter states no `date`: it is kept as unknown.');
  }
  const clash = clashWith(data, expected);
  if (clash) return clash;
  mapped.capture = {
    ...statedCapture(data.capture, mapped.notes, unmapped),
    ...(Object.keys(asStated).length > 0 ? { asStated } : {}),
    ...(Object.keys(unmapped).length > 0 ? { unmapped } : {}),
  };
  return mapped;
}

/** Front matter with its headline as the title, where it has one and no title. */
export function withTitle(data: Record<string, unknown>): Record<string, unknown> {
  const { [headlineKey]: headline, ...rest } = data;
  const hasTitle = data.title !== undefined && data.title !== null;
  return hasTitle || typeof headline !== 'string' || headline.trim() === '' ? data : { ...rest, title: headline };
}

function fieldOf(field: keyof DraftFields, value: unknown): { value: unknown; note?: string } | { fault: string } {
  if (dateFields.includes(field)) {
    if (typeof value !== 'string') return { fault: 'is no text' };
    const read = readForeignDate(value);
    return 'fault' in read ? read : { value: read.date, ...(read.note === undefined ? {} : { note: read.note }) };
  }
  const schema: z.ZodType = frontMatterSchema.shape[field];
  const checked = schema.safeParse(field === 'author' ? namesOf(value) : value);
  return checked.success ? { value: checked.data } : { fault: checked.error.issues[0]?.message ?? 'is not valid' };
}

/** Names out of a list whose entries are names or maps with one. */
function namesOf(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry,
  );
}

function clashWith(data: Record<string, unknown>, expected: { outlet: string; captured: string }): Refusal | null {
  if (data.outlet !== undefined && data.outlet !== null && data.outlet !== expected.outlet) {
    return {
      reason: `The file names another outlet: ${shown(data.outlet)}.`,
      hint: `Import it with --outlet of that name, or correct \`outlet\`.`,
    };
  }
  const captured = frontMatterSchema.shape.captured.safeParse(data.captured ?? undefined);
  if (captured.success && (captured.data === undefined || captured.data === expected.captured)) return null;
  return {
    reason: `\`captured\` is ${shown(data.captured)}, but the file's name says ${expected.captured}.`,
    hint: 'Correct the name or `captured`.',
  };
}

function statedCapture(value: unknown, notes: string[], unmapped: Record<string, unknown>): CaptureProvenance {
  if (value === undefined || value === null) return { method: 'markdown' };
  const checked = frontMatterSchema.shape.capture.safeParse(value);
  if (checked.success && checked.data) {
    const { raw, ...provenance } = checked.data;
    if (raw !== undefined) {
      unmapped.raw = raw;
      notes.push(
        'The raw capture that the source names is not taken along; its sha256 is kept in `capture.unmapped`. The raw file here is the source itself.',
      );
    }
    return provenance;
  }
  unmapped.capture = value;
  notes.push(`\`capture\` is not as the format has it; it is kept in \`capture.unmapped\`: ${shown(value)}`);
  return { method: 'markdown' };
}

function shown(value: unknown): string {
  return shorten(JSON.stringify(value), 120);
}
