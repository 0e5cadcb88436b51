/** Languages in which the site can speak, by their BCP 47 tags: each has its words in a folder `src/i18n/<language>/`. */
export const interfaceLanguages = ['en', 'de'] as const;

/** A language in which the site can speak. */
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Whether the site can speak in this language. */
export function isInterfaceLanguage(value: unknown): value is InterfaceLanguage {
  return interfaceLanguages.some((language) => language === value);
}
