import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from '../html.ts';

const first =
  '<p>The ferry office of Ostmark said on Monday that the new pier would be open again before the end of summer.</p>';
const last =
  '<p>Skippers of both islands had asked for it since the winter of 2018, when ice broke the old pier in two places.</p>';
const page = (figure: string, head = ''): string =>
  `<html lang="en"><head><title>Fares at the pier</title>${head}</head><body><article><h1>Fares at the pier</h1>${first}${figure}${last}</article></body></html>`;
const read = (html: string, url = 'https://press.example/fares'): ExtractedArticle =>
  extractArticle(new TextEncoder().encode(html), { url });
const said = 'The pier in May. Picture: Ilse Brandt';
const figcaption = `<figcaption>${said}</figcaption>`;

describe('captions of figures', () => {
  it.each([
    ['a picture kept within the page', '<figure><img src="data:image/png;base64,iVBORw0KGgo=">'],
    ['a picture made by a script', '<figure><img src="blob:https://press.example/1">'],
    ['no picture', '<figure>'],
    ['a drawing', '<figure><svg><path d="M0"/></svg>'],
    ['a canvas', '<figure><canvas></canvas>'],
    ['a picture of the style sheet', '<figure><div style="background-image:url(/a.jpg)"></div>'],
    ['a film', '<figure><video src="/v.mp4"></video>'],
    ['a recording', '<figure><audio src="/a.mp3"></audio>'],
    ['a frame', '<figure><iframe src="https://charts.example/1"></iframe>'],
    ['a frame without an address', '<figure><iframe></iframe>'],
    ['an object', '<figure><object data="/x.swf"></object>'],
  ])('are captions without an address below %s', (_, figure) => {
    const { markdown, captions, dropped } = read(page(`${figure}${figcaption}</figure>`));
    expect(captions).toEqual([said]);
    expect(markdown).toContain(`![${said}]()`);
    expect(dropped).toEqual([]);
  });

  it('have the address of a picture that only names its sources', () => {
    const { markdown, captions } = read(
      page(`<figure><picture><source srcset="/a.webp"></picture>${figcaption}</figure>`),
    );
    expect(captions).toEqual([said]);
    expect(markdown).toContain(`![](https://press.example/a.webp "${said}")`);
  });

  it.each([
    ['a table', '<table><tr><th>Trip</th><th>Fare</th></tr><tr><td>One way</td><td>4</td></tr></table>', 'One way'],
    ['a quotation', '<blockquote><p>We have waited long enough for this pier.</p></blockquote>', 'We have waited'],
    ['code', '<pre>fare(2)</pre>', 'fare(2)'],
  ])('stand as a paragraph behind %s', (_, content, kept) => {
    const { markdown, text } = read(page(`<figure>${content}${figcaption}</figure>`));
    expect(text).toContain(said);
    expect(markdown).toContain(`\n\n${said}\n\n`);
    expect(markdown.indexOf(kept)).toBeLessThan(markdown.indexOf(said));
    expect(text).toContain(kept);
  });

  it('are read where two figures show the same picture', () => {
    const figure = (caption: string): string =>
      `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`;
    const { captions } = read(page(`${figure('The pier in May.')}${last}${figure('The pier from the sea.')}`));
    expect(captions).toEqual(['The pier in May.', 'The pier from the sea.']);
  });

  it('keep their links', () => {
    const { markdown } = read(
      page('<figure><svg></svg><figcaption>The pier. <a href="/ilse">Ilse Brandt</a></figcaption></figure>'),
    );
    expect(markdown).toContain('https://press.example/ilse');
  });

  it('are read of a page whose address is not known', () => {
    const { captions } = read(page(`<figure><img src="/a.jpg">${figcaption}</figure>`), '');
    expect(captions).toEqual([said]);
  });

  it('stay out where the figure is one of other articles', () => {
    const { markdown, dropped } = read(
      page('').replace(
        '</article>',
        '</article><section><h2>More stories</h2><figure><svg></svg><figcaption>Nine boats for sale</figcaption></figure></section>',
      ),
    );
    expect(`${markdown} ${JSON.stringify(dropped)}`).not.toContain('Nine boats for sale');
  });
});

describe('pictures without an address', () => {
  it('are told by their description', () => {
    const { captions } = read(page('<img src="data:image/png;base64,iVBORw0KGgo=" alt="The pier from the sea">'));
    expect(captions).toEqual(['The pier from the sea']);
  });

  it('are not told where the same picture has an address beside them', () => {
    const { captions, markdown } = read(
      page(
        '<div><img src="data:image/gif;base64,R0=" alt="The pier from the sea"><noscript><img src="/a.jpg" alt="The pier from the sea"></noscript></div>',
      ),
    );
    expect(captions).toEqual([]);
    expect(markdown).toContain('![The pier from the sea](https://press.example/a.jpg)');
  });

  it('are not told when they are as small as a tracker', () => {
    expect(read(page('<img width="1" height="1" alt="counts the readers">')).captions).toEqual([]);
  });
});
