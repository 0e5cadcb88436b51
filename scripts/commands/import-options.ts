import { type Command, InvalidArgumentError } from 'commander';
import { httpUrl, languageTag, publicationDate, singleLine } from '../../src/model/scalars.ts';
import { frontMatterKeys } from '../../src/model/snapshot.ts';
import { parseInstant } from '../../src/model/capture-stamp.ts';
import type { ImportOptions } from '../../src/ingest/run-import.ts';
import { contentOption, settingsOf } from './site-options.ts';

/** What every import takes. */
export interface CommonImportOptions {
  content?: string;
  outlet?: string;
  outletName?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** Options of an import whose source can't tell who published. */
export interface OutletImportOptions extends CommonImportOptions {
  outlet: string;
}

/** Adds the options that every import takes; `--outlet` has to be given. */
export function withImportOptions(command: Command): Command {
  return withCommonOptions(
    command.requiredOption('--outlet <id>', 'who published: the id of the outlet, as in outlets/<id>.yml'),
  );
}

/** The same for sources that know their addresses: without `--outlet` the address tells who published. */
export function withPageImportOptions(command: Command): Command {
  return withCommonOptions(
    command.option(
      '--outlet <id>',
      "who published: the id of the outlet (default: the one whose `url` has the page's host)",
    ),
  );
}

function withCommonOptions(command: Command): Command {
  return command
    .option('--outlet-name <name>', 'name of the outlet, when it is new to the archive')
    .addOption(contentOption())
    .option('--dry-run', 'say what would be done and write nothing')
    .option('--json', 'print one JSON event a line, the summary last');
}

/** Adds where the front matter of files has its fields. */
export function withMapOption(command: Command): Command {
  return command.option(
    '--map <field=frontmatter.key>',
    'where the front matter has a field; may be given more than once',
    addField,
  );
}

function addField(text: string, map: Map<string, string> | undefined): Map<string, string> {
  const [, field, key] = /^(\w+)=frontmatter\.(.+)$/.exec(text) ?? [];
  if (field === undefined || key === undefined || !mappable.includes(field)) {
    throw new InvalidArgumentError(`Expected <field>=frontmatter.<key>, the field one of ${mappable.join(', ')}.`);
  }
  return new Map([...(map ?? []), [field, key]]);
}

const mappable = frontMatterKeys.filter((key) => !['outlet', 'captured', 'capture'].includes(key));

/** Where an import goes, from its options. */
export function importTarget({ content, outlet, outletName, dryRun }: CommonImportOptions): ImportOptions {
  const { paths } = settingsOf({ ...(content === undefined ? {} : { content }) });
  return {
    contentDir: paths.content,
    ...(outlet === undefined ? {} : { outlet }),
    ...(outletName === undefined ? {} : { outletName }),
    dryRun: dryRun === true,
  };
}

/** Adds what a person can say of a capture; it wins over what the capture says. */
export function withGivenOptions(command: Command): Command {
  return command
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
      checkedBy('a date, or a date-time with its zone', accepts(publicationDate)),
    )
    .option('--author <name>', 'author, when the page is read wrongly; may be given more than once', addTo)
    .option('--lang <tag>', 'language of the text (BCP 47)', checkedBy('a BCP 47 language tag', accepts(languageTag)))
    .option('--article <name>', "folder of the article, when it can't be told from URL, headline and text");
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
