import { describe, expect, it } from 'vitest';
import { isCorrectionNote } from './correction-note.ts';

describe('isCorrectionNote', () => {
  it.each([
    'Correction: An earlier version named the wrong day.',
    '(Update 29-Jan-2016) What we know',
    'Editor’s note: This story has been updated.',
    'This article was amended on 3 May 2024.',
    'An earlier version of this article misstated the price.',
    'Fe de errores: la cifra era otra.',
    'Este artículo ha sido actualizado.',
    'Korrektur: In einer früheren Version stand ein anderer Tag.',
    'Anmerkung der Redaktion: Wir haben die Zahl berichtigt.',
    'Mise à jour : le chiffre a été corrigé.',
    'Cet article a été modifié le 3 mai.',
    'تصحيح: ورد في نسخة سابقة رقم خاطئ.',
    'CORRECTION (3 May): The price was wrong.',
    '更正：此前版本的数字有误。',
    '【訂正】日付に誤りがありました。',
  ])('knows %s', (text) => {
    expect(isCorrectionNote(text)).toBe(true);
  });

  it.each([
    'Updated kitchens cost more than ever.',
    'Corrections officers went on strike.',
    'This article of faith was never questioned.',
    'Actualmente no hay datos.',
    'Korrekturen an der Straße dauern an.',
    '更新された橋が開通した。',
  ])('is not misled by %s', (text) => {
    expect(isCorrectionNote(text)).toBe(false);
  });
});
