import { searchWords as words } from '#words/search.ts';
import { exportedResults, exportFormats, type ExportFormat } from './export-results.ts';
import type { Hit } from './select-hits.ts';

/** How long a made file stays with the browser, which takes it after the click. */
const keptMs = 60_000;

/**
 * The buttons that make a file of all results. `place` holds one for each format, named in `data-format`, and a status that
 * is read out; it is hidden while there are no results.
 */
export function offerDownloads(place: HTMLElement): { show: (hits: readonly Hit[]) => void } {
  const status = place.querySelector<HTMLElement>('[role="status"]')!;
  let hits: readonly Hit[] = [];
  place.addEventListener('click', (event) => {
    const button = event.target instanceof HTMLButtonElement ? event.target : null;
    const format = button?.dataset['format'];
    if (format !== undefined) void download(format as ExportFormat);
  });

  async function download(format: ExportFormat): Promise<void> {
    const asked = hits;
    const { ending, type, write } = exportFormats[format];
    status.textContent = words.preparing(asked.length);
    try {
      const text = write(await exportedResults(asked));
      const name = `search-results.${ending}`;
      const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => {
        URL.revokeObjectURL(url);
      }, keptMs);
      status.textContent = words.prepared(name, asked.length);
    } catch (error) {
      status.textContent = words.downloadFailed(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    show(shown) {
      hits = shown;
      status.textContent = '';
      place.hidden = shown.length === 0;
    },
  };
}
