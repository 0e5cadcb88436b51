import fs from 'node:fs';
import path from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { archiveUserAgent } from '../../src/ingest/fetch/archive-user-agent.ts';
import { realWorld } from '../../src/ingest/fetch/fetch-settings.ts';
import { ImportError } from '../../src/ingest/import-error.ts';
import { draftsOfPages } from '../../src/ingest/import-pages.ts';
import type { PageItem } from '../../src/ingest/page-capture.ts';
import { runImport } from '../../src/ingest/run-import.ts';
import { queryCdx } from '../../src/ingest/wayback/cdx-query.ts';
import { knownCaptures } from '../../src/ingest/wayback/known-captures.ts';
import { liveMementos } from '../../src/ingest/wayback/live-mementos.ts';
import { savedMementos } from '../../src/ingest/wayback/saved-mementos.ts';
import { timeDigits } from '../../src/ingest/wayback/time-range.ts';
import { createWaybackClient, waybackMachine } from '../../src/ingest/wayback/wayback-client.ts';
import {
  forecastOf,
  type ListForecast,
  type ListRange,
  readCdxFile,
  readWaybackList,
  waybackList,
  type WaybackList,
} from '../../src/ingest/wayback/wayback-list.ts';
import { counted } from '../../src/text/counted.ts';
import { withProgress } from '../import-progress.ts';
import { importPrinter, reportImport } from '../import-report.ts';
import { type CommonImportOptions, importTarget, withPageImportOptions } from './import-options.ts';

interface Options extends CommonImportOptions, ListRange {
  mementos?: string;
  endpoint?: string;
}

/** `variorum import wayback URL|FILE`: the captures that a web archive has. */
export function registerImportWayback(program: Command): void {
  withPageImportOptions(
    program
      .command('wayback')
      .argument('<source>', 'a URL (with * at its end: all that begin with it), or a saved CDX answer'),
  )
    .description('make snapshots from the captures of a web archive such as the Wayback Machine')
    .option('--mementos <dir>', 'folder of the saved captures (default: the folder of the CDX answer)')
    .option('--endpoint <url>', `the web archive (default: "${waybackMachine}")`, endpointUrl)
    .option('--from <time>', 'leave out what was captured before: 2023, 2023-09, 2023-09-13 or a date-time', timeOption)
    .option('--to <time>', 'leave out what was captured after: the same forms, the whole of it included', timeOption)
    .option('--limit <number>', 'take so many captures of the list at most', countOption)
    .action(async (source: string, options: Options) => {
      const into = importTarget(options);
      const isJson = options.json === true;
      const printer = importPrinter({ json: isJson, everyItem: false, dryRun: into.dryRun });
      const endpoint = options.endpoint ?? waybackMachine;
      const { from, to, limit } = options;
      const range: ListRange = {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(limit === undefined ? {} : { limit }),
      };
      const take = (list: WaybackList, items: AsyncIterable<PageItem>): ReturnType<typeof runImport> =>
        withProgress('Reading captures', list.rows.length, printer, (tell) =>
          runImport(draftsOfPages(items, options, into.contentDir), into, tell),
        );

      if (fs.existsSync(source)) {
        await reportImport(async () => {
          const list = waybackList(source, readCdxFile(source), range);
          const saved = savedMementos(options.mementos ?? path.dirname(source), list.rows, endpoint);
          return await take(list, readWaybackList(list, saved, endpoint));
        }, printer);
        return;
      }
      let forecast: ListForecast | undefined;
      const report = into.dryRun ? { ...printer, summary: () => undefined } : printer;
      await reportImport(async () => {
        if (!/^https?:\/\//i.test(source))
          throw new ImportError(`${source} is neither a file nor a URL.`, 'Give a whole URL, with https://.');
        const userAgent = archiveUserAgent(into.contentDir, program.parent?.version() ?? '0');
        const client = createWaybackClient({ endpoint, isGiven: options.endpoint !== undefined, userAgent }, realWorld);
        try {
          const cdx = await queryCdx(client, { url: source, ...range }, () => undefined);
          const list = waybackList(source, cdx, range);
          if (into.dryRun) {
            // Asking for every memento only to throw it away would be no way to treat an archive.
            forecast = forecastOf(list);
            return await runImport(list.faults, into, printer.event);
          }
          const isKnown = knownCaptures(into.contentDir, into.outlet);
          return await take(list, readWaybackList(list, liveMementos(client, list.rows), endpoint, isKnown));
        } finally {
          await client.close();
        }
      }, report);
      if (forecast) console.log(forecastText(forecast, isJson));
    });
}

function forecastText(forecast: ListForecast, isJson: boolean): string {
  if (isJson) return JSON.stringify({ event: 'forecast', dryRun: true, ...forecast });
  const { addresses, captures, mementos, looks, passedOver } = forecast;
  return [
    `Dry run, nothing was written, and only the list was asked for: ${counted(captures, 'capture')} of ${counted(addresses, 'address', 'addresses')}.`,
    `${counted(mementos, 'memento')} would be asked for, ${counted(looks, 'look')} without a page recorded, ${counted(passedOver, 'row')} passed over.`,
  ].join(' ');
}

function endpointUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '')
    throw new InvalidArgumentError('Expected the http(s) address of a web archive.');
  return text.replace(/\/+$/, '');
}

function timeOption(text: string): string {
  const digits = timeDigits(text);
  if (digits === null)
    throw new InvalidArgumentError('Expected 2023, 2023-09, 2023-09-13 or a date-time with its zone.');
  return digits;
}

function countOption(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 1.');
  return Number(text);
}
