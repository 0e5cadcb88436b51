/** What read a page, `name@version`: the extractor, with the outlet's rules as its build if an entry of them held. */
export function readerName(extractor: string, rules: string | undefined): string {
  return rules === undefined ? extractor : `${extractor}+rules.${rules}`;
}
