/**
 * A sentence in pieces: its words, and the parts that whoever shows it puts in (a time, a link), each at the place that
 * the language gives it. Pages put in elements, other places texts.
 */
export type Sentence<Part> = (string | Part)[];

/** Parts with words between them, and others before the last. */
export function joinParts<Part>(parts: readonly Part[], between: string, beforeLast = between): Sentence<Part> {
  return parts.flatMap((part, at): Sentence<Part> => {
    if (at === 0) return [part];
    return [at === parts.length - 1 ? beforeLast : between, part];
  });
}
