import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSnapshot } from './format-snapshot.ts';
import { readFrontMatter, trimBody } from './front-matter.ts';

const awkward = fc.constantFrom(
  '2023-09-13',
  '2023-09-13T08:15:00+02:00',
  'null',
  '~',
  'true',
  'yes',
  '1.10',
  '012',
  '0x1F',
  '',
  ' ',
  '---',
  '- a',
  'a: b',
  'a #b',
  '*a',
  '&a',
  'line\nline',
  'line\n\n',
  '\n',
  '\nfoo',
  '  lead\n trail  \n',
  '\u00a0',
  '\u0085',
  '\u2028',
  'tab\there',
  '\ttab',
  '\r',
  'a\r\nb',
  '"',
  "'",
  '%x',
  '@x',
  '`x',
  '|',
  '>',
  '!!js/function x',
  '<<',
  '[',
  '{',
  '? a',
  '\ud800',
  '\u202e',
  '\ufeff',
  '\0',
  'x'.repeat(300) + ' ' + 'y'.repeat(300),
  '+++',
  '=',
  '.inf',
  '-0',
  '-',
);
const text = fc.oneof(
  awkward,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '-', ':', '#', '"', "'", '\\', '\r') }),
);
const key = fc.oneof(
  text,
  fc.constantFrom('title', 'date', 'outlet', 'author', '__proto__', 'constructor', 'toString'),
);
const value = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Number.isInteger(n)),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(key, tie('json'), { maxKeys: 4 }),
  ),
})).json;

describe('formatSnapshot', () => {
  it('is read back as the same data and body', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true }), text, (data, body) => {
        const file = readFrontMatter(formatSnapshot(data, body), 'a.md');
        expect(file.problems).toEqual([]);
        expect(JSON.stringify(sorted(file.data))).toBe(JSON.stringify(sorted(data)));
        expect(file.body).toBe(trimBody(body));
      }),
      { seed: 1, numRuns: 700 },
    );
  });

  it('writes known keys in the order of the format, then foreign ones sorted, quoted only where needed', () => {
    const written = formatSnapshot(
      { zebra: 1, apple: ['x'], outlet: 'the-post', date: '2023-09-13', title: 'Mayor: “no”', url: undefined },
      '\n\nFirst.\n\nSecond.\n\n',
    );
    expect(written).toBe(
      '---\ntitle: "Mayor: “no”"\ndate: 2023-09-13\noutlet: the-post\napple:\n  - x\nzebra: 1\n---\n\nFirst.\n\nSecond.\n',
    );
  });
});

/** Keys sorted at every level, own `__proto__` keys kept. */
function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== 'object' || json === null) return json;
  return Object.entries(json)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
}
