import { describe, expect, it } from 'vitest';
import { waitingLines } from './waiting-lines.ts';

function listening() {
  const lines: string[] = [];
  const alarms = new Set<() => void>();
  const clock = {
    alarm: (_: number, ring: () => void) => {
      alarms.add(ring);
      return () => void alarms.delete(ring);
    },
  };
  const { hear, end } = waitingLines((line) => void lines.push(line), clock);
  const ring = (): void => {
    for (const one of alarms) one();
  };
  return { lines, hear, end, ring };
}

const url = 'https://gull.example/tide';

describe('waitingLines', () => {
  it('names the host of a request that nobody answers', () => {
    const { lines, hear, ring } = listening();
    hear({ event: 'ask', url });
    ring();
    expect(lines).toEqual([`No answer from gull.example for 3 seconds; still waiting for ${url}`]);
  });

  it('says nothing of one that is answered in time, or was ended', () => {
    const { lines, hear, end, ring } = listening();
    hear({ event: 'ask', url });
    hear({ event: 'heard', url });
    ring();
    hear({ event: 'ask', url });
    end();
    ring();
    expect(lines).toEqual([]);
  });

  it('tells of retries and of long pauses, not of the usual ones', () => {
    const { lines, hear } = listening();
    hear({ event: 'trouble', url, sentence: 'The server answered with status 503.', retryMs: 2100 });
    hear({ event: 'trouble', url, sentence: 'The server answered with status 503.' });
    hear({ event: 'wait', host: 'gull.example', milliseconds: 5000 });
    hear({ event: 'wait', host: 'gull.example', milliseconds: 60_000 });
    expect(lines).toEqual([
      'gull.example: The server answered with status 503. It is asked again in 3 seconds.',
      'Waiting 60 seconds before gull.example is asked again.',
    ]);
  });
});
