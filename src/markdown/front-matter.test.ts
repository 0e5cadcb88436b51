import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

const rules = (text: string): unknown[] =>
  readFrontMatter(text, 'a.md').problems.map(({ rule, line, file }) => [rule, line, file]);

describe('readFrontMatter', () => {
  it('keeps dates the strings they are, in YAML and in TOML', () => {
    const yaml = '---\na: 2023-09-13\nb: 2023-09-13T08:15:00+02:00\nc: 2023-09-13 08:15:00\nd: 08:15\n---\n';
    expect(readFrontMatter(yaml, 'a.md').data).toEqual({
      a: '2023-09-13',
      b: '2023-09-13T08:15:00+02:00',
      c: '2023-09-13 08:15:00',
      d: '08:15',
    });
    const toml =
      '+++\na = 2023-09-13 # 2020-01-01\nb = 2023-09-13 08:15:00.1234567-00:00\nc = [2023-09-13, 08:15:00]\n2020-01-01 = 1\n' +
      'd = { 2020-01-02 = 2020-01-03 }\ne = "x = 2020-01-01"\n[f.2020-01-01]\ng = 2023-09-13t08:15:00z\nh = """\ni = 2020-01-01"""\n+++\n';
    expect(readFrontMatter(toml, 'a.md')).toMatchObject({
      problems: [],
      data: {
        a: '2023-09-13',
        b: '2023-09-13 08:15:00.1234567-00:00',
        c: ['2023-09-13', '08:15:00'],
        '2020-01-01': 1,
        d: { '2020-01-02': '2020-01-03' },
        e: 'x = 2020-01-01',
        f: { '2020-01-01': { g: '2023-09-13t08:15:00z', h: 'i = 2020-01-01' } },
      },
    });
  });

  it('keeps numbers that JavaScript cannot hold as the text they were', () => {
    expect(readFrontMatter('---\na: 12345678901234567890\nb: 12\nc: .nan\n---\n', 'a.md').data).toEqual({
      a: '12345678901234567890',
      b: 12,
      c: '.nan',
    });
    expect(readFrontMatter('+++\na = 12345678901234567890\nb = 12\n+++\n', 'a.md').data).toEqual({
      a: '12345678901234567890',
      b: 12,
    });
  });

  it('accepts a byte order mark, CRLF and CR, and gives the body without blank lines at its ends', () => {
    const file = readFrontMatter('\uFEFF---\r\ntitle: A\r\n---\r\n\r\n  \r\n    One\rTwo \r\n\r\n', 'a.md');
    expect(file).toMatchObject({ data: { title: 'A' }, body: '    One\nTwo ', bodyLine: 6, problems: [] });
  });

  it('knows the line of every field', () => {
    const yaml = readFrontMatter('---\na: 1\nb:\n  c: x\nd:\n  - e\n  - f\n---\n', 'a.md');
    expect(['a', 'b.c', 'd.1', 'z'].map((path) => yaml.lineOf(path))).toEqual([2, 4, 7, undefined]);
    const toml = readFrontMatter('+++\na = 1\n\n[b]\nc = "x"\n"d" = """\n"""\ne.f = 1\n+++\n', 'a.md');
    expect(['a', 'b', 'b.c', 'b.d', 'b.e.f'].map((path) => toml.lineOf(path))).toEqual([2, 4, 5, 6, 8]);
  });

  it.each([
    ['no front matter', 'Text.', [['front-matter-missing', 1, 'a.md']]],
    ['an empty file', '', [['front-matter-missing', 1, 'a.md']]],
    ['no closing line', '---\na: 1\n', [['front-matter-unclosed', 1, 'a.md']]],
    ['other closing line', '---\na: 1\n+++\n', [['front-matter-unclosed', 1, 'a.md']]],
    ['broken YAML', '---\na: 1\nb: c: d\n---\n', [['yaml-invalid', 3, 'a.md']]],
    ['a list', '---\n- a\n---\n', [['yaml-invalid', 2, 'a.md']]],
    ['an unknown tag', '---\na: 1\nb: !!js/function x\n---\n', [['yaml-invalid', 3, 'a.md']]],
    ['duplicate keys', '---\na: 1\nb: 2\na: 3\n---\n', [['duplicate-key', 4, 'a.md']]],
    ['an alias', '---\na: &x 1\nb: *x\n---\n', [['alias-forbidden', 3, 'a.md']]],
    ['an alias without an anchor', '---\nb: *x\n---\n', [['alias-forbidden', 2, 'a.md']]],
    ['duplicate TOML keys', '+++\na = 1\na = 2\n+++\n', [['duplicate-key', 3, 'a.md']]],
    ['broken TOML', '+++\na = 1\nb = \n+++\n', [['toml-invalid', 3, 'a.md']]],
    ['64 KiB', `---\na: ${'x'.repeat(65_536)}\n---\n`, [['front-matter-too-large', 1, 'a.md']]],
    ['10,000 brackets', `---\na: ${'['.repeat(10_000)}\n---\n`, [['yaml-invalid', 2, 'a.md']]],
    ['200 brackets', `---\na: ${'['.repeat(200)}${']'.repeat(200)}\n---\n`, [['yaml-invalid', 2, 'a.md']]],
    ['10,000 TOML brackets', `+++\na = ${'['.repeat(10_000)}\n+++\n`, [['toml-invalid', 2, 'a.md']]],
  ])('reports %s with its line', (_name, text, expected) => {
    expect(rules(text)).toEqual(expected);
    expect(readFrontMatter(text, 'a.md').data).toEqual({});
  });

  it('refuses an alias bomb before it grows', () => {
    const levels = Array.from({ length: 40 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}]`);
    const found = rules(`---\nl0: &l0 [x]\n${levels.join('\n')}\n---\n`);
    expect(found[0]).toEqual(['alias-forbidden', 3, 'a.md']);
    expect(found.length).toBeLessThanOrEqual(10);
  });

  it('never throws and always gives lines of the file', () => {
    const piece = fc.constantFrom(
      '---\n',
      '+++\n',
      'a: ',
      'b = ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '"""',
      '|\n',
      '- ',
      '\n',
      '&a ',
      '*a',
      '!!x ',
      '2020-01-01',
      '\t',
      '#',
      '\\',
      '? ',
      '%YAML 1.1\n',
      '...\n',
      '<<: ',
      ',',
      '1',
      '\0',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.constantFrom('---\n', '+++\n', ''),
        text,
        fc.constantFrom('\n---\n', '\n+++\n'),
        (open, inner, close) => {
          const whole = open + inner + close;
          const file = readFrontMatter(whole, 'a.md');
          const lines = whole.split(/\r\n|\r|\n/).length;
          for (const { line } of file.problems) expect(line! >= 1 && line! <= lines).toBe(true);
          expect(typeof file.body).toBe('string');
          expect(JSON.stringify(file.data)).toBeTypeOf('string');
        },
      ),
      { seed: 1, numRuns: 1500 },
    );
  });
});
