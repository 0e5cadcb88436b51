import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleWords } from './de/article.ts';
import { browseWords } from './de/browse.ts';
import { compareWords, nothingSeen } from './de/changes.ts';
import { dataPageTexts } from './de/data-page.ts';
import { editFactWords } from './de/edit-facts.ts';
import { feedItemWords } from './de/feeds.ts';
import { diffLabels } from './de/in-text.ts';
import { listWords } from './de/lists.ts';
import { lookupWords } from './de/lookup.ts';
import { pickWords } from './de/pick.ts';
import { provenanceWords } from './de/provenance.ts';
import { searchWords } from './de/search.ts';
import { differenceWords, sinceWords } from './de/since.ts';
import { byOutletWords, captureDayWords, firstEditWords, kindWords, statisticsWords } from './de/statistics.ts';
import { timeLineWords } from './de/time-line.ts';
import { timeWords } from './de/time.ts';

const numbers = [0, 1, 2, 1234];
const forms = (say: (count: number) => string): string[] => numbers.map(say);

describe('counts in German', () => {
  const counted: [string, (count: number) => string][] = [
    ['tally', (count) => articleWords.tally(count, count, count)],
    ...Object.entries(browseWords.counts),
    ['stepCount', compareWords.stepCount],
    ['links', nothingSeen.links],
    ['pictures', nothingSeen.pictures],
    ['styles', nothingSeen.styles],
    ['rows', dataPageTexts.rows],
    ['words', (count) => editFactWords.words(count, 7)],
    ['paragraphsChanged', editFactWords.paragraphsChanged],
    ['paragraphsMoved', editFactWords.paragraphsMoved],
    ['wordsMoved', editFactWords.wordsMoved],
    ['kind', (count) => editFactWords.kind('number', count)],
    ['feedWords', (count) => feedItemWords.words({ removed: count, added: count, moved: count })],
    ['unchanged', diffLabels.unchanged],
    ['reencoded', diffLabels.reencoded],
    ['foldedEdits', listWords.foldedEdits],
    ['steps', pickWords.steps],
    ['wordCount', provenanceWords.words],
    ['elsewhere', (count) => searchWords.elsewhere('a', 'removed', count)],
    ['others', sinceWords.others],
    ['goneWith', (count) => sinceWords.goneWith(2, count)],
    ['difference', (count) => differenceWords.tally({ added: count, removed: 0, edited: 0, moved: 0 })],
    ['intro', (count) => statisticsWords.intro(count, count)],
    ['uncounted', (count) => statisticsWords.uncounted({ ours: count, partial: count }) ?? ''],
    ['outlets', byOutletWords.others],
    ['more', (count) => timeLineWords.more(count, count)],
    ['days', timeWords.lengthInDays],
    ['hours', timeWords.hours],
  ];
  const plural =
    /\b1 (?:(?:weitere|geänderte|unveränderte) )?(?:Fassungen|Änderungen|Abrufe|Medien|Namen|Monate|Ressorts|Sprachen|Stellen|Links|Bilder|Hervorhebungen|Zeilen|Wörter|Absätze|Zahlen|Blöcke|Einträge|Sätze|Tage|Stunden)\b/;
  const singular =
    /\b(?:0|2|1\.234) (?:(?:weiterer?|weiteres|geänderter?|unveränderter) )?(?:Fassung|Änderung|Abruf|Medium|Name|Monat|Ressort|Sprache|Stelle|Link|Bild|Hervorhebung|Zeile|Wort|Absatz|Zahl|Block|Eintrag|Satz|Tag|Stunde)(?![\p{L}])/u;

  it.each(counted)('of %s are in the number of their noun', (_, say) => {
    const [none, one, two, many] = forms(say) as [string, string, string, string];
    expect(one).not.toMatch(plural);
    for (const text of [none, two, many]) expect(text).not.toMatch(singular);
    if (/\d/.test(many)) expect(many).toContain('1.234');
  });

  it('have the verb and the case that goes with them', () => {
    expect(forms(lookupWords.several)).toEqual([
      '0 Artikel wurden unter dieser Adresse abgerufen.',
      '1 Artikel wurde unter dieser Adresse abgerufen.',
      '2 Artikel wurden unter dieser Adresse abgerufen.',
      '1.234 Artikel wurden unter dieser Adresse abgerufen.',
    ]);
    expect(forms((count) => searchWords.prepared('a.csv', count))).toEqual([
      'a.csv mit 0 Treffern ist bereit.',
      'a.csv mit 1 Treffer ist bereit.',
      'a.csv mit 2 Treffern ist bereit.',
      'a.csv mit 1.234 Treffern ist bereit.',
    ]);
    expect(forms((count) => sinceWords.tally(count, 2000))).toEqual([
      '0 von 2.000 Sätzen standen so, wie sie sind, im ersten Abruf.',
      '1 von 2.000 Sätzen stand so, wie er ist, im ersten Abruf.',
      '2 von 2.000 Sätzen standen so, wie sie sind, im ersten Abruf.',
      '1.234 von 2.000 Sätzen standen so, wie sie sind, im ersten Abruf.',
    ]);
    expect(captureDayWords.found(1, 1)).toBe('An 1 von 1 Tag wurde etwas abgerufen.');
    expect(captureDayWords.found(1, 1234)).toBe('An 1 von 1.234 Tagen wurde etwas abgerufen.');
    expect(kindWords.found(1, 2, 40)).toMatch(/^1 von 40 Änderungen \(3\u00A0%\) ist inhaltlich; 2 davon kamen /);
    expect(firstEditWords.found(1, 0, 2)).toMatch(/ war 1 von 2 gemessenen Artikeln geändert\.$/);
    expect(firstEditWords.within(86_400_000)).toBe('einem Tag');
  });
});

describe('the words in German', () => {
  it('stand in German quotation marks', () => {
    const folder = path.join(import.meta.dirname, 'de');
    for (const topic of fs.readdirSync(folder)) {
      const text = fs.readFileSync(path.join(folder, topic), 'utf8').replaceAll(/\/\*\*[^]*?\*\/|\/\/.*/g, '');
      expect(text.match(/[”’"]/g) ?? [], topic).toEqual([]);
      expect(text.match(/„/g)?.length, topic).toBe(text.match(/“/g)?.length);
    }
  });
});
