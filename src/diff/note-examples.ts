import type { noteBeginnings } from './correction-note.ts';

/** Notes as outlets write them, invented, by language. They stand apart from what knows them so that a browser need not load them. */
export const noteExamples: Readonly<Record<keyof typeof noteBeginnings, readonly string[]>> = {
  en: [
    'Correction: An earlier version named the wrong day.',
    '(Update 29-Jan-2016) What we know',
    'Editor’s note: This story has been updated.',
    'This article was amended on 3 May 2024.',
    'An earlier version of this article misstated the price.',
    'CORRECTION (3 May): The price was wrong.',
    '(Corrects spelling of the name in paragraph 3)',
  ],
  es: [
    'Fe de errores: la cifra era otra.',
    'Corrección: el puente se cerró el martes.',
    'Actualización (12.30): añade la respuesta del ayuntamiento.',
    'Este artículo ha sido actualizado.',
    'Una versión anterior de esta noticia daba otra fecha.',
  ],
  de: [
    'Korrektur: In einer früheren Version stand ein anderer Tag.',
    'Anmerkung der Redaktion: Wir haben die Zahl berichtigt.',
    'Anm. d. Red.: Der Name wurde geändert.',
    'Aktualisierung, 14 Uhr: Die Brücke ist wieder offen.',
    'In einer früheren Fassung dieses Artikels war der Preis falsch angegeben.',
    'Dieser Text wurde nachträglich korrigiert.',
  ],
  fr: [
    'Correctif : le pont a été fermé mardi et non mercredi.',
    'Mise à jour : le chiffre a été corrigé.',
    'Cet article a été modifié le 3 mai.',
    'Une première version de cet article donnait un autre nom.',
  ],
  pt: [
    'Errata: a ponte fechou na terça-feira.',
    'Correção: o nome do engenheiro estava errado.',
    'Esta reportagem foi atualizada às 14h.',
    'Uma versão anterior deste texto informava outro preço.',
  ],
  it: [
    'Errata corrige: il ponte è stato chiuso martedì.',
    'Aggiornamento: il sindaco ha risposto.',
    'Questo articolo è stato corretto il 3 maggio.',
  ],
  nl: [
    'Correctie: de brug sloot op dinsdag.',
    'In een eerdere versie van dit artikel stond een andere prijs.',
    'Dit artikel is op 3 mei aangepast.',
  ],
  pl: ['Sprostowanie: most zamknięto we wtorek.', 'Aktualizacja, godz. 14: most jest otwarty.'],
  ru: [
    'Исправление: мост закрыли во вторник.',
    'Поправка. В тексте была указана неверная цена.',
    'В предыдущей версии статьи было другое имя.',
  ],
  ar: [
    'تصويب: أُغلق الجسر يوم الثلاثاء.',
    'تصحيح: ورد في نسخة سابقة رقم خاطئ.',
    'تم تحديث هذا المقال في الثالث من مايو.',
  ],
  fa: ['اصلاحیه: پل روز سه‌شنبه بسته شد.'],
  he: ['תיקון: הגשר נסגר ביום שלישי.'],
  tr: ['Düzeltme: Köprü salı günü kapatıldı.'],
  zh: ['更正：此前版本的数字有误。', '编者注：本文已更新。', '【更正】大桥于周二关闭。'],
  ja: ['【訂正】日付に誤りがありました。', '追記：市が回答しました。', 'お詫びと訂正 橋の名前に誤りがありました。'],
  ko: ['[정정] 다리는 화요일에 폐쇄되었습니다.', '편집자 주: 기사가 수정되었습니다.'],
  hi: ['शुद्धिपत्र: पुल मंगलवार को बंद हुआ था।', 'भूल सुधार: पहले संख्या ग़लत छपी थी।'],
};
