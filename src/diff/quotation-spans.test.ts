import { describe, expect, it } from 'vitest';
import { countQuotationMarks, isWithinQuotation, quotationSpans } from './quotation-spans.ts';

/** The word between the signs `<` and `>`, which are no part of the text, lies within a quotation. */
const isQuotedAt = (marked: string): boolean => {
  const start = marked.indexOf('<');
  const text = marked.replace(/[<>]/g, '');
  return isWithinQuotation(text, start, marked.indexOf('>') - start - 1);
};

describe('quotationSpans', () => {
  it.each([
    'He wrote: "we <sold> it."',
    '“We <sold> it,” he said.',
    '“He told me ‘we <won> it’ today,” she said.',
    '“We <sold> it. The paragraph ends here',
    '”Vi ska <köpa> bron”, sade hon.',
    '»Vi <köper> bron», sade hon.',
    '»Wir <kaufen> es«, sagte er.',
    '„Wir <kaufen> es“, sagte er.',
    '„Wir <kaufen> es", sagte er.',
    '„Wir <kaufen> es”, sagte er.',
    '“Wir <kaufen> es“, sagte er.',
    '« Nous <achetons> le pont », dit-il.',
    '« Nous <achetons>',
    '«Мы <купим> мост», сказал он.',
    '彼は「<勝つ>」と言った。',
    '他说"<好>"吧。',
    '他说‘<好>’吧。',
    '그는 ‘우리가 <이겼다>’고 말했다.',
    "그는 '우리가 <이겼다>'고 말했다.",
    '他说：“<好>。”',
    '"The 6" pipe is <here>," he said.',
    '"It <costs> 60", he said.',
    'הוא אמר: "צה"ל <סגר> את הגשר".',
    'הוא קרא ב"כנסת <הגדולה>" בעיר.',
    '‚Wir <kaufen> es‘, sagte er.',
    "He said 'we <sold> it' then.",
    'He called it a "<bad>" idea.',
  ])('have within them: %s', (marked) => {
    expect(isQuotedAt(marked)).toBe(true);
  });

  it.each([
    'The 6" pipe was <sold> to the firm.',
    'The 6" pipe and the 4" pipe were <sold>.',
    'The 3.5" disk and the "new" one <sold> it.',
    'A 5\'6" man <sold> it.',
    'It is at 40°26\'46" N and <sold>.',
    'A 6"x4" card was <sold>.',
    'צה"ל <סגר> את הגשר.',
    'ד"ר כהן <הודה> בטעות.',
    'הדו"חות <נסגרו> אתמול.',
    '»Wir siegen«, <sagte> er.',
    'Er sagte „Nein" und <rief> dann.',
    'Er sagte „Nein“ und <rief> dann „Ja“.',
    '그는 ‘우리가 이겼다’고 <말했다>.',
    "그는 '우리가 이겼다'고 <말했다>.",
    'The “LINE“ app and the “User“ one <sold>.',
    '”Vi vann”, <sade> hon.',
    '« Oui », <dit>-il, « non ».',
    'Use a="b" to <sell> it.',
    "The '90s were <good> for the town's men and the dogs' cats.",
    'It’s the players’ bridge, and the mayor’s <house> is there.',
    'She said "no" and <sold> it to "me".',
    'and that was all,” she <said> then.',
  ])('have not within them: %s', (marked) => {
    expect(isQuotedAt(marked)).toBe(false);
  });

  it('are none where the marks hold the value of an attribute', () => {
    expect(isWithinQuotation('<video src="https://example.org/a">', 12, 21)).toBe(false);
  });

  it('holds what came right before the mark that closes, and nothing before the one that opens', () => {
    const text = 'He said “yes” then.';
    expect([isWithinQuotation(text, 12, 0), isWithinQuotation(text, 8, 0), isWithinQuotation(text, 8, 4)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('ends in a long text with many marks', () => {
    expect(quotationSpans('“'.repeat(20_000)).length).toBeLessThanOrEqual(20_000);
  });
});

describe('countQuotationMarks', () => {
  it.each([
    ['“won” it', 2],
    ['「勝つ」と', 2],
    ['彼は「勝つ」と', 2],
    ['a 6" pipe', 0],
    ['צה"ל', 0],
    ['the players’ money', 0],
    ["the dog 's bone", 0],
    ['isnÃ¢â‚¬â„¢t', 0],
    ['‘yes’ and ‘no’', 4],
    ['’90s', 0],
  ])('counts in %s: %d', (text, count) => {
    expect(countQuotationMarks({ text, blockText: text, start: 0 })).toBe(count);
  });
});
