import { createHash } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** SHA-1 in base32 without padding, as CDX indexes and WARC records write it. */
export function payloadDigest(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let bitCount = 0;
  for (const byte of createHash('sha1').update(bytes).digest()) {
    bits = (bits << 8) | byte;
    for (bitCount += 8; bitCount >= 5; bitCount -= 5) text += alphabet[(bits >> (bitCount - 5)) & 31]!;
    bits &= (1 << bitCount) - 1;
  }
  return text;
}

/** True for a digest that `payloadDigest` could give. */
export function isPayloadDigest(digest: string): boolean {
  return /^[A-Z2-7]{32}$/.test(digest);
}
