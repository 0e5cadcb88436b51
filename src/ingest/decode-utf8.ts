import type { Refusal } from './draft.ts';

/** The text of UTF-8 bytes, without a byte order mark; a refusal for other bytes: they are never read by guess. */
export function decodeUtf8(bytes: Uint8Array): string | Refusal {
  if (bytes.includes(0))
    return {
      reason: `Byte ${bytes.indexOf(0)} is NUL: this is no text.`,
      hint: 'Import a text file; for saved web pages there are other commands.',
    };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { reason: 'The bytes are not valid UTF-8.', hint: 'Convert the file to UTF-8 and import that.' };
  }
}
