import { type Chance, seeded } from '../seeded.ts';

/** Two bodies, as paragraphs. */
export interface HardInput {
  before: string[];
  after: string[];
}

/** Inputs that bring naive methods to their knees (section 3.4 of the study), made anew on each call, always the same. */
export const hardInputs: Record<string, () => HardInput> = {
  'two unrelated texts of 20,000 words': () => unrelated(20_000),
  'two unrelated texts of 80,000 words': () => unrelated(80_000),
  'one sentence of 20,000 words, rewritten': () => ({
    before: [sentence(20_000, seeded(1))],
    after: [sentence(20_000, seeded(2))],
  }),
  'one sentence of 20,000 words, 1 % edited': () => {
    const before = sentence(20_000, seeded(1));
    return { before: [before], after: [edited(before, 0.01, seeded(2))] };
  },
  'one sentence of 1,900 words, 5 % edited': () => {
    const before = sentence(1_900, seeded(1));
    return { before: [before], after: [edited(before, 0.05, seeded(2))] };
  },
  '3,000 equal paragraphs, 2,000 left': () => {
    const text = 'The same paragraph stands here again and again.';
    return { before: repeated(3_000, () => text), after: repeated(2_000, () => text) };
  },
  '3,000 almost equal paragraphs, shuffled': () => {
    const before = repeated(3_000, (at) => `Row ${at} of the long list names one more station of the line.`);
    return { before, after: shuffled(before, seeded(1)) };
  },
  '2,000 almost equal paragraphs, all edited': () => ({
    before: repeated(2_000, (at) => `Row ${at} of the long list names one more station of the line.`),
    after: repeated(2_000, (at) => `Row ${at} of the short list names yet another station of the line.`),
  }),
  '464 paragraphs reversed': () => {
    const before = paragraphs(464 * 40, seeded(1), 40);
    return { before, after: before.toReversed() };
  },
  'a million letters without a space, one changed': () => {
    const chance = seeded(1);
    const before = repeated(1_000_000, () => String.fromCharCode(97 + chance.below(26))).join('');
    return { before: [before], after: [`${before.slice(0, 500_000)}Z${before.slice(500_001)}`] };
  },
  '20,000 Chinese characters without a stop, rewritten': () => ({
    before: [chinese(20_000, seeded(1))],
    after: [chinese(20_000, seeded(2))],
  }),
};

function unrelated(words: number): HardInput {
  return { before: paragraphs(words, seeded(1), 60), after: paragraphs(words, seeded(2), 60) };
}

function repeated(count: number, make: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** Frequent words are as frequent as in a language: the chance of a word falls with its number. */
function word(chance: Chance): string {
  return `w${Math.floor(5_000 ** chance.next()).toString(36)}`;
}

function sentence(words: number, chance: Chance): string {
  return `A ${repeated(words - 1, () => word(chance)).join(' ')}.`;
}

function paragraphs(words: number, chance: Chance, length: number): string[] {
  return repeated(Math.ceil(words / length), () =>
    repeated(4, () => sentence(Math.round(length / 4), chance)).join(' '),
  );
}

function edited(text: string, share: number, chance: Chance): string {
  return text
    .split(' ')
    .map((one) => (chance.next() < share ? word(chance) : one))
    .join(' ');
}

function shuffled(list: readonly string[], chance: Chance): string[] {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = chance.below(at + 1);
    [result[at], result[other]] = [result[other]!, result[at]!];
  }
  return result;
}

function chinese(length: number, chance: Chance): string {
  return repeated(length, () => String.fromCharCode(0x4e00 + Math.floor(3_000 ** chance.next()))).join('');
}
