import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, withoutTracking } from './canonical-url.ts';

const article = 'https://courier.example/2023/bridge?id=7';

describe('canonicalUrl', () => {
  it.each([
    'http://courier.example/2023/bridge?id=7',
    'https://www.courier.example/2023/bridge?id=7',
    'https://courier.example/2023/bridge/?id=7',
    'https://courier.example:443/2023//bridge?id=7',
    'https://COURIER.example/2023/%62ridge?id=7#comments',
    'https://courier.example/2023/bridge?utm_source=x&id=7&fbclid=1',
    'https://courier.example/2023/bridge/amp/?id=7',
    'https://courier.example/2023/bridge.amp?id=7',
    'https://amp.courier.example/2023/bridge?id=7',
    'https://courier.example/2023/bridge?id=7&outputType=amp',
    'https://courier.example/2023/bridge/print?id=7',
    'https://courier.example/2023/bridge?print=1&id=7',
  ])('takes %s for the same article', (url) => {
    expect(canonicalUrl(url)).toBe(canonicalUrl(article));
  });

  it('knows the AMP variant of an address that ends with `.html`', () => {
    expect(canonicalUrl('https://courier.example/a.amp.html')).toBe(canonicalUrl('https://courier.example/a.html'));
  });

  it.each([
    'https://courier.example/2023/Bridge?id=7',
    'https://courier.example/2023/bridge?id=8',
    'https://courier.example/2023/bridge',
    'https://m.example/2023/bridge?id=7',
    'https://courier.example:8080/2023/bridge?id=7',
    'https://courier.example/2023/bridge/camp?id=7',
    'https://courier.example/2023/bridge/blueprint?id=7',
  ])('takes %s for another article', (url) => {
    expect(canonicalUrl(url)).not.toBe(canonicalUrl(article));
  });

  it('leaves the host of two labels and a path that is only `/print` alone', () => {
    expect(canonicalUrl('https://amp.example/x')).toBe('amp.example/x');
    expect(canonicalUrl('https://courier.example/print')).toBe('courier.example/print');
  });

  it('is the same for every order of the parameters, and for what it gives itself', () => {
    const pairs = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,3}$/), fc.stringMatching(/^[a-z0-9%]{0,3}$/)));
    const name = ([key]: [string, string]): string => key;
    fc.assert(
      fc.property(
        fc.uniqueArray(
          pairs.map((list) => list[0] ?? (['a', ''] as [string, string])),
          { selector: name },
        ),
        fc.webPath(),
        (list, path) => {
          const queryOf = (entries: [string, string][]): string =>
            entries.map(([key, value]) => `${key}=${value}`).join('&');
          const one = canonicalUrl(`https://courier.example${path}?${queryOf(list)}`);
          const other = canonicalUrl(`http://www.courier.example${path}/?${queryOf([...list].reverse())}#x`);
          expect(other).toBe(one);
          expect(canonicalUrl(`https://${one}`)).toBe(one);
        },
      ),
      { seed: 4, numRuns: 500 },
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(canonicalUrl(text)).toBeTypeOf('string');
        expect(withoutTracking(text)).toBeTypeOf('string');
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('withoutTracking', () => {
  it('takes off fragment and tracking parameters and nothing else', () => {
    expect(withoutTracking('https://www.Courier.example/a%7eb/?utm_medium=x&b=2&a=1&b=2#c')).toBe(
      'https://www.Courier.example/a%7eb/?b=2&a=1&b=2',
    );
    expect(withoutTracking('https://courier.example/a?print=1&gclid=2')).toBe('https://courier.example/a?print=1');
    expect(withoutTracking('https://courier.example/a?fbclid=2')).toBe('https://courier.example/a');
  });
});
