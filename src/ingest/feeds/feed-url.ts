/** An absolute http or https address, from one that may be relative; undefined for anything else. */
export function feedUrl(address: string | undefined, base: string): string | undefined {
  if (address === undefined || address.trim() === '') return undefined;
  const url = URL.parse(address.trim(), base);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '')
    return undefined;
  return url.href;
}

/** What relative addresses are against within elements with these `xml:base`, from the outermost to the innermost. */
export function baseWithin(base: string, ...stated: (string | undefined)[]): string {
  return stated.reduce<string>((outer, inner) => feedUrl(inner, outer) ?? outer, base);
}
