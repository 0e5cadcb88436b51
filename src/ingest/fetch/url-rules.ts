/**
 * A URL that may be asked for, without its fragment, or why not, as one sentence. With `unsafeLoopbackForTrials` the port
 * is left to the check of the address.
 */
export function checkedUrl(text: string, unsafeLoopbackForTrials: boolean, base?: string): URL | { fault: string } {
  const url = URL.parse(text, base);
  if (!url) return { fault: `“${text}” is no URL.` };
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { fault: `${url.protocol} is not fetched, only http: and https:.` };
  if (url.username !== '' || url.password !== '')
    return { fault: 'URLs with a user name or password are not fetched.' };
  if (!unsafeLoopbackForTrials && !['', '80', '443'].includes(url.port))
    return { fault: `Port ${url.port} is not fetched from, only 80 and 443.` };
  url.hash = '';
  return url;
}
