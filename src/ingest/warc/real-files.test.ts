import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { readWarc } from '../warc.ts';

/** Real files that are not part of the project and never copied into it. */
const corpus = fileURLToPath(new URL('../../../../shared/data/corpora/warc.tar.xz', import.meta.url));

describe.skipIf(!existsSync(corpus))('real WARC and WACZ files (needs ../shared)', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'real-warc-'));
    execFileSync('tar', ['xf', corpus, '-C', folder]);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Pages and, among them, revisits; rejected; passed over one by one and in the last line. */
  it.each([
    ['dupes.warc.gz', [2, 1], 0],
    ['example-bad-length.warc', [2, 1], 1],
    ['example-bad.warc.gz.bad', [2, 1], 0],
    ['example-iana.org-chunked.warc', [1, 0], 0],
    ['example-resource.warc.gz', [0, 0], 0],
    ['example-url-agnostic-revisit.warc.gz', [0, 0], 0],
    ['example-wget-1-14.warc.gz', [1, 0], 0],
    ['example-wget-bad-target-uri.warc.gz', [1, 0], 0],
    ['example.warc', [2, 1], 0],
    ['example.warc.gz', [2, 1], 0],
    ['iana.warc.gz', [16, 0], 0],
    ['invalid_example_1.wacz', [0, 0], 1],
    ['missing-status-text.warc', [0, 0], 0],
    ['post-test-more.warc', [0, 0], 0],
    ['post-test.warc.gz', [0, 0], 0],
    ['redirect.warc', [0, 0], 0],
    ['valid_example_1.wacz', [1, 0], 0],
  ])('%s gives its pages', async (name, pages, rejected) => {
    const items = await Array.fromAsync(readWarc([path.join(folder, 'warc', name)]));
    const found = items.flatMap((item) => ('page' in item ? [item.page] : []));
    const revisits = found.filter(({ provenance }) => JSON.stringify(provenance).includes('revisitOf'));
    expect([found.length, revisits.length]).toEqual(pages);
    expect(items.filter((item) => 'rejected' in item)).toHaveLength(rejected);
    expect(found.filter(({ truncated }) => truncated !== undefined)).toEqual([]);
    expect(found.every(({ bytes }) => /<\/html>\s*$/i.test(Buffer.from(bytes).toString()))).toBe(true);
  });

  it('gives the bytes that warcio gives', async () => {
    const file = path.join(folder, 'warc/iana.warc.gz');
    const expected = new Map<string, Buffer>();
    for await (const record of new WARCParser(createReadStream(file))) {
      if (record.warcType !== 'response') continue;
      const id = record.warcHeader('WARC-Record-ID')?.replace(/[<>]/g, '') ?? '';
      expected.set(id, Buffer.from(await record.readFully(true)));
    }
    for await (const item of readWarc([file])) {
      if (!('page' in item)) continue;
      const { record } = item.page.provenance['warc'] as { record: string };
      expect(expected.get(record)?.equals(item.page.bytes), item.source).toBe(true);
    }
  });
});
