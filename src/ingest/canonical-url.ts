const trackingParameter = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs\w+)$/i;

/**
 * What two URLs of one article have in common: host without `www.`, path without a slash at its end, query
 * without tracking parameters, no scheme and no fragment. For comparing only; never shown. The text itself when it
 * is no URL.
 */
export function canonicalUrl(text: string): string {
  const url = URL.parse(text);
  if (!url) return text;
  const parameters = [...url.searchParams].filter(([name]) => !trackingParameter.test(name));
  const query = new URLSearchParams(parameters).toString();
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`;
}
