import ipaddr from 'ipaddr.js';

/**
 * True when an IP address, written as text, is one of the public internet. An IPv6 address that stands for an IPv4
 * one (mapped, NAT64, 6to4) is judged by that one too. False for everything special: loopback, private, link-local,
 * carrier-grade NAT, multicast, reserved; and for what is no address.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (!(address instanceof ipaddr.IPv6)) return address.range() === 'unicast';
  const range = address.range();
  // RFC 4291 mapped and compatible, RFC 7915, RFC 6052: the last 32 bits. RFC 3056: the 32 bits behind 2002.
  if (range === 'ipv4Mapped' || range === 'rfc6145') return isPublicV4(address.parts[6]!, address.parts[7]!);
  // Only the well-known prefix; 64:ff9b:1::/48 is for local use (RFC 8215).
  if (range === 'rfc6052')
    return address.parts.slice(2, 6).every((part) => part === 0) && isPublicV4(address.parts[6]!, address.parts[7]!);
  if (range === '6to4') return isPublicV4(address.parts[1]!, address.parts[2]!);
  // Of what ipaddr.js knows no name for, only 2000::/3 is given out (RFC 4291, IANA).
  return range === 'unicast' && address.parts[0]! >> 13 === 1;
}

/** The one address that the setting for trying out lets through. */
export const loopbackForTrials = '127.0.0.1';

function isPublicV4(high: number, low: number): boolean {
  return new ipaddr.IPv4([high >> 8, high & 255, low >> 8, low & 255]).range() === 'unicast';
}
