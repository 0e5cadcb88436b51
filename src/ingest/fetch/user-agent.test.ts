import { describe, expect, it } from 'vitest';
import { ImportError } from '../import-error.ts';
import { userAgentOf } from './user-agent.ts';

describe('the User-Agent', () => {
  it('names version and contact, or else the site', () => {
    const site = 'https://archive.example';
    expect(userAgentOf('1.2.3', { contact: 'mail@archive.example', site })).toBe(
      'Variorum/1.2.3 (+mail@archive.example)',
    );
    expect(userAgentOf('1.2.3', { site })).toBe('Variorum/1.2.3 (+https://archive.example)');
  });

  it.each([{}, { contact: 'Jürgen' }, { contact: 'a) b' }, { contact: 'a\u0007' }])('is none for %j', (archive) => {
    expect(() => userAgentOf('1.2.3', archive)).toThrow(ImportError);
  });
});
