/** What read a page, for people: the extractor (`name@version`), and the outlet's rules if an entry of them held. */
export function readerName(extractor: string, rules: string | undefined): string {
  return rules === undefined ? extractor : `${extractor} with rules ${rules}`;
}
