import { eld } from 'eld/extrasmall';
import { describe, expect, it } from 'vitest';
import { loadLanguageDetector } from './language-detector.ts';

const samples = [
  'The harbour office had its tide tables printed anew, and the old ones were handed in.',
  'Das Hafenamt ließ seine Gezeitentafeln neu drucken, und die alten wurden abgegeben.',
  "L'office du port a fait réimprimer ses tables des marées, et les anciennes ont été rendues.",
  'Портовая контора заново напечатала таблицы приливов, а старые были сданы.',
  '港務局重新印製了潮汐表，舊的已經收回。',
  'أعادت إدارة الميناء طباعة جداول المد والجزر وتم تسليم الجداول القديمة.',
  "Rock 'n' roll, don't: it's \"quoted\", 100 % & <b>more</b> 'em $_x",
  'Satama painatti vuorovesitaulukot uudelleen, ja vanhat palautettiin.',
  '1 2 3',
  '',
];

describe('the detector of languages', () => {
  it('tells of every text exactly what the package itself tells', async () => {
    const detector = await loadLanguageDetector();
    for (const text of samples) {
      const [own, expected] = [detector.detect(text), eld.detect(text)];
      expect([own.language, own.getScores(), own.isReliable()]).toEqual([
        expected.language,
        expected.getScores(),
        expected.isReliable(),
      ]);
    }
    expect(detector.info()).toEqual(eld.info());
  });
});
