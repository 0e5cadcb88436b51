import { rawPage } from '../raw-page.ts';
import type { Observation, PageItem } from '../page-capture.ts';
import type { FetchResult } from './fetch-result.ts';

/** What a fetch gives the archive: a page, an observation, or for a page that a rule of robots.txt forbids, that reason. */
export function pageItemOf(result: FetchResult): PageItem {
  const { url: source, finalUrl, at } = result;
  switch (result.outcome) {
    case 'page': {
      const { status, contentType, bytes, etag, lastModified } = result;
      return {
        source,
        page: {
          url: source,
          ...(finalUrl === source ? {} : { finalUrl }),
          captured: at,
          method: 'fetch',
          status,
          ...(contentType === undefined ? {} : { contentType }),
          bytes,
          provenance: {
            ...(etag === undefined ? {} : { etag }),
            ...(lastModified === undefined ? {} : { lastModified }),
          },
        },
      };
    }
    case 'not-modified':
      return { source, observed: observed(result, 'unchanged') };
    case 'blocked':
      return { source, observed: observed(result, 'blocked') };
    case 'http-error':
      return {
        source,
        observed: observed(result, result.status === 404 ? 'not-found' : result.status === 410 ? 'gone' : 'failed'),
      };
    case 'failed':
      return { source, observed: observed(result, 'failed') };
    case 'refused-by-robots':
      // Without a rule there was no answer: that is what was found there, and goes into the record.
      if (result.rule === undefined) return { source, observed: observed(result, 'failed') };
      return {
        source,
        rejected: {
          reason: result.sentence,
          hint: 'There is no way around a robots.txt here. Ask the outlet, or import a copy that was saved elsewhere.',
        },
      };
  }
}

function observed(result: Exclude<FetchResult, { outcome: 'page' }>, outcome: Observation['outcome']): Observation {
  const { url, finalUrl, at, sentence } = result;
  const status = 'status' in result ? result.status : undefined;
  const provenance = {
    ...('bytes' in result && result.contentType !== undefined ? { contentType: result.contentType } : {}),
    ...(finalUrl === url ? {} : { final: finalUrl }),
  };
  return {
    url,
    captured: at,
    outcome,
    method: 'fetch',
    ...(status === undefined ? {} : { status }),
    note: sentence,
    ...('bytes' in result ? { raw: rawPage(result.bytes) } : {}),
    ...(Object.keys(provenance).length === 0 ? {} : { provenance }),
  };
}
