import { isCaption, type BodyPart } from './body-parts.ts';
import { isStamp } from './stamps.ts';
import type { LabelledUnit } from './labels.ts';

/** What stands between headline and body. */
export interface Lead {
  description?: string;
  captions: BodyPart[];
  /** Indices of the units that were read. */
  read: number[];
}

/**
 * Reads the lines between headline and body: the only sentence above date and byline is the description; a line
 * that names itself a picture's caption, or stands closer than paragraphs do, is one.
 */
export function readLead(
  units: readonly LabelledUnit[],
  place: { headline: number; bodyStart: number },
  usualGap: number,
): Lead {
  const lead: Lead = { captions: [], read: [] };
  const statement = units.findIndex(
    ({ label }, index) => index > place.headline && index < place.bodyStart && (label === 'date' || label === 'byline'),
  );
  const sentences: number[] = [];
  for (let index = place.headline + 1; index < place.bodyStart; index += 1) {
    const unit = units[index]!;
    if (isStamp(unit)) continue;
    const isText = unit.label === 'sentence' || unit.label === 'prose';
    if (isText && (statement === -1 || index < statement)) sentences.push(index);
    else if (index > statement && (isText || unit.label === 'short') && isCaption(unit, usualGap)) {
      lead.captions.push({ kind: 'caption', text: unit.text });
      lead.read.push(index);
    }
  }
  if (sentences.length === 1) {
    lead.description = units[sentences[0]!]!.text;
    lead.read.push(sentences[0]!);
  }
  return lead;
}
