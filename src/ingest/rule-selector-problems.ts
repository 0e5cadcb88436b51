import fs from 'node:fs';
import path from 'node:path';
import { readYaml } from '../markdown/yaml-data.ts';
import { outletSchema } from '../model/outlet.ts';
import { problem, type Problem } from '../model/problems.ts';
import { findBadSelectors } from './html/apply-rules.ts';

/**
 * A problem for each selector in the `rules` of the outlets' files that no page can be asked for. Other faults of the files
 * are left to those who read all of the content.
 */
export function ruleSelectorProblems(contentDir: string): Problem[] {
  const folder = path.join(contentDir, 'outlets');
  const entries = fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? fs.readdirSync(folder) : [];
  const names = entries.filter((name) => name.endsWith('.yml') && !name.startsWith('.')).sort();
  return names.flatMap((name) => {
    const { data, lineNumbers } = readYaml(fs.readFileSync(path.join(folder, name), 'utf8'));
    const rules = outletSchema.safeParse(data).data?.rules ?? [];
    return rules.flatMap((entry, index) =>
      findBadSelectors(entry).map(({ key, selector }) => {
        const at = `rules.${index}.${key}`;
        const line = lineNumbers.get(at) ?? lineNumbers.get('rules');
        return problem(
          'field-invalid',
          { file: `outlets/${name}`, line },
          `\`${at}\` is no CSS selector: \`${selector}\`.`,
        );
      }),
    );
  });
}
