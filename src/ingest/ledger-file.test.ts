import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanContent } from '../archive/content-tree.ts';
import { readLedger, verifyContent } from '../archive/ledger.ts';
import { recordFiles } from './ledger-file.ts';

let content: string;
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'ledger-'));
  mkdirSync(path.join(content, 'articles/courier/pump'), { recursive: true });
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

const folder = 'articles/courier/pump';
const write = (name: string, text: string): string => {
  writeFileSync(path.join(content, folder, name), text);
  return `${folder}/${name}`;
};
const findings = (): string[] =>
  verifyContent(content, readLedger(content), () => undefined).map(
    ({ file, finding }) => `${path.basename(file)} ${finding}`,
  );

describe('the ledger', () => {
  it('names every file that changed, vanished or appeared unrecorded', () => {
    recordFiles(content, [write('1.md', 'one'), write('2.md', 'two'), write('3.md', 'three')]);
    expect(findings()).toEqual([]);
    write('1.md', 'One');
    rmSync(path.join(content, folder, '2.md'));
    write('4.md', 'four');
    expect(findings()).toEqual(['1.md changed', '2.md vanished', '4.md unrecorded']);
    recordFiles(
      content,
      ['1.md', '2.md', '4.md'].map((name) => `${folder}/${name}`),
    );
    expect(findings()).toEqual([]);
    write('2.md', 'two');
    expect(findings()).toEqual(['2.md unrecorded']);
  });

  it('tells a log that grew from one whose lines changed', () => {
    recordFiles(content, [write('captures.ndjson', '{"a":1}\n')]);
    write('captures.ndjson', '{"a":1}\n{"b":2}\n');
    expect(findings()).toEqual(['captures.ndjson grown']);
    write('captures.ndjson', '{"b":2}\n{"a":1}\n');
    expect(findings()).toEqual(['captures.ndjson changed']);
    write('captures.ndjson', '');
    expect(findings()).toEqual(['captures.ndjson changed']);
  });

  it('takes off a last line that a killed run left half, and ends one that is whole', () => {
    const ledger = path.join(content, 'ledger.ndjson');
    const entries = recordFiles(content, [write('1.md', 'one')]);
    const whole = readFileSync(ledger, 'utf8');
    appendFileSync(ledger, '{"file":"articles/co');
    recordFiles(content, [write('2.md', 'two')]);
    expect(readFileSync(ledger, 'utf8').split('\n')).toHaveLength(3);
    appendFileSync(ledger, JSON.stringify(entries[0]));
    recordFiles(content, [write('3.md', 'three')]);
    expect(readFileSync(ledger, 'utf8').startsWith(whole)).toBe(true);
    expect(readFileSync(ledger, 'utf8').split('\n')).toHaveLength(5);
    expect(readLedger(content).damaged).toEqual([]);
    expect(findings()).toEqual([]);
  });

  it('names lines that are damaged', () => {
    recordFiles(content, [write('1.md', 'one')]);
    appendFileSync(path.join(content, 'ledger.ndjson'), 'damaged\n');
    expect(readLedger(content).damaged).toEqual([2]);
  });

  it('is a part of the content', () => {
    recordFiles(content, [write('2024-01-01T000000Z.md', 'one')]);
    expect(scanContent(content).problems).toEqual([]);
  });
});
