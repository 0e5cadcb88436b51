import { z } from 'zod';

const pageSchema = z.looseObject({ url: z.string() });

/** The addresses in lists of pages (`pages.jsonl`, one JSON object a line), each once; lines that are no page are passed over. */
export function listedPages(lists: readonly string[]): string[] {
  const urls = new Set<string>();
  for (const line of lists.flatMap((list) => list.split('\n'))) {
    const page = pageSchema.safeParse(parseLine(line));
    if (page.success && URL.canParse(page.data.url)) urls.add(page.data.url);
  }
  return [...urls];
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
