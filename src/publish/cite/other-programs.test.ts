import { describe, expect, it } from 'vitest';
import { isInstalled, outputOf } from '../../../test/support/installed-program.ts';
import { biblatex } from './biblatex.ts';
import { citedEdit, citedWorkFixture, hostileTexts } from './cited-work-fixture.ts';
import { cleanLine } from './clean-line.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: { literal?: string; family?: string }[];
  'container-title': string;
  issued?: { 'date-parts': number[][] };
  URL: string;
  note: string;
}
const readBack = (format: string, text: string): CslItem[] =>
  JSON.parse(outputOf('pandoc', ['-f', format, '-t', 'csljson'], text)) as CslItem[];
/** Pandoc marks what keeps its case, and sets straight quotation marks as TeX does. */
const plain = (text: string): string =>
  text
    .replace(/<\/?span[^>]*>/g, '')
    .replaceAll('’', "'")
    .replaceAll('‘', '`');
/** Pandoc 2.17 passes over the names of single braces, which BibTeX and Biber need. */
const paired = hostileTexts.filter((text) => !/\}[^{]*\{|\{[^}]*$/.test(text));

describe.skipIf(!isInstalled('ris2xml', '-v'))('ris2xml (Debian: bibutils) reads the RIS', () => {
  it('with type, headline, outlet, address and day', () => {
    const xml = outputOf('ris2xml', [], ris(citedWorkFixture()));
    expect(xml.match(/<mods ID=/g)).toHaveLength(1);
    for (const part of [
      'ID="courier.bridge.2024-03-01t090030z"',
      '<title>Council backs the bridge</title>',
      '<title>The Harbour Courier</title>',
      '<namePart type="family">Quill</namePart>',
      '2024-02-29</dateIssued>',
      '<url>https://archive.example/articles/courier/bridge/2024-03-01T090030Z/</url>',
    ])
      expect(xml.replaceAll(/\s*\n\s*/g, '')).toContain(part);
  });

  it.each(hostileTexts)('as one record with its own headline: %j', (title) => {
    const xml = outputOf('ris2xml', [], ris(citedWorkFixture({ title, authors: [] })));
    expect(xml.match(/<mods /g)).toHaveLength(1);
    expect(xml).not.toMatch(/<namePart|<script/);
  });
});

describe.skipIf(!isInstalled('pandoc'))('pandoc reads', () => {
  it('the BibLaTeX as a newspaper article with names that are whole', () => {
    const [item, ...others] = readBack('biblatex', biblatex(citedWorkFixture()));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      id: 'courier.bridge.2024-03-01t090030z',
      type: 'article-newspaper',
      author: [{ literal: 'Ada Quill' }, { literal: 'Staff & Agencies' }],
      'container-title': 'The Harbour Courier',
      issued: { 'date-parts': [[2024, 2, 29]] },
      URL: 'https://archive.example/articles/courier/bridge/2024-03-01T090030Z/',
    });
    expect(plain(item!.title)).toBe('Council backs the bridge');
    expect(item!.note).toContain('https://courier.example/bridge?a=1&b=2');
  });

  it('the CSL-JSON as it is', () => {
    const work = citedWorkFixture({ subject: citedEdit });
    const [item] = readBack('csljson', cslJson(work));
    expect(item).toMatchObject({
      type: 'article-newspaper',
      author: [{ literal: 'Ada Quill' }, { literal: 'Staff & Agencies' }],
      issued: { 'date-parts': [[2024, 2, 29]] },
    });
  });

  it.each(['2024-02', '2024', 'unknown'])('a date with the precision of %s', (issued) => {
    const parts = issued === 'unknown' ? undefined : { 'date-parts': [issued.split('-').map(Number)] };
    expect(readBack('biblatex', biblatex(citedWorkFixture({ issued })))[0]?.issued).toEqual(parts);
    expect(readBack('csljson', cslJson(citedWorkFixture({ issued })))[0]?.issued).toEqual(parts);
  });

  it.each(paired)('the headline and the name letter for letter: %j', (text) => {
    const items = readBack('biblatex', biblatex(citedWorkFixture({ title: text, authors: [text, 'B'] })));
    expect(items).toHaveLength(1);
    expect(plain(items[0]!.title)).toBe(cleanLine(text));
    expect(items[0]!.author?.map(({ literal }) => plain(literal ?? ''))).toEqual([cleanLine(text), 'B']);
  });
});

describe.skipIf(!isInstalled('bibtool', '-V'))('bibtool reads the BibLaTeX', () => {
  it.each(['Council backs the bridge', ...hostileTexts])('of %j as one entry without a complaint', (title) => {
    const read = outputOf('bibtool', ['--', 'print.line.length=2000'], biblatex(citedWorkFixture({ title })));
    expect(read.match(/^@/gm)).toHaveLength(1);
    expect(read).toMatch(/^@\w+\{\s*courier\.bridge\.2024-03-01t090030z,/im);
    expect(read.match(/^\s+\w+\s+=/gm)).toHaveLength(8);
  });
});
