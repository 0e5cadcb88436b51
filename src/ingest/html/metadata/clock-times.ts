/** Zones whose names mean one offset everywhere. */
const zones: Partial<Record<string, string>> = {
  z: 'Z', utc: 'Z', gmt: 'Z', cet: '+01:00', cest: '+02:00', mez: '+01:00', mesz: '+02:00', eet: '+02:00', eest: '+03:00',
  msk: '+03:00', jst: '+09:00', kst: '+09:00', aest: '+10:00', aedt: '+11:00', nzst: '+12:00', nzdt: '+13:00',
}; // prettier-ignore
/** Names that mean something else elsewhere (BST in Dhaka, PST in Manila): read only where the language names the region. */
const regional: readonly { regions: RegExp; zones: Partial<Record<string, string>> }[] = [
  { regions: /-gb\b/i, zones: { bst: '+01:00' } },
  {
    regions: /-(?:us|ca)\b/i,
    zones: {
      est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
    },
  },
]; // prettier-ignore

const clock = String.raw`(\d{1,2})\s?[:.h]\s?(\d{2})(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?\s*(?:uhr|hrs|h)?\s*[(,]?\s*((?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?|[a-z]{1,4})\)?`;
const behind = new RegExp(
  String.raw`^[\s,|·•–-]{0,4}(?:at|um|à|a las|às|alle ore|alle|om|kl\.?|klo)?\s*${clock}(?![\p{L}\d:])`,
  'u',
);
const before = new RegExp(String.raw`(?<![\d.:/])${clock}[\s,|·•–-]+(?:on\s+)?(?:\p{L}{2,10}\.?,?\s+)?$`, 'u');

/**
 * The time with a zone that stands right behind a date, or else right before it, as `THH:MM` and offset (RFC 3339);
 * undefined when there is none, or its zone isn't stated or could be several. Texts are in lower case. `lang`: BCP 47.
 */
export function readClockTime(textBefore: string, textBehind: string, lang: string | undefined): string | undefined {
  const match = (behind.exec(textBehind) ?? before.exec(textBefore)) as (string | undefined)[] | null;
  const offset = match ? offsetOf(match[5] ?? '', lang) : undefined;
  if (!match || offset === undefined) return undefined;
  const half = match[4]?.[0];
  const stated = Number(match[1]);
  if (half !== undefined && (stated < 1 || stated > 12)) return undefined;
  const hour = half === undefined ? stated : (stated % 12) + (half === 'p' ? 12 : 0);
  const [minute, second] = [match[2]!, match[3]];
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  return `T${String(hour).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}

function offsetOf(zone: string, lang: string | undefined): string | undefined {
  const named = zones[zone] ?? regional.find(({ regions }) => regions.test(lang ?? ''))?.zones[zone];
  if (named !== undefined) return named;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) as (string | undefined)[] | null;
  if (!match || Number(match[2]) > 14 || Number(match[3] ?? 0) > 59) return undefined;
  return `${match[1]!}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}`;
}
