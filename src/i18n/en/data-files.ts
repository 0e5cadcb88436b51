/** Words of the README beside the data. */
export const readmeTexts = {
  intro:
    'The whole archive as tables, each in several forms with the same rows. codebook.md (and codebook.csv) tells what each column means.',
  rules: 'What holds of all files',
  opening: 'How to open them',
  rights: 'Rights',
  licence: 'Licence of this data',
} as const;

/** Words of the codebook. */
export const codebookTexts = {
  title: 'Codebook',
  intro: 'Every table and column of the published data.',
  key: 'Key',
  column: 'column',
  form: 'form',
  never: 'never empty',
  meaning: 'meaning',
  yes: 'yes',
} as const;
