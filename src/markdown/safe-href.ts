/**
 * The address to link to, or undefined where none is linked: only absolute http, https and mailto addresses
 * without credentials are. Relative addresses have no base that we know; other schemes may run code. The result is
 * what a browser would open for the captured text, percent-encoded.
 */
export function safeHref(captured: string): string | undefined {
  const text = captured.trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(text)) return undefined;
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/** `rel` of every link that leaves the archive. */
export const externalRel = ['nofollow', 'noopener', 'noreferrer', 'external'];
