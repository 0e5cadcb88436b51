import path from 'node:path';
import { type Command, Option } from 'commander';
import { LooseFileError, readLooseFile } from '../../src/archive/read-loose-file.ts';
import { compareRevisions } from '../../src/diff/compare.ts';
import { renderFields, renderInline, renderText } from '../../src/diff/render.ts';
import { degradationNotes } from '../../src/i18n/en/edits.ts';
import { toHtml } from '../../src/markdown/to-html.ts';
import type { RevisionDiff } from '../../src/model/diff.ts';
import type { Revision } from '../../src/model/revision.ts';
import { revealControls } from '../../src/text/hygiene.ts';

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
      const before = readSide(beforeFile);
      const after = readSide(afterFile);
      if (before === undefined || after === undefined) {
        process.exitCode = 1;
        return;
      }
      console.log(print[format](compareRevisions(before, after), before, after));
    });
}

function readSide(file: string): Revision | undefined {
  try {
    const { revision, warnings } = readLooseFile(file, path.basename(file, '.md'));
    for (const warning of warnings) console.error(`${file}: ${warning}`);
    return revision;
  } catch (error) {
    if (!(error instanceof LooseFileError)) throw error;
    console.error(`${file}: ${error.message}`);
    return undefined;
  }
}

const noDifference = 'No difference.';

const print: Readonly<Record<DiffFormat, (diff: RevisionDiff, before: Revision, after: Revision) => string>> = {
  json: (diff) => JSON.stringify(diff, null, 2),
  html: (diff, before, after) =>
    [
      toHtml(renderFields(diff)),
      toHtml(renderInline(diff, before, after)),
      ...notesOf(diff).map((note) => toHtml([paragraph(note)])),
    ]
      .filter((part) => part !== '')
      .join('\n') || toHtml([paragraph(noDifference)]),
  // A terminal must not obey what stands in an article.
  text: (diff, before, after) =>
    revealControls([renderText(diff, before, after, { gaps: true }) || noDifference, ...notesOf(diff)].join('\n\n')),
};

/** What the comparison gave up, in words. */
function notesOf({ degraded }: RevisionDiff): string[] {
  return [...new Set(degraded.map(({ stage }) => `Note: ${degradationNotes[stage]}`))];
}

function paragraph(text: string) {
  return {
    type: 'element' as const,
    tagName: 'p',
    properties: { className: ['notice'] },
    children: [{ type: 'text' as const, value: text }],
  };
}
