import type { Refusal } from './draft.ts';

const browser = 'Open it in a browser, save it as HTML (or with SingleFile), and import that.';

const formats: readonly { pattern: RegExp; what: string; hint: string }[] = [
  {
    // Header lines as in a mail, one of which says that parts follow.
    pattern: /^(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*?(?:MIME-Version:|Content-Type:\s*multipart\/)/i,
    what: 'a page that was saved as a web archive of one file (MHTML)',
    hint: browser,
  },
  { pattern: /^%PDF-/, what: 'a PDF file', hint: 'Save its text as a file and use `import text`.' },
  { pattern: /^bplist00/, what: 'a web archive of Safari', hint: browser },
  { pattern: /^PK\x03\x04/, what: 'a ZIP file', hint: 'Unpack it; a WACZ file is read by `import warc`.' },
  {
    pattern: /^\x1f\x8b/,
    what: 'a file that is compressed with gzip',
    hint: 'Unpack it; a WARC file is read by `import warc`.',
  },
];

/**
 * Why a file that is named as a saved page is none, by its first bytes (as Latin-1); null when nothing speaks against it. Such a
 * file would be read as if its codes were the words of an article.
 */
export function otherFormat(head: string): Refusal | null {
  const found = formats.find(({ pattern }) => pattern.test(head));
  return found === undefined ? null : { reason: `It is ${found.what}, which is not read as HTML.`, hint: found.hint };
}
