import fs from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { compareRevisions } from '../../src/diff/compare.ts';
import { renderInline, renderText } from '../../src/diff/render.ts';
import { readLooseRevision } from '../../src/archive/read-loose-revision.ts';
import { toHtml } from '../../src/markdown/to-html.ts';

type DiffFormat = 'text' | 'html' | 'json';

/** `variorum diff`: two Markdown files compared as revisions, in or out of an archive. */
export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('compare two Markdown files, with or without front matter')
    .argument('<before>', 'the older file')
    .argument('<after>', 'the newer file')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'html', 'json']).default('text'))
    .action((beforeFile: string, afterFile: string, { format }: { format: DiffFormat }) => {
      const before = readFile(beforeFile);
      const after = readFile(afterFile);
      if (before === undefined || after === undefined) {
        process.exitCode = 1;
        return;
      }
      const diff = compareRevisions(before, after);
      if (format === 'json') console.log(JSON.stringify(diff, null, 2));
      else if (format === 'html') console.log(toHtml(renderInline(diff, before, after)));
      else console.log(renderText(diff, before, after) || 'No difference.');
    });
}

function readFile(file: string): ReturnType<typeof readLooseRevision> | undefined {
  try {
    return readLooseRevision(fs.readFileSync(file, 'utf8'), path.basename(file, '.md'));
  } catch (error) {
    console.error(`${file}: ${(error as Error).message}`);
    return undefined;
  }
}
