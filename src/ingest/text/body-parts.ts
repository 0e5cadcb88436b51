import { shorten } from '../shorten.ts';
import { listItemPattern, type LabelledUnit } from './labels.ts';

/** A part of a body, in reading order. Text is plain. */
export type BodyPart =
  | { kind: 'paragraph' | 'heading' | 'caption'; text: string }
  | { kind: 'rule' }
  | { kind: 'list'; ordered: boolean; start: number; items: string[] };

/** What a unit of the body became; `dropped` when it is furniture. */
export type UnitRole = 'paragraph' | 'heading' | 'caption' | 'rule' | 'list-item' | 'dropped';

/** The parts of a body, the role of each of its units, and where the reading is uncertain. */
export interface BodyReading {
  parts: BodyPart[];
  roles: UnitRole[];
  uncertain: string[];
}

const creditPattern =
  /^(?:photo|photograph|image|picture|graphic|foto|bild|grafik|imagen|imagem|immagine|写真|画像|图片|圖片)(?:\s+(?:by|von|de|di|per)\b|\s*[:：])|[(（](?:photo|foto|image|bild|credit|写真)s?\b[^()（）]*[)）]$|(?:getty images|\b(?:afp|reuters|dpa|epa|efe|ansa))[)\]]?$/iu;

/** Reads the units of a body into parts. */
export function readBody(units: readonly LabelledUnit[]): BodyReading {
  const usual = usualGap(units);
  const reading: BodyReading = { parts: [], roles: [], uncertain: [] };
  for (let index = 0; index < units.length;) {
    const items = listFrom(units, index);
    if (items) {
      reading.parts.push(items);
      items.items.forEach(() => reading.roles.push('list-item'));
      index += items.items.length;
      continue;
    }
    const unit = units[index]!;
    const role = roleOf(unit, units[index - 1], units[index + 1], usual);
    reading.roles.push(role);
    if (role === 'rule') reading.parts.push({ kind: 'rule' });
    else if (role !== 'dropped' && role !== 'list-item') reading.parts.push({ kind: role, text: unit.text });
    const doubt = doubtAbout(unit, role, usual);
    if (doubt) reading.uncertain.push(doubt);
    index += 1;
  }
  return reading;
}

/** True for a line that names itself a picture's caption or credit, or stands closer to its neighbours than paragraphs do. */
export function isCaption(unit: LabelledUnit, usual: number): boolean {
  if (creditPattern.test(unit.text)) return true;
  return unit.label === 'short' && Math.min(unit.gapBefore, unit.gapAfter) < usual;
}

/** The gap that comes most often between two paragraphs, else before one; the wider one of equals; 0 when there is none. */
export function usualGap(units: readonly LabelledUnit[]): number {
  const prose = units.filter(({ label }, index) => index > 0 && label === 'prose');
  const between = prose.filter((unit) => units[units.indexOf(unit) - 1]?.label === 'prose');
  const counts = new Map<number, number>();
  for (const { gapBefore } of between.length > 0 ? between : prose)
    counts.set(gapBefore, (counts.get(gapBefore) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0]?.[0] ?? 0;
}

function roleOf(
  unit: LabelledUnit,
  before: LabelledUnit | undefined,
  after: LabelledUnit | undefined,
  usual: number,
): UnitRole {
  switch (unit.label) {
    case 'rule':
      return 'rule';
    case 'button':
    case 'comments':
    case 'related':
    case 'promotion':
      return 'dropped';
    case 'service':
      return before?.label === 'prose' && after?.label === 'prose' ? 'heading' : 'dropped';
    case 'short':
    case 'date':
    case 'byline':
    case 'path':
      return isCaption(unit, usual) ? 'caption' : 'heading';
    case 'sentence':
      return creditPattern.test(unit.text) ? 'caption' : 'paragraph';
    default:
      return 'paragraph';
  }
}

function doubtAbout(unit: LabelledUnit, role: UnitRole, usual: number): string | undefined {
  if (role === 'heading') {
    const why =
      usual === 0
        ? 'no blank lines between paragraphs could tell'
        : 'it stands as far from its neighbours as paragraphs do';
    return `Line ${unit.line} is read as a heading and could be a caption (${why}): ${quote(unit.text)}`;
  }
  if (role === 'caption' && !creditPattern.test(unit.text)) {
    return `Line ${unit.line} is read as a caption because it stands closer to its neighbours than paragraphs do: ${quote(unit.text)}`;
  }
  return undefined;
}

function quote(text: string): string {
  return `“${shorten(text, 60)}”`;
}

/** A list that begins at `index`: two or more items with the same marker, or numbers that count up. */
function listFrom(units: readonly LabelledUnit[], index: number): Extract<BodyPart, { kind: 'list' }> | null {
  const first = units[index]?.label === 'list-item' ? listItemPattern.exec(units[index].text) : null;
  if (!first) return null;
  const start = first[2] === undefined ? null : Number(first[2]);
  const marker = first[1]!.slice(-1);
  const items: string[] = [];
  for (let next = index; next < units.length; next += 1) {
    const unit = units[next]!;
    const match = unit.label === 'list-item' ? listItemPattern.exec(unit.text) : null;
    const follows =
      match?.[1]?.slice(-1) === marker &&
      (start === null ? match[2] === undefined : Number(match[2]) === start + items.length);
    if (!match || !follows) break;
    items.push(unit.text.slice(match[0].length));
  }
  return items.length < 2 ? null : { kind: 'list', ordered: start !== null, start: start ?? 1, items };
}
