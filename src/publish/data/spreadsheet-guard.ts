/** What a spreadsheet may take for the beginning of a formula, and the sign of the guard itself. */
const guarded = /^['=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/**
 * The text with an apostrophe before it where it begins with `=`, `+`, `-`, `@` (also full-width), a tab, a line end or
 * an apostrophe: no spreadsheet runs it as a formula (OWASP: CSV injection). `unguarded` gives the text back.
 */
export function guardedText(text: string): string {
  return guarded.test(text) ? `'${text}` : text;
}

/** The text that was guarded: without its first sign where that is an apostrophe. */
export function unguardedText(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
