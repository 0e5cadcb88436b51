import { Document, isScalar, Scalar, visit } from 'yaml';
import { frontMatterKeys } from '../model/snapshot.ts';
import { trimBody } from './front-matter.ts';

/** Characters that YAML forbids, that editors or Git would change, and white space at the ends of the lines of a long text: written as escapes. */
const needsEscape =
  /^\s*\n|\n[ \t]|[ \t](?=\n)|[\x00-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/**
 * Text of a snapshot file: front matter as YAML (keys of the format in their order, then foreign keys sorted;
 * `undefined` left out; quotation marks only where YAML needs them; no folded lines), a blank line, and the body
 * with one line feed at its end. `readFrontMatter` gives back the same data and `trimBody(body)`, as long as the
 * front matter stays under its size cap. The same input gives the same bytes.
 */
export function formatSnapshot(data: Record<string, unknown>, body: string): string {
  const document = new Document(ordered(data), {
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
    keepUndefined: false,
  });
  visit(document, {
    Scalar(_key, scalar) {
      if (typeof scalar.value === 'string' && needsEscape.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
    // A key over several lines, or as an explicit `? key`, is hard to read and to mend.
    Pair(_key, pair) {
      if (isScalar(pair.key) && typeof pair.key.value === 'string' && /[\s"]/.test(pair.key.value)) {
        pair.key.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
  const yaml = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity, indentSeq: true });
  const front = Object.keys(data).some((key) => data[key] !== undefined) ? yaml : '';
  const text = trimBody(body);
  return `---\n${front}---\n${text === '' ? '' : `\n${text}\n`}`;
}

function ordered(data: Record<string, unknown>): Map<string, unknown> {
  const known = frontMatterKeys.filter((key) => Object.hasOwn(data, key));
  const foreign = Object.keys(data)
    .filter((key) => !frontMatterKeys.includes(key))
    .sort();
  return new Map([...known, ...foreign].filter((key) => data[key] !== undefined).map((key) => [key, data[key]]));
}
