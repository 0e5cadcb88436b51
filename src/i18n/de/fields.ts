import type * as english from '../en/fields.ts';
import type { Words } from '../words.ts';

/** What readers call the fields of an article. */
export const fieldLabels: Words<typeof english.fieldLabels> = {
  title: 'Überschrift',
  description: 'Vorspann',
  author: 'Autorenzeile',
  dateline: 'Ortsmarke',
  date: 'Angegebenes Datum',
  modified: 'Angegebene Aktualisierung',
  section: 'Ressort',
  tags: 'Schlagwörter',
  lang: 'Sprache',
  correction: 'Korrekturhinweis',
  image: 'Bild',
  url: 'Adresse',
};
