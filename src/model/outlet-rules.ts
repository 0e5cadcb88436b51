import { z } from 'zod';
import { statedDate } from './scalars.ts';

const selector = z.string().min(1);
const selectors = z.union([selector.transform((one) => [one]), z.array(selector).min(1)]);

/** Where a field is read: the text of the element, or one of its attributes. */
const fieldRule = z.union([
  selector.transform((one) => ({ select: one, attribute: undefined })),
  z.strictObject({ select: selector, attribute: z.string().min(1).optional() }),
]);

const pattern = z.string().superRefine((text, context) => {
  try {
    new RegExp(text, 'u');
  } catch (error) {
    context.addIssue({ code: 'custom', message: `is not a regular expression: ${String(error)}` });
  }
});

/** How pages of an outlet are read, where the general way goes wrong. Every part is optional. */
export const outletRulesSchema = z.strictObject({
  /** The first day the rules hold for, and the first day they hold no more: by the time of capture. */
  from: statedDate.optional(),
  until: statedDate.optional(),
  /** CSS selectors of the elements that make up the body; nothing else is looked at. */
  select: selectors.optional(),
  /** CSS selectors of elements that are taken out first. */
  remove: selectors.optional(),
  /** Regular expressions (flag `u`): what they match is taken out of the text; a block they match whole goes with it. */
  dropText: z.union([pattern.transform((one) => [one]), z.array(pattern).min(1)]).optional(),
  fields: z
    .strictObject({
      title: fieldRule.optional(),
      author: fieldRule.optional(),
      date: fieldRule.optional(),
      modified: fieldRule.optional(),
      description: fieldRule.optional(),
      section: fieldRule.optional(),
    })
    .optional(),
});

/** The `rules` of an outlet's file: dated entries, of which the last that holds for a capture is used. */
export const outletRulesListSchema = z.array(outletRulesSchema);

/** One entry of an outlet's rules. */
export type OutletRules = z.infer<typeof outletRulesSchema>;

/** The entry that holds at an instant (ISO 8601); undefined when none does. */
export function rulesAt(rules: readonly OutletRules[], captured: string): OutletRules | undefined {
  return rules.findLast(
    ({ from, until }) => (from === undefined || captured >= from) && (until === undefined || captured < until),
  );
}
