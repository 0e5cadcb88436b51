import type { Clock } from '../src/ingest/fetch/clock.ts';
import type { FetchEvent } from '../src/ingest/fetch/fetch-settings.ts';

/** Tells what a fetch is waiting for, in lines as long as somebody may wonder about it. */
export interface WaitingLines {
  /** Hears what happens while fetching. */
  hear: (event: FetchEvent) => void;
  /** Nothing is told any more. */
  end: () => void;
}

/** How long a request may take before it is told. */
const silentMs = 3000;
/** Pauses between the pages of a host are shorter. */
const usualPauseMs = 10_000;

/** Writes a line for a request without an answer after some seconds, for what went wrong and is tried again, and for long pauses. */
export function waitingLines(write: (line: string) => void, clock: Pick<Clock, 'alarm'>): WaitingLines {
  const stops = new Map<string, () => void>();
  const stop = (url: string): void => {
    stops.get(url)?.();
    stops.delete(url);
  };
  return {
    hear(event) {
      switch (event.event) {
        case 'ask': {
          const { url } = event;
          const tell = (): void => {
            write(`No answer from ${hostOf(url)} for ${silentMs / 1000} seconds; still waiting for ${url}`);
          };
          stop(url);
          stops.set(url, clock.alarm(silentMs, tell));
          break;
        }
        case 'heard':
          stop(event.url);
          break;
        case 'trouble':
          if (event.retryMs !== undefined)
            write(`${hostOf(event.url)}: ${event.sentence} It is asked again in ${inSeconds(event.retryMs)}.`);
          break;
        case 'wait':
          if (event.milliseconds > usualPauseMs)
            write(`Waiting ${inSeconds(event.milliseconds)} before ${event.host} is asked again.`);
          break;
        case 'answer':
          break;
      }
    },
    end() {
      for (const url of [...stops.keys()]) stop(url);
    },
  };
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}

function inSeconds(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
