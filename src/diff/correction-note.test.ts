import { describe, expect, it } from 'vitest';
import { isCorrectionNote } from './correction-note.ts';
import { noteExamples } from './note-examples.ts';
import { parseBody } from '../markdown/parse-body.ts';
import type { Revision } from '../model/revision.ts';
import { compareRevisions } from './compare.ts';

describe('isCorrectionNote', () => {
  it.each(
    Object.entries(noteExamples).flatMap(([language, examples]) =>
      examples.map((example) => [language, example] as const),
    ),
  )('knows in %s: %s', (_, text) => {
    expect(isCorrectionNote(text)).toBe(true);
  });

  it.each([
    'A correction has been added to this article.',
    'This version CORRECTS that the bridge is 300 feet long.',
    'This paragraph has been amended to reflect the new price.',
    'EDIT, May 5, 2024: the price was wrong.',
    'Edited to add: the bridge is open again.',
    'यह रिपोर्ट 5 मई को संशोधित की गई है।',
    'Erată: podul a fost închis marți.',
    'Actualizare: podul s-a redeschis.',
    'Frissítés: a híd megnyílt.',
    'Actualització: el pont ha reobert.',
    'Cập nhật: cầu đã mở lại.',
  ])('knows also: %s', (text) => {
    expect(isCorrectionNote(text)).toBe(true);
  });

  it('has an example of every language', () => {
    expect(Object.keys(noteExamples).length).toBeGreaterThanOrEqual(10);
    expect(Object.values(noteExamples).filter((examples) => examples.length === 0)).toEqual([]);
  });

  it.each([
    ['en', 'Updated kitchens cost more than ever.'],
    ['en', 'Corrections officers went on strike.'],
    ['en', 'This article of faith was never questioned.'],
    ['en', 'The correction of the river took ten years.'],
    ['en', 'We have changed the way we live.'],
    ['en', 'Because of an editing error the film flopped.'],
    ['en', 'An earlier headline act was cancelled.'],
    ['en', 'Last updated kitchens sell first.'],
    ['en', 'The minister said that an earlier version of this article of the law was better.'],
    ['en', 'Update: Windows users should install the patch.'],
    ['en', 'Update: Fixed a bug in the parser.'],
    ['en', 'Update 1.20 brings new maps.'],
    ['en', 'Update maven to the newest version.'],
    ['en', 'Update 5 brings new maps.'],
    ['en', 'Update-driven models need data.'],
    ['en', 'Updated, the kitchen sells first.'],
    ['en', 'Updated versions of the app follow in May.'],
    ['en', 'Updated 8.2 sells well.'],
    ['en', 'Updated Windows 11 machines are safe.'],
    ['en', 'Updates to the software follow in June.'],
    ['en', 'Correction fluid is sold out.'],
    ['en', 'Correction. You have the right to ask for your data.'],
    ['en', 'Corrections: If we become aware of a mistake, we mend it.'],
    ['en', 'Corrected figures were not given.'],
    ['en', 'Clarification was sought from the ministry.'],
    ['en', 'Amended on the floor, the bill passed.'],
    ['en', 'Version 2 corrects a bug.'],
    ['en', 'This version corrects a bug.'],
    ['en', 'This version corrects the number parsing.'],
    ['en', 'Corrects the parsing of dates.'],
    ['en', 'This report corrects the number of voters.'],
    ['en', 'An earlier report said the bridge was safe.'],
    ['en', 'The article has been amended twice since 1949.'],
    ['en', 'We have removed the image of the king.'],
    ['en', 'Updated for 2024, the guide lists bridges.'],
    ['en', 'Update: Harbour 18 is out'],
    ['de', 'Korrektur um 5 Prozent'],
    ['fi', 'Oikaisu 5 prosenttia'],
    ['pt', 'Atualizado com 5 novos mapas'],
    ['en', '(Adds support for maps)'],
    ['en', 'Editor’s note books are on display.'],
    ['en', 'For the record, the mayor was never asked.'],
    ['en', '“Correction: we were never asked,” he said.'],
    ['en', '“We regret the error,” the airline said.'],
    ['en', 'The magazine retracted the study on Monday.'],
    ['en', 'The paper said it had corrected the article.'],
    ['en', 'An earlier version of the bill had passed.'],
    ['en', 'An earlier version of the app leaked data.'],
    ['en', 'An earlier version of the report blamed the mayor.'],
    ['en', 'He spoke to an earlier version of the story.'],
    ['en', 'This story was edited by Ann Smith.'],
    ['en', 'This interview has been edited for length and clarity.'],
    ['en', 'This was originally reported by two students.'],
    ['en', 'This story was first told in 1920.'],
    ['en', 'The report was revised in 2019.'],
    ['en', 'We updated the maps twice a year.'],
    ['en', 'We’ve updated our kitchen.'],
    ['en', 'We have made some changes to our team.'],
    ['en', 'We corrected this mistake of the past.'],
    ['en', 'An earlier version said that taxes would rise.'],
    ['en', 'This policy was amended in 1990.'],
    ['en', 'This May 5 story of love has been told often.'],
    ['en', 'Policy updates are due in May.'],
    ['en', 'Policy update: Banks need new rules.'],
    ['en', 'Revised estimates follow in May.'],
    ['de', 'Der Artikel wurde 1949 geändert.'],
    ['de', 'Wir haben den Text geändert, den die Stadt schrieb.'],
    ['de', 'Die Datenschutzerklärung wurde gelesen.'],
    ['en', 'Precision: how near the measures are.'],
    ['de', 'Aktualisiert wurde auch das Gesetz.'],
    ['de', 'Aktualisierung 2.0 bringt neue Karten.'],
    ['de', 'In einer früheren Version der Software fehlte das.'],
    ['de', 'Korrektur-Roller sind ausverkauft.'],
    ['de', 'Wir haben den Fehler korrigiert, der den Start verzögerte.'],
    ['fr', 'Correction des copies : les professeurs en grève.'],
    ['fr', 'Précision et rapidité sont ses forces.'],
    ['es', 'Actualizado el sistema, todo funciona.'],
    ['pt', 'Atualização do sistema leva dois dias.'],
    ['it', 'Correzione dei compiti in classe.'],
    ['nl', 'Verbetering van de brug duurt lang.'],
    ['sv', 'Uppdaterade regler gäller från maj.'],
    ['da', 'Rettelsen af loven tog ti år.'],
    ['nb', 'Retting av oppgaver tar tid.'],
    ['fi', 'Korjaus kestää kaksi vuotta.'],
    ['pl', 'Korekta budżetu trwa.'],
    ['cs', 'Oprava mostu potrvá rok.'],
    ['el', 'Ενημέρωση των πολιτών ζητεί ο δήμος.'],
    ['ru', 'Обновлено 5 километров дорог.'],
    ['ru', 'Обновление системы займёт два дня.'],
    ['uk', 'Оновлення системи триває.'],
    ['fa', 'تصحیح برگه‌ها دو روز طول کشید.'],
    ['he', 'תיקון הגשר נמשך שנה.'],
    ['tr', 'Düzeltme çalışmaları sürüyor.'],
    ['id', 'Koreksi harga saham berlanjut.'],
    ['zh', '更新系统需要两天。'],
    ['ko', '수정된 계획이 나왔다.'],
    ['en', 'A correction was made on May 5 to the course of the ship.'],
    ['en', 'A correction was made to the budget.'],
    ['en', 'This version corrects that bug.'],
    ['en', 'This story corrects that view of the king.'],
    ['en', 'This section has been updated by the railway.'],
    ['en', 'This figure has been corrected for inflation.'],
    ['en', 'Edit: Anna Reyes'],
    ['en', 'Edit (verb): to change a text'],
    ['en', 'Edited to perfection, the film opened in May.'],
    ['en', 'This article was originally published with a grant.'],
    ['en', 'This story was first published in 1920.'],
    ['zh', '本文早期版本的手稿藏于图书馆。'],
    ['zh', '本文讨论错误。'],
    ['ja', '編集部で訂正を担当する。'],
    ['ko', '이 기사의 주인공은 어부다.'],
    ['hi', 'यह लेख पुल के बारे में है।'],
    ['cs', 'Článek byl dlouhý.'],
    ['ro', 'Actualizarea listei continuă.'],
    ['ro', 'O versiune anterioară a aplicației avea erori.'],
    ['hu', 'Frissítést kapott a program.'],
    ['hu', 'A törvény korábbi változatában ez nem szerepelt.'],
    ['ca', 'Correcció política i debat.'],
    ['ca', 'Una versió anterior d’aquesta llei era millor.'],
    ['vi', 'Cập nhật phần mềm mất hai ngày.'],
    ['vi', 'Phiên bản trước của ứng dụng có lỗi.'],
    ['th', 'แก้ไขกฎหมายใช้เวลาสองปี'],
    ['th', 'อัปเดตซอฟต์แวร์ใช้เวลาสองวัน'],
    ['es', 'Actualmente no hay datos.'],
    ['es', 'La corrección del río tardó diez años.'],
    ['de', 'Korrekturen an der Straße dauern an.'],
    ['de', 'Die Anmerkung der Redaktion blieb ohne Antwort.'],
    ['fr', 'Précisément trois ponts sont fermés.'],
    ['pt', 'Atualizadas as contas, falta dinheiro.'],
    ['it', 'Aggiornamenti sul ponte arriveranno domani.'],
    ['ru', 'Исправления в законе приняты.'],
    ['ru', 'Поправка к закону принята в среду.'],
    ['ar', 'تصحيح المسار يحتاج إلى وقت.'],
    ['zh', '更正错误需要勇气。'],
    ['ja', '更新された橋が開通した。'],
    ['ja', '訂正した書類を市に出した。'],
    ['hi', 'संशोधन विधेयक बुधवार को पारित हुआ।'],
  ])('is not misled in %s by %s', (_, text) => {
    expect(isCorrectionNote(text)).toBe(false);
  });
});

describe('a new note', () => {
  const revision = (body: string): Revision => ({
    id: 'x',
    fields: { title: '', author: [], date: '', tags: [] },
    blocks: parseBody(body).blocks,
  });
  const isAdded = (before: string, after: string): boolean =>
    compareRevisions(revision(before), revision(after)).summary.noteAdded;

  it('is not the word of an old one in other letters', () => {
    expect(isAdded('Last Updated: March 12, 2026', 'Last updated: June 30, 2026')).toBe(false);
  });

  it.each([
    ['The council asked for a review of the plan.', 'The council asked for a correction of the plan.'],
    ['Die Prognose kam spät.', 'Die Korrektur kam spät.'],
    ['The plan, a draft, came.', 'The plan (an update) came.'],
  ])('is no word within a sentence: %s → %s', (before, after) => {
    expect(isAdded(before, after)).toBe(false);
  });

  it.each([
    ['It rained at noon.', 'It rained at one (Updated: 5 May 2024)'],
    ['It rained.', 'It rained.\n\nThe sun came out. For the record: it rained at noon.'],
    ['It rained.', 'It rained.\\\nCorrection: it rained at noon.'],
  ])('may stand behind other text: %s → %s', (before, after) => {
    expect(isAdded(before, after)).toBe(true);
  });

  it('may be a part of a paragraph', () => {
    const text = 'The bridge closes on Monday.';
    expect(isAdded(text, `${text} Correction: an earlier version named the wrong day.`)).toBe(true);
  });
});

describe('a note that changed', () => {
  const summaryOf = (before: string, after: string, lang = 'en'): { weight: string; rule: string; silent: boolean } => {
    const [old, now] = [before, after].map((body): Revision => ({
      id: 'x',
      fields: { title: '', author: [], date: '', tags: [], lang },
      blocks: parseBody(body).blocks,
    }));
    const { weight, rule, silent } = compareRevisions(old!, now!).summary;
    return { weight, rule, silent };
  };
  const stamps = [
    ['Updated at 10 a.m. on 4 May.', 'Updated at 11 a.m. on 5 May.'],
    ['Last updated 4 May 2021', 'Last updated 5 May 2021'],
    ['This article was updated at 10.15 on 4 May.', 'This article was updated at 11.30 on 5 May.'],
  ] as const;

  it.each(stamps)('is a stated change where a stamp moved: %s → %s', (before, after) => {
    expect(summaryOf(before, after)).toEqual({ weight: 'minor', rule: 'stamp', silent: false });
  });

  it.each(stamps)('states another change beside it: %s → %s', (before, after) => {
    const [left, right] = ['At least 12 people were hurt.', 'At least 17 people were hurt.'];
    expect(summaryOf(`${before}\n\n${left}`, `${after}\n\n${right}`)).toEqual({
      weight: 'substantive',
      rule: 'number',
      silent: false,
    });
  });

  it.each([
    [
      'The bridge closes on Friday. Updated at 10 a.m. on 4 May.',
      'The bridge closes on Friday. Updated at 11 a.m. on 5 May.',
      'en',
    ],
    ['The bridge closes. (Updated at 10 a.m. on 4 May)', 'The bridge closes. (Updated at 11 a.m. on 5 May)', 'en'],
    ['Updated 4 May 2021. The bridge closes.', 'Updated 5 May 2021. The bridge closes.', 'en'],
    ['Die Brücke ist zu. Aktualisiert am 4. Mai 2021.', 'Die Brücke ist zu. Aktualisiert am 5. Mai 2021.', 'de'],
    ['Le pont est fermé. Mis à jour le 4 mai 2021 à 10h.', 'Le pont est fermé. Mis à jour le 5 mai 2021 à 11h.', 'fr'],
    ['Bron är stängd. Senast uppdaterad 4 maj kl 10', 'Bron är stängd. Senast uppdaterad 5 maj kl 11', 'sv'],
    ['Broen er stengt. Sist oppdatert 4. mai kl. 10', 'Broen er stengt. Sist oppdatert 5. mai kl. 11', 'nb'],
    ['Il ponte è chiuso. Aggiornamento delle 18.30', 'Il ponte è chiuso. Aggiornamento delle 19.15', 'it'],
    ['Мост закрыт. Обновлено в 18:30', 'Мост закрыт. Обновлено в 19:15', 'ru'],
    ['橋は閉鎖された。更新:2021年5月4日', '橋は閉鎖された。更新:2021年5月5日', 'ja'],
  ])('is a stated change where a stamp moved beside other text: %s → %s', (before, after, lang) => {
    expect(summaryOf(before, after, lang)).toEqual({ weight: 'minor', rule: 'stamp', silent: false });
  });

  it.each([
    ['Updated 4 May 2021. It cost 5 dollars.', 'Updated 4 May 2021. It cost 6 dollars.'],
    ['It rained. Updated 4 May. It cost 5 dollars.', 'It rained. Updated 4 May. It cost 6 dollars.'],
    ['It rained. Update: Five people died.', 'It rained. Update: Six people died.'],
  ])('hides no number beside a stamp that stayed: %s → %s', (before, after) => {
    expect(summaryOf(before, after)).toEqual({ weight: 'substantive', rule: 'number', silent: true });
  });

  it('does not hide a number told behind the word update', () => {
    expect(summaryOf('Update: The toll rose to 12.', 'Update: The toll rose to 17.')).toEqual({
      weight: 'substantive',
      rule: 'number',
      silent: true,
    });
  });

  it('is a correction where a correction note says more', () => {
    for (const before of ['', 'The bridge closes. ']) {
      const note = `${before}Correction: An earlier version named the wrong day.`;
      expect(summaryOf(note, note.replace('day.', 'day and the wrong town.'))).toEqual({
        weight: 'substantive',
        rule: 'correction',
        silent: false,
      });
    }
  });
});
