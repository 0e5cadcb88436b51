/** The named fields of a WARC record's header: names in lower case, the first value of each. */
export type RecordHeader = ReadonlyMap<string, string>;

const versionLine = /^WARC\/\d\.\d+$/;
const fieldLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*:[ \t]*(.*)$/;

/**
 * The fields of a record's header (version line, fields, folded lines; lines end in LF with any count of CR before it, the empty line
 * at the end left out), or what is wrong with it.
 */
export function parseRecordHeader(bytes: Buffer): RecordHeader | string {
  const lines = bytes.toString('utf8').split(/\r*\n/);
  if (!versionLine.test((lines.shift() ?? '').trimEnd())) return 'it starts with no version line (WARC/1.1)';
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== '') {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const match = fieldLine.exec(line);
    if (!match) continue;
    last = match[1]!.toLowerCase();
    if (!fields.has(last)) fields.set(last, match[2]!.trim());
  }
  const length = fields.get('content-length');
  if (length === undefined) return 'it states no Content-Length';
  if (!/^\d{1,15}$/.test(length)) return `its Content-Length is \`${length.slice(0, 40)}\``;
  if (!fields.has('warc-type')) return 'it states no WARC-Type';
  return fields;
}

/** A field that holds a URI: without the angle brackets that wget and record ids have. Absent when it is not stated. */
export function uriField(header: RecordHeader, name: string): string | undefined {
  const value = header
    .get(name)
    ?.replace(/^<(.*)>$/s, '$1')
    .trim();
  return value === undefined || value === '' ? undefined : value;
}
