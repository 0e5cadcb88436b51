import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfTimestamp, readCdx, timestampOf } from './cdx-rows.ts';
import { payloadDigest } from './payload-digest.ts';
import { isInRange, timeDigits } from './time-range.ts';

const head = ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'];
const digest = '3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ';
const row = ['20230913081500', 'https://a.example/x', 'text/html', '200', digest];
const read = {
  timestamp: '20230913081500',
  original: 'https://a.example/x',
  mimetype: 'text/html',
  status: 200,
  digest,
};

describe('a CDX answer', () => {
  it('is read from JSON, in whatever order its head names the fields', () => {
    expect(readCdx(JSON.stringify([head, row]))).toEqual({ rows: [read], faults: [] });
    expect(readCdx(JSON.stringify([head.toReversed(), row.toReversed()]))).toEqual({ rows: [read], faults: [] });
    expect(readCdx(JSON.stringify([row]))).toEqual({ rows: [read], faults: [] });
  });

  it('is read from lines of five or of all fields', () => {
    expect(readCdx(`${row.join(' ')}\n`)).toEqual({ rows: [read], faults: [] });
    expect(readCdx(`com,a)/x ${row.join(' ')} 512\r\n`)).toEqual({ rows: [read], faults: [] });
  });

  it('ends with a resume key when it is a part', () => {
    expect(readCdx(JSON.stringify([head, row, [], ['com%2Ca']]))).toMatchObject({ rows: [read], resumeKey: 'com%2Ca' });
    expect(readCdx(`${row.join(' ')}\n\ncom%2Ca\n`)).toMatchObject({ rows: [read], resumeKey: 'com%2Ca' });
  });

  it('may have nothing', () => {
    expect(readCdx('[]')).toEqual({ rows: [], faults: [] });
    expect(readCdx('')).toEqual({ rows: [], faults: [] });
  });

  it('has a row once that comes twice in a row', () => {
    expect(readCdx(JSON.stringify([head, row, row]))).toMatchObject({ rows: [read] });
  });

  it('is read around rows that can not be', () => {
    const bad = [
      ['20000008241731', ...row.slice(1)],
      ['2023', ...row.slice(1)],
      [row[0], 'mailto:a@b.example', ...row.slice(2)],
      [...row.slice(0, 3), 'OK', digest],
      row.slice(0, 4),
    ];
    const list = readCdx(JSON.stringify([head, ...bad, row]));
    expect(list).toMatchObject({ rows: [read] });
    expect((list as { faults: { line: number }[] }).faults.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
  });

  it.each(['[["a"', '[{"timestamp":1}]', '["a"]'])('is not %s', (text) => {
    expect(readCdx(text)).toHaveProperty('fault');
  });

  it('has a status that is unknown, a digest with its name, a port that goes without saying', () => {
    const odd = [row[0], 'http://a.example:80/x', 'warc/revisit', '-', `sha1:${digest}`];
    expect(readCdx(JSON.stringify([head, odd]))).toMatchObject({
      rows: [{ original: 'http://a.example/x', mimetype: 'warc/revisit', status: null, digest }],
    });
    expect(
      readCdx(JSON.stringify([head, ['20230913081500', 'http://a.example:8080/', 'text/html', '200', '-']])),
    ).toMatchObject({
      rows: [{ original: 'http://a.example:8080/' }],
    });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.array(fc.string())).map((rows) => JSON.stringify(rows)),
        ),
        (text) => {
          readCdx(text);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe('times', () => {
  it('go from timestamp to instant and back', () => {
    expect(instantOfTimestamp('20230913081500')).toBe('2023-09-13T08:15:00Z');
    expect(timestampOf('2023-09-13T08:15:00Z')).toBe('20230913081500');
    expect(instantOfTimestamp('20230230000000')).toBeNull();
  });

  it.each([
    ['2023', '2023'],
    ['2023-09', '202309'],
    ['2023-09-13', '20230913'],
    ['2023-09-13T10:15:00+02:00', '20230913081500'],
    ['20230913081500', '20230913081500'],
    ['yesterday', null],
    ['20239', null],
  ])('of the option %s are %s', (text, digits) => {
    expect(timeDigits(text)).toBe(digits);
  });

  it('lie in a range whose ends are whole', () => {
    expect(isInRange('20231231235959', { from: '2023', to: '2023' })).toBe(true);
    expect(isInRange('20240101000000', { to: '2023' })).toBe(false);
    expect(isInRange('20221231235959', { from: '2023' })).toBe(false);
  });
});

describe('a payload digest', () => {
  it('is SHA-1 in base32', () => {
    expect(payloadDigest(new Uint8Array())).toBe('3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ');
    expect(payloadDigest(Buffer.from('abc'))).toBe('VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5');
  });
});
