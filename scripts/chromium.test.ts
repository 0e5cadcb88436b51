import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from './chromium.ts';

describe('findChromium', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('takes the program that VARIORUM_CHROMIUM names, before any other', () => {
    vi.stubEnv('VARIORUM_CHROMIUM', process.execPath);
    expect(findChromium()).toBe(process.execPath);
  });

  it.each(['no-such-program', import.meta.filename])('refuses to go on when it names %s', (path) => {
    vi.stubEnv('VARIORUM_CHROMIUM', path);
    expect(findChromium).toThrow(/VARIORUM_CHROMIUM names .* which does not run/);
  });
});
