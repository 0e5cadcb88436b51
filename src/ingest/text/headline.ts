import type { LabelledUnit } from './labels.ts';
import { isStamp } from './stamps.ts';
import { endsSentence, wordsOf } from './words.ts';

const maxWords = 40;

/**
 * The index of the headline among the units above the body, or null. In this order: the line whose words are
 * those of the URL's last part; the nearest line above a date or byline; the nearest line.
 */
export function findHeadline(units: readonly LabelledUnit[], bodyStart: number, url?: string): number | null {
  const above = units.slice(0, bodyStart);
  const candidates = above.map((unit, index) => ({ unit, index })).filter(({ unit }) => isCandidate(unit));
  const bySlug = url === undefined ? undefined : candidates.findLast(({ unit }) => matchesSlug(unit.text, url));
  if (bySlug) return bySlug.index;
  const statement = above.findLastIndex(({ label }) => label === 'date' || label === 'byline');
  const orders = [
    candidates.filter(({ unit, index }) => index < statement && unit.label === 'short' && unit.words > 1),
    candidates.filter(({ index }) => index < statement),
    candidates.filter(({ unit }) => unit.label === 'short' && unit.words > 1),
    candidates,
  ];
  return orders.find((order) => order.length > 0)?.at(-1)?.index ?? null;
}

function isCandidate(unit: LabelledUnit): boolean {
  if (unit.words > maxWords || isStamp(unit)) return false;
  return (
    unit.label === 'short' ||
    unit.label === 'sentence' ||
    (unit.label === 'prose' && !/[.;:。]["”’»]*$/u.test(unit.text) && endsSentence(unit.text)) ||
    (unit.label === 'prose' && !endsSentence(unit.text))
  );
}

/** True when most words of the headline are in the URL's longest path part. */
function matchesSlug(text: string, url: string): boolean {
  const parts = URL.parse(url)?.pathname.split('/') ?? [];
  const slug = new Set(
    parts.flatMap((part) =>
      decode(part)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    ),
  );
  const words = wordsOf(text).filter((word) => word.length > 2);
  return words.length >= 3 && words.filter((word) => slug.has(word)).length >= words.length * 0.6;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray per cent sign: the part is compared as it stands.
    return part;
  }
}
