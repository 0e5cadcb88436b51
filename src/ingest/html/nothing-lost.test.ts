import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from '../html.ts';

const folder = resolve(import.meta.dirname, '../../../test/fixtures/ingest/html');
const pages = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'page.html')));
const read = (html: string): ExtractedArticle =>
  extractArticle(new TextEncoder().encode(html), { url: 'https://press.example/news/1', contentType: 'text/html' });

const unseen = new Set('script style template title noscript textarea select svg video audio iframe object'.split(' '));
const hiddenName = /(?:^|[\s-])(?:sr-only|visually-hidden|hidden|screen-reader-text)(?:$|\s)/;

/** The words that readers see in an element. */
function visibleWords(element: Element): string[] {
  if (unseen.has(element.tagName.toLowerCase()) || element.hasAttribute('hidden')) return [];
  if (hiddenName.test(element.getAttribute('class') ?? '')) return [];
  if (/display\s*:\s*none/.test(element.getAttribute('style') ?? '')) return [];
  return Array.from(element.childNodes).flatMap((node) =>
    node.nodeType === 3 ? wordsIn(node.textContent ?? '') : node.nodeType === 1 ? visibleWords(node as Element) : [],
  );
}

function wordsIn(text: string): string[] {
  return text.replaceAll(/[\u00ad\u200b\ufeff\u2060]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The smallest element that holds the first and the last words of the body. */
function bodyElement(html: string, text: string): Element {
  const said = wordsIn(text);
  const ends = [said.slice(0, 5).join(' '), said.slice(-5).join(' ')];
  let body: Element = parseHTML(html).document.body;
  for (;;) {
    const inner = Array.from(body.children).find((child) => {
      const words = visibleWords(child).join(' ');
      return ends.every((end) => words.includes(end));
    });
    if (!inner) return body;
    body = inner;
  }
}

/** Visible words of the body's element that neither the text nor the captions nor the pieces left out have often enough. */
function lostWords(html: string): string[] {
  const { title, text, captions, dropped, standfirst } = read(html);
  const left = new Map<string, number>();
  for (const word of wordsIn(
    [title ?? '', text, ...captions, ...dropped.map((piece) => piece.text), standfirst ?? ''].join('\n'),
  )) {
    left.set(word, (left.get(word) ?? 0) + 1);
  }
  return visibleWords(bodyElement(html, text)).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const opening =
  '<p>The harbour council voted on Tuesday evening to close the old swing bridge for eleven weeks in spring.</p>' +
  '<p>Residents of the eastern quay told the meeting that they had heard of the plan only from a notice.</p>';
const page = (body: string): string =>
  `<html lang="en"><head><title>Bridge to close</title></head><body><article><h1>Bridge to close</h1>${body}</article></body></html>`;

describe('what extractArticle shows of a page', () => {
  it.each(pages)('has every visible word of %s in its text, its captions or what was left out', (name) => {
    expect(lostWords(readFileSync(join(folder, name, 'page.html'), 'utf8'))).toEqual([]);
  });

  it('has every visible word of any small page', () => {
    const words = fc.constantFrom(
      'Subscribe now.',
      'Read more',
      'By Anna Berg',
      'The minister was acquitted on Friday.',
      'Photo: R. Hald',
      'More on this story',
      '11.32 GMT',
      '1,204',
      'The work will cost four million, of which the region pays more than half, according to the budget.',
    );
    const piece = fc
      .tuple(
        fc.constantFrom(
          (text: string) => `<p>${text}</p>`,
          (text: string) => `<p><img src="x.jpg"> ${text}</p>`,
          (text: string) => `<p><img src="x.jpg"><br><small>${text}</small></p>`,
          (text: string) => `<div><img src="y.jpg"><p>${text}</p><p>${text}</p></div>`,
          (text: string) => `<figure><img src="z.jpg"><figcaption>${text}</figcaption></figure>`,
          (text: string) => `<h2>${text}</h2>`,
          (text: string) => `<ul><li>${text}</li><li><a href="/a">${text}</a></li></ul>`,
          (text: string) => `<div class="share">${text}</div>`,
          (text: string) => `<blockquote>${text}</blockquote>`,
          (text: string) => `<details><summary>${text}</summary><p>${text}</p></details>`,
          (text: string) => `<aside><p>${text}</p></aside>`,
          (text: string) => text,
        ),
        words,
      )
      .map(([form, text]) => form(text));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), fc.array(piece, { maxLength: 4 }), (before, after) => {
        expect(lostWords(page([...before, opening, ...after].join('')))).toEqual([]);
      }),
      { seed: 1, numRuns: 150 },
    );
  });
});

describe('a page of posts', () => {
  const sentences = [
    'All ferries stay in port until the evening, the harbour office said, and passengers are asked to go home.',
    'The company expects to sail again on Thursday at noon, if the wind turns to the west by then.',
    'Nobody was hurt when a sheet of metal came down from the roof of the market hall before breakfast.',
    'The fire brigade was called out to forty fallen trees between midnight and the early morning.',
    'A ship lost three of its containers, which drift towards the lighthouse, said the coast guard on the radio.',
    'Schools are closed today and tomorrow, and parents who work in hospitals can bring their children.',
    'The town hall has opened its cellar to people whose windows were broken by the hail of last night.',
    'Trains run every second hour on the line to the south, where two trees have been taken off the rails.',
  ];
  const times = ['11.32 GMT', '10.58 GMT', '9.05 GMT'];
  const stamps = [
    (text: string) => `<p class="block-time"><a href="#post"><time>${text}</time></a></p>`,
    (text: string) => `<div><time>${text}</time></div>`,
    (text: string) => `<h3>${text}</h3>`,
    (text: string) => `<b>${text}</b><br>`,
  ];
  const sizes = [
    [1, 4],
    [4, 1],
    [1, 6, 1],
    [2, 2, 2],
  ];

  it.each(
    ['div', 'article', 'section', 'li'].flatMap((around) =>
      ['main', 'article'].map((story) => [around, story] as const),
    ),
  )('of %s in %s has each in its text or in what was left out, with its time', (around, story) => {
    for (const counts of sizes) {
      for (const stamp of stamps) {
        const left = [...sentences];
        const said = counts.map((count) => left.splice(0, count));
        const posts = said.map((lines, index) => {
          const text = lines.map((line) => `<p>${line}</p>`).join('');
          return `<${around}>${stamp(times[index]!)}<div>${text}</div></${around}>`;
        });
        const html = `<html lang="en"><head><title>Storm live</title></head><body><nav><a href="/">Home</a></nav><${story}><h1>Storm live</h1>${posts.join('')}</${story}><footer>About us</footer></body></html>`;
        const { text, dropped } = read(html);
        const told = [text, ...dropped.map((piece) => piece.text)].join('\n');
        const shown = [...times.slice(0, counts.length), ...said.flat()];
        expect(shown.filter((each) => !told.includes(each))).toEqual([]);
        expect(told).not.toContain('About us');
      }
    }
  });
});

describe('prose beside a picture', () => {
  it.each([
    ['in one line behind it', '<p><img src="x.jpg"> The minister was acquitted on Friday of all charges.</p>'],
    ['in one line before it', '<p>The minister was acquitted on Friday of all charges. <img src="x.jpg"></p>'],
    ['around it', '<p>The minister <img src="x.jpg" alt="icon"> was acquitted on Friday of all charges.</p>'],
    ['in a paragraph', '<div><img src="x.jpg"><p>The minister was acquitted on Friday of all charges.</p></div>'],
  ])('is text when it stands %s', (_place, piece) => {
    for (const body of [`${opening}${piece}`, `${opening}${piece}${opening.replaceAll('the', 'this')}`]) {
      const { text, captions, markdown } = read(page(body));
      expect(markdown).toContain('(https://press.example/news/x.jpg)');
      expect(text).toMatch(/^The minister +was acquitted on Friday of all charges\.$/m);
      expect(captions).toEqual([]);
    }
  });

  it.each([
    ['small and below it', '<p><img src="x.jpg"><br><small>The old bridge in winter.</small></p>'],
    ['a line below it', '<div><img src="x.jpg"><div>The old bridge in winter.</div></div>'],
    ['a figcaption', '<figure><img src="x.jpg"><figcaption>The old bridge in winter.</figcaption></figure>'],
  ])('is a caption when it is %s, at the end too', (_place, piece) => {
    for (const body of [`${opening}${piece}`, `${opening}${piece}${opening.replaceAll('the', 'this')}`]) {
      const { text, captions } = read(page(body));
      expect(captions).toEqual(['The old bridge in winter.']);
      expect(text).not.toContain('winter');
    }
  });
});

describe('a caption that a list says again', () => {
  const figure = (caption: string): string =>
    `<figure><img src="${caption.length}.jpg"><figcaption>${caption}</figcaption></figure>`;
  const [quay, chain] = ['Waves over the outer quay on Monday. Photo: R. Hald', 'The chain that holds the old crane.'];
  const pictures = `${figure(quay)}${figure(chain)}`;

  it('is no text of the article', () => {
    const list = '<ul><li>Waves over the outer quay on Monday.</li><li>The chain that holds the old crane</li></ul>';
    for (const body of [
      `${opening}${pictures}${list}${opening.replaceAll('the', 'this')}`,
      `${opening}<div>${list}${pictures}</div>${opening.replaceAll('the', 'this')}`,
    ]) {
      const { text, captions, dropped } = read(page(body));
      expect(captions).toEqual([quay, chain]);
      expect(text).not.toMatch(/Waves|chain/);
      expect(dropped.map((piece) => piece.text).join(' ')).toMatch(/Waves.*chain/);
    }
  });

  it('leaves other lists as they are', () => {
    const list = '<ul><li>Waves of six metres were seen.</li><li>The chain</li></ul>';
    expect(read(page(`${opening}${pictures}${list}${opening.replaceAll('the', 'this')}`)).text).toContain(
      'Waves of six metres were seen.\nThe chain\n',
    );
  });
});

describe('what closes an article', () => {
  it('is kept when it is a player', () => {
    const { markdown } = read(page(`${opening}<iframe src="https://video.example/embed/1"></iframe>`));
    expect(markdown).toContain('https://video.example/embed/1');
  });
});

describe('a line that sounds like furniture', () => {
  const more =
    '<p>The bridge is expected to open again on the fourteenth of March, the council said in a statement.</p>';
  it.each([
    '<p>Subscribe now, the poster said.</p>',
    '<p>Read more books, the teacher urged.</p>',
    '<p>Sign up for the ferry at the town hall before Friday.</p>',
  ])('is text when it is a sentence of the article: %s', (piece) => {
    const said = piece.replaceAll(/<[^>]*>/g, '');
    expect(read(page(`${opening}${piece}${more}`)).text.split('\n')).toContain(said);
    expect(read(page(`${opening}${more}${piece}`)).text.split('\n')).toContain(said);
  });

  it.each([
    '<h2>By the numbers</h2>',
    '<p>1,204</p>',
    '<details><summary>More figures</summary>' + more + '</details>',
  ])('is text amid paragraphs: %s', (piece) => {
    const said = /[^<>]+(?=<\/(?:h2|p|summary))/.exec(piece)![0];
    expect(read(page(`${opening}${piece}${more}`)).text.split('\n')).toContain(said);
  });

  it('is text when it links to documents', () => {
    const links =
      '<ul><li><a href="/d/1.pdf">Minutes of the third of May</a></li><li><a href="/d/2.pdf">The budget of the bridge</a></li></ul>';
    expect(read(page(`${opening}${more}${links}`)).text).toMatch(
      /Minutes of the third of May\nThe budget of the bridge$/,
    );
  });

  it('is text when a sentence announces it and it says more than its links', () => {
    const items = ['Post', 'Wire'].map(
      (way) => `<li>${way}: <a href="https://canal.example/${way}">canal.example/${way}</a></li>`,
    );
    const list = `<ul>${items.join('')}</ul>`;
    const said = (line: string): string => read(page(`${opening}<p>${line}</p>${list}${more}`)).text;
    expect(said('The council can be reached in two ways:')).toContain(
      '\nPost: canal.example/Post\nWire: canal.example/Wire\n',
    );
    expect(said('See also:')).not.toContain('Wire');
  });

  it.each([
    '<p>Sign up for our newsletter.</p>',
    '<p><a href="/join">Subscribe now.</a></p>',
    '<p>Read more: <a href="/other">The ferry that turned north</a></p>',
    '<p class="newsletter">Sign up for the morning letter.</p>',
    '<div><p>Register here for the letter.</p><form><input type="email"></form></div>',
  ])('is left out when it is furniture: %s', (piece) => {
    const plain = read(page(`${opening}${more}`)).text;
    expect(read(page(`${opening}${piece}${more}`)).text).toBe(plain);
    expect(read(page(`${opening}${more}${piece}`)).text).toBe(plain);
  });
});
