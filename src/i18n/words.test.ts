import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../model/interface-language.ts';

type Topic = Record<string, unknown>;

/** What is in English in every archive: citations, the files of the published data, and the command line. */
const englishOnly = ['citation', 'data-files', 'feed-warnings'];

const topicsOf = (language: string): string[] =>
  fs
    .readdirSync(path.join(import.meta.dirname, language))
    .map((file) => path.basename(file, '.ts'))
    .sort();
const topics = topicsOf('en').filter((topic) => !englishOnly.includes(topic));
const topicOf = async (language: string, topic: string): Promise<Topic> =>
  (await import(`./${language}/${topic}.ts`)) as Topic;
const others = interfaceLanguages.filter((language) => language !== 'en');

/** Every word of a topic by its place: `searchWords.filters.year`. */
function leavesOf(value: unknown, place: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[place, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, place === '' ? key : `${place}.${key}`));
}

/** What a word is, so that one of another language can stand for it. */
function formOf(value: unknown): string {
  return typeof value === 'function' ? `function of ${value.length}` : typeof value;
}

describe('the languages of the interface', () => {
  it('are those that have a folder, and a condition in package.json', () => {
    const folders = fs.readdirSync(import.meta.dirname, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...interfaceLanguages].sort());
    const { imports } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      imports: { '#words/*': Record<string, string> };
    };
    expect(imports['#words/*']).toEqual({
      ...Object.fromEntries(others.map((language) => [`variorum-${language}`, `./src/i18n/${language}/*`])),
      default: './src/i18n/en/*',
    });
  });
});

describe.each(others)('the words in %s', (language) => {
  it('have every topic', () => {
    expect(topicsOf(language)).toEqual(topics);
  });

  it.each(topics)('%s has every word of English, of the same form', async (topic) => {
    const formsIn = async (one: string): Promise<string[]> =>
      leavesOf(await topicOf(one, topic), '').map(([place, value]) => `${place}: ${formOf(value)}`);
    expect((await formsIn(language)).sort()).toEqual((await formsIn('en')).sort());
  });

  it('are its own', async () => {
    const found: string[] = [];
    for (const topic of topics) {
      const english = new Map(leavesOf(await topicOf('en', topic), ''));
      for (const [place, value] of leavesOf(await topicOf(language, topic), '')) {
        if (typeof value === 'string' && value === english.get(place) && /\p{L}{2}/u.test(value)) found.push(value);
      }
    }
    expect([...new Set(found)].sort()).toEqual(same[language]);
  });
});

/** Words that are the same as in English. */
const same: Record<(typeof others)[number], string[]> = {
  de: [
    'APA 7',
    'April',
    'August',
    'BCP 47',
    'BibLaTeX',
    'BibTeX',
    'CSL-JSON',
    'CSV',
    'Feeds',
    'Format',
    'HTML',
    'ISO 8601 in UTC, YYYY-MM-DDThh:mm:ssZ',
    'Links',
    'Name.',
    'November',
    'Original',
    'RIS',
    'September',
    'Text',
    'Wikipedia',
    'YYYY-MM-DDThhmmssZ',
    'sha256',
  ],
};
