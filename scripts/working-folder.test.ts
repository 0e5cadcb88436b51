import { describe, expect, it } from 'vitest';
import { workingFolder } from './working-folder.ts';

describe('workingFolder', () => {
  it('is the project, save when the output would be mistaken for a part of it', () => {
    expect(workingFolder('/a/site', '/a/site/.dist.variorum-building')).toBe('/a/site');
    expect(workingFolder('/a/site', '/b/out')).toBe('/a/site');
    expect('/a/site-out/x'.startsWith(workingFolder('/a/site', '/a/site-out/x'))).toBe(false);
  });
});
