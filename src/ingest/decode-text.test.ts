import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

describe('decodeText', () => {
  it('reads UTF-8, with and without a mark, and says nothing of it', () => {
    expect(decodeText(Buffer.from('Brücke'))).toEqual({ text: 'Brücke' });
    expect(decodeText(Buffer.from('\ufeffBrücke'))).toEqual({ text: 'Brücke' });
    expect(decodeText(Buffer.from('<meta charset=utf-16> plain'))).toEqual({ text: '<meta charset=utf-16> plain' });
  });

  it('reads UTF-16 and windows-1252, and says so', () => {
    const utf16 = Buffer.from('\ufeffDie Brücke ist zu.', 'utf16le');
    expect(decodeText(utf16)).toEqual({
      text: 'Die Brücke ist zu.',
      note: expect.stringContaining('utf-16le') as string,
    });
    expect(decodeText(utf16.subarray(2))).toHaveProperty('text', 'Die Brücke ist zu.');
    expect(decodeText(Buffer.from('Die Br\xfccke\x93 ist zu.', 'latin1'))).toEqual({
      text: 'Die Brücke“ ist zu.',
      note: expect.stringContaining('windows-1252') as string,
    });
  });

  it('refuses bytes that are no text', () => {
    const noise = Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) % 256);
    expect(decodeText(noise)).toHaveProperty('reason');
    expect(decodeText(Buffer.from('%PDF-1.4\n\x00\x01\x02 text'))).toHaveProperty('reason');
  });
});
