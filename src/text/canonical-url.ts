/** Parameters that say how a reader came, or how a page is dressed, never which article it is. */
const passingParameters =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|dclid|msclkid|twclid|ttclid|li_fat_id|mc_[ce]id|igshid|yclid|ysclid|_hs\w+|_ga|_gl|mkt_tok|at_(?:medium|campaign|custom\d|link_\w+)|cmpid|ref_src|ref_url|s_cid|ns_\w+|spm|wt_mc|xtor|vero_id|oly_\w+|amp|print|printview)$/i;
const dressed: Readonly<Record<string, RegExp>> = { outputtype: /^amp$/i, view: /^print$/i, mode: /^print$/i };
/** The ends of a path by which outlets name the AMP and print variants of a page. */
const variantEnds = /(?:(?:\/(?:amp|print))+|(?:\.amp)+)(?=$|\.html?$)/i;

/**
 * What two URLs of one article have in common: host without `www.` and `amp.`, path without a slash at its end and
 * without the marks of AMP and print variants, query in alphabetical order without tracking parameters, no scheme, no
 * port that is the scheme's own, no fragment; percent-encoding in one spelling. For comparing only; never shown. The
 * text itself when it is no URL.
 */
export function canonicalUrl(text: string): string {
  const url = parsedUrl(text);
  if (!url) return text;
  const parameters = [...url.searchParams].filter(([name, value]) => !isPassing(name, value));
  parameters.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const query = new URLSearchParams(parameters).toString();
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const host = url.hostname.replace(/^(?:www|amp)\.(?=[^.]+\.)/, '') + port;
  return `${host}${pathOf(url)}${query === '' ? '' : `?${query}`}`;
}

/**
 * What the outlet made a page for, by the marks of its address; undefined for the page itself. Wider than what
 * `canonicalUrl` takes off: for telling, not for comparing.
 */
export function variantOf(text: string): 'amp' | 'print' | undefined {
  const url = parsedUrl(text);
  if (!url) return undefined;
  const parameters = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value.toLowerCase()]));
  const isDressed = (kind: string): boolean =>
    parameters.has(kind) || ['outputtype', 'view', 'mode'].some((name) => parameters.get(name) === kind);
  const path = url.pathname.toLowerCase();
  if (/^amp\.[^.]+\./.test(url.hostname) || /\/amp(?:\/|$)|\.amp(?:\.html?)?$/.test(path) || isDressed('amp'))
    return 'amp';
  return /\/print(?:\/|$|\.html?$)/.test(path) || parameters.has('printview') || isDressed('print')
    ? 'print'
    : undefined;
}

/** The URL as a person would cite it: without fragment and tracking parameters, otherwise letter for letter as given. */
export function withoutTracking(text: string): string {
  const url = parsedUrl(text);
  if (!url) return text;
  const [address] = text.split('#') as [string];
  const mark = address.indexOf('?');
  if (mark === -1) return address;
  const kept = address
    .slice(mark + 1)
    .split('&')
    .filter((part) => !isTracking(part.split('=')[0]!));
  return kept.length === 0 ? address.slice(0, mark) : `${address.slice(0, mark)}?${kept.join('&')}`;
}

function parsedUrl(text: string): URL | null {
  // `URL.parse` is missing in browsers of 2023, which the look-up page serves too.
  return URL.canParse(text) ? new URL(text) : null;
}

function isPassing(name: string, value: string): boolean {
  return passingParameters.test(name) || (dressed[name.toLowerCase()]?.test(value) ?? false);
}

function isTracking(name: string): boolean {
  return passingParameters.test(name) && !/^(?:amp|print|printview)$/i.test(name);
}

function pathOf(url: URL): string {
  let path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/+$/, '');
  const plain = path.replace(variantEnds, '');
  // An article whose whole path is `/print` is no variant of the front page.
  if (plain !== '') path = plain;
  return path.replaceAll(/%[0-9a-f]{2}/gi, (code) => {
    const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(letter) ? letter : code.toUpperCase();
  });
}
