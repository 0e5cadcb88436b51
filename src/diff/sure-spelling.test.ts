import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';

describe('an edit of letters', () => {
  it.each(
    (
      'deported reported, elected ejected, resigned reigned, rejected dejected, infected injected, refused defused, ' +
      'immoral immortal, employers employees, shooting shouting, collusion collision, soldier solder, stabbed stubbed, ' +
      'raped rapped, fried fired, patients patents, censored censured, insured ensured, uninformed uniformed, barred bared, ' +
      're-sign resign, conservation conversation, marital martial, prosecution persecution'
    )
      .split(', ')
      .map((pair) => pair.split(' ') as [string, string]),
  )('is not cosmetic where both words exist: %s, %s', (one, other) => {
    expect(weightOf(one, other)).not.toBe('cosmetic');
    expect(weightOf(other, one)).not.toBe('cosmetic');
  });

  it.each([
    ['tr', 'biliyordu', 'bilmiyordu'],
    ['es', 'hacia', 'hacía'],
    ['es', 'años', 'anos'],
    ['es', 'compañía', 'compania'],
    ['pl', 'był', 'byl'],
    ['ar', 'قُتِل', 'قَتَل'],
    ['he', 'סִפֵּר', 'סֵפֶר'],
    ['fr', 'tache', 'tâche'],
    ['de', 'Maßen', 'Massen'],
    ['ar', 'أعلام', 'إعلام'],
    ['ru', 'все', 'всё'],
    ['en', 'a part', 'apart'],
    ['en', 'firm’s', 'firms'],
  ])('is not cosmetic where a letter is another word in %s: %s, %s', (lang, one, other) => {
    expect(weightOf(one, other, lang)).not.toBe('cosmetic');
  });

  it.each([
    ['en', 'goverment', 'government'],
    ['en', 'Febuary', 'February'],
    ['en', 'Tuseday', 'Tuesday'],
    ['en', 'two hundered', 'two hundred'],
    ['en', 'two milion', 'two million'],
    ['en', 'nto', 'not'],
    ['en', 'didnt', 'didn’t'],
    ['ar', 'قُتِل', 'قتل'],
    ['en', 'committtee', 'committee'],
    ['en', 'colour', 'color'],
    ['en', 'e-mail', 'email'],
    ['de', 'Straße', 'Strasse'],
    ['de', 'Mitwoch', 'Mittwoch'],
    ['fr', 'connaître', 'connaitre'],
  ])('is cosmetic with a sign that the same word is meant, in %s: %s, %s', (lang, one, other) => {
    expect(weightOf(one, other, lang)).toBe('cosmetic');
    expect(weightOf(other, one, lang)).toBe('cosmetic');
  });

  it('takes the texts for a sign where a long word stands elsewhere and the other does not', () => {
    expect(weightOf('reconstuction', 'reconstruction')).toBe('minor');
    expect(weightOf('reconstuction', 'reconstruction', 'en', 'The reconstruction was slow.')).toBe('cosmetic');
  });
});

function weightOf(before: string, after: string, lang = 'en', more = ''): string {
  const revision = (word: string): Revision => ({
    id: 'x',
    fields: { title: '', author: [], date: '', tags: [], lang },
    blocks: parseBody(`They knew that ${word} was there again and so on.\n\n${more}`).blocks,
  });
  return compareRevisions(revision(before), revision(after)).summary.weight;
}
