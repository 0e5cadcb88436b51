import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { basePath, siteAddress } from '../../src/model/archive-config.ts';
import { type SiteSettings, environmentInput, siteSettings, withSlashes } from '../../src/site-settings.ts';

/** The project's folder: the one that holds `scripts/`. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** What the options of `withSiteOptions` give. */
export interface SiteOptions {
  content?: string;
  out?: string;
  site?: string;
  base?: string;
}

/** `--content`, which every command that reads an archive takes. */
export function contentOption(): Option {
  return new Option('--content <dir>', 'content folder (default: "content")').env('VARIORUM_CONTENT');
}

/** Adds the options that say where a site is read, built and served. */
export function withSiteOptions(command: Command): Command {
  return command
    .addOption(contentOption())
    .addOption(new Option('--out <dir>', 'folder of the finished site (default: "dist")').env('VARIORUM_OUT'))
    .addOption(
      new Option(
        '--site <url>',
        'public address of the host, such as https://archive.example (default: from archive.yml)',
      )
        .env('VARIORUM_SITE')
        .argParser(parserOf(siteAddress)),
    )
    .addOption(
      new Option(
        '--base <path>',
        'path under which the site lives, such as /archive/ (default: from archive.yml, else /)',
      )
        .env('VARIORUM_BASE')
        .argParser((value: string) => parserOf(basePath)(withSlashes(value))),
    );
}

function parserOf(schema: z.ZodType<string>): (value: string) => string {
  return (value) => {
    const read = schema.safeParse(value);
    if (!read.success) throw new InvalidArgumentError(`The value ${read.error.issues[0]!.message}.`);
    return read.data;
  };
}

/** Settings from the options; paths are relative to the folder the command is called in. */
export function settingsOf(options: SiteOptions): SiteSettings {
  const input = { ...environmentInput(process.env), ...options };
  const absolute = (folder: string | undefined): string | undefined =>
    folder === undefined ? undefined : path.resolve(folder);
  return siteSettings(projectRoot, { ...input, content: absolute(input.content), out: absolute(input.out) });
}
