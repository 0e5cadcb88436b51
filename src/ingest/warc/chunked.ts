/** What taking off the `chunked` coding gave. `plain`: the bytes are not chunked at all, whatever their header says. */
export type Unchunked = { bytes: Buffer; cut: boolean } | 'plain';

const sizeLine = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i;

/** Takes off the transfer coding `chunked` (RFC 9112 §7.1). `cut`: it ends, or breaks, before its last chunk. */
export function unchunk(coded: Buffer): Unchunked {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const match = sizeLine.exec(coded.toString('latin1', at, at + 1024));
    if (!match) return at === 0 ? 'plain' : { bytes: Buffer.concat(parts), cut: true };
    const size = parseInt(match[1]!, 16);
    if (size === 0) return { bytes: Buffer.concat(parts), cut: false };
    const start = at + match[0].length;
    const part = coded.subarray(start, start + size);
    parts.push(part);
    if (part.length < size) return { bytes: Buffer.concat(parts), cut: true };
    at = start + size;
    if (coded[at] === 0x0d) at += 1;
    if (coded[at] === 0x0a) at += 1;
    else if (parts.length === 1 && at < coded.length) return 'plain';
  }
}
