import { describe, expect, it } from 'vitest';
import { timeMapText } from './time-map.ts';

const map = {
  original: 'https://courier.example/bridge',
  self: 'https://archive.example/articles/courier/bridge/timemap.link',
  mementos: [
    { url: 'https://archive.example/articles/courier/bridge/2026-01-02T000000Z/', captured: '2026-01-02T00:00:00Z' },
    { url: 'https://archive.example/articles/courier/bridge/2026-01-03T101112Z/', captured: '2026-01-03T10:11:12Z' },
    { url: 'https://archive.example/articles/courier/bridge/2026-02-03T101112Z/', captured: '2026-02-03T10:11:12Z' },
  ],
};

describe('timeMapText', () => {
  it('lists original, itself and every memento in order of time, with dates of RFC 1123', () => {
    expect(timeMapText(map)).toBe(
      [
        '<https://courier.example/bridge>; rel="original",',
        '<https://archive.example/articles/courier/bridge/timemap.link>; rel="self"; type="application/link-format"; from="Fri, 02 Jan 2026 00:00:00 GMT"; until="Tue, 03 Feb 2026 10:11:12 GMT",',
        '<https://archive.example/articles/courier/bridge/2026-01-02T000000Z/>; rel="first memento"; datetime="Fri, 02 Jan 2026 00:00:00 GMT",',
        '<https://archive.example/articles/courier/bridge/2026-01-03T101112Z/>; rel="memento"; datetime="Sat, 03 Jan 2026 10:11:12 GMT",',
        '<https://archive.example/articles/courier/bridge/2026-02-03T101112Z/>; rel="last memento"; datetime="Tue, 03 Feb 2026 10:11:12 GMT"',
        '',
      ].join('\n'),
    );
  });

  it('names a single memento first and last', () => {
    expect(timeMapText({ ...map, mementos: map.mementos.slice(0, 1) })).toContain('rel="first last memento"');
  });

  it('lets no address end its link', () => {
    const original = 'https://courier.example/a,b;c>; rel="timegate"\n,<x>é';
    expect(timeMapText({ ...map, original }).split('\n')[0]).toBe(
      '<https://courier.example/a%2Cb%3Bc%3E%3B%20rel=%22timegate%22%20%2C%3Cx%3E%C3%A9>; rel="original",',
    );
  });
});
