/** The address at which an archive gives the bytes of a capture as they were received. */
export function rawMementoUrl(endpoint: string, timestamp: string, original: string): string {
  return `${endpoint.replace(/\/+$/, '')}/web/${timestamp}id_/${original.replaceAll('#', '%23')}`;
}

/** Time (4 to 14 digits) and URL that a memento's address names, whatever its mode; null for any other address. */
export function partsOfMementoUrl(address: string): { timestamp: string; original: string } | null {
  const match = /\/web\/(\d{4,14})(?:[a-z]{2}_)?\/(.+)$/.exec(address);
  if (!match) return null;
  // Some servers encode the whole URL, others join its slashes.
  const written = /^https?%3a/i.test(match[2]!) ? decoded(match[2]!) : match[2]!;
  const original = written.replace(/^(https?):\/+/i, '$1://');
  return URL.parse(original) === null ? null : { timestamp: match[1]!, original };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
