import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportError } from '../import-error.ts';
import { archiveUserAgent } from './archive-user-agent.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-agent-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("an archive's User-Agent", () => {
  it('has the contact of archive.yml', () => {
    writeFileSync(join(folder, 'archive.yml'), 'title: A\ndescription: B\ncontact: mail@archive.example\n');
    expect(archiveUserAgent(folder, '1.0.0')).toBe('Variorum/1.0.0 (+mail@archive.example)');
  });

  it.each([null, 'title: A\ndescription: B\n', 'title: [', 'contact: a@b.example\n'])('is none with %j', (text) => {
    if (text !== null) writeFileSync(join(folder, 'archive.yml'), text);
    expect(() => archiveUserAgent(folder, '1.0.0')).toThrow(ImportError);
  });
});
