/**
 * A citation to be read, in parts that may run in different directions; `end` stands behind each, and all of it together is
 * the citation as plain text. A part in italics is the name of a publication or a title.
 */
export type CitationParts = { text: string; end: string; isItalic?: true }[];

/** The citation as plain text. */
export function plainCitation(parts: CitationParts): string {
  return parts.map(({ text, end }) => text + end).join('');
}

/** `end` behind `text`, without a second mark where the text already ends with one that closes a sentence. */
export function closing(text: string, end: string): string {
  return /[.!?…。！？؟](?:["'”’»)\]])?$/u.test(text) ? end.replace(/^[.,]/, '') : end;
}
