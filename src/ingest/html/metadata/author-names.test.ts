import { describe, expect, it } from 'vitest';
import { readNames } from './author-names.ts';
import { isBodyName } from './body-names.ts';

describe('readNames', () => {
  it.each([
    ['an office behind the name', 'By Ana Roth Senior Political Correspondent', ['Ana Roth']],
    ['an office and what follows it', 'By Ana Roth Health Reporter, Courier News', ['Ana Roth']],
    ['an office before the name', 'Our chief reporter Ana Roth', ['Ana Roth']],
    ['a German office before the name', 'Von unserer Redakteurin Ana Roth', ['Ana Roth']],
    ['an office behind a comma', 'Ana Roth, White House Correspondent', ['Ana Roth']],
    ['an agency behind the name', 'By ANA ROTH Associated Press', ['ANA ROTH']],
    ['a date behind the name', 'Ana Roth May 3, 2020', ['Ana Roth']],
    ['a button behind the name', 'Ana Roth Follow @aroth', ['Ana Roth']],
    ['words and pictures', 'Words and pictures: Ana Roth', ['Ana Roth']],
    ['who edited', 'Reporting by Ana Roth in Nordhafen; Editing by Karl Dorn', ['Ana Roth']],
    ['Italian with a capital', 'Di Ana Roth', ['Ana Roth']],
    ['a surname of two with “y”', 'José Ortega y Gasset', ['José Ortega y Gasset']],
    ['two names with “y”', 'Ana Ruiz y Juan Mora', ['Ana Ruiz', 'Juan Mora']],
    ['a surname with “i”', 'Carme Riera i Guilera', ['Carme Riera i Guilera']],
    ['a surname with “e” before a comma', 'Por João da Silva e Souza, Santos', ['João da Silva e Souza']],
    ['a desk with “y”', 'Ana Ruiz y Redacción', ['Ana Ruiz']],
    ['a surname with “e”', 'Maria dos Santos e Silva', ['Maria dos Santos e Silva']],
    ['two names with “und”', 'Ana Roth und Karl Dorn', ['Ana Roth', 'Karl Dorn']],
    ['two names with “、”', '山田太郎、鈴木花子', ['山田太郎', '鈴木花子']],
  ])('reads %s', (_, line, names) => {
    expect(readNames(line).names).toEqual(names);
  });

  it.each([
    'Local Democracy Reporter',
    'Courier Staff Writer',
    'By Staff Reporter',
    'Por Redacción',
    'Por Redacción y Agencias',
  ])('finds nobody in “%s”', (line) => {
    expect(readNames(line).names).toEqual([]);
  });
});

it('does not part what is said to be one name', () => {
  expect(readNames('Maria da Silva e Souza Lima', { isOne: true }).names).toEqual(['Maria da Silva e Souza Lima']);
});

describe('isBodyName', () => {
  it.each([
    'Stadt Nordhafen',
    'Nordhafen City Council',
    'Ministerium für Umwelt',
    'Universidad de Vigo',
    'Harbour Courier',
  ])('knows “%s” for no person', (name) => {
    expect(isBodyName(name)).toBe(true);
  });

  it.each(['Karl Stadtler', 'Charlotte Church', 'Petra Bund', 'Lisa Amt', 'Tom Bank', 'Ana Bravo'])(
    'leaves “%s” a person',
    (name) => {
      expect(isBodyName(name)).toBe(false);
    },
  );
});
