import { type Command, InvalidArgumentError } from 'commander';
import { httpUrl, languageTag, singleLine, statedDate } from '../../src/model/scalars.ts';
import { parseInstant } from '../../src/model/capture-stamp.ts';
import { runImport } from '../../src/ingest/run-import.ts';
import { readTextFile, type TextFileOptions } from '../../src/ingest/text-file.ts';
import { checkArticleName } from '../../src/ingest/stored-article.ts';
import { importPrinter, reportImport } from '../import-report.ts';
import { type OutletImportOptions, importTarget, withImportOptions } from './import-options.ts';

type Options = OutletImportOptions & TextFileOptions;

/** `variorum import text FILE`: a page that was saved as plain text. */
export function registerImportText(program: Command): void {
  withImportOptions(program.command('text').argument('<file>', 'a page saved as plain text, in UTF-8'))
    .description('make a snapshot from a page that was saved as plain text')
    .option(
      '--captured <instant>',
      "when the page was captured: a date-time with its zone (default: the file's modification time, marked as such)",
      checkedBy('a date-time with its zone, such as 2023-09-13T08:15:00Z', (text) => parseInstant(text) !== null),
    )
    .option('--url <url>', 'original URL of the article', checkedBy('an http(s) URL', accepts(httpUrl)))
    .option(
      '--title <text>',
      'headline, when the page is read wrongly',
      checkedBy('a single line', accepts(singleLine)),
    )
    .option(
      '--date <date>',
      'date of publication as the outlet states it, when the page is read wrongly',
      checkedBy('a date, or a date-time with its zone', accepts(statedDate)),
    )
    .option('--author <name>', 'author, when the page is read wrongly; may be given more than once', addTo)
    .option('--lang <tag>', 'language of the text (BCP 47)', checkedBy('a BCP 47 language tag', accepts(languageTag)))
    .option('--article <name>', "folder of the article, when it can't be told from URL, headline and text")
    .action(async (file: string, options: Options) => {
      const target = importTarget(options);
      const printer = importPrinter({ json: options.json === true, everyItem: true, dryRun: target.dryRun });
      await reportImport(async () => {
        if (options.article !== undefined) checkArticleName(target.contentDir, options.outlet, options.article);
        return await runImport([readTextFile(file, options)], target, printer.event);
      }, printer);
    });
}

function addTo(name: string, names: string[] | undefined): string[] {
  return [...(names ?? []), name];
}

function accepts(schema: { safeParse: (text: string) => { success: boolean } }): (text: string) => boolean {
  return (text) => schema.safeParse(text).success;
}

/** An option's parser that takes a text as it is, or says what it should be. */
function checkedBy(expected: string, isValid: (text: string) => boolean): (text: string) => string {
  return (text) => {
    if (!isValid(text)) throw new InvalidArgumentError(`Expected ${expected}.`);
    return text;
  };
}
