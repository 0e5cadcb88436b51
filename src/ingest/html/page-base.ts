/** The address against which a page's relative ones are read: its first `base` with an address, else its own; undefined where neither is one of the web. */
export function pageBase(document: Document, url: string): string | undefined {
  const own = webAddress(url, undefined);
  const stated = document.querySelector('base[href]')?.getAttribute('href');
  return (stated == null ? undefined : webAddress(stated, own)) ?? own;
}

function webAddress(address: string, base: string | undefined): string | undefined {
  const url = URL.parse(address.trim(), base);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
