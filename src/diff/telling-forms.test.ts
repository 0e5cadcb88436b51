import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { DiffSummary } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';

const summaryOf = (before: string, after: string, lang = 'en'): DiffSummary => {
  const [old, now] = [before, after].map((body): Revision => ({
    id: 'x',
    fields: { title: '', author: [], date: '', tags: [], lang },
    blocks: parseBody(body).blocks,
  }));
  return compareRevisions(old!, now!).summary;
};

describe('a form that may tell something', () => {
  it.each([
    ['capitals', 'Nobody can say who decides in the end.', 'Nobody can say WHO decides in the end.'],
    ['capitals', 'They sell polish furniture wax here.', 'They sell Polish furniture wax here.'],
    ['capitals', 'The party is liberal at heart.', 'The party is Liberal at heart.'],
    ['question', 'The mayor knew of it all along.', 'The mayor knew of it all along?'],
    ['question', '市長は知っていた。', '市長は知っていた？'],
    ['apostrophe', 'The players’ money was lost.', 'The player’s money was lost.'],
    ['capitals', 'They told us, and left.', 'They told US and left.'],
    ['capitals', 'The goverment told us so.', 'The government told US so.'],
    ['apostrophe', 'The players’ Money was lost.', 'The player’s money was lost.'],
    ['ellipsis', 'She said: “We will ... sell it soon.”', 'She said: “We will sell it soon.”'],
  ])('is minor: %s, %s → %s', (rule, before, after) => {
    expect(summaryOf(before, after)).toMatchObject({ weight: 'minor', rule });
  });

  it.each([
    ['question', 'Ο δήμαρχος το ήξερε.', 'Ο δήμαρχος το ήξερε;', 'el'],
    ['capitals', 'Ich habe sie gesehen.', 'Ich habe Sie gesehen.', 'de'],
  ])('is minor in the language that has it: %s, %s → %s', (rule, before, after, lang) => {
    expect(summaryOf(before, after, lang)).toMatchObject({ weight: 'minor', rule });
  });

  it('is a matter of the language', () => {
    expect(summaryOf('The mayor knew of it all along.', 'The mayor knew of it all along;').rule).toBe('punctuation');
    expect(summaryOf('Das ist ein Weg.', 'Das ist ein weg.', 'de').rule).toBe('case');
  });

  it.each([
    ['case', 'They left the white house.', 'They left the White House.'],
    ['case', 'Now read it at once.', 'Now READ IT at once.'],
    ['case', '# They sell polish wax', '# They Sell Polish Wax'],
    ['case', 'Polish wax is sold here, and it is good.', 'polish wax is sold here, and it is good.'],
    ['punctuation', 'Read more…', 'Read more'],
    ['punctuation', 'The road … is open.', 'The road is open.'],
    ['punctuation', 'Is it open??', 'Is it open?'],
    ['typography', "The players' money.", 'The players’ money.'],
    ['typography', '```\nshut() \n```', '```\nshut()\n```'],
  ])('is not every one: %s, %s → %s', (rule, before, after) => {
    expect(summaryOf(before, after)).toMatchObject({ weight: 'cosmetic', rule });
  });
});

describe('what changed beside words of which the form alone changed', () => {
  it.each([
    ['quotation-marks', 'They said the goverment “won” it.', 'They said the government won it.'],
    ['quotation-marks', 'They called it a colour “test” then.', 'They called it a color test then.'],
    ['wording', 'They liked the goverment 👍 today.', 'They liked the government 👎 today.'],
    ['wording', 'They like the house 👍 today.', 'They like the House 👎 today.'],
    ['wording', 'Go to the colour → now.', 'Go to the color ← now.'],
    ['number', 'The colour > 5 is so.', 'The color < 5 is so.'],
  ])('decides: %s, %s → %s', (rule, before, after) => {
    expect(summaryOf(before, after).rule).toBe(rule);
  });

  it.each([
    ['spelling', 'The goverment, it won.', 'The government it won.'],
    ['spelling', 'The goverment of the white house won.', 'The government of the White House won.'],
    ['typography', 'It cost £5m in all.', 'It cost £5 million in all.'],
  ])('may be form too: %s, %s → %s', (rule, before, after) => {
    expect(summaryOf(before, after)).toMatchObject({ weight: 'cosmetic', rule });
  });
});

describe('what only seems to be a number or a name', () => {
  it.each([
    ['10\\. Fees of the club\n\n11\\. Rules of the club', '10. Fees of the club\n11. Rules of the club'],
    ['#### 1. Fees and dues\n\nThey pay in spring.', '####1. Fees and dues\n\nThey pay in spring.'],
    ['3.b.ii. Water temperature\n\nIt is warm.', '##### 3.b.ii.Water temperature\n\nIt is warm.'],
  ])('is cosmetic: %s → %s', (before, after) => {
    expect(summaryOf(before, after).weight).toBe('cosmetic');
  });

  it('is not a name beside which a space was lost', () => {
    expect(summaryOf('TheBoard of the club met again.', 'The Board of the club met again.').classes).toEqual({
      spelling: 1,
    });
  });

  it('is not the number of a list that became another', () => {
    expect(summaryOf('10\\. Fees of the club', '11. Fees of the club').rule).toBe('number');
  });

  it.each([
    ['The seat cost $5 yesterday.', 'The seat cost $7 yesterday.'],
    ['They sold 5 today.', 'They sold 7 today.'],
  ])('is no date beside a day such as today: %s → %s', (before, after) => {
    expect(summaryOf(before, after)).toMatchObject({ rule: 'number', classes: { number: 1 } });
  });

  it.each([
    ['It closed on 5 May.', 'It closed on 6 May.', 'date'],
    ['It closed on 5 May. It has 12 seats.', 'It closed on 6 May. It has 14 seats.', 'number'],
  ])('is told as what it is: %s → %s', (before, after, rule) => {
    expect(summaryOf(before, after).rule).toBe(rule);
  });

  it('is a name where two words with capitals stand for two others, though roses are green elsewhere', () => {
    const rest = 'A rose is green and an ivy brown.';
    expect(
      summaryOf(
        `The plan was led by Rose Green at the club.\n\n${rest}`,
        `The plan was led by Ivy Brown at the club.\n\n${rest}`,
      ),
    ).toMatchObject({ weight: 'substantive', rule: 'name' });
  });
});
