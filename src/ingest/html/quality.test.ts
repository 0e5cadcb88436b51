import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { qualityRules } from './quality-rules.ts';
import { judgeQuality } from './quality.ts';

const prose = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `The harbour office said on day ${index + 1} that the ferry would run again, and that the new timetable had been agreed with the three villages on the other side of the water.`,
  ).join('\n');

describe('judgeQuality', () => {
  it.each(qualityRules.map((rule) => [rule.name, rule] as const))('finds the example of %s', (name, rule) => {
    expect(judgeQuality({ title: rule.example.title, text: rule.example.text })).toMatchObject({
      rule: name,
      quality: rule.quality,
    });
  });

  it.each([
    ['empty', '', ''],
    ['not-found', '404 Not Found', 'nginx'],
    ['not-found', 'Page not found | Harbour Courier', 'Try the search.'],
    ['not-found', 'Courier', 'La page que vous recherchez est introuvable.'],
    ['not-found', 'Courier', 'La página solicitada no existe.'],
    ['not-found', 'Courier', 'A página que você procura não existe.'],
    ['not-found', 'Courier', 'La pagina richiesta non esiste.'],
    ['not-found', 'Courier', 'De pagina die u zoekt bestaat niet.'],
    ['not-found', 'Courier', 'Sidan kunde inte hittas'],
    ['not-found', 'Courier', 'Strona nie istnieje'],
    ['not-found', 'Courier', 'Страница не найдена'],
    ['not-found', 'Courier', 'お探しのページは見つかりませんでした'],
    ['not-found', 'Courier', '페이지를 찾을 수 없습니다'],
    ['bot-check', 'Just a moment...', 'example.org needs to review the security of your connection.'],
    ['javascript-needed', 'Courier', 'Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.'],
    ['login', 'Anmelden', 'E-Mail\nPasswort'],
    ['error-page', 'Courier', 'Error establishing a database connection'],
    ['tool-timeout', 'Courier', 'Timeout 30000 ms exceeded'],
    ['mixed-up', 'Terms', "Sorry\nWe're all mixed up…\nRefresh this page"],
  ])('names the rule %s for “%s”', (rule, title, text) => {
    expect(judgeQuality({ title, text })).toMatchObject({ rule, quality: 'failed' });
  });

  it.each([
    [
      'Museum opens a show of error pages',
      'The museum of the harbour shows forty pages that say “404 Not Found” from today on. The curator said that the page you requested could not be found was the sentence she had read most often in her life, and that visitors should bring their own.\nThe show is open until May.',
    ],
    ['Why sites ask you to accept all cookies', prose(9)],
    ['Bot checks cost readers five hundred years a day', `${prose(3)}\nMost pages ask whether you are a human.`],
    ['Log in to vote, council tells villagers', prose(4)],
    ['Ein Fehler mit Folgen', `${prose(2)}\nDie Seite wurde nach zwei Stunden wieder erreichbar.`],
    ['Bridge to reopen', 'The bridge will reopen on Monday, the harbour office said.'],
    ['Domain names of three villages were for sale', prose(5)],
    ['Paper ends its paywall', `${prose(5)}\nReaders had been asked to subscribe for eleven years.`],
    ['Notausgang 404', 'Das Zimmer 404 des Hotels bleibt geschlossen, teilte die Feuerwehr am Montag mit.'],
  ])('leaves the article “%s” alone', (title, text) => {
    expect(judgeQuality({ title, text })).toEqual({ quality: 'ok' });
  });

  it('takes a text that ends at a paywall for a part, however long it is', () => {
    for (const end of [
      'Subscribe to continue reading',
      'Jetzt weiterlesen mit dem Abo',
      'La suite est réservée aux abonnés.',
      'Il vous reste 62 % de cet article à lire.',
      'この記事は会員限定です。',
    ])
      expect(judgeQuality({ title: 'Vote', text: `${prose(20)}\n${end}` })).toMatchObject({
        quality: 'partial',
        rule: 'paywall-end',
      });
  });

  it('takes a short text for a part when the page says that it is not free', () => {
    expect(judgeQuality({ title: 'Vote', text: prose(2), isAccessibleForFree: false })).toMatchObject({
      rule: 'not-free',
    });
    expect(judgeQuality({ title: 'Vote', text: prose(40), isAccessibleForFree: false })).toEqual({ quality: 'ok' });
  });

  it('takes an answer with an error for failed, but a whole article that came with one for an article', () => {
    expect(judgeQuality({ title: 'Courier', text: prose(2), status: 503 })).toMatchObject({ rule: 'error-status' });
    expect(judgeQuality({ title: 'Courier', text: prose(40), status: 404 })).toEqual({ quality: 'ok' });
  });

  it('asks the whole page when no body was found', () => {
    const { document } = parseHTML(
      '<html><body><div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript></body></html>',
    );
    expect(judgeQuality({ title: 'Courier', text: '', document })).toMatchObject({ rule: 'javascript-needed' });
  });

  it('marks a text in another language than its outlet’s', () => {
    expect(judgeQuality({ title: 'Vote', text: prose(6), outletLang: 'de-DE' })).toMatchObject({ rule: 'language' });
    expect(judgeQuality({ title: 'Vote', text: prose(6), outletLang: 'en-GB' })).toEqual({ quality: 'ok' });
  });
});
