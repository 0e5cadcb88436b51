import { httpUrl } from '../model/scalars.ts';

/** What the program that saved a page wrote at its head. */
export interface SaveNote {
  /** `singlefile` or `browser`. */
  by?: string;
  url?: string;
  /** ISO 8601 UTC, whole seconds. */
  captured?: string;
}

/**
 * Reads the comment by which SingleFile (`Page saved with SingleFile`, once `Archive processed by SingleFile`) and
 * browsers (`saved from url=(0032)https://…`) say where a page came from. A date counts only with its offset. `head` is
 * the beginning of the file.
 */
export function readSaveNote(head: string): SaveNote {
  const single = /<!--\s*(?:Page saved with|Archive processed by) SingleFile\s*([\s\S]*?)-->/i.exec(head);
  if (single) {
    const [text] = single.slice(1) as [string];
    const url = /^\s*url:\s*(\S+)\s*$/im.exec(text)?.[1];
    const saved = /^\s*saved date:\s*(.+?)\s*$/im.exec(text)?.[1];
    return { by: 'singlefile', ...checked(url), ...(saved === undefined ? {} : instant(saved)) };
  }
  const browser = /<!--\s*saved from url=\(\d{4,}\)(\S+?)\s*-->/i.exec(head);
  return browser ? { by: 'browser', ...checked(browser[1]) } : {};
}

function checked(url: string | undefined): { url?: string } {
  return url !== undefined && httpUrl.safeParse(url).success ? { url } : {};
}

/** `Wed Sep 13 2023 10:15:00 GMT+0200 (Central European Summer Time)`, or ISO 8601 with a zone. */
function instant(text: string): { captured?: string } {
  if (!/(?:GMT|UTC)(?:[+-]\d{4})?|Z$|[+-]\d{2}:?\d{2}$/.test(text)) return {};
  const time = Date.parse(text);
  return Number.isNaN(time) ? {} : { captured: `${new Date(time).toISOString().slice(0, 19)}Z` };
}
