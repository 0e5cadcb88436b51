import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biblatex } from './biblatex.ts';
import { citeFormats } from './cite-formats.ts';
import { citedEdit, citedWorkFixture, hostileTexts } from './cited-work-fixture.ts';
import type { CitedWork } from './cited-work.ts';
import { ris } from './ris.ts';
import { wikipedia } from './wikipedia.ts';

const textOf = (format: string, work: CitedWork): string =>
  citeFormats(work).find((one) => one.format === format)!.text;
const cslOf = (work: CitedWork): Record<string, unknown> =>
  (JSON.parse(textOf('csl-json', work)) as Record<string, unknown>[])[0]!;
const permalink = 'https://archive.example/articles/courier/bridge/2024-03-01T090030Z/';

describe('a revision', () => {
  it('is cited in each style with its capture, both addresses and the names as stated', () => {
    const work = citedWorkFixture();
    expect(textOf('apa', work)).toBe(
      'Ada Quill & Staff & Agencies. (2024, February 29). Council backs the bridge [Revision 2, captured 1 Mar 2024, 09:00:30 UTC]. ' +
        `The Harbour Courier. In Harbour archive. ${permalink} (Original: https://courier.example/bridge?a=1&b=2)`,
    );
    expect(textOf('chicago-note', work)).toBe(
      'Ada Quill and Staff & Agencies, “Council backs the bridge,” The Harbour Courier, February 29, 2024, ' +
        `https://courier.example/bridge?a=1&b=2, revision 2, captured 1 Mar 2024, 09:00:30 UTC, Harbour archive, ${permalink}.`,
    );
    expect(textOf('chicago-bibliography', work)).toBe(
      'Ada Quill and Staff & Agencies. “Council backs the bridge.” The Harbour Courier, February 29, 2024. ' +
        `https://courier.example/bridge?a=1&b=2. Revision 2, captured 1 Mar 2024, 09:00:30 UTC. Harbour archive. ${permalink}.`,
    );
    expect(cslOf(work)).toMatchObject({
      id: 'courier.bridge.2024-03-01t090030z',
      type: 'article-newspaper',
      author: [{ literal: 'Ada Quill' }, { literal: 'Staff & Agencies' }],
      issued: { 'date-parts': [[2024, 2, 29]] },
      URL: permalink,
      custom: { captured: '2024-03-01T09:00:30Z', 'original-url': 'https://courier.example/bridge?a=1&b=2' },
    });
  });

  it('is a file by a data address for the formats of programs', () => {
    const files = citeFormats(citedWorkFixture()).flatMap(({ file, text }) => (file ? [{ ...file, text }] : []));
    expect(files.map(({ name }) => name)).toEqual([
      'courier.bridge.2024-03-01t090030z.bib',
      'courier.bridge.2024-03-01t090030z.ris',
      'courier.bridge.2024-03-01t090030z.json',
    ]);
    for (const { href, text } of files) {
      expect(href).toMatch(/^data:application\/[a-z.+-]+;charset=utf-8,[^\s"'<>]+$/);
      expect(decodeURIComponent(href.replace(/^[^,]+,/, ''))).toBe(text);
    }
  });

  it('keeps the precision of its date, in the day of the outlet’s own zone', () => {
    const dates = (issued: string): unknown[] => [
      textOf('apa', citedWorkFixture({ issued })).match(/\(([^)]*)\)/)![1],
      textOf('chicago-note', citedWorkFixture({ issued })).match(/Courier, (.*?), https/)![1],
      /\|date=([^|]*) \|/.exec(wikipedia(citedWorkFixture({ issued })))?.[1],
      / {2}date = \{(.*)\}/.exec(biblatex(citedWorkFixture({ issued })))?.[1],
      /^DA {2}- (.*)\r$/m.exec(ris(citedWorkFixture({ issued })))?.[1],
      cslOf(citedWorkFixture({ issued }))['issued'],
    ];
    expect(dates('2024-02-29T23:30:00-05:00').slice(0, 5)).toEqual([
      '2024, February 29',
      'February 29, 2024',
      '2024-02-29',
      '2024-02-29',
      '2024/02/29/',
    ]);
    expect(dates('2024-02')).toEqual([
      '2024, February',
      'February 2024',
      'February 2024',
      '2024-02',
      '2024/02//',
      { 'date-parts': [[2024, 2]] },
    ]);
    expect(dates('2024')).toEqual(['2024', '2024', '2024', '2024', '2024///', { 'date-parts': [[2024]] }]);
    expect(dates('unknown')).toEqual(['n.d.', 'n.d.', undefined, undefined, undefined, undefined]);
  });

  it('has no author where none is stated', () => {
    const work = citedWorkFixture({ authors: ['', ' \u0007 '] });
    expect(textOf('apa', work)).toMatch(/^Council backs the bridge \[Revision 2, .*\]\. \(2024, February 29\)\. The/);
    expect(textOf('chicago-note', work)).toMatch(/^“Council backs the bridge,”/);
    expect(textOf('chicago-bibliography', work)).toMatch(/^“Council backs the bridge.”/);
    expect(wikipedia(work)).not.toContain('author');
    expect(biblatex(work)).not.toContain('author');
    expect(ris(work)).not.toContain('AU  -');
    expect(cslOf(work)).not.toHaveProperty('author');
  });

  it('says where the time of its capture is only that of a file', () => {
    const captured = { instant: '2024-03-01T09:00:30Z', isFileTime: true };
    const work = citedWorkFixture({ subject: { kind: 'revision', number: 1, captured, isLatest: true } });
    for (const { format, text } of citeFormats(work)) {
      expect(text, format).toMatch(/time of the saved file|day of the saved file/);
    }
  });

  it('has no second mark behind a headline that ends with one', () => {
    const work = citedWorkFixture({ title: 'Who pays?', authors: ['Quill Jr.'], outletName: 'Ask.' });
    expect(textOf('chicago-note', work)).toContain('“Who pays?” Ask.');
    expect(textOf('chicago-bibliography', work)).toContain('Quill Jr. “Who pays?” Ask.');
    expect(textOf('apa', work)).toContain('Quill Jr. (2024');
  });
});

describe('names', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `N${at + 1}`);
  const of = (format: string, count: number): string => textOf(format, citedWorkFixture({ authors: names(count) }));

  it('are joined and cut as each style does', () => {
    expect(of('apa', 1)).toMatch(/^N1\. \(/);
    expect(of('apa', 3)).toMatch(/^N1, N2, & N3\. \(/);
    expect(of('apa', 20)).toMatch(/N19, & N20\. \(/);
    expect(of('apa', 22)).toMatch(/N18, N19, … N22\. \(/);
    expect(of('chicago-note', 3)).toMatch(/^N1, N2, and N3, “/);
    expect(of('chicago-note', 4)).toMatch(/^N1 et al\., “/);
    expect(of('chicago-bibliography', 10)).toMatch(/N8, N9, and N10\. “/);
    expect(of('chicago-bibliography', 11)).toMatch(/^N1, N2, N3, N4, N5, N6, N7, et al\. “/);
  });
});

describe('an edit', () => {
  it('is cited by the captures around it, in every format, and never by a time of its own', () => {
    const work = citedWorkFixture({ subject: citedEdit });
    for (const { format, text } of citeFormats(work)) {
      expect(text, format).toMatch(
        /[Ee]dit between the captures of 1 Mar 2024, 08:15:00 UTC and 1 Mar 2024, 09:00:30 UTC/,
      );
    }
    expect(cslOf(work)['custom']).toMatchObject({
      window: { after: '2024-03-01T08:15:00Z', until: '2024-03-01T09:00:30Z' },
    });
    expect(JSON.stringify(cslOf(work))).not.toContain('"captured"');
  });

  it('stands for all edits together by their number', () => {
    const { after, until } = citedEdit as Extract<CitedWork['subject'], { kind: 'edit' }>;
    const work = citedWorkFixture({ subject: { kind: 'edits', count: 3, after, until } });
    expect(textOf('apa', work)).toContain('[3 edits, all between the captures of 1 Mar 2024, 08:15:00 UTC and');
  });
});

describe('the Wikipedia template', () => {
  it('has the original in `url`, the archive in `archive-url`, and says what became of the original', () => {
    const status = (changed: Partial<CitedWork>): string | undefined =>
      /\|url-status=(\w+)/.exec(wikipedia(citedWorkFixture(changed)))?.[1];
    expect(wikipedia(citedWorkFixture())).toBe(
      '{{cite news |author1=Ada Quill |author2=((Staff & Agencies)) |date=2024-02-29 |title=Council backs the bridge ' +
        '|language=en |work=The Harbour Courier |department=Local |url=https://courier.example/bridge?a=1&b=2 ' +
        `|archive-url=${permalink} |archive-date=2024-03-01 |url-status=deviated}}`,
    );
    const latest = { ...citedWorkFixture().subject, isLatest: true } as CitedWork['subject'];
    expect(status({ subject: latest })).toBe('live');
    expect(status({ subject: latest, isGone: true })).toBe('dead');
    expect(status({ subject: citedEdit })).toBe('deviated');
  });

  it('gives the archive’s address as the only one where the original is not known', () => {
    const text = wikipedia(citedWorkFixture({ originalUrl: undefined }));
    expect(text).toContain(`|url=${permalink} |via=Harbour archive}}`);
    expect(text).not.toMatch(/archive-|url-status/);
  });
});

describe('hostile text', () => {
  const everywhere = (text: string): CitedWork =>
    citedWorkFixture({ title: text, authors: [text], outletName: text, archiveTitle: text, section: text });

  const expectSafe = (text: string): void => {
    const work = everywhere(text);
    for (const { format, text: cited } of citeFormats(work)) {
      expect(cited, format).not.toMatch(/[\x00-\x09\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
      expect(cited.isWellFormed(), format).toBe(true);
      if (!['biblatex', 'ris', 'csl-json'].includes(format)) expect(cited, format).not.toMatch(/[\r\n]/);
    }
    const record = ris(work);
    expect(record.match(/^[A-Z][A-Z0-9] {2}- /gm)?.join('')).toMatch(
      /^TY {2}- ID {2}- (TI {2}- )?(AU {2}- )?(T2 {2}- )?(SE {2}- )?PY {2}- DA {2}- LA {2}- UR {2}- (DB {2}- )?AN {2}- N1 {2}- N1 {2}- ER {2}- $/,
    );
    expect(record.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const template = wikipedia(work);
    expect(template.slice(2, -2)).not.toMatch(/[{}[\]<]|~~~|''|__/);
    expect(template.match(/\|/g)?.length).toBe(template.match(/ \|[a-z-]+\d*=/g)?.length);
    const entry = biblatex(work);
    expect(entry.match(/^ {2}[a-z]+ = \{.*\},$/gm)?.length).toBe(entry.split('\n').length - 3);
    let depth = 0;
    for (const brace of entry.match(/[{}]/g)!) {
      depth += brace === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(entry.replace(/ {2}url = .*/, '')).not.toMatch(/(?<!\\)[$&#%_~^]/);
  };

  it.each(hostileTexts)('is only text in every format: %j', (text) => {
    expectSafe(text);
  });

  it('is only text in every format, whatever it is', () => {
    const pieces = fc.constantFrom(...'{}|\\\n\r\u2028\u0007\u202e\ud800[]<>~\'`-_&#%$^"=*:;,AUa é猫م '.split(''));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((list) => list.join('')),
        ),
        expectSafe,
      ),
      { seed: 5, numRuns: 400 },
    );
  });

  it('can’t leave an address', () => {
    const work = citedWorkFixture({
      originalUrl: 'https://courier.example/a|b}}c\\d{e}[f]"g\'h<i>j\n\u202ek~~~~',
      permalink: 'https://archive.example/ü/}',
    });
    expect(wikipedia(work)).toContain(
      '|url=https://courier.example/a%7Cb%7D%7Dc%5Cd%7Be%7D%5Bf%5D%22g%27h%3Ci%3Ej%20k%7E%7E%7E~ |archive-url=https://archive.example/%C3%BC/%7D ',
    );
    expect(biblatex(work)).toContain('  url = {https://archive.example/%C3%BC/%7D},');
  });
});
