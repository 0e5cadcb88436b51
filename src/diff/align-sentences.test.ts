import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignSentences } from './align-sentences.ts';
import { anyText } from './testing/random-revisions.ts';

const bridge = 'The harbour bridge was closed before dawn after an engineer found a crack.';
const ferries = 'Ferries run every ten minutes between the two quays until it is repaired.';
const shops = 'Shopkeepers on the north bank fear that fewer visitors will come this summer.';
const council = 'The council has set aside money for a new crossing, but the plan is disputed.';

const pairsOf = (before: string[], after: string[]): [number[], number[], boolean][] =>
  alignSentences(before, after).map((link) => [link.before, link.after, link.moved]);

describe('alignSentences', () => {
  it('links equal and edited sentences, and leaves out what went and came', () => {
    const edited = bridge.replace('crack', 'hole');
    expect(pairsOf([bridge, ferries, shops], [council, edited, shops])).toEqual([
      [[0], [1], false],
      [[2], [2], false],
    ]);
  });

  it('links a short sentence that occurs once and moved, not one that occurs twice', () => {
    const [age, left] = ['He was 45.', 'The mayor left the town hall.'];
    expect(alignSentences([age, left], [left, age])).toEqual([
      { before: [1], after: [0], similarity: 1, moved: false },
      { before: [0], after: [1], similarity: 1, moved: true },
    ]);
    expect(alignSentences([age, left, age], [left, age])).toHaveLength(2);
    expect(alignSentences([age, age, left], [left, age])).toHaveLength(1);
  });

  it('says which sentence moved: the shorter of two that changed places', () => {
    expect(
      pairsOf([bridge, ferries, shops, 'Divers went down twice.'], ['Divers went down twice.', bridge, ferries, shops]),
    ).toEqual([
      [[3], [0], true],
      [[0], [1], false],
      [[1], [2], false],
      [[2], [3], false],
    ]);
  });

  it('finds a sentence that moved and was edited', () => {
    const edited = council.replace('disputed', 'contested');
    expect(pairsOf([bridge, ferries, shops, council], [edited, bridge, ferries, shops])[0]).toEqual([[3], [0], true]);
  });

  it('links a sentence to the two that it became, and two to the one', () => {
    const one = 'The fire, which began in the kitchen of the old mill, killed two of the seven guests.';
    const two = ['The fire began in the kitchen of the old mill.', 'It killed two of the seven guests.'];
    expect(pairsOf([bridge, one], [bridge, ...two])).toContainEqual([[1], [1, 2], false]);
    expect(pairsOf([bridge, ...two], [bridge, one])).toContainEqual([[1, 2], [1], false]);
  });

  it('links a sentence to the two that it became when one of them is short', () => {
    const one = 'The fire, which began in the kitchen late at night, killed two dogs.';
    const two = ['The fire began in the kitchen late at night.', 'It killed two dogs.'];
    expect(pairsOf([one], two)).toEqual([[[0], [0, 1], false]]);
    expect(pairsOf(two, [one])).toEqual([[[0, 1], [0], false]]);
  });

  it('links a sentence to the three that it became', () => {
    const one =
      'The mayor opened the new market hall, the choir of the harbour school sang, and the fishmongers gave soup away.';
    const three = [
      'The mayor opened the new market hall.',
      'The choir of the harbour school sang.',
      'The fishmongers gave soup away.',
    ];
    expect(pairsOf([bridge, one, ferries], [bridge, ...three, ferries])[1]).toEqual([[1], [1, 2, 3], false]);
  });

  it('does not join a sentence that says once more what its neighbour says', () => {
    const again = 'The council has set aside money for the crossing.';
    expect(pairsOf([council], [council.replace('disputed', 'contested'), again])).toEqual([[[0], [0], false]]);
  });

  it('prefers the sentence written anew around the same phrase to one with as many of its words here and there', () => {
    const old = 'Critics say the new tram line across the old market square would cost far more than the city can pay.';
    const anew = 'Nobody doubts that a tram line across the old market square is dear, and few shops would gain.';
    const other = 'The market is old and the city is new, but nobody there takes the tram in winter.';
    expect(pairsOf([old], [other, anew])).toEqual([[[0], [1], false]]);
  });

  it('takes a sentence that stands elsewhere for moved, not for what another became in its place', () => {
    const old = 'In the end the choir will sing on the quay again when the summer is over and the guests are gone.';
    const moved = 'The old crossing was built in the summer of the great flood, when the quay was still of wood.';
    const edited = moved.replace('great flood', 'flood');
    const links = pairsOf([moved, bridge, ferries, shops, old], [bridge, ferries, shops, edited]);
    expect(links.at(-1)).toEqual([[0], [3], true]);
    expect(links).toHaveLength(4);
  });

  it('prefers the sentence with the same beginning where two have the same words', () => {
    const old = 'On Monday night an engineer found a crack in the deck.';
    const one = 'On Monday night an engineer found a crack in the pier.';
    const other = 'An engineer found a crack in the pier on Monday night.';
    expect(pairsOf([shops, old, ferries], [shops, one, other, ferries])[1]).toEqual([[1], [1], false]);
    expect(pairsOf([shops, old, ferries], [shops, other, one, ferries])[1]).toEqual([[1], [2], false]);
  });

  it('does not take a short line for moved', () => {
    expect(pairsOf(['Read more', bridge, ferries], [bridge, ferries, 'Read more'])).toEqual([
      [[1], [0], false],
      [[2], [1], false],
    ]);
  });

  it('gives 1 to sentences that differ in typography only', () => {
    expect(alignSentences(['“We won,” he said.'], ['"We won," he said.'])[0]!.similarity).toBe(1);
  });

  const sentences = fc.array(anyText, { maxLength: 12 });
  const edited = fc
    .tuple(sentences, fc.array(fc.tuple(fc.nat(), fc.nat(), anyText), { maxLength: 5 }))
    .map(([before, edits]): [string[], string[]] => {
      const after = [...before];
      for (const [at, to, text] of edits) {
        const [taken = text] = after.splice(at % (after.length + 1), 1);
        after.splice(to % (after.length + 1), 0, at % 3 === 0 ? text : `${taken} ${at % 3 === 1 ? '' : text}`);
      }
      return [before, after];
    });

  it('has every sentence in one link at most, ascending', () => {
    const law = fc.property(edited, ([before, after]) => {
      const links = alignSentences(before, after);
      for (const [side, texts] of [
        ['before', before],
        ['after', after],
      ] as const) {
        const all = links.flatMap((link) => link[side]);
        expect(new Set(all).size).toBe(all.length);
        expect(all.every((index) => index >= 0 && index < texts.length)).toBe(true);
        expect(links.every((link) => link[side].every((index, at) => at === 0 || index > link[side][at - 1]!))).toBe(
          true,
        );
      }
      expect(links.map((link) => link.after[0]!)).toEqual(links.map((link) => link.after[0]!).sort((a, b) => a - b));
      expect(links.every(({ similarity }) => similarity > 0 && similarity <= 1)).toBe(true);
    });
    fc.assert(law, { seed: 1, numRuns: 1500 });
  });

  it('links the same sentences in the mirrored comparison, in 99.5 of 100 links', () => {
    let links = 0;
    let mirrored = 0;
    for (const [before, after] of fc.sample(edited, { seed: 2, numRuns: 1500 })) {
      const back = new Set(alignSentences(after, before).map((link) => `${link.after.join()} ${link.before.join()}`));
      for (const link of alignSentences(before, after)) {
        links += 1;
        if (back.has(`${link.before.join()} ${link.after.join()}`)) mirrored += 1;
      }
    }
    expect(links).toBeGreaterThan(5000);
    expect(mirrored / links).toBeGreaterThanOrEqual(0.995);
  });
});
