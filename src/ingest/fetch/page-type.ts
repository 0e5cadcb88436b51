/** Why an answer of this type and these bytes is no page to read; null when it is one. `contentType` is the header as sent. */
export function whyNoPage(contentType: string | undefined, bytes: Uint8Array): string | null {
  const type = (contentType ?? '').split(';')[0]!.trim().toLowerCase();
  const start = bytes.subarray(0, 1024);
  if (type === '')
    return looksLikeMarkup(start) ? null : 'The answer names no content type and does not begin like a page.';
  if (!isReadable(type)) return `The answer is of type ${type}; only HTML, XML, JSON and plain text are taken.`;
  return start.includes(0) && !isWide(start, contentType)
    ? `The answer says that it is ${type}, but has NUL bytes: it is no text.`
    : null;
}

function isReadable(type: string): boolean {
  return (
    ['text/html', 'text/xml', 'text/plain', 'text/json'].includes(type) ||
    /^application\/(?:[\w.-]+\+)?(?:xml|json)$/.test(type)
  );
}

function looksLikeMarkup(start: Uint8Array): boolean {
  return !start.includes(0) && /^\uFEFF?\s*</.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(start));
}

/** UTF-16 and UTF-32 have NUL bytes in plain text. */
function isWide(start: Uint8Array, contentType: string | undefined): boolean {
  const [first, second] = start;
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    /charset\s*=\s*"?utf-?(?:16|32)/i.test(contentType ?? '')
  );
}
