import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../html.ts';

const paragraphs = [
  'The report on the harbour mole has been delayed for a third time, officials said on Monday, and nobody in the office was able to say where the only signed copy is kept.',
  'The engineer Lou Baker blamed the weather, a word that she used eleven times in a hearing of forty minutes, according to the transcript.',
];

function authors(byline: string, head = ''): string[] {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const page = `<!doctype html><html><head><title>Mole report delayed - Diário do Porto</title>${head}</head>
<body><article><h1>Mole report delayed</h1><p class="byline">${byline}</p>${body}</article></body></html>`;
  return extractArticle(new TextEncoder().encode(page), { url: 'https://p.example/a' }).author;
}

const person = (name: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mole report delayed","author":{"@type":"Person","name":"${name}"}}</script>`;

describe('readAuthors', () => {
  it('takes the name of one person whole, also where it could be two', () => {
    expect(authors('Por Santiago Ramón y Cajal Gómez', person('Santiago Ramón y Cajal Gómez'))).toEqual([
      'Santiago Ramón y Cajal Gómez',
    ]);
    expect(authors('Por <a rel="author" href="/autor/x">Maria da Silva e Souza Lima</a>')).toEqual([
      'Maria da Silva e Souza Lima',
    ]);
  });

  it('parts a line at a “y” that stands between two whole names', () => {
    expect(authors('Por Ana Ruiz y Juan Mora')).toEqual(['Ana Ruiz', 'Juan Mora']);
    expect(authors('Por João da Silva e Souza, Diário do Porto — Santos')).toEqual(['João da Silva e Souza']);
  });

  it('takes who edited for no author, unless the page states it', () => {
    expect(authors('Edited by Kai Ng')).toEqual([]);
    expect(authors('Edited by <a rel="author" href="/author/kai">Kai Ng</a>')).toEqual([]);
    expect(
      authors('By <a rel="author" href="/a/b">Ana Roth</a> | Edited by <a rel="author" href="/a/c">Kai Ng</a>'),
    ).toEqual(['Ana Roth']);
    expect(authors('Edited by Kai Ng', person('Kai Ng'))).toEqual(['Kai Ng']);
  });
});
