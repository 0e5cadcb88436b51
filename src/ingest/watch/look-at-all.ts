import type { Validators } from '../fetch/fetch-result.ts';
import { Ended } from './endable-clock.ts';

/** A page to be looked at. */
export interface LookAt {
  url: string;
  /** Who publishes; without it the address tells. */
  outlet?: string;
  /** The article of the archive that this is a look at; absent when it has none at this address. */
  slug?: string;
  /** The folder that a new article is to have. */
  newSlug?: string;
  validators: Validators;
}

/**
 * Works through targets, those of one host one after the other and in order, `hostsAtOnce` hosts at a time. `look` asks
 * and gives back what is to be written; what is written is written one at a time. Before each target `isEnding` is
 * asked; a wait that was ended (`Ended`) ends the work too. Rejects with the first fault, when nothing is under way
 * any more.
 */
export async function lookAtAll<Target extends { url: string }>(
  targets: readonly Target[],
  hostsAtOnce: number,
  isEnding: () => boolean,
  look: (target: Target) => Promise<() => Promise<void>>,
): Promise<void> {
  const queues = [...Map.groupBy(targets, ({ url }) => URL.parse(url)?.host ?? '').values()];
  let written: Promise<void> = Promise.resolve();
  let fault: { error: unknown } | undefined;
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const target of queue) {
        if (isEnding() || fault) return;
        try {
          const write = await look(target);
          const turn = written.then(write);
          // What another host answered is written all the same.
          written = turn.catch(() => undefined);
          await turn;
        } catch (error) {
          if (error instanceof Ended) return;
          fault ??= { error };
        }
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  if (fault) throw fault.error;
}
