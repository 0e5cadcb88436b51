import { readFrontMatter } from '../markdown/front-matter.ts';
import { parseBody } from '../markdown/parse-body.ts';
import { type FieldName, fieldNames, type Revision } from '../model/revision.ts';

/**
 * A Markdown file of any origin as one side of a comparison: its front matter is taken as far as it fits and
 * never refused; a file without any is all body. `id` names the side.
 */
export function readLooseRevision(text: string, id: string): Revision {
  const matter = readFrontMatter(text, id);
  const broken = matter.problems.length > 0;
  const data = broken ? {} : matter.data;
  const fields = Object.fromEntries(fieldNames.flatMap((name) => fieldEntry(name, data[name])));
  const { blocks } = parseBody(broken ? text : matter.body);
  return { id, fields: { title: '', date: '', author: [], tags: [], ...fields }, blocks };
}

const listFields: ReadonlySet<FieldName> = new Set(['author', 'tags']);

function fieldEntry(name: FieldName, value: unknown): [FieldName, string | string[]][] {
  if (value === undefined || value === null) return [];
  if (listFields.has(name)) {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return [[name, values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))]];
  }
  return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
}
