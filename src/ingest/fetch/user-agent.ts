import { ImportError } from '../import-error.ts';

/**
 * The User-Agent that says who fetches and where to complain: `Variorum/0.1.0 (+https://archive.example/about/)`.
 *
 * @throws ImportError when the archive names neither contact nor site: nobody is fetched from anonymously
 */
export function userAgentOf(version: string, archive: { contact?: string; site?: string }): string {
  const contact = archive.contact ?? archive.site;
  if (contact === undefined)
    throw new ImportError(
      'archive.yml names neither contact nor site; those whose pages are fetched must be able to reach you.',
      'Write `contact:` with a mail address or a URL into archive.yml.',
    );
  // RFC 9110: visible ASCII and spaces; brackets would end the comment.
  if (!/^[\x20-\x7e]+$/.test(contact) || /[()\\]/.test(contact))
    throw new ImportError(
      `The contact “${contact}” can't be sent in a header.`,
      'Write a mail address or a URL in ASCII, without brackets.',
    );
  return `Variorum/${version} (+${contact})`;
}
