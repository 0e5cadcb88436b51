import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { qualityRules } from './quality-rules.ts';
import { judgeQuality, type Judgement } from './quality.ts';
import { extractArticle } from '../html.ts';
import { readShownPage } from './shown-page.ts';

const prose = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) =>
      `The harbour office said on day ${index + 1} that the ferry would run again, and that the new timetable had been agreed with the three villages on the other side of the water.`,
  ).join('\n');

/** How a page is judged that shows a title and lines, as it is extracted. */
const judgePage = (title: string, body: string): Judgement => {
  const html = `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;
  const { quality, qualityRule, qualityReason } = extractArticle(new TextEncoder().encode(html), {
    url: 'https://courier.example/1',
  });
  return {
    quality,
    ...(qualityRule === undefined ? {} : { rule: qualityRule }),
    ...(qualityReason === undefined ? {} : { reason: qualityReason }),
  };
};
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('');
const articles: readonly (readonly [string, string])[] = [
  [
    'Museum opens a show of error pages',
    'The museum of the harbour shows forty pages that say “404 Not Found” from today on. The curator said that the page you requested could not be found was the sentence she had read most often in her life, and that visitors should bring their own.\nThe show is open until May.',
  ],
  ['Why sites ask you to accept all cookies', prose(9)],
  ['Court rules on cookie consent', prose(2)],
  ['Zustimmung zur Brücke wächst', prose(2)],
  ['404 people cross the new bridge', prose(1)],
  ['500 march through the harbour', prose(1)],
  ['Bot checks cost readers five hundred years a day', `${prose(3)}\nMost pages ask whether you are a human.`],
  ['Log in to vote, council tells villagers', prose(4)],
  ['Ein Fehler mit Folgen', `${prose(2)}\nDie Seite wurde nach zwei Stunden wieder erreichbar.`],
  ['Bridge to reopen', 'The bridge will reopen on Monday, the harbour office said.'],
  ['Domain names of three villages were for sale', prose(5)],
  ['Paper ends its paywall', `${prose(5)}\nReaders had been asked to subscribe for eleven years.`],
  ['Paper tries a paywall', `${prose(2)}\nReaders must subscribe to continue reading, the paper said.`],
  ['Painter leaves Patreon', `${prose(1)}\nShe had asked people to become a patron to unlock her sketches.`],
  ['Notausgang 404', 'Das Zimmer 404 des Hotels bleibt geschlossen, teilte die Feuerwehr am Montag mit.'],
];

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

  it.each(articles)('leaves the article “%s” alone', (title, text) => {
    expect(judgeQuality({ title, text })).toEqual({ quality: 'ok' });
    const banner =
      '<div class="cookie"><p>We and our 12 partners use cookies.</p><button>Accept all</button></div><nav><a href="/l">Log in</a> <a href="/s">Subscribe</a></nav>';
    expect(judgePage(title, `${banner}<article><h1>${title}</h1>${paragraphs(text)}</article>`)).toEqual({
      quality: 'ok',
    });
  });

  it.each(qualityRules.map((rule) => [rule.name, rule] as const))('finds the example of %s in a page', (name, rule) => {
    const { title, text } = rule.example;
    const found = { rule: name, quality: rule.quality };
    expect(judgePage(title, `<h1>${title}</h1>${paragraphs(text)}`)).toMatchObject(found);
    expect(judgePage(`${title} | The Courier`, `<main><h1>${title}</h1>${paragraphs(text)}</main>`)).toMatchObject(
      found,
    );
  });

  it.each([
    ['<p>Subscribe to continue reading.</p>'],
    ['<h2>To continue reading, subscribe</h2>'],
    [
      '<div class="gate"><h3>Subscribe to continue reading</h3><p>Already a subscriber? <a href="/l">Log in</a></p></div>',
    ],
    ['<p>Weiterlesen mit HK+</p>'],
    ['<p>Get unlimited access from €1 a week.</p>'],
    ['<button>Subscribe to read the full story</button>'],
  ])('takes a text for a part when %s stands behind it', (gate) => {
    const page = `<article><h1>Harbour vote</h1>${paragraphs(prose(2))}${gate}</article>`;
    expect(judgePage('Harbour vote', page)).toMatchObject({ quality: 'partial', rule: 'paywall-end' });
  });

  it('leaves a whole article alone that an offer to log in stands behind', () => {
    const footer =
      '<footer><p>Already a subscriber? <a href="/l">Log in</a></p><p>Get unlimited access from €1 a week.</p></footer>';
    expect(
      judgePage('Harbour vote', `<article><h1>Harbour vote</h1>${paragraphs(prose(12))}</article>${footer}`),
    ).toEqual({
      quality: 'ok',
    });
  });

  it('takes a wall without an article for failed', () => {
    const gate = '<h2>Subscribe to continue reading</h2><p>Already a subscriber? <a href="/l">Log in</a></p>';
    expect(judgePage('Harbour vote', `<h1>Harbour vote</h1>${gate}`)).toMatchObject({
      quality: 'failed',
      rule: 'paywall-end',
    });
  });

  it.each([
    [
      'not-found',
      'Page not found | The Courier',
      '<h1>Sorry, we can’t find that page</h1><p>The page you are looking for may have been moved or deleted. Try searching, or go to the home page.</p><h2>Latest news</h2><ul><li><a href="1">Bridge to close for eleven weeks</a></li><li><a href="2">Ferry saved</a></li></ul>',
    ],
    [
      'not-found',
      'The Courier',
      '<h1>Sorry, we can’t find that page</h1><p>Try searching, or go to the home page.</p>',
    ],
    [
      'consent-wall',
      'Before you continue',
      '<h1>We value your privacy</h1><p>We and our 842 partners store and/or access information on a device.</p><button>Accept all</button><button>Manage options</button>',
    ],
    [
      'consent-wall',
      'The Courier',
      '<div><p>We and our 842 partners store and/or access information on a device, such as cookies, and process personal data, such as unique identifiers.</p><p>You can accept or manage your choices by clicking below.</p><button>Accept all</button><button>Manage options</button></div>',
    ],
    ['legal-block', '', '<h1>451: Unavailable due to legal reasons</h1><p>We are sorry.</p>'],
  ])('names the rule %s for the page “%s”', (rule, title, body) => {
    expect(judgePage(title, body)).toMatchObject({ rule, quality: 'failed' });
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
    expect(judgeQuality({ title: 'Courier', text: '', shown: readShownPage(document) })).toMatchObject({
      rule: 'javascript-needed',
    });
  });

  it('marks a text in another language than its outlet’s', () => {
    expect(judgeQuality({ title: 'Vote', text: prose(6), outletLang: 'de-DE' })).toMatchObject({ rule: 'language' });
    expect(judgeQuality({ title: 'Vote', text: prose(6), outletLang: 'en-GB' })).toEqual({ quality: 'ok' });
  });
});
