import { describe, expect, it } from 'vitest';
import { readSaveNote } from './save-note.ts';

const single = (text: string): string => `<!DOCTYPE html> <html lang=en><!--\n ${text}\n--><meta charset=utf-8>`;

describe('readSaveNote', () => {
  it.each(['Page saved with SingleFile', 'Archive processed by SingleFile'])('reads “%s”', (name) => {
    const date = 'Wed Sep 13 2023 10:15:20 GMT+0200 (Central European Summer Time)';
    expect(readSaveNote(single(`${name} \n url: https://courier.example/a?b=1 \n saved date: ${date}`))).toEqual({
      by: 'singlefile',
      url: 'https://courier.example/a?b=1',
      captured: '2023-09-13T08:15:20Z',
    });
  });

  it('takes no time without a zone, and no address that is none', () => {
    expect(
      readSaveNote(single('Page saved with SingleFile \n url: file:///home/x \n saved date: Sep 13 2023 10:15')),
    ).toEqual({
      by: 'singlefile',
    });
  });

  it('reads what browsers write', () => {
    expect(readSaveNote('<!DOCTYPE html>\n<!-- saved from url=(0025)https://courier.example/a -->')).toEqual({
      by: 'browser',
      url: 'https://courier.example/a',
    });
    expect(readSaveNote('<!DOCTYPE html><title>Page saved with SingleFile</title>')).toEqual({});
  });
});
