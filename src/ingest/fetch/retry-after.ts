/**
 * Milliseconds to wait that a Retry-After header asks for: seconds or an HTTP date (RFC 9110). Null when it is absent,
 * can't be read, or lies in the past.
 */
export function retryAfterMs(header: string | undefined, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000;
  // Only real HTTP dates: Date.parse alone reads all sorts of texts as local time.
  if (!/^\w{3,9}, .* GMT$/.test(text)) return null;
  const dueMs = Date.parse(text);
  return Number.isNaN(dueMs) || dueMs <= nowMs ? null : dueMs - nowMs;
}
