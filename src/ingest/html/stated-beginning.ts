import { isProse, type LabelledBlock } from './body-region.ts';
import type { Candidate } from './candidates.ts';

/** So many letters and digits of a description are compared with the beginning of paragraphs. */
const comparedLetters = 40;

/** A reading of a page and where it is from. */
interface Reading {
  candidate: 'readability' | 'defuddle' | 'own' | 'rule';
  set: Candidate;
}

/**
 * The reading chosen; Readability's in its place when the paragraph with which the page's description begins is in
 * that one alone. A description that is no beginning of a paragraph says nothing.
 */
export function withStatedBeginning(
  chosen: Reading,
  readability: Candidate | undefined,
  blocks: readonly LabelledBlock[],
  description: string,
): Reading {
  const stated = lettersOf(description);
  if (chosen.candidate === 'rule' || readability === undefined || stated.length < comparedLetters) return chosen;
  const told = blocks.filter((block) => isProse(block) && lettersOf(block.text) === stated);
  if (told.some((block) => chosen.set.has(block)) || !told.some((block) => readability.has(block))) return chosen;
  return { candidate: 'readability', set: readability };
}

function lettersOf(text: string): string {
  // Some heads escape twice: `&amp;amp;`.
  const plain = text.slice(0, 400).replaceAll(/&#?\w{1,8};/g, '');
  return plain
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, comparedLetters);
}
