import { describe, expect, it } from 'vitest';
import { parseBody } from '../markdown/parse-body.ts';
import type { DiffSummary } from '../model/diff.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';
import { guessLanguage, judgedLanguage } from './guess-language.ts';

const revision = (body: string, lang?: string): Revision => ({
  id: 'x',
  fields: { title: '', author: [], date: '', tags: [], ...(lang === undefined ? {} : { lang }) },
  blocks: parseBody(body).blocks,
});
const summaryOf = (before: string, after: string): DiffSummary =>
  compareRevisions(revision(before), revision(after)).summary;

describe('guessLanguage', () => {
  it.each([
    ['en', 'The bridge was closed at noon, and the mayor said it will open on Monday.'],
    ['es', 'El puente fue cerrado por la ciudad y no se abrirá hasta el lunes.'],
    ['fr', 'Le pont a été fermé par la ville et ne sera pas ouvert avant lundi.'],
    ['de', 'Die Brücke wurde von der Stadt gesperrt und wird nicht vor Montag geöffnet.'],
    ['pt', 'A ponte foi fechada pela cidade e não será aberta até segunda-feira.'],
    ['it', 'Il ponte è stato chiuso dalla città e non sarà aperto prima di lunedì.'],
    ['nl', 'De brug is door de stad gesloten en wordt niet voor maandag geopend.'],
    ['sv', 'Bron har stängts av staden och den öppnas inte förrän på måndag.'],
    ['fi', 'Silta on suljettu ja se avataan vasta kun kaupunki on korjannut sen.'],
    ['pl', 'Most został zamknięty przez miasto i nie będzie otwarty do poniedziałku, jak się mówi.'],
    ['cs', 'Most byl uzavřen a město ho otevře až v pondělí, protože se na něm pracuje.'],
    ['tr', 'Köprü kapatıldı ve bu hafta için çok geç olarak açılacak.'],
    ['id', 'Jembatan itu ditutup dan tidak akan dibuka untuk umum pada hari Senin.'],
    ['ru', 'Мост был закрыт городом, и его не откроют до понедельника.'],
    ['uk', 'Міст було закрито містом, і його не відкриють до понеділка, як це було.'],
  ])('tells %s: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each([
    '',
    'It',
    '1,500 Euro',
    'Es kostet 1,500 Euro.',
    'Lorem ipsum dolor',
    'Hidak var brottið',
    '橋は閉鎖された。',
  ])('tells none where nothing does: %s', (text) => {
    expect(guessLanguage(text)).toBe('');
  });
});

describe('judgedLanguage', () => {
  const german = 'Die Brücke ist von der Stadt gesperrt.';

  it('is what is stated, and else what the words tell', () => {
    expect(judgedLanguage(revision(german), revision(german, 'fr-CA'))).toBe('fr-CA');
    expect(judgedLanguage(revision(german), revision(german))).toBe('de');
  });

  it('does not read code', () => {
    const code = '```\nif this is the and of it or that\n```';
    expect(judgedLanguage(revision(code), revision(code))).toBe('');
  });
});

describe('a text that states no language', () => {
  it.each([
    ['Der Mann ist nach Ansicht des Gerichts schuldig.', 'schuldig', 'nicht schuldig', 'negation'],
    ['Er kam am 5. März an.', 'März', 'Mai', 'date'],
    ['Wir kamen nach dem Regen an der Brücke an.', 'Regen', 'Hagel', 'wording'],
    ['Le pont n’est pas fermé par la ville.', 'n’est pas', 'est', 'negation'],
    ['The city says that it cost 1,500 euros.', '1,500', '1500', 'typography'],
    ['Die Stadt sagt, dass es 1.500 Euro kostet.', '1.500', '1500', 'typography'],
    ['Die Stadt sagt, dass es 1,500 Euro kostet.', '1,500', '1500', 'number'],
    ['Es kostet 1,500 Euro.', '1,500', '1500', 'number'],
  ])('is judged in its own: %s (%s → %s)', (text, before, after, name) => {
    expect(Object.keys(summaryOf(text, text.replace(before, after)).classes)).toEqual([name]);
  });
});
