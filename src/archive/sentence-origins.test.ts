import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../diff/compare.ts';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import type { GoneSentence, SentenceOrigin } from './records.ts';
import { sentenceOrigins } from './sentence-origins.ts';

function revision(number: number, body: string): Revision {
  return {
    id: `2024-03-${String(number).padStart(2, '0')}T080000Z`,
    fields: { title: 'Bridge', author: [], date: '2024-03-01', tags: [] },
    lang: 'en',
    blocks: parseBody(body).blocks,
  };
}

type Told = Omit<SentenceOrigin, 'block' | 'start' | 'end'> & { text: string };

/** The origins of a chain of bodies, each sentence with its text. */
function originsOf(bodies: readonly string[]): { sentences: Told[]; gone: GoneSentence[] } {
  const revisions = bodies.map((body, index) => revision(index + 1, body));
  const links = revisions.slice(1).map((after, index) => compareRevisions(revisions[index]!, after).links);
  const { sentences, gone } = sentenceOrigins({ revisions: revisions.map(({ blocks }) => blocks), links }, 'en');
  const latest = revisions.at(-1)!.blocks;
  return {
    sentences: sentences.map(({ block, start, end, ...told }) => ({
      text: latest[block]!.text.slice(start, end),
      ...told,
    })),
    gone,
  };
}

const ferry = 'The harbour office will open a second ferry line on Monday morning.';
const bells = 'Two bells were carried down from the old tower before the winter storms.';
const market = 'Traders at the fish market asked for longer hours during the festival.';
const first = { since: 1, stood: 1, wordings: [], earlier: [] };

describe('since when a sentence stands', () => {
  it('is the first revision where nothing touched it', () => {
    expect(originsOf([`${ferry} ${bells}`, `${ferry} ${bells}\n\n${market}`]).sentences).toEqual([
      { text: ferry, ...first },
      { text: bells, ...first },
      { text: market, since: 2, stood: 2, wordings: [], earlier: [] },
    ]);
  });

  it('is the revision that gave it this wording, with the wordings before it and the revisions that showed them', () => {
    const [second, third] = [ferry.replace('second', 'third'), ferry.replace('second', 'fourth')];
    expect(originsOf([ferry, ferry, second, third].map((one) => `${one} ${bells}`)).sentences).toEqual([
      {
        text: third,
        since: 4,
        stood: 1,
        wordings: [
          { text: second, from: 3, to: 3 },
          { text: ferry, from: 1, to: 2 },
        ],
        earlier: [],
      },
      { text: bells, ...first },
    ]);
  });

  it('does not change when the sentence moves, alone or with its paragraph', () => {
    const { sentences, gone } = originsOf([
      `${ferry}\n\n${bells}\n\n${market}`,
      `${market}\n\n${ferry}\n\n${bells}`,
      `${market} ${bells}\n\n${ferry}`,
    ]);
    expect(sentences.map(({ since, stood }) => [since, stood])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(gone).toEqual([]);
  });

  it('tells of a wording that came back that it stood before', () => {
    const other = ferry.replace('Monday', 'Tuesday');
    expect(originsOf([ferry, other, ferry].map((one) => `${one} ${bells}`)).sentences[0]).toEqual({
      text: ferry,
      since: 3,
      stood: 1,
      wordings: [
        { text: other, from: 2, to: 2 },
        { text: ferry, from: 1, to: 1 },
      ],
      earlier: [{ from: 1, to: 1 }],
    });
  });

  it('tells of a sentence that was away that it stood before', () => {
    const { sentences, gone } = originsOf([`${ferry}\n\n${bells}`, bells, bells, `${ferry}\n\n${bells}`]);
    expect(sentences[0]).toEqual({ text: ferry, since: 4, stood: 4, wordings: [], earlier: [{ from: 1, to: 1 }] });
    expect(gone).toEqual([]);
  });

  it('is that of the change for both parts of a split sentence, and for the one that two became', () => {
    const whole =
      'The harbour office will open a second ferry line on Monday morning, and the tower bells will ring at noon.';
    const parts =
      'The harbour office will open a second ferry line on Monday morning. The tower bells will ring at noon.';
    const split = originsOf([whole, parts]).sentences;
    expect(split.map(({ since, stood, wordings }) => [since, stood, wordings.map(({ text }) => text)])).toEqual([
      [2, 1, [whole]],
      [2, 1, [whole]],
    ]);
    const [merged] = originsOf([parts, whole]).sentences;
    expect(merged).toMatchObject({ since: 2, stood: 1 });
    expect(merged?.wordings.map(({ text }) => text).join(' ')).toBe(parts);
  });

  it('is not changed by typography, white space, links or emphasis', () => {
    const plain = 'The office\'s answer was "no" on Monday, said the keeper of the bells...';
    const set = 'The office’s answer was “no” on **Monday**, said the [keeper](https://example.org/) of the bells…';
    expect(originsOf([plain, set]).sentences.map(({ since }) => since)).toEqual([1]);
  });

  it('is told of headings, items and rows as a whole, and of no empty block', () => {
    const body = '## Two. Parts.\n\n- One item here\n\n| a | b |\n| - | - |\n| c | d |\n\n---';
    expect(originsOf([body, body]).sentences.map(({ text, since }) => [text, since])).toEqual([
      ['Two. Parts.', 1],
      ['One item here', 1],
      ['a\tb', 1],
      ['c\td', 1],
    ]);
  });
});

describe('what stood once and does not now', () => {
  it('is told with its last wording and the revisions that showed it, the latest to go first', () => {
    const other = ferry.replace('second', 'third');
    const { gone } = originsOf([`${ferry}\n\n${bells}\n\n${market}`, `${other}\n\n${market}`, market]);
    expect(gone).toEqual([
      { text: other, kind: 'paragraph', since: 2, stood: 1, to: 2 },
      { text: bells, kind: 'paragraph', since: 1, stood: 1, to: 1 },
    ]);
  });
});

/** A sentence that shares no word with the others but for its last, which is a version. */
function made(id: number, version: number): string {
  const words = Array.from({ length: 9 }, (_, at) => `w${letters(id)}x${letters(at)}`).join(' ');
  return `S${words} v${letters(version)}.`;
}

function letters(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);
}

interface Kept {
  id: number;
  version: number;
  since: number;
  stood: number;
  wordings: number[];
}

const step = fc.record({
  op: fc.constantFrom('add' as const, 'remove' as const, 'edit' as const, 'move' as const, 'nothing' as const),
  at: fc.nat(1000),
  to: fc.nat(1000),
});

/** A chain of revisions, one sentence a paragraph, with one step each, and what is known of the sentences at its end. */
function chainOf(count: number, steps: readonly { op: string; at: number; to: number }[]): [string[], Kept[]] {
  let texts = Array.from({ length: count }, (_, id): Kept => ({ id, version: 0, since: 1, stood: 1, wordings: [] }));
  let nextId = count;
  const bodyOf = (list: readonly Kept[]): string => list.map(({ id, version }) => made(id, version)).join('\n\n');
  const bodies = [bodyOf(texts)];
  steps.forEach(({ op, at, to }, index) => {
    const number = index + 2;
    const place = at % texts.length;
    const kept = texts[place]!;
    const others = texts.filter((_, other) => other !== place);
    const target = to % (others.length + 1);
    if (op === 'add') {
      texts = texts.toSpliced(place, 0, { id: nextId, version: 0, since: number, stood: number, wordings: [] });
      nextId += 1;
    } else if (op === 'remove' && texts.length > 2) texts = others;
    else if (op === 'edit') {
      const edited = { ...kept, version: kept.version + 1, since: number, wordings: [kept.version, ...kept.wordings] };
      texts = texts.with(place, edited);
    } else if (op === 'move') texts = others.toSpliced(target, 0, kept);
    bodies.push(bodyOf(texts));
  });
  return [bodies, texts];
}

describe('origins of a chain of edits', () => {
  it('are those of the edits that were made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.array(step, { maxLength: 8 }), (count, steps) => {
        const [bodies, known] = chainOf(count, steps);
        expect(
          originsOf(bodies).sentences.map(({ text, since, stood, wordings }) => ({
            text,
            since,
            stood,
            wordings: wordings.map((wording) => wording.text),
          })),
        ).toEqual(
          known.map(({ id, version, since, stood, wordings }) => ({
            text: made(id, version),
            since,
            stood,
            wordings: wordings.map((wording) => made(id, wording)),
          })),
        );
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('cover all words of the latest text, in order, without overlaps, whatever the texts are', () => {
    const text = fc.array(fc.constantFrom(ferry, bells, market, 'No.', '# Part', 'Yes! It is.', '- item'), {
      maxLength: 6,
    });
    const body = fc
      .array(text, { minLength: 1, maxLength: 4 })
      .map((blocks) => blocks.map((sentences) => sentences.join(' ')).join('\n\n'));
    fc.assert(
      fc.property(fc.array(body, { minLength: 2, maxLength: 5 }), (bodies) => {
        const latest = revision(bodies.length, bodies.at(-1)!).blocks;
        const { sentences } = originsOf(bodies);
        expect(
          sentences
            .map(({ text: words }) => words)
            .join(' ')
            .replaceAll(/\s+/g, ''),
        ).toBe(
          latest
            .map((block) => block.text)
            .join(' ')
            .replaceAll(/\s+/g, ''),
        );
        for (const { since, stood, wordings, earlier } of sentences) {
          expect(stood).toBeLessThanOrEqual(since);
          expect(since).toBeLessThanOrEqual(bodies.length);
          for (const { from, to } of [...wordings, ...earlier]) {
            expect(from).toBeLessThanOrEqual(to);
            expect(to).toBeLessThan(since);
          }
        }
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});
