/** The words that the marked text has on a page only, beside those of `diffLabels`. */
export const pageLabels = {
  previous: 'Previous change',
  next: 'Next change',
} as const;
