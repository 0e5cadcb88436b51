import { describe, expect, it } from 'vitest';
import { extractArticle, type ExtractedArticle } from './html.ts';
import { readTextCapture } from './text.ts';

const paragraphs = [
  'The lock at Hallby has been shut for a third week, the harbour board said on Monday, and nobody could say where the spare gate is kept.',
  'Its master, Edda Holm, blamed the frost, a word that she used nine times in a hearing of forty minutes, as the minutes of the board show.',
  'The board said that it would ask for the gate every day until it has been found, or has been built again from the drawings that are left.',
];

function page(body: readonly string[], head = '<p class="byline">By Ada Quill</p><p>4 September 2023</p>'): string {
  return `<!doctype html><html lang="en"><head><title>Lock still shut</title></head><body><nav><a href="/">Home</a></nav><article><h1>Lock still shut</h1>${head}${body.map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`)).join('')}</article><footer><p>© 2023 Paper</p></footer></body></html>`;
}

function read(html: string, select?: string): ExtractedArticle {
  const rules = select === undefined ? undefined : { select: [select] };
  return extractArticle(new TextEncoder().encode(html), { url: 'https://paper.example/news/lock' }, rules);
}

const places = (line: string): Record<string, string[]> => ({
  first: [line, ...paragraphs],
  amid: [paragraphs[0]!, line, ...paragraphs.slice(1)],
  'last but one': [...paragraphs, line, 'Nobody spoke.'],
  last: [...paragraphs, line],
});

describe('a short sentence with a date', () => {
  const sentences = [
    'The vote is on 12 June 2024.',
    'The old master died on May 2, 2019.',
    'Das Urteil fällt am 3. Mai 2024.',
    'Le procès s’ouvrira le 3 mai 2024.',
    '审判将于2024年5月3日开始。',
    'Update, 5 September 2023: The master resigned.',
    'Corrected 5 September 2023.',
    'Correction (5 September 2023): Holm is 71.',
  ];
  it.each(sentences)('stays in the text wherever it stands: %s', (sentence) => {
    for (const [place, body] of Object.entries(places(sentence))) {
      const { text, date } = read(page(body));
      expect(text.split('\n'), place).toContain(sentence);
      expect(date).toBe('2023-09-04');
    }
    expect(read(page([...paragraphs, sentence]), 'article').text.split('\n')).toContain(sentence);
    const copy = `Lock still shut\n4 September 2023\nBy Ada Quill\n\n${[...paragraphs, sentence].join('\n\n')}\n\nRelated stories\nBridge closed`;
    expect(readTextCapture(copy).body).toContain(sentence.split(' (')[0]);
  });

  it('is no change of the page', () => {
    for (const body of Object.values(places('Updated figures are due on 5 May 2024.')))
      expect(read(page(body))).toMatchObject({ date: '2023-09-04', modified: null });
  });
});

describe('a stamp', () => {
  it.each([
    'Updated 4 September 2023, 18.40',
    'Last modified on Mon 4 Sep 2023 14.12 BST',
    'Zuletzt aktualisiert am 4. September 2023 um 18:40 Uhr',
    'Publié le 4 septembre 2023 à 08h15 – Mis à jour le 4 septembre 2023 à 17h30',
  ])('in the head is neither text nor description: %s', (stamp) => {
    for (const head of [`<p>By Ada Quill</p><p>${stamp}</p>`, `<p>${paragraphs[2]!}</p><p>${stamp}</p>`]) {
      const { text, standfirst } = read(page(paragraphs.slice(0, 2), head));
      expect(`${text}\n${standfirst ?? ''}`).not.toContain(stamp);
    }
  });

  it('parts the entries of a diary', () => {
    const days = ['3 May 2024', '4 May 2024'];
    const body = [paragraphs[0]!, paragraphs[1]!, days[0]!, paragraphs[2]!, days[1]!, paragraphs[0]!];
    expect(read(page(body)).text.split('\n')).toEqual(expect.arrayContaining(days));
  });

  it.each(['div', 'section'])('is kept above every entry of a live report, in a %s', (tag) => {
    const stamps = ['18.40 GMT', '15.05 GMT', '11.31 GMT', '06.02 GMT'];
    const entries = [
      `<h2>Gate found</h2><p>${paragraphs[0]!}</p><p>It is of oak.</p>`,
      `<h2>Bridge closed</h2><p>${paragraphs[1]!}</p>`,
      '<p>A picture from a reader:</p><figure><img src="/w.jpg"><figcaption>Waves at the lock.</figcaption></figure><p>It was taken at noon from the tower of the old customs house, she says.</p>',
      `<p>${paragraphs[2]!}</p>`,
    ].map((entry, at) => `<${tag} class="entry"><time>${stamps[at]!}</time>${entry}</${tag}>`);
    const { text } = read(page(entries));
    expect(text.split('\n').filter((line) => line.endsWith('GMT'))).toEqual(stamps);
  });
});

describe('the description', () => {
  const opening = 'After six months of work, the old lock may open again.';
  it.each([
    'Par Edda Le Holm (à Hallby)',
    'Words by Ada Quill. Pictures by Edda Holm',
    'كتبت: ليلى حداد الأربعاء ١٣ سبتمبر ٢٠٢٣ - ٠٨:١٥ ص',
  ])('is the summary, not the line below it: %s', (line) => {
    expect(read(page(paragraphs, `<p>${opening}</p><p>${line}</p>`)).standfirst).toBe(opening);
    expect(read(page(paragraphs, `<div>${line}</div>`)).standfirst).toBeUndefined();
  });
});
