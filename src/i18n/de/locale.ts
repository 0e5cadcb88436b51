/** Language of the interface (BCP 47): of its pages, of its numbers, and by whose alphabet names are sorted. */
export const locale = 'de';
