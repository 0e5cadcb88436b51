import fs from 'node:fs';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { astroSettings } from '../../src/astro-settings.ts';
import { siteMarker } from '../../src/swap-site.ts';
import { buildSite } from './build.ts';
import { type SiteOptions, settingsOf, withSiteOptions } from './site-options.ts';

/** `variorum serve`: the built site on this machine. */
export function registerServe(program: Command): void {
  withSiteOptions(program.command('serve'))
    .description('serve the built site on 127.0.0.1')
    .addOption(new Option('--port <number>', 'port to listen on').default(4321).argParser(port))
    .option('--build', 'build first')
    .action(async ({ port: wanted, build = false, ...options }: SiteOptions & { port: number; build?: boolean }) => {
      const settings = settingsOf(options);
      if (build && !(await buildSite(settings))) {
        process.exitCode = 1;
        return;
      }
      if (!fs.existsSync(path.join(settings.paths.out, siteMarker))) {
        console.error(`There is no built site in ${settings.paths.out}: run \`variorum build\` first, or add --build.`);
        process.exitCode = 1;
        return;
      }
      const { preview } = await import('astro');
      const server = await preview({
        ...astroSettings(settings, { command: 'other' }),
        configFile: false,
        logLevel: 'error',
        server: { host: '127.0.0.1', port: wanted },
      });
      console.log(`Serving ${settings.paths.out} at http://127.0.0.1:${server.port}${settings.base} (Ctrl+C ends it)`);
    });
}

function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('It is a whole number from 0 to 65535.');
  return number;
}
