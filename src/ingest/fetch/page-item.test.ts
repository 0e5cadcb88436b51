import { describe, expect, it } from 'vitest';
import type { FetchResult } from './fetch-result.ts';
import { pageItemOf } from './page-item.ts';

const from = { url: 'https://a.example/x', finalUrl: 'https://a.example/y', redirects: [], at: '2026-03-01T12:00:00Z' };
const bytes = Buffer.from('<p>');

describe('what a fetch gives the archive', () => {
  it('is a page with its validators', () => {
    const result: FetchResult = { ...from, outcome: 'page', status: 200, headers: {}, bytes, etag: '"1"' };
    expect(pageItemOf(result)).toEqual({
      source: 'https://a.example/x',
      page: {
        url: 'https://a.example/x',
        finalUrl: 'https://a.example/y',
        captured: '2026-03-01T12:00:00Z',
        method: 'fetch',
        status: 200,
        bytes,
        provenance: { etag: '"1"' },
      },
    });
  });

  it.each([
    [{ outcome: 'not-modified', status: 304, sentence: 'S.' }, 'unchanged', 304],
    [{ outcome: 'blocked', status: 451, sentence: 'S.' }, 'blocked', 451],
    [{ outcome: 'http-error', status: 404, sentence: 'S.' }, 'not-found', 404],
    [{ outcome: 'http-error', status: 410, sentence: 'S.' }, 'gone', 410],
    [{ outcome: 'http-error', status: 500, sentence: 'S.' }, 'failed', 500],
    [{ outcome: 'failed', reason: 'network', sentence: 'S.' }, 'failed', undefined],
    [{ outcome: 'refused-by-robots', robotsUrl: 'https://a.example/robots.txt', sentence: 'S.' }, 'failed', undefined],
  ] as const)('is for %j the outcome %s', (result, outcome, status) => {
    const item = pageItemOf({ ...from, ...result });
    expect(item).toEqual({
      source: from.url,
      observed: {
        url: from.url,
        captured: from.at,
        outcome,
        method: 'fetch',
        ...(status === undefined ? {} : { status }),
        note: 'S.',
        provenance: { final: from.finalUrl },
      },
    });
  });

  it('keeps what stood in the place of the page', () => {
    const result: FetchResult = {
      ...from,
      outcome: 'http-error',
      status: 410,
      bytes,
      contentType: 'text/html',
      sentence: 'S.',
    };
    expect(pageItemOf(result)).toMatchObject({
      observed: { raw: { bytes, extension: 'html' }, provenance: { contentType: 'text/html', final: from.finalUrl } },
    });
  });

  it('is no capture where robots.txt forbids to look', () => {
    const robotsUrl = 'https://a.example/robots.txt';
    const item = pageItemOf({ ...from, outcome: 'refused-by-robots', robotsUrl, rule: 'Disallow: /', sentence: 'S.' });
    expect(item).toMatchObject({ rejected: { reason: 'S.' } });
  });
});
