import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Files of a content folder by path; text or bytes. */
export type ContentFiles = Record<string, string | Uint8Array>;

const made: string[] = [];
process.once('exit', () => {
  for (const folder of made) fs.rmSync(folder, { recursive: true, force: true });
});

/** A new temporary folder, removed when the tests of this process end. */
export function temporaryFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `variorum-${name}-`));
  made.push(folder);
  return folder;
}

/** Writes a content folder into a new temporary folder and gives its path. */
export function writeContent(files: ContentFiles): string {
  const folder = temporaryFolder('content');
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(folder, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
  }
  return folder;
}

/** A snapshot file as text. `extra` lines go into the front matter. */
export function snapshotText(body: string, extra = '', title = 'Harbour bridge closes'): string {
  return `---\ntitle: ${title}\ndate: 2024-03-01\noutlet: gull\n${extra === '' ? '' : `${extra}\n`}---\n\n${body}\n`;
}

/** A small archive that is right: one outlet, one article with two revisions. */
export function soundContent(): Record<string, string> {
  return {
    'archive.yml':
      'title: Test archive\ndescription: Made for a test.\nsite: https://archive.example\ntag: archive.example,2024\n',
    'outlets/gull.yml': 'name: The Gull\nlanguage: en\n',
    'articles/gull/bridge/2024-03-01T080000Z.md': snapshotText(
      'The bridge closes on Monday for four weeks.\n\nFerries run every hour.',
    ),
    'articles/gull/bridge/2024-03-02T080000Z.md': snapshotText(
      'The bridge closes on Tuesday for six weeks.\n\nFerries run every hour.',
    ),
  };
}
