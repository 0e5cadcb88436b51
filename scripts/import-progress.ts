import type { ImportEvent, ImportSummary } from '../src/ingest/run-import.ts';
import { counted } from '../src/text/counted.ts';
import type { ImportPrinter } from './import-report.ts';

/** How far an import is: a share of work of any unit, such as bytes read. */
export interface ImportMeasure {
  done: number;
  total: number;
  /** Bytes among them, when the unit is no byte. */
  bytes?: number;
}

const refreshMs = 200;

/**
 * Runs an import with a line on standard error that says how far it is: captures, articles, bytes, time left. The line
 * is cleared before anything else is printed; there is none where standard error is no terminal. `measure` tells the
 * share that is done, from the count of captures so far; a number is the count there will be.
 */
export async function withProgress(
  label: string,
  measure: number | ((captures: number) => ImportMeasure),
  printer: ImportPrinter,
  work: (tell: (event: ImportEvent) => void) => Promise<ImportSummary>,
): Promise<ImportSummary> {
  const { stderr } = process;
  const began = Date.now();
  const articles = new Set<string>();
  let captures = 0;
  let shownAt = 0;
  let isShown = false;
  const clear = (): void => {
    if (isShown) stderr.write('\r\u001B[K');
    isShown = false;
  };
  const show = (): void => {
    const now = Date.now();
    if (!stderr.isTTY || now - shownAt < refreshMs) return;
    const share = typeof measure === 'number' ? { done: captures, total: measure } : measure(captures);
    // How much there is to do is not known yet.
    if (share.total === 0) return;
    shownAt = now;
    isShown = true;
    const text = progressText(label, { captures, articles: articles.size, passedMs: now - began, ...share });
    stderr.write(`\r${text.slice(0, Math.max(20, (stderr.columns || 80) - 1))}\u001B[K`);
  };
  // Long stretches of a source may hold nothing to tell.
  const timer = setInterval(show, refreshMs);
  try {
    return await work((event) => {
      if (event.event !== 'outlet-created' && event.event !== 'passed-over') captures += 1;
      if ('article' in event) articles.add(event.article);
      clear();
      printer.event(event);
      show();
    });
  } finally {
    clearInterval(timer);
    clear();
  }
}

/** `Importing: 34 %, 1,203 captures, 12 articles, 5 MB of 15 MB, 40 s left`. */
export function progressText(
  label: string,
  state: ImportMeasure & { captures: number; articles: number; passedMs: number },
): string {
  const { captures, articles, done, total, bytes, passedMs } = state;
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const parts = [
    `${Math.floor(share * 100)} %`,
    counted(captures, 'capture'),
    counted(articles, 'article'),
    ...(bytes === undefined ? [] : [`${(bytes / 1_000_000).toFixed(1)} MB`]),
    ...(share > 0.01 && share < 1 ? [`${leftText((passedMs * (1 - share)) / share)} left`] : []),
  ];
  return `${label}: ${parts.join(', ')}`;
}

function leftText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
