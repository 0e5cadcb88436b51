/**
 * Text that is to stand on one line of a citation: runs of white space, line and paragraph separators become one space; control
 * characters (C0, C1), bidirectional embeddings, overrides and isolates, U+FEFF and noncharacters are left out, because
 * they would turn or break what stands around the text; lone surrogates become U+FFFD. Trimmed. Idempotent.
 */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g, '')
    .replace(/[\s\x85\u2028\u2029]+/g, ' ')
    .trim();
}

/**
 * An address in the characters that RFC 3986 allows, so that it can stand in any format: other characters, and
 * the brackets, braces, bars and quotation marks that some formats take for their own, are percent-encoded; a host in another script
 * is written in its ASCII form.
 */
export function cleanUrl(url: string): string {
  const line = cleanLine(url);
  const ascii = /^[^/?#]*\/\/[^/?#]*[^\x00-\x7F]/.test(line) && URL.canParse(line) ? new URL(line).href : line;
  return ascii.replace(/[^A-Za-z0-9\-._~:/?#@!$&()*+,;=%]/gu, (character) =>
    character === "'" ? '%27' : encodeURIComponent(character),
  );
}
