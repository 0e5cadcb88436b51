import fs from 'node:fs';
import path from 'node:path';
import { readYaml } from '../markdown/yaml-data.ts';
import type { TakedownEntry, takedownsSchema } from '../model/takedown.ts';
import type { z } from 'zod';

/** The checked entries of takedowns.yml, each with the lines that its problems are told by. */
export function takedownEntries(
  contentDir: string,
  file: string,
  checked: z.infer<typeof takedownsSchema>,
): TakedownEntry[] {
  const { lineNumbers } = readYaml(fs.readFileSync(path.join(contentDir, file), 'utf8'));
  return Object.entries(checked).map(([article, entry]) => ({
    ...entry,
    article,
    lines: {
      entry: lineNumbers.get(article),
      slug: lineNumbers.get(`${article}.slug`),
      passages: (entry.redact ?? []).map((_, index) => lineNumbers.get(`${article}.redact.${index}`)),
    },
  }));
}
