import { describe, expect, it } from 'vitest';
import { readByline } from './byline.ts';

describe('readByline', () => {
  it.each([
    ['By Jane Doe', ['Jane Doe']],
    ['By JANE DOE', ['JANE DOE']],
    ['By Jane Doe and John O’Hara', ['Jane Doe', 'John O’Hara']],
    ['By Ana de la Cruz, Wim van den Berg & Li Na', ['Ana de la Cruz', 'Wim van den Berg', 'Li Na']],
    ['Posted by Mira Ostrander on March 4, 2024', ['Mira Ostrander']],
    ['By Jane Doe | 13 September 2023', ['Jane Doe']],
    ['By Jane Doe, September 13, 2023', ['Jane Doe']],
    ['By Jane Doe, Senior Reporter', ['Jane Doe']],
    ['By Jane Doe in Lisbon', ['Jane Doe']],
    ['Von Annegret Möller und Jörg Weiß', ['Annegret Möller', 'Jörg Weiß']],
    ['Par Solène Kervadec et Loïc Le Goff', ['Solène Kervadec', 'Loïc Le Goff']],
    ['Por Lucía Ferrán y Juan Gil', ['Lucía Ferrán', 'Juan Gil']],
    ['Di Carla Rossi', ['Carla Rossi']],
    ['Author: Zoe', ['Zoe']],
    ['記者：山本 花子', ['山本 花子']],
    ['作者：王小明', ['王小明']],
  ])('reads the names in “%s”', (line, authors) => {
    expect(readByline(line)).toEqual({ authors });
  });

  it.each(['By Our Correspondent', 'By a plot holder', 'By staff', 'Von unserer Redaktion', 'By Staff Writer'])(
    'finds no name in “%s”',
    (line) => {
      expect(readByline(line)).toEqual({ authors: [] });
    },
  );

  it.each([
    'By land and sea',
    'By Land and Sea',
    'By Christmas',
    'Von Berlin nach Hamburg',
    'Jane Doe',
    'Written in haste',
    'By 2030 the town will be empty',
    '',
  ])('takes “%s” for no byline', (line) => {
    expect(readByline(line)).toBeNull();
  });
});
