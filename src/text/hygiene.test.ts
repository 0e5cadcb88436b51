import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revealControls, stripInvalidXml } from './hygiene.ts';

const any = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) },
    fc.constantFrom('\u200d', '\u200c', '\u200b', '\u202e', '\ud83d', '\ude00', '\0', '\n', 'م', 'क', 'ไ'),
  ),
});

describe('stripInvalidXml', () => {
  it('removes what XML 1.0 forbids and nothing else', () => {
    expect(stripInvalidXml('a\0b\u0008\t\n\r\u000b\u001f\ufffe\uffff\ud800c\udc00😀\u0085')).toBe('ab\t\n\rc😀\u0085');
  });

  it('leaves only characters of XML 1.0', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(stripInvalidXml(text)).toMatch(/^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('revealControls', () => {
  it('shows control, bidirectional and zero-width characters as tokens', () => {
    expect(revealControls('a\u202eb\u2066c\u2069\u0007\u200bd\u200de\ufeff\u0085\0\ud800\t\n')).toBe(
      'a[RLO]b[LRI]c[PDI][U+0007][ZWSP]d[ZWJ]e[BOM][U+0085][U+0000][U+D800]\t\n',
    );
  });

  it.each([
    ['emoji', '👩\u200d👩\u200d👧 ❤️\u200d🔥 👍🏽'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष र्\u200d'],
    ['Thai', 'ไทย\u200bไทย'],
    ['Khmer', 'ភាសា\u200bខ្មែរ'],
    ['marks of direction', 'a\u200eb\u200fc'],
  ])('leaves %s as it is', (_name, text) => {
    expect(revealControls(text)).toBe(text);
  });

  it('is idempotent and leaves no hidden override', () => {
    fc.assert(
      fc.property(any, (text) => {
        const shown = revealControls(text);
        expect(revealControls(shown)).toBe(shown);
        expect(shown).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
