import type { DroppedPart } from '../src/ingest/draft.ts';
import { ImportError } from '../src/ingest/import-error.ts';
import { shorten } from '../src/ingest/shorten.ts';
import type { ImportEvent, ImportSummary } from '../src/ingest/run-import.ts';
import { counted } from '../src/text/counted.ts';

/** How an import is told: as text for people, or one JSON object a line for machines. */
export interface ImportPrinter {
  event: (event: ImportEvent) => void;
  summary: (summary: ImportSummary) => void;
}

/** A printer on standard output. `everyItem`: text names each item that went well too; rejected ones are always named. */
export function importPrinter(options: { json: boolean; everyItem: boolean; dryRun: boolean }): ImportPrinter {
  if (options.json) {
    return {
      event: (event) => {
        console.log(JSON.stringify(event));
      },
      summary: (summary) => {
        console.log(JSON.stringify({ event: 'summary', dryRun: options.dryRun, ...summary }));
      },
    };
  }
  return {
    event: (event) => {
      const text = eventText(event, options.everyItem);
      if (text !== null) console.log(text);
    },
    summary: (summary) => {
      console.log(summaryText(summary, options.dryRun));
    },
  };
}

/**
 * Runs an import and sets the exit code: 0 when everything was taken in or was there, 1 when something was
 * rejected, that of the fault when the import could not go on (the reason goes to standard error).
 */
export async function reportImport(work: () => Promise<ImportSummary>, printer: ImportPrinter): Promise<void> {
  try {
    const summary = await work();
    printer.summary(summary);
    process.exitCode = summary.rejected > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    console.error(`${error.message}\n  → ${error.hint}`);
    process.exitCode = error.exitCode;
  }
}

/** An event as text; null for one that needs no line. A text that may be incomplete gets a line of warning, the last. */
export function eventText(event: ImportEvent, everyItem: boolean): string | null {
  const text = outcomeText(event, everyItem);
  if (!('warning' in event)) return text;
  const what =
    event.quality === 'failed'
      ? `${event.source} holds no text of the article. It is kept, and left out of revisions and edits.`
      : `the text of ${event.source} may be incomplete.`;
  const warning = `WARNING: ${what} ${event.warning}`;
  return text === null ? warning : `${text}\n${warning}`;
}

function outcomeText(event: ImportEvent, everyItem: boolean): string | null {
  switch (event.event) {
    case 'outlet-created':
      return event.name === event.outlet
        ? `New outlet ${event.outlet}, named after its id; its name can be written into ${event.file} (\`--outlet-name\` gives it from the start)`
        : `New outlet ${event.outlet}, named “${event.name}”: ${event.file}`;
    case 'rejected':
      return `Rejected ${event.source}\n  ${event.reason}\n  → ${event.hint}`;
    case 'passed-over':
      return `Passed over ${event.source}: ${event.reason}`;
    case 'observed':
      return everyItem || event.outcome === 'failed'
        ? `${event.article}, ${event.captured}: ${event.outcome}${event.status === undefined ? '' : ` (${event.status})`}. ${event.note ?? ''}`.trim()
        : null;
    case 'imported':
      if (!everyItem) return notesText(event.source, event.notes);
      return [
        `${headOf(event)} ${event.article}: “${event.title}”`,
        ...event.files.map((file) => `  ${file}`),
        ...event.dropped.map(droppedText),
        ...event.notes.map((note) => `  Note: ${note}`),
      ].join('\n');
    default:
      if (!everyItem) return notesText(event.source, event.notes);
      return event.event === 'unchanged'
        ? `Unchanged since the snapshot before: ${event.article}; the capture of ${event.captured} is in its captures.ndjson.`
        : `Already there: ${event.article}, captured ${event.captured}. Nothing was written.`;
  }
}

function headOf({ isNewArticle, quality }: ImportEvent & { event: 'imported' }): string {
  if (quality === 'failed') return isNewArticle ? 'Failed capture, of a new article,' : 'Failed capture of';
  return isNewArticle ? 'New article' : 'Next snapshot of';
}

function notesText(source: string, notes: readonly string[]): string | null {
  return notes.length === 0 ? null : notes.map((note) => `Note on ${source}: ${note}`).join('\n');
}

function droppedText({ label, line, text }: DroppedPart): string {
  return `  Dropped (${label}${line === undefined ? '' : `, line ${line}`}): ${shorten(text, 80)}`;
}

/** The counts of an import as text. */
export function summaryText(summary: ImportSummary, dryRun: boolean): string {
  const {
    read,
    imported,
    failed,
    partial,
    unchanged,
    observed,
    alreadyThere,
    rejected,
    passedOver,
    articles,
    newArticles,
    isConfigMissing,
    remarks,
  } = summary;
  const doubts = [
    ...(failed === 0 ? [] : [`${failed.toLocaleString('en')} failed`]),
    ...(partial === 0 ? [] : [`${partial.toLocaleString('en')} with a part of the text`]),
  ];
  const outcomes = [
    `${imported.toLocaleString('en')} imported${doubts.length === 0 ? '' : ` (${doubts.join(', ')})`}`,
    `${unchanged.toLocaleString('en')} unchanged`,
    ...(observed === 0 ? [] : [`${observed.toLocaleString('en')} without a text`]),
    `${alreadyThere.toLocaleString('en')} already there`,
    `${rejected.toLocaleString('en')} rejected`,
  ];
  const others = passedOver === 0 ? '' : ` ${counted(passedOver, 'other entry', 'other entries')} passed over.`;
  const into =
    imported === 0
      ? ''
      : ` ${counted(articles, 'article')} got snapshots, ${newArticles.toLocaleString('en')} of them new.`;
  const config = isConfigMissing
    ? '\nThe content folder has no archive.yml yet: `variorum check` will report it, and no site can be built without it.'
    : '';
  const notes = remarks.map((remark) => `\nNote: ${remark}`).join('');
  return `${dryRun ? 'Dry run, nothing was written. ' : ''}${counted(read, 'capture')} read: ${outcomes.join(', ')}.${into}${others}${notes}${config}`;
}
