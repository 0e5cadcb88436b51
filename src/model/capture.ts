import { z } from 'zod';
import { sha256Hex, utcInstant } from './scalars.ts';

/**
 * What a capture found. `snapshot`: a text that was written as a snapshot; `unchanged`: the text of the
 * snapshot before; `not-found` (404) and `gone` (410): no article; `blocked` (401, 403, 451, or forbidden by
 * robots.txt): nothing is known of the article; `failed`: no usable answer, or an error or a wall in the article's place.
 */
export const captureOutcomes = ['snapshot', 'unchanged', 'not-found', 'gone', 'blocked', 'failed'] as const;

/** One line of `captures.ndjson`: the act of looking, whatever it found. Append-only. */
export const captureSchema = z.looseObject({
  captured: utcInstant,
  outcome: z.enum(captureOutcomes),
  status: z.int().min(100).max(599).optional(),
  method: z.string().optional(),
  /** sha256 of the raw bytes. */
  raw: sha256Hex.optional(),
  note: z.string().optional(),
  /** Of an `unchanged` capture: the instant of the snapshot whose text it showed, when that is not the one before it. */
  since: utcInstant.optional(),
});

/** One act of looking at an article. */
export type Capture = z.infer<typeof captureSchema>;

/** What a capture found. */
export type CaptureOutcome = (typeof captureOutcomes)[number];
