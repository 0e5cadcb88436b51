import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSnapshot } from '../markdown/format-snapshot.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { readTextCapture, type TextReading } from './text.ts';

const folder = new URL('../../test/fixtures/ingest/text/', import.meta.url);
const updating = process.env['UPDATE_FIXTURES'] !== undefined;

/** What a capture says, as a file to look at: fields and notes above the body. */
function shown({ title, date, modified, author, description, outletName, notes, body }: TextReading): string {
  return formatSnapshot({ title, date, modified, author, description, outletName, notes }, body);
}

/** The texts of a reading's parts in order, as a reader sees them. */
function textsOf(reading: TextReading): string[] {
  return reading.parts.flatMap((part) => (part.kind === 'list' ? part.items : part.kind === 'rule' ? [] : [part.text]));
}

describe('readTextCapture', () => {
  it.each(readdirSync(folder))('reads %s', async (name) => {
    const reading = readTextCapture(readFileSync(new URL(`${name}/input.txt`, folder), 'utf8'), {
      captured: '2024-12-24T12:00:00Z',
    });
    const dropped = `${JSON.stringify(reading.dropped, null, 2)}\n`;
    const files = { [`${name}/expected.md`]: shown(reading), [`${name}/expected-dropped.json`]: dropped };
    for (const [file, text] of Object.entries(files)) {
      if (updating) await import('node:fs/promises').then((fs) => fs.writeFile(new URL(file, folder), text));
      expect(text).toBe(readFileSync(new URL(file, folder), 'utf8'));
    }
  });

  const long = (word: string): string =>
    `The harbour office of Tarnwick said on ${word} that the new quay would be finished in the spring of next year.`;

  it('reads the dates of a chronology as its headings, and none of them as its own', () => {
    const entries = ['3 March 2019', long('Monday'), '14 May 2021', long('Sunday')];
    const reading = readTextCapture(['The quay: a chronology', long('Friday'), ...entries].join('\n\n'));
    expect(reading).not.toHaveProperty('date');
    expect(reading).not.toHaveProperty('description');
    expect(reading.dropped).toEqual([]);
    expect(textsOf(reading)).toEqual([long('Friday'), ...entries]);
    const single = ['A quay', long('Friday'), long('Monday'), '14 May 2021', long('Sunday')];
    expect(readTextCapture(single.join('\n\n')).parts).toHaveLength(4);
  });

  it('still reads the date below a standfirst, and the stamp below a text', () => {
    const page = [
      'A quay',
      long('Friday'),
      '3 March 2019',
      long('Monday'),
      long('Sunday'),
      'Updated: 4 March 2019',
      long('Tuesday'),
    ];
    const { date, description, parts } = readTextCapture(page.join('\n\n'));
    expect([date, description, parts.length]).toEqual(['2019-03-03', long('Friday'), 2]);
  });

  it('takes neither how long ago nor a month for the headline, and the month for the date', () => {
    const ago = readTextCapture(['Eastmere Echo', 'Council delays vote', '5 minutes ago', long('Monday')].join('\n\n'));
    expect(ago).toMatchObject({
      title: 'Council delays vote',
      notes: [expect.stringContaining('5 minutes ago') as string],
    });
    expect(ago).not.toHaveProperty('date');
    const month = readTextCapture(['Rules of the ferry', 'By staff writers', 'March 2024', long('Monday')].join('\n'));
    expect(month).toMatchObject({ title: 'Rules of the ferry', date: '2024-03', parts: [{ kind: 'paragraph' }] });
    const day = readTextCapture(['Rules', 'March 2024', '12 April 2024', long('Monday')].join('\n'));
    expect(day).toMatchObject({ date: '2024-04-12' });
  });

  it('goes on behind an advertisement', () => {
    const page = ['A quay', '3 March 2019', long('Monday'), 'Reporting by Tom Barrow', 'Advertisement', long('Sunday')];
    const { parts, dropped } = readTextCapture(page.join('\n\n'));
    expect(parts.at(-1)).toEqual({ kind: 'paragraph', text: long('Sunday') });
    expect(dropped).toMatchObject([{ text: 'Advertisement' }]);
  });

  it('reads months in other scripts', () => {
    const page = ['تأجيل افتتاح الجسر', '12 نوفمبر 2023', long('Monday')];
    expect(readTextCapture(page.join('\n\n'))).toMatchObject({ title: page[0], date: '2023-11-12' });
  });

  it.each(readdirSync(folder))('puts every word of %s into the article, a field or the dropped list', (name) => {
    const text = readFileSync(new URL(`${name}/input.txt`, folder), 'utf8');
    const reading = readTextCapture(text);
    const read = [
      reading.title,
      ...(reading.author ?? []),
      reading.description,
      ...textsOf(reading),
      ...reading.dropped.map((unit) => unit.text),
    ];
    const stated = new Set(read.join(' ').split(/\s+/));
    const statements = text
      .split('\n')
      .filter((line) => /\d{4}|^(?:By|Von|Par|Por|Posted|記者)/.test(line))
      .join('\n');
    // Wrapped lines join hyphenated words, list items lose their marker; date and byline lines are read into fields.
    const lost = text
      .split(/\s+/)
      .filter((word) => !stated.has(word) && !statements.includes(word) && !/^(?:[-\d.)]*|well-|lit)$/.test(word));
    expect(lost).toEqual([]);
  });

  it('gives parts that read back from the Markdown exactly', () => {
    for (const name of readdirSync(folder)) {
      const reading = readTextCapture(readFileSync(new URL(`${name}/input.txt`, folder), 'utf8'));
      const blocks = parseBody(reading.body).blocks;
      expect(
        blocks.filter(({ kind }) => kind !== 'rule').map(({ text }) => text),
        name,
      ).toEqual(textsOf(reading));
    }
  });

  it('never throws and reads back exactly, whatever the text', { timeout: 30_000 }, () => {
    const sign = fc.constantFrom(
      ...'*_~`#>|[](){}<>!&;:=+-\\"\'.1 @'.split(''),
      'www.',
      'https://',
      '&amp;',
      '\u00a0',
      '\u200b',
      '\ud800',
      '\0',
      '\t',
      'é',
      '字',
      '漢。',
    );
    const word = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('the', 'old', 'harbour', 'stands', 'empty', 'A') },
      { weight: 1, arbitrary: fc.string({ unit: sign, maxLength: 6 }) },
    );
    const paragraph = fc
      .tuple(fc.array(word, { minLength: 12, maxLength: 40 }), fc.constantFrom('.', '', '!'))
      .map(([words, stop]) => words.join(' ') + stop);
    const line = fc.oneof(
      paragraph,
      fc.constantFrom(
        'Headline of it',
        'By Ann Smith',
        '4 May 2020',
        '- one',
        '1. two',
        '* * *',
        'Share',
        'Leave a reply',
      ),
      fc.string(),
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n', '\r\n\r\n')), { maxLength: 30 })
      .map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(text, (input) => {
        const reading = readTextCapture(input);
        const blocks = parseBody(reading.body).blocks.filter(({ kind }) => kind !== 'rule');
        expect(blocks.map((block) => block.text.trim())).toEqual(textsOf(reading).map((part) => part.trim()));
        // GFM makes links of bare addresses, whatever their escapes; no other mark may appear.
        expect(blocks.flatMap(({ marks }) => marks).filter(({ type }) => type !== 'image' && type !== 'link')).toEqual(
          [],
        );
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('takes nothing out of a text that ends no article', () => {
    expect(readTextCapture('').body).toBe('');
    expect(readTextCapture('Menu\n\nHome\n\nLogin').dropped.map(({ text }) => text)).toEqual(['Menu', 'Home', 'Login']);
  });

  it('does not take the date of the page for that of the article', () => {
    const page =
      'Tuesday, 24 December 2024\n\nHeadline of the day in town\n\nThe mill has stood still since the flood, and the miller has moved in with his sister across the river.';
    expect(readTextCapture(page, { captured: '2024-12-24T12:00:00Z' }).date).toBeUndefined();
    expect(readTextCapture(page, { captured: '2024-12-30T12:00:00Z' }).date).toBe('2024-12-24');
  });

  it('prefers the headline that the URL names', () => {
    const page =
      'Mill stands still after the flood\n\nMore from the valley\n\n3 May 2024\n\nThe mill has stood still since the flood, and the miller has moved in with his sister across the river.';
    const url = 'https://valley.example/2024/mill-stands-still-after-flood';
    expect(readTextCapture(page, { url }).title).toBe('Mill stands still after the flood');
  });
});
