/**
 * How the alignment of tokens came to a cell, as bits: its equal token stands behind another; the change began behind an
 * equal token; the change takes a token of the before side, or else one of the after side. In a file of their own, for
 * bundlers put the values of constants that are imported where they are used.
 */
export const fromEqual = 1;
export const changeFromEqual = 2;
export const changeGoesDown = 4;
