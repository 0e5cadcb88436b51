/** Where the head of a message ends: its fields before the offset `fields`, its body from `body` on. */
export interface HeadEnd {
  fields: number;
  body: number;
}

/** Finds the first empty line, lines ending in LF with any count of CR before it; null when there is none. */
export function endOfHead(bytes: Uint8Array): HeadEnd | null {
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, end + 1)) {
    let at = end + 1;
    while (bytes[at] === 0x0d) at += 1;
    if (bytes[at] !== 0x0a) continue;
    let fields = end;
    while (bytes[fields - 1] === 0x0d) fields -= 1;
    return { fields, body: at + 1 };
  }
  return null;
}
