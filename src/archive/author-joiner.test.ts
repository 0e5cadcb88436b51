import { describe, expect, it } from 'vitest';
import { authorsSchema } from '../model/author-names.ts';
import { authorJoiner } from './author-joiner.ts';

describe('the joined name of an author', () => {
  const joined = authorJoiner([{ name: 'Ana López', others: ['A. López', 'Ana Lopez-Gil'] }]);

  it('is that of the entry for each name in it, whatever its capitals and signs', () => {
    expect(['Ana López', 'A. López', 'A LÓPEZ', 'ana lopez–gil'].map(joined)).toEqual(Array(4).fill('Ana López'));
  });

  it('is the name itself where no entry has it', () => {
    expect(joined('Ana')).toBe('Ana');
  });
});

describe('authors.yml', () => {
  it('takes one name or several', () => {
    expect(authorsSchema.parse({ Ana: 'A.', Bo: ['B.', 'Bob'] })).toEqual({ Ana: ['A.'], Bo: ['B.', 'Bob'] });
  });
});
