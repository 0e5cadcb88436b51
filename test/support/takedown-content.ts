import { gzipSync } from 'node:zlib';
import type { TakedownLevel } from '../../src/model/takedown.ts';
import { sha256Of } from '../../src/archive/compile-article.ts';
import { soundContent } from './content-folder.ts';

/** The stem of a word that stands in the article of each level and nowhere else; a search index cuts its ending off. */
export const stems: Readonly<Record<TakedownLevel, string>> = {
  noindex: 'quornodexer',
  hidden: 'quorhiddler',
  redacted: 'quorredacker',
  withdrawn: 'quorwidrower',
  expunged: 'quorexpanger',
};

/** Stems of words that stand beside the redacted ones, and in the rules of the outlet. */
export const besideStem = 'quorbesider';
export const ruleStem = 'quorruleder';

/** The folder of the article of a level. */
export function slugOfLevel(level: TakedownLevel): string {
  return `the-${stems[level]}ings-case`;
}

/** The names that two articles are published at, because their folders hold the word. */
export const publishedSlugs = { redacted: 'the-case', withdrawn: 'a-withdrawn-case' } as const;

/** An archive with an article for each level, each with its word in every place where a text can be. Nothing is taken down. */
export function contentWithWords(): Record<string, string | Uint8Array> {
  return {
    ...soundContent(),
    'archive.yml':
      'title: Test archive\ndescription: Made for a test.\nsite: https://archive.example\ntag: archive.example,2024\npolicies:\n  noindex: false\npublish:\n  data: true\n',
    'authors.yml': `Ben:\n${Object.values(stems)
      .map((stem) => `  - Ben ${stem}ings\n`)
      .join('')}`,
    'outlets/gull.yml': `name: The Gull\nlanguage: en\nfeeds: ['https://gull.example/${ruleStem}.xml']\nrules:\n  - dropText: ['^${ruleStem}ings']\n`,
    ...Object.fromEntries((Object.keys(stems) as TakedownLevel[]).flatMap((level) => Object.entries(articleOf(level)))),
  };
}

function articleOf(level: TakedownLevel): Record<string, string | Uint8Array> {
  const word = `${stems[level]}ings`;
  const named = `${word[0]!.toUpperCase()}${word.slice(1)}`;
  const folder = `articles/gull/${slugOfLevel(level)}`;
  const raw = Buffer.from(`<p>${named}</p>`);
  const capture = `{ method: html, extractor: reader@1, raw: ${sha256Of(raw)}, reason: 'Says ${named}', requested: 'https://gull.example/asked/${word}', memento: 'https://web.example/${word}', unmapped: { note: ${named} } }`;
  const half = word.length / 2;
  const first = [
    `title: ${named} arrested`,
    'date: 2024-03-01',
    'outlet: gull',
    `author: [Ana ${named}, Ben ${named}]`,
    `url: https://gull.example/${word}`,
    `description: It was ${named}.`,
    `section: ${named} cases`,
    `tags: [harbour, ${named}]`,
    `dateline: ${named.toUpperCase()} TOWN, 1 March`,
    `correction: We named ${named}.`,
    `image: https://gull.example/pictures/${word}.jpg`,
    `desk: { ${named}: [seen by ${named}] }`,
    `capture: ${capture}`,
  ];
  const body = [
    `Police took ${named} to the harbour, ${besideStem}ings say.`,
    `It was ${named.slice(0, half)}**${named.slice(half)}** who fled, and Quor&#${word.codePointAt(4)!};${word.slice(5)} who wrote ${named.slice(0, half)}\u00AD${named.slice(half)}.`,
    `## What ${named} said`,
    `> “I am ${named}”[^1]`,
    `[A letter](https://gull.example/letters/${word}?q=${word}) and ![Picture of ${named}](https://gull.example/p/${word}.jpg "${named} in May")`,
    `![${named} in June](https://gull.example/q.jpg)`,
    `| Name | Age |\n| --- | --- |\n| ${named} | 40 |`,
    `    code of ${named}`,
    `<div title="${named}"><p>And <a href="https://gull.example/${word}/x" title="${named}">more</a></p></div>`,
    `<script>${named}</script>`,
    `[^1]: A note on ${named}.`,
  ].join('\n\n');
  const second = first.map((line) => line.replace(`${named} arrested`, 'Man arrested').replace(`Ana ${named}`, 'Ana'));
  const later = `Police took a man to the harbour, ${besideStem}ings say.\n\nA picture shows the quay.`;
  const file = (matter: readonly string[], text: string): string => `---\n${matter.join('\n')}\n---\n\n${text}\n`;
  return {
    [`${folder}/2024-03-01T080000Z.md`]: file(first, body),
    [`${folder}/2024-03-02T080000Z.md`]: file(second, later),
    [`${folder}/2024-03-01T080000Z.html.gz`]: gzipSync(raw),
    [`${folder}/2024-03-02T080000Z.html.gz`]: gzipSync(raw),
    [`${folder}/captures.ndjson`]: `${JSON.stringify({ captured: '2024-03-03T08:00:00Z', outcome: 'not-found', status: 404, note: `Moved: ${named}` })}\n`,
  };
}

/** takedowns.yml for that archive: an entry for each level. */
export function takedownsOfWords(): string {
  const word = `${stems.redacted}ings`;
  const spellings = [word, `Q${word.slice(1)}`, word.toUpperCase()];
  const entry = (level: TakedownLevel, ...rest: string[]): string =>
    [
      `gull/${slugOfLevel(level)}:`,
      `level: ${level}`,
      'date: 2024-04-01',
      'reason: A court asked for it.',
      ...rest,
    ].join('\n  ');
  return [
    entry('noindex'),
    entry('hidden'),
    entry(
      'redacted',
      `slug: ${publishedSlugs.redacted}`,
      'redact:',
      ...spellings.map((exact) => `  - exact: ${exact}`),
    ),
    entry('withdrawn', `slug: ${publishedSlugs.withdrawn}`, 'keep: []'),
    entry('expunged'),
    '',
  ].join('\n');
}
