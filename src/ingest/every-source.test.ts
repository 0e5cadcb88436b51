import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/support/content-folder.ts';
import { folderBytes } from '../../test/support/folder-bytes.ts';
import { type SourceKind, sourceKinds, writeSources } from '../../test/support/import-sources.ts';
import { readLedger, verifyContent } from '../archive/ledger.ts';
import { type ImportEvent, runImport } from './run-import.ts';

const sources = writeSources(temporaryFolder('sources'));
afterAll(() => {
  sources.remove();
});

async function importKinds(
  content: string,
  kinds: readonly SourceKind[],
  dryRun = false,
): Promise<{ events: ImportEvent[]; rejected: number; alreadyThere: number; read: number }> {
  const events: ImportEvent[] = [];
  const items = async function* () {
    for (const kind of kinds) yield* sources.items(kind, content);
  };
  const summary = await runImport(items(), { contentDir: content, outletName: 'Courier', dryRun }, (event) => {
    events.push(event);
  });
  return { ...summary, events };
}

describe.each(sourceKinds)('an import from %s', (kind) => {
  it('changes no byte when it is run again', async () => {
    const content = temporaryFolder('again');
    const first = await importKinds(content, [kind]);
    expect(first).toMatchObject({ rejected: 0, alreadyThere: 0 });
    expect(first.events.some(({ event }) => event === 'imported')).toBe(true);
    const bytes = folderBytes(content);
    const second = await importKinds(content, [kind]);
    expect(second).toMatchObject({ rejected: 0, read: first.read, alreadyThere: first.read });
    expect(folderBytes(content)).toEqual(bytes);
    expect(verifyContent(content, readLedger(content), () => undefined)).toEqual([]);
  });

  it('says in a dry run what the run says', async () => {
    const content = temporaryFolder('dry');
    const dry = await importKinds(content, [kind], true);
    expect(folderBytes(content)).toEqual({});
    expect(dry.events).toEqual((await importKinds(content, [kind])).events);
    const again = await importKinds(content, [kind], true);
    expect(again.events).toEqual((await importKinds(content, [kind])).events);
  });
});

describe('an import from sources of every kind', () => {
  it('says in a dry run what the run says, also where the archive holds some of it', async () => {
    const content = temporaryFolder('mixed');
    await importKinds(content, ['html', 'wayback']);
    const dry = await importKinds(content, [...sourceKinds, 'text'], true);
    expect(dry.events).toEqual((await importKinds(content, [...sourceKinds, 'text'])).events);
    expect(dry.events.some(({ event }) => event === 'already-there')).toBe(true);
    expect(new Set(dry.events.map(({ event }) => event))).toContain('observed');
  });

  it('keeps the memento, the record and the commit of a capture that showed nothing new', async () => {
    const content = temporaryFolder('cited');
    await importKinds(content, ['warc', 'wacz', 'wayback']);
    const lines = globSync('articles/*/*/captures.ndjson', { cwd: content })
      .flatMap((file) => readFileSync(path.join(content, file), 'utf8').trim().split('\n'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ outcome }) => outcome === 'unchanged');
    expect(lines.map(({ method }) => method)).toEqual(expect.arrayContaining(['warc', 'wacz', 'wayback']));
    for (const line of lines) expect(line).toHaveProperty(line['method'] === 'wayback' ? 'memento' : 'warc');
  });
});
