import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { soundContent, temporaryFolder, writeContent } from '../../test/support/content-folder.ts';
import { compileArchive } from '../archive/compile-archive.ts';
import { openArchiveFile } from '../archive/open-archive.ts';
import { copyData, readManifest, refreshData, removeData } from './data-store.ts';

const pages = { article: (id: string) => id, revision: (id: string) => id };

/** An archive whose content a test may change; `refresh` compiles it and sees to its data. */
function storedData() {
  const content = writeContent(soundContent());
  const work = temporaryFolder('work');
  const paths = { data: path.join(work, 'data'), dataList: path.join(work, 'data.json') };
  const store = path.join(work, 'archive.sqlite');
  return {
    ...{ content, work, paths },
    refresh: async () => {
      await compileArchive({ contentDir: content, store });
      const archive = openArchiveFile(store);
      try {
        return await refreshData(archive, paths, { pages });
      } finally {
        archive.close();
      }
    },
  };
}

describe('the data between builds', () => {
  it('is written once, and left as it is while nothing changes', async () => {
    const { refresh, paths } = storedData();
    const first = await refresh();
    expect(first.isFresh).toBe(true);
    const { mtimeNs } = fs.statSync(path.join(paths.data, 'edits.csv'), { bigint: true });
    expect(await refresh()).toEqual({ ...first, isFresh: false });
    expect(fs.statSync(path.join(paths.data, 'edits.csv'), { bigint: true }).mtimeNs).toBe(mtimeNs);
  });

  it('is written anew when an article, an outlet or the archive itself changes', async () => {
    const { refresh, content } = storedData();
    await refresh();
    for (const [file, from, to] of [
      ['articles/gull/bridge/2024-03-02T080000Z.md', 'six weeks', 'nine weeks'],
      ['outlets/gull.yml', 'The Gull', 'The Gull and Tern'],
      ['archive.yml', 'Made for a test', 'Made for this test'],
    ] as const) {
      const target = path.join(content, file);
      fs.writeFileSync(target, fs.readFileSync(target, 'utf8').replace(from, to));
      expect((await refresh()).isFresh, file).toBe(true);
      expect((await refresh()).isFresh, file).toBe(false);
    }
  });

  it('loses an article that is taken down', async () => {
    const { refresh, content, paths } = storedData();
    await refresh();
    fs.writeFileSync(
      path.join(content, 'takedowns.yml'),
      'gull/bridge: { level: hidden, date: 2024-04-01, reason: Asked for. }\n',
    );
    expect((await refresh()).isFresh).toBe(true);
    expect(fs.readFileSync(path.join(paths.data, 'articles.csv'), 'utf8')).not.toContain('gull/bridge');
  });

  it('is written anew when a file is missing or cut short, or a run did not end', async () => {
    const { refresh, paths } = storedData();
    await refresh();
    fs.truncateSync(path.join(paths.data, 'edits.csv'), 10);
    expect((await refresh()).isFresh).toBe(true);
    fs.rmSync(path.join(paths.data, 'archive.sqlite'));
    expect((await refresh()).isFresh).toBe(true);
    fs.rmSync(paths.dataList);
    expect((await refresh()).isFresh).toBe(true);
  });

  it('is copied file by file, and removed', async () => {
    const { refresh, paths, work } = storedData();
    const manifest = await refresh();
    const site = path.join(work, 'site', 'data');
    copyData(paths, manifest, site);
    expect(fs.readdirSync(site).sort()).toEqual(fs.readdirSync(paths.data).sort());
    removeData(paths);
    expect(fs.existsSync(paths.data)).toBe(false);
    expect(readManifest(paths.dataList)).toBeUndefined();
  });
});
