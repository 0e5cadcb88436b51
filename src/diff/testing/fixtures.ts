import fs from 'node:fs';
import path from 'node:path';
import { readFrontMatter } from '../../markdown/front-matter.ts';
import { parseBody } from '../../markdown/parse-body.ts';
import { fieldNames, type Revision } from '../../model/revision.ts';

/** For tests: the folder of the fixtures of the diff. */
export const fixtureFolder = path.join(import.meta.dirname, '../../../test/fixtures/diff');

/** For tests: the behaviours that have a fixture, in order of their names. */
export const behaviours: readonly string[] = fs
  .readdirSync(fixtureFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** For tests: a file of a fixture as text; undefined when there is none. */
export function readFixtureFile(behaviour: string, file: string): string | undefined {
  const location = path.join(fixtureFolder, behaviour, file);
  return fs.existsSync(location) ? fs.readFileSync(location, 'utf8') : undefined;
}

/** For tests: one side of a fixture. `repeat` sets how often its body stands in it, as blocks. */
export function readFixtureSide(behaviour: string, side: 'before' | 'after', repeat = 1): Revision {
  const { data, body } = readFrontMatter(readFixtureFile(behaviour, `${side}.md`)!, `${side}.md`);
  const fields = Object.fromEntries(fieldNames.filter((name) => name in data).map((name) => [name, data[name]]));
  return {
    id: side === 'before' ? '2024-03-01T080000Z' : '2024-03-01T120000Z',
    fields: { title: '', author: [], date: '', tags: [], ...fields },
    blocks: parseBody(Array.from({ length: repeat }, () => body).join('\n\n')).blocks,
  };
}
