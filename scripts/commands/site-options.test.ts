import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { withSiteOptions } from './site-options.ts';

function refusal(...given: string[]): string {
  const command = withSiteOptions(new Command('build'))
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  try {
    command.parse(given, { from: 'user' });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('where a site lives', () => {
  it('is an address without a path and a path without an address', () => {
    expect(refusal('--site', 'https://archive.example')).toBe('');
    expect(refusal('--site', 'https://archive.example/', '--base', 'news/old')).toBe('');
    expect(refusal('--base', '/')).toBe('');
  });

  it('is refused with the reason before anything is read', () => {
    expect(refusal('--site', 'archive.example')).toContain('is not an absolute http(s) URL');
    expect(refusal('--site', 'https://archive.example/news')).toContain('give it as `base`');
    expect(refusal('--base', '../up')).toContain('has a step of dots');
    expect(refusal('--base', '/a b/')).toContain('slash');
  });
});
