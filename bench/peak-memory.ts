/**
 * Loaded before a program (`node --import`): when the program ends, writes its largest resident size in bytes
 * to the file that `BENCH_PEAK_FILE` names. Worker threads are part of it; other processes are not.
 */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['BENCH_PEAK_FILE'];
if (isMainThread && file !== undefined) {
  process.on('exit', () => {
    writeFileSync(file, String(process.resourceUsage().maxRSS * 1024));
  });
}
