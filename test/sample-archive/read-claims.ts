/** What docs/sample-archive.md says of one file of an article. */
export interface FileClaims {
  article: string;
  /** A stamp, or `captures.ndjson`. */
  file: string;
  claims: string[];
}

/** The rows of all tables that stand below a heading which names an article, in order. */
export function readClaims(markdown: string): FileClaims[] {
  const rows: FileClaims[] = [];
  let article: string | undefined;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('#')) article = /^### `([^`]+)`$/.exec(line)?.[1];
    const [file, claims] = line.startsWith('| ')
      ? line
          .split('|')
          .slice(1)
          .map((cell) => cell.trim())
      : [];
    if (article === undefined || file === undefined || claims === undefined) continue;
    if (file === 'File' || /^-+$/.test(file)) continue;
    rows.push({ article, file, claims: claims.split(';').map((claim) => claim.trim()) });
  }
  return rows;
}
