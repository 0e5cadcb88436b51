import { z } from 'zod';
import { parseInstant } from './capture-stamp.ts';
import { parseStatedDate, type StatedDateFault, unknownDate } from './stated-date.ts';

/** Text of one line that is not empty; surrounding white space is cut. */
export const singleLine = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => text !== '', 'is empty')
  .refine((text) => !/[\r\n]/.test(text), 'has a line break');

/** An absolute http or https URL without credentials, kept exactly as written. */
export const httpUrl = z.string().refine((text) => {
  if (!/^https?:\/\//i.test(text) || /\s/.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && url.username === '' && url.password === '';
}, 'is not an absolute http(s) URL');

/** A well-formed BCP 47 tag, in canonical case (`pt-br` → `pt-BR`). */
export const languageTag = z.string().transform((tag, context) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] as string;
  } catch {
    context.addIssue({ code: 'custom', message: 'is not a BCP 47 language tag' });
    return z.NEVER;
  }
});

/** An IANA time zone name known to the runtime. */
export const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, 'is not an IANA time zone');

/** Message of each fault of a stated date, as the end of a sentence that begins with the field's name. */
export const statedDateFaults = {
  form: 'is neither a date (2023-09-13) nor a date-time with a zone (2023-09-13T08:15:00Z)',
  impossible: 'names a day or time that does not exist',
  zone: 'has a time but no zone',
} as const;

/** A date, a month, a year, or a date-time with a zone, kept exactly as written. */
export const statedDate = z.string().superRefine((text, context) => {
  const fault = text === unknownDate ? 'form' : faultOf(text);
  if (fault) context.addIssue({ code: 'custom', message: statedDateFaults[fault] });
});

/** A stated date, or `unknown` where the capture states none. */
export const publicationDate = z.string().superRefine((text, context) => {
  const fault = faultOf(text);
  if (fault) context.addIssue({ code: 'custom', message: statedDateFaults[fault] });
});

function faultOf(text: string): StatedDateFault | undefined {
  const parsed = parseStatedDate(text);
  return 'fault' in parsed ? parsed.fault : undefined;
}

/** A date-time with a zone; given back as its UTC instant in whole seconds. */
export const utcInstant = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant === null) {
    context.addIssue({ code: 'custom', message: 'is not a date-time with a zone that exists' });
    return z.NEVER;
  }
  return instant;
});

/** A sha256 in lower-case hexadecimal. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'is not a sha256 in hexadecimal');
