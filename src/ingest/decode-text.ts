import { decodeHtml } from './charset.ts';
import type { Refusal } from './draft.ts';

/** Signs that no text holds; of a thousand more than a few mean that the bytes are none. */
const controls = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g;
const controlsPerThousand = 2;

/**
 * The text of a file that was saved as text, in whatever encoding: UTF-8 where the bytes are that, else what their first
 * bytes or their zeros say, else windows-1252; `note` tells which, unless it is UTF-8. A refusal for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): { text: string; note?: string } | Refusal {
  const utf8 = asUtf8(bytes);
  const { text, charset } = utf8 === undefined ? decodeHtml(bytes) : { text: utf8, charset: 'utf-8' };
  const found = text.match(controls) ?? [];
  if (text.includes('\0') || found.length * 1000 > text.length * controlsPerThousand)
    return {
      reason: 'It holds signs that no text has: this is no text.',
      hint: 'Import a text file; for saved web pages there are other commands.',
    };
  return charset === 'utf-8' ? { text } : { text, note: `The file is not in UTF-8; it is read as ${charset}.` };
}

function asUtf8(bytes: Uint8Array): string | undefined {
  // UTF-16 of ASCII letters is UTF-8 with a NUL between two of them.
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
