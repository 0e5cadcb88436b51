import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from './charset.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (head: string, ...rest: number[]): Uint8Array => Uint8Array.from([...encode(head), ...rest]);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('decodeHtml', () => {
  it('takes a byte order mark before everything else', () => {
    expect(decodeHtml(bytesOf('', 0xef, 0xbb, 0xbf, 0x61), 'text/html; charset=windows-1251')).toEqual({
      text: 'a',
      charset: 'utf-8',
      source: 'bom',
    });
    expect(decodeHtml(Uint8Array.from([0xff, 0xfe, ...utf16('<p>ж', true)]))).toEqual({
      text: '<p>ж',
      charset: 'utf-16le',
      source: 'bom',
    });
    expect(decodeHtml(Uint8Array.from([0xfe, 0xff, ...utf16('<p>ж', false)])).text).toBe('<p>ж');
  });

  it('reads bytes that are UTF-8 as UTF-8, whatever header and meta say', () => {
    const page = '<meta charset="iso-8859-1"><p>Grüße – “ok”</p>';
    expect(decodeHtml(encode(page), 'text/html; charset=windows-1251')).toEqual({
      text: page,
      charset: 'utf-8',
      source: 'utf-8',
    });
  });

  it('prefers the header to the meta element for bytes that are no UTF-8', () => {
    const page = bytesOf('<meta charset="windows-1252">', 0xcf, 0xf0, 0xe8);
    expect(decodeHtml(page, 'text/html; Charset="windows-1251"')).toMatchObject({
      charset: 'windows-1251',
      source: 'header',
    });
    expect(decodeHtml(page, 'text/html; Charset="windows-1251"').text).toContain('При');
  });

  it.each([
    ['<meta charset=windows-1251>', [0xcf, 0xf0, 0xe8], 'windows-1251', 'При'],
    ["<META http-equiv='Content-Type' content='text/html; charset=cp1251'>", [0xcf, 0xf0], 'windows-1251', 'Пр'],
    ['<meta charset="Shift_JIS">', [0x93, 0xfa, 0x96, 0x7b], 'shift_jis', '日本'],
    ['<meta charset="ks_c_5601-1987">', [0xc7, 0xd1, 0xb1, 0xdb], 'euc-kr', '한글'],
    ['<meta charset="gb2312">', [0xd6, 0xd0, 0xce, 0xc4], 'gbk', '中文'],
    ['<?xml version="1.0" encoding="koi8-r"?>', [0xf0, 0xd2], 'koi8-r', 'Пр'],
    ['<meta charset="iso-8859-1">', [0x93, 0xe9, 0x94], 'windows-1252', '“é”'],
  ])('reads the label of %s', (head, bytes, charset, text) => {
    const result = decodeHtml(bytesOf(head, ...bytes));
    expect(result).toMatchObject({ charset, source: 'meta' });
    expect(result.text.endsWith(text)).toBe(true);
  });

  it('finds a label behind a long script, but none in a comment', () => {
    const script = `<script>${'x'.repeat(5000)}</script>`;
    expect(decodeHtml(bytesOf(`${script}<meta charset=koi8-r>`, 0xf0)).charset).toBe('koi8-r');
    expect(decodeHtml(bytesOf('<!-- <meta charset=koi8-r> -->', 0xf0))).toMatchObject({
      charset: 'windows-1252',
      source: 'default',
    });
  });

  it('passes over labels that nothing knows or that the bytes contradict', () => {
    const cyrillic = bytesOf('<meta charset="windows-1251">', 0xcf, 0xf0, 0xe8);
    expect(decodeHtml(cyrillic, 'text/html; charset=none').charset).toBe('windows-1251');
    expect(decodeHtml(cyrillic, 'text/html; charset=utf-8').charset).toBe('windows-1251');
    expect(decodeHtml(cyrillic, 'text/html; charset=utf-16').charset).toBe('windows-1251');
    expect(decodeHtml(cyrillic, 'text/html; charset=hz-gb-2312').charset).toBe('windows-1251');
    expect(decodeHtml(bytesOf('<meta charset="utf-16le"><p>plain')).text).toBe('<meta charset="utf-16le"><p>plain');
    expect(decodeHtml(bytesOf('<meta charset="windows-1251">', 0xcf, 0xf0), 'text/html; charset=big5').text).toMatch(
      /П|砎/,
    );
  });

  it('reads ISO-2022-JP, whose bytes are all ASCII, by its label', () => {
    const page = bytesOf('<meta charset="iso-2022-jp">', 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42);
    expect(decodeHtml(page).text.endsWith('日本')).toBe(true);
  });

  it('reads UTF-16 without a mark by its zero bytes, or by the header', () => {
    expect(decodeHtml(utf16('<html><p>Żółw', true))).toMatchObject({ charset: 'utf-16le', source: 'default' });
    expect(decodeHtml(utf16('<html><p>Żółw', false)).text).toBe('<html><p>Żółw');
    expect(decodeHtml(utf16('<html><p>Żółw', false), 'text/html; charset=utf-16be').source).toBe('header');
  });

  it('keeps UTF-8 that is cut in a character or damaged in one place', () => {
    const text = '<p>Größe übt Maß, süße Äpfel, Öl, Übung, Tür, Füße';
    const page = encode(text);
    expect(decodeHtml(page.subarray(0, -2)).charset).toBe('utf-8');
    expect(decodeHtml(Uint8Array.from([...page, 0xe4, 0x20])).text).toBe(`${text}\uFFFD `);
    expect(decodeHtml(encode(`${text}€`).subarray(0, -1), 'text/html;charset=utf-8')).toMatchObject({
      charset: 'utf-8',
      source: 'utf-8',
    });
  });

  it('falls back to windows-1252', () => {
    expect(decodeHtml(bytesOf('<p>caf', 0xe9))).toEqual({
      text: '<p>café',
      charset: 'windows-1252',
      source: 'default',
    });
    expect(decodeHtml(new Uint8Array())).toEqual({ text: '', charset: 'windows-1252', source: 'default' });
  });

  it('never throws and always names an encoding that exists', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.option(fc.string(), { nil: undefined }), (bytes, type) => {
        const { charset, text } = decodeHtml(bytes, type);
        expect(new TextDecoder(charset).encoding).toBe(charset);
        expect(typeof text).toBe('string');
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('gives back every text that was written as UTF-8', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(undefined, 'text/html; charset=koi8-r'),
        (text, type) => {
          const page = `<p>é${text}`;
          expect(decodeHtml(encode(page), type).text).toBe(page);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('gives back every text that was written as UTF-16 with a mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, littleEndian) => {
        expect(decodeHtml(utf16(`\uFEFF${text}`, littleEndian)).text).toBe(text.toWellFormed());
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
