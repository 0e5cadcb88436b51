import { findBody } from './text/body-range.ts';
import { readBody, usualGap, type BodyPart } from './text/body-parts.ts';
import { findHeadline } from './text/headline.ts';
import { labelUnit, type LabelledUnit } from './text/labels.ts';
import { readLead } from './text/lead.ts';
import { guessOutletName } from './text/outlet-name.ts';
import { withEntryDates } from './text/stamps.ts';
import { readStatements } from './text/statements.ts';
import { toMarkdown } from './text/to-markdown.ts';
import { readUnits } from './text/units.ts';

/** Name and revision of this reader, as written in `capture.extractor`. The revision rises when the same capture can give another text. */
export const textExtractor = 'variorum-text@2';

/** What is known about a capture beside its text. */
export interface TextOptions {
  url?: string;
  /** BCP 47; settles dates such as 03/04/2023. */
  lang?: string;
  /** Instant of the capture. */
  captured?: string;
}

/** A unit that is not in the article, and why. */
export interface DroppedUnit {
  /** `above-body`, `below-body`, `after-end` (behind the end marker), or the kind of furniture in the middle of the body. */
  label: 'above-body' | 'below-body' | 'after-end' | 'button' | 'service' | 'promotion' | 'comments' | 'related';
  text: string;
  line: number;
}

/** What a plain-text capture says. Absent means that it doesn't say it. */
export interface TextReading {
  title?: string;
  date?: string;
  modified?: string;
  author?: string[];
  description?: string;
  /** A guess from the page's furniture; for naming an outlet that is new to the archive. */
  outletName?: string;
  parts: BodyPart[];
  /** Markdown; empty when no article was found. */
  body: string;
  dropped: DroppedUnit[];
  notes: string[];
}

/**
 * Reads an article from a page that was saved as plain text. Every unit of the page is in the article, in one of
 * its fields, or in `dropped`. Nothing is invented: what the page doesn't state is absent. Never throws.
 */
export function readTextCapture(text: string, options: TextOptions = {}): TextReading {
  const units = withEntryDates(readUnits(text).map(labelUnit));
  const body = findBody(units);
  if (!body) {
    return {
      parts: [],
      body: '',
      dropped: units.map((unit) => dropped(unit, 'above-body')),
      notes: ['No paragraph of an article was found.'],
    };
  }
  const bodyUnits = units.slice(body.start, body.end);
  const headline = findHeadline(units, body.start, options.url);
  const place = { headline: headline ?? -1, bodyStart: body.start };
  const statements = readStatements(units, place, options);
  const lead = readLead(units, place, usualGap(bodyUnits));
  const reading = readBody(bodyUnits);
  const parts = [...lead.captions, ...reading.parts];

  const read = new Set([...statements.read, ...lead.read, ...(headline === null ? [] : [headline])]);
  const droppedUnits = units.flatMap((unit, index) => {
    if (index < body.start) return read.has(index) ? [] : [dropped(unit, 'above-body')];
    if (index < body.end)
      return reading.roles[index - body.start] === 'dropped' ? [dropped(unit, unit.label as DroppedUnit['label'])] : [];
    return [dropped(unit, body.cut !== undefined && index >= body.cut ? 'after-end' : 'below-body')];
  });
  const title = headline === null ? undefined : units[headline]!.text;
  const outletName = guessOutletName(
    droppedUnits.map((unit) => unit.text),
    [title ?? '', ...bodyUnits.map((unit) => unit.text)].join('\n'),
  );
  return {
    ...(title === undefined ? {} : { title }),
    ...(statements.date === undefined ? {} : { date: statements.date }),
    ...(statements.modified === undefined ? {} : { modified: statements.modified }),
    ...(statements.author === undefined ? {} : { author: statements.author }),
    ...(lead.description === undefined ? {} : { description: lead.description }),
    ...(outletName === undefined ? {} : { outletName }),
    parts,
    body: toMarkdown(parts),
    dropped: droppedUnits,
    notes: [...statements.notes, ...reading.uncertain, ...unusedMarkers(bodyUnits)],
  };
}

function dropped(unit: LabelledUnit, label: DroppedUnit['label']): DroppedUnit {
  return { label, text: unit.text, line: unit.line };
}

/** A marker that usually ends an article but has much text behind it here. */
function unusedMarkers(units: readonly LabelledUnit[]): string[] {
  return units
    .filter(({ label }) => label === 'comments' || label === 'related')
    .map(
      ({ line, text }) =>
        `Line ${line} (“${text}”) often ends an article; much text stands behind it here, so the article goes on.`,
    );
}
