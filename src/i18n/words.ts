/**
 * What another language has to say where English says `T`: a text for each text, in the same places, and functions that take
 * and give the same. So a word that is missing in a language is an error of types.
 */
export type Words<T> = T extends string
  ? string
  : T extends (...known: never[]) => unknown
    ? T
    : { readonly [Key in keyof T]: Words<T[Key]> };
