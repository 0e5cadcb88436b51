/** True when bytes read as text in an encoding that has ASCII in it: no control characters but white space in the first of them. */
export function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024);
  return head.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d || byte === 0x1b,
  );
}

const htmlTypes = new Set(['text/html', 'application/xhtml+xml']);
/** Types that servers give when they don't know better: the bytes decide. */
const vagueTypes = new Set([
  '',
  'application/octet-stream',
  'application/unknown',
  'unknown/unknown',
  'application/xml',
  'text/xml',
  'content/unknown',
]);

/** What a Content-Type says of being a page. `maybe`: it doesn't say, the bytes have to. */
export function pageByType(contentType: string | undefined): 'yes' | 'no' | 'maybe' {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  if (htmlTypes.has(type)) return 'yes';
  return vagueTypes.has(type) ? 'maybe' : 'no';
}

const htmlStart =
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b/i;

/** True for bytes that start as an HTML page does. */
export function startsAsHtml(bytes: Buffer): boolean {
  return htmlStart.test(bytes.toString('latin1', 0, 4096));
}

const otherFormats: readonly [RegExp, string][] = [
  [/^%PDF-/, 'a PDF file'],
  [/^(?:GIF8[79]a|\u0089PNG\r\n|\u00ff\u00d8\u00ff|RIFF[^]{4}WEBP)/, 'an image'],
  [/^PK\u0003\u0004/, 'a ZIP file'],
  [/^(?:wOFF|wOF2|OTTO)/, 'a font'],
];

/** What bytes are that were sent as HTML and are something else; null when nothing speaks against HTML. */
export function otherThanHtml(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 32);
  const format = otherFormats.find(([pattern]) => pattern.test(head));
  if (format !== undefined) return format[1];
  if (!/^(?:\u00ef\u00bb\u00bf)?\s*[[{]/.test(head)) return null;
  try {
    JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    return 'JSON';
  } catch {
    return null;
  }
}
