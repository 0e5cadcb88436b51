import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { outFolderFault, recoverSite, siteMarker, swapSite } from './swap-site.ts';

let root: string;
let out: string;
let staging: string;
const write = (folder: string, text: string): void => {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'index.html'), text);
};
const read = (): string => fs.readFileSync(path.join(out, 'index.html'), 'utf8');

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'variorum-swap-'));
  out = path.join(root, 'dist');
  staging = path.join(root, '.dist.variorum-building');
});

describe('swapping a site in', () => {
  it('replaces the old site and leaves nothing beside it', () => {
    write(out, 'old');
    write(staging, 'new');
    swapSite(staging, out);
    expect(read()).toBe('new');
    expect(fs.readdirSync(root)).toEqual(['dist']);
  });

  it('brings the old site back when a swap was cut between its renames', () => {
    write(path.join(root, '.dist.variorum-old'), 'old');
    write(staging, 'half');
    recoverSite(out, staging);
    expect(read()).toBe('old');
    expect(fs.existsSync(staging)).toBe(false);
  });

  it('keeps the new site when a swap was cut after its renames', () => {
    write(path.join(root, '.dist.variorum-old'), 'old');
    write(out, 'new');
    recoverSite(out, staging);
    expect(read()).toBe('new');
    expect(fs.existsSync(path.join(root, '.dist.variorum-old'))).toBe(false);
  });
});

describe('the output folder', () => {
  const fault = (): string | undefined => outFolderFault(out, path.join(root, 'content'), path.join(root, 'project'));

  it('may be absent, empty, or a site built before', () => {
    expect(fault()).toBeUndefined();
    fs.mkdirSync(out);
    expect(fault()).toBeUndefined();
    fs.writeFileSync(path.join(out, siteMarker), '{}');
    fs.writeFileSync(path.join(out, 'index.html'), '');
    expect(fault()).toBeUndefined();
  });

  it('may not lie where nothing can be written', () => {
    const file = path.join(root, 'a-file');
    fs.writeFileSync(file, '');
    const below = (folder: string): string | undefined =>
      outFolderFault(path.join(folder, 'dist'), path.join(root, 'content'), path.join(root, 'project'));
    expect(below(file)).toContain("can't be written");
    if (process.platform === 'linux') expect(below('/proc')).toContain("can't be written");
  });

  it('may not be a folder of somebody’s own, nor hold or lie in the content', () => {
    write(out, 'my own page');
    expect(fault()).toContain('was not made by Variorum');
    expect(outFolderFault(root, path.join(root, 'content'), path.join(root, 'project'))).toContain('would replace it');
    expect(
      outFolderFault(path.join(root, 'content', 'dist'), path.join(root, 'content'), path.join(root, 'project')),
    ).toContain('content folder');
  });
});
