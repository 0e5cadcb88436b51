import type { FieldName } from '../../model/revision.ts';

/** What readers call the fields of an article. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  title: 'Headline',
  description: 'Description',
  author: 'Byline',
  dateline: 'Dateline',
  date: 'Stated date',
  modified: 'Stated update',
  section: 'Section',
  tags: 'Tags',
  lang: 'Language',
  correction: 'Correction note',
  image: 'Image',
  url: 'Address',
};
