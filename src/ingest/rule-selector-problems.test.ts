import { describe, expect, it } from 'vitest';
import { writeContent } from '../../test/support/content-folder.ts';
import { ruleSelectorProblems } from './rule-selector-problems.ts';

describe('ruleSelectorProblems', () => {
  it('names every selector that can’t be read, with file and line', () => {
    const content = writeContent({
      'outlets/courier.yml':
        'name: Courier\nrules:\n  - select: .story\n  - remove: [.ad, "p[["]\n    fields:\n      author: "b::::"\n',
      'outlets/gull.yml': 'nome: no outlet\n',
    });
    expect(ruleSelectorProblems(content)).toMatchObject([
      {
        rule: 'field-invalid',
        file: 'outlets/courier.yml',
        line: 4,
        message: '`rules.1.remove` is no CSS selector: `p[[`.',
      },
      { file: 'outlets/courier.yml', line: 6, message: '`rules.1.fields.author` is no CSS selector: `b::::`.' },
    ]);
    expect(ruleSelectorProblems(writeContent({}))).toEqual([]);
  });
});
