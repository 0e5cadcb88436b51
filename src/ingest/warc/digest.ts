import { createHash } from 'node:crypto';

const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const lengths = new Map([
  ['md5', 16],
  ['sha1', 20],
  ['sha256', 32],
  ['sha512', 64],
]);

/**
 * A labelled digest (`sha1:` and base 32, hexadecimal or base 64) in one spelling, `sha1:` and hexadecimal, so
 * that two of different programs can be compared; null for one that isn't known.
 */
export function normalDigest(stated: string): string | null {
  const match = /^([a-z]+)-?(\d+):(\S+)$/i.exec(stated.trim());
  if (!match) return null;
  const algorithm = `${match[1]!.toLowerCase()}${match[2]!}`;
  const bytes = lengths.get(algorithm);
  if (bytes === undefined) return null;
  const hex = hexOf(match[3]!, bytes);
  return hex === null ? null : `${algorithm}:${hex}`;
}

/** True when the bytes have the digest; null when it is of a kind that isn't known. */
export function hasDigest(bytes: Uint8Array, stated: string): boolean | null {
  const digest = normalDigest(stated);
  if (digest === null) return null;
  const [algorithm, hex] = digest.split(':') as [string, string];
  return createHash(algorithm).update(bytes).digest('hex') === hex;
}

function hexOf(value: string, byteCount: number): string | null {
  if (value.length === byteCount * 2 && /^[0-9a-f]+$/i.test(value)) return value.toLowerCase();
  const base32 = value.replace(/=+$/, '').toUpperCase();
  if (base32.length === Math.ceil((byteCount * 8) / 5) && /^[A-Z2-7]+$/.test(base32)) {
    let bits = '';
    for (const letter of base32) bits += base32Letters.indexOf(letter).toString(2).padStart(5, '0');
    return Buffer.from(
      Array.from({ length: byteCount }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2)),
    ).toString('hex');
  }
  const base64 = Buffer.from(value, 'base64');
  return base64.length === byteCount ? base64.toString('hex') : null;
}
