import type { Refusal } from '../draft.ts';

/** Bytes of a page in which the Wayback Machine's own marks are looked for. */
const lookedAtBytes = 300_000;

/**
 * Why bytes are not what the outlet sent but something that the Wayback Machine made: a page with its toolbar or rewritten
 * links, its page about a redirect, its page about a missing capture. Null for bytes without its marks.
 */
export function mementoFault(bytes: Uint8Array, rawUrl: string): Refusal | null {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, lookedAtBytes)).toString('latin1');
  const hint = `Save it from the address with id_ behind the time, which gives the bytes as they were captured: ${rawUrl}`;
  if (/Got an? HTTP 3\d\d response at crawl time/i.test(page) && /\/web\/\d{4,14}/.test(page))
    return { reason: 'It is the page by which the Wayback Machine shows a redirect, not a page of the outlet.', hint };
  if (/<title>\s*(?:Internet Archive )?Wayback Machine\s*<\/title>/i.test(page))
    return { reason: 'It is a page of the Wayback Machine itself, not one of the outlet.', hint };
  if (
    /<!-- BEGIN WAYBACK TOOLBAR INSERT -->|<script[^>]*src="[^"]*\/_static\/js\/(?:bundle-playback|wombat|playback)|__wm\.(?:init|wombat)\(/.test(
      page,
    )
  )
    return { reason: 'It was saved with the toolbar and the rewritten links of the Wayback Machine.', hint };
  return null;
}
