/**
 * The text without what no text file can carry: NUL, which ends a text in many programs, and lone surrogates, which
 * UTF-8 lacks, become U+FFFD. All else stays as it was captured.
 */
export function plainText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
