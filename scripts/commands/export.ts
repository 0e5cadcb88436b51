import fs from 'node:fs';
import path from 'node:path';
import { type Command, Option } from 'commander';
import { LockedError, withFileLock } from '../../src/archive/file-lock.ts';
import { problemReport } from '../../src/archive/problem-report.ts';
import { openArchiveFile } from '../../src/archive/open-archive.ts';
import { writeData } from '../../src/export/write-data.ts';
import { compileSite, ContentProblemsError } from '../../src/integration.ts';
import { type DataFile, dataFormats, type DataFormat } from '../../src/publish/data/data-file.ts';
import { dataPages } from '../../src/site/urls.ts';
import type { SiteSettings } from '../../src/site-settings.ts';
import { dataMarkers, outFolderFault, recoverSite, swapFolder } from '../../src/swap-site.ts';
import { counted } from '../../src/text/counted.ts';
import { progressLine } from '../progress-line.ts';
import { contentOption, projectRoot, settingsOf } from './site-options.ts';

interface Options {
  content?: string;
  out: string;
  format: DataFormat[];
}

/** `variorum export`: the whole archive as tables. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write the whole archive as tables: CSV, NDJSON, Parquet and SQLite')
    .addOption(contentOption())
    .option('--out <dir>', 'folder of the files, replaced as a whole', 'export')
    .addOption(
      new Option('--format <formats...>', 'only these forms').choices(dataFormats).default(dataFormats, 'all of them'),
    )
    .action(async ({ content, out, format }: Options) => {
      const settings = settingsOf({ ...(content === undefined ? {} : { content }) });
      const formats = dataFormats.filter((one) => format.includes(one));
      process.exitCode = (await exportArchive(settings, path.resolve(out), formats)) ? 0 : 1;
    });
}

async function exportArchive(settings: SiteSettings, out: string, formats: readonly DataFormat[]): Promise<boolean> {
  const fault = outFolderFault(out, settings.paths.content, projectRoot, dataMarkers);
  if (fault !== undefined) {
    console.error(fault);
    return false;
  }
  try {
    const lock = path.join(settings.root, '.variorum', 'build.lock');
    return await withFileLock(lock, 0, () => exportAlone(settings, out, formats));
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    console.error(`A build with this copy of Variorum is under way. If there is none, remove ${error.file}.`);
    return false;
  }
}

async function exportAlone(settings: SiteSettings, out: string, formats: readonly DataFormat[]): Promise<boolean> {
  const start = performance.now();
  const compiling = progressLine('Compiling articles');
  const writing = progressLine('Writing the data');
  try {
    await compileSite(settings, 'dev', {
      onCompileProgress: compiling.update,
      onCompiled(report) {
        compiling.end();
        if (report.problems.length > 0) console.log(problemReport(report));
      },
    });
  } catch (error) {
    if (!(error instanceof ContentProblemsError)) throw error;
    compiling.end();
    console.error(error.report);
    console.error('Nothing was written.');
    return false;
  }
  const staging = path.join(path.dirname(out), `.${path.basename(out)}.variorum-building`);
  recoverSite(out, staging);
  fs.mkdirSync(staging, { recursive: true });
  const archive = openArchiveFile(settings.paths.store, 'data');
  let files: DataFile[];
  try {
    files = await writeData(archive, { folder: staging, formats, pages: dataPages, onProgress: writing.update });
    swapFolder(staging, out);
  } finally {
    writing.end();
    archive.close();
    fs.rmSync(staging, { recursive: true, force: true });
  }
  const rows = files.reduce((sum, file) => sum + (file.rows ?? 0), 0);
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6;
  const seconds = (performance.now() - start) / 1000;
  const size = `${counted(files.length, 'file')} (${counted(rows, 'row')}, ${megabytes.toFixed(1)} MB)`;
  console.log(`Wrote ${size} to ${out} in ${seconds.toFixed(1)} s.`);
  return true;
}
