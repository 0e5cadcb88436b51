import type { WatchEvent } from '../src/ingest/watch/watch-pass.ts';
import { counted } from '../src/text/counted.ts';
import { eventText } from './import-report.ts';

/** What became of the looks of a run, by outcome. */
export interface LookCounts {
  feeds: number;
  newArticles: number;
  /** Snapshots of articles that were there. */
  newTexts: number;
  /** Captures of articles that were there with only a part of the text. */
  partial: number;
  unchanged: number;
  notFound: number;
  gone: number;
  blocked: number;
  failed: number;
  /** Captures that the archive had. */
  alreadyThere: number;
  /** Addresses that gave no article, of which nothing is recorded. */
  noArticle: number;
  rejected: number;
}

/** How looks are told: a line an event for people, or one JSON object a line for machines. */
export interface LookPrinter {
  event: (event: WatchEvent) => void;
  /** Tells the counts since the last summary and gives them; `facts` go into the JSON. People are told of no empty one. */
  summary: (facts: Record<string, unknown>) => LookCounts;
}

/** A printer, on standard output if nothing else is given. */
export function lookPrinter(
  { json, dryRun }: { json: boolean; dryRun: boolean },
  print: (text: string) => void = (text) => {
    console.log(text);
  },
): LookPrinter {
  let counts = noLooks();
  return {
    event: (event) => {
      count(counts, event);
      const text = json ? JSON.stringify(event) : lookText(event);
      if (text !== null) print(text);
    },
    summary: (facts) => {
      const sum = counts;
      counts = noLooks();
      const isEmpty = Object.values(sum).every((number) => number === 0);
      if (json) print(JSON.stringify({ event: 'summary', dryRun, ...sum, ...facts }));
      else if (!isEmpty) print(`${dryRun ? 'Dry run, nothing was written. ' : ''}${countsText(sum)}`);
      return sum;
    },
  };
}

function noLooks(): LookCounts {
  return {
    feeds: 0,
    newArticles: 0,
    newTexts: 0,
    partial: 0,
    unchanged: 0,
    notFound: 0,
    gone: 0,
    blocked: 0,
    failed: 0,
    alreadyThere: 0,
    noArticle: 0,
    rejected: 0,
  };
}

const countOfOutcome = {
  unchanged: 'unchanged',
  'not-found': 'notFound',
  gone: 'gone',
  blocked: 'blocked',
  failed: 'failed',
} as const satisfies Record<string, keyof LookCounts>;

function count(counts: LookCounts, event: WatchEvent): void {
  switch (event.event) {
    case 'feed':
      counts.feeds += 1;
      break;
    case 'imported':
      counts[countOfImported(event)] += 1;
      break;
    case 'unchanged':
      counts.unchanged += 1;
      break;
    case 'already-there':
      counts.alreadyThere += 1;
      break;
    case 'observed':
      counts[countOfOutcome[event.outcome as keyof typeof countOfOutcome]] += 1;
      break;
    case 'no-article':
      counts.noArticle += 1;
      break;
    case 'rejected':
      counts.rejected += 1;
      break;
  }
}

function countOfImported({ isNewArticle, quality }: WatchEvent & { event: 'imported' }): keyof LookCounts {
  if (quality === 'failed') return 'failed';
  if (isNewArticle) return 'newArticles';
  return quality === 'partial' ? 'partial' : 'newTexts';
}

/** A look as text for people. */
function lookText(event: WatchEvent): string | null {
  switch (event.event) {
    case 'feed': {
      const { outlet, url, newAddresses, notes } = event;
      const what = newAddresses === 0 ? 'nothing new' : counted(newAddresses, 'new address', 'new addresses');
      return [`Feed of ${outlet}, ${url}: ${what}.`, ...notes.map((note) => `  Note: ${note}`)].join('\n');
    }
    case 'outlet-created':
      return event.name === event.outlet
        ? `New outlet ${event.outlet}, named after its id; write its name into ${event.file}`
        : eventText(event, true);
    case 'no-article':
      return `No article at ${event.source}\n  ${event.reason}`;
    case 'imported': {
      const { article, captured, title, notes, quality, warning = '' } = event;
      const lines =
        quality === 'failed'
          ? [`Failed capture of ${article}, ${captured}: it holds no text of the article.`, `  ${warning}`]
          : [`${imported(event)} ${article}, ${captured}: “${title}”`];
      const doubt = quality === 'partial' ? [`  WARNING: the text may be incomplete. ${warning}`] : [];
      return [...lines, ...notes.map((note) => `  Note: ${note}`), ...doubt].join('\n');
    }
    case 'unchanged':
      return `${event.article}, ${event.captured}: unchanged.`;
    default:
      return eventText(event, true);
  }
}

function imported({ isNewArticle, quality }: WatchEvent & { event: 'imported' }): string {
  if (isNewArticle) return 'New article';
  return quality === 'partial' ? 'Part of a text of' : 'New text of';
}

function countsText(counts: LookCounts): string {
  const { feeds, ...looks } = counts;
  const names: Record<keyof typeof looks, string> = {
    newArticles: looks.newArticles === 1 ? 'new article' : 'new articles',
    newTexts: looks.newTexts === 1 ? 'new text' : 'new texts',
    partial: looks.partial === 1 ? 'part of a text' : 'parts of texts',
    unchanged: 'unchanged',
    notFound: 'not found',
    gone: 'gone',
    blocked: 'blocked',
    failed: 'failed',
    alreadyThere: 'already there',
    noArticle: 'without an article',
    rejected: 'rejected',
  };
  const found = (Object.keys(names) as (keyof typeof looks)[]).filter((key) => looks[key] > 0);
  const sum = Object.values(looks).reduce((total, number) => total + number, 0);
  const parts = found.map((key) => `${looks[key].toLocaleString('en')} ${names[key]}`);
  const asked = feeds === 0 ? '' : `${counted(feeds, 'feed')}, `;
  return `${asked}${counted(sum, 'look')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`;
}
