import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type KnownOutlet, outletOfUrl, readOutlets } from './outlet-directory.ts';

const outlet = (id: string, url?: string): KnownOutlet => ({ id, name: id, ...(url === undefined ? {} : { url }) });
const outlets = [
  outlet('courier', 'https://www.courier.example/'),
  outlet('courier-sport', 'http://courier.example/sport/'),
  outlet('science', 'https://science.courier.example'),
  outlet('gazette-example'),
];
const found = (url: string): string => {
  const result = outletOfUrl(outlets, url);
  return 'reason' in result ? result.reason : `${result.known ? 'known' : 'new'} ${result.id}`;
};

describe('outletOfUrl', () => {
  it.each([
    ['http://courier.example/a', 'known courier'],
    ['https://m.courier.example/a', 'known courier'],
    ['https://courier.example/sport/a', 'known courier-sport'],
    ['https://courier.example/sports', 'known courier'],
    ['https://science.courier.example/sport/', 'known science'],
    ['https://www.mycourier.example/a', 'new mycourier-example'],
  ])('says of %s: %s', (url, expected) => {
    expect(found(url)).toBe(expected);
  });

  it('refuses to guess', () => {
    expect(found('https://gazette.example/a')).toContain('whose file states another address or none');
    const twins = [outlet('one', 'https://courier.example'), outlet('two', 'http://www.courier.example/')];
    expect(outletOfUrl(twins, 'https://courier.example/a')).toMatchObject({
      reason: 'https://courier.example/a may be of the outlet one or of two.',
    });
    expect(found('file:///a')).toContain('no web address');
  });
});

describe('readOutlets', () => {
  const readRules = (rules: string): KnownOutlet[] => {
    const content = mkdtempSync(join(tmpdir(), 'outlets-'));
    try {
      mkdirSync(join(content, 'outlets'));
      writeFileSync(join(content, 'outlets', 'courier.yml'), `name: Courier\nrules:\n${rules}`);
      return readOutlets(content);
    } finally {
      rmSync(content, { recursive: true });
    }
  };

  it('reads the rules', () => {
    expect(readRules('  - select: .story\n')).toMatchObject([{ id: 'courier', rules: [{ select: ['.story'] }] }]);
  });

  it.each([
    ["  - remove: 'p[['\n", '`p[[` in `rules` is no CSS selector'],
    ["  - select: .story\n  - fields:\n      author: 'b::::'\n", '`b::::` in `rules` is no CSS selector'],
    ['  - selct: .story\n', 'courier.yml: `rules.0`'],
    ['  select: .story\n', 'courier.yml: `rules`'],
  ])('refuses the rules %j', (rules, message) => {
    expect(() => readRules(rules)).toThrow(message);
  });
});
