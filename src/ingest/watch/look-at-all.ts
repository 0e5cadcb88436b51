import type { Validators } from '../fetch/fetch-result.ts';

/** A page to be looked at. Without `slug` it is no article of the archive yet. */
export interface LookAt {
  url: string;
  outlet: string;
  slug?: string;
  validators: Validators;
}

/**
 * Works through targets, those of one host one after the other and in order, `hostsAtOnce` hosts at a time. `look` asks
 * and gives back what is to be written; what is written is written one at a time. Before each target `isEnding` is
 * asked. Rejects with the first fault, when nothing is under way any more.
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
          written = written.then(write);
          await written;
        } catch (error) {
          fault ??= { error };
          written = Promise.resolve();
        }
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  if (fault) throw fault.error;
}
