import { describe, expect, it } from 'vitest';
import { isDateLine } from './date-line.ts';

describe('isDateLine', () => {
  it.each([
    '13/09/2023',
    'Published: 13 September 2023, 08:15',
    'Last modified on Thu 14 Sep 2023 14.12 BST',
    'Updated 13 September 2023 at 11:58 p.m. EST.',
    'Publié le 1er septembre 2023 à 08h15 – Mis à jour le 2 septembre 2023 à 17h30',
    'Stand: 13. September 2023, 18:40 Uhr',
    'LONDON, 13 September 2023',
    'Ada Quill · 13 September 2023',
    '2023年9月13日 東京',
  ])('knows “%s”', (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  it.each([
    'The fair of 13 September 2023 drew more people than ever',
    'Posted yesterday',
    'The harbour vote is on 12 June 2024.',
    'He died on May 2, 2019.',
    'Das Urteil fällt am 3. Mai 2024.',
    'Le procès s’ouvrira le 3 mai 2024.',
    '审判将于2024年5月3日开始。',
    'Update, 5 September 2023: The harbour master resigned.',
    'Update 5 September 2023: the harbour master resigned',
    'Corrected 5 September 2023.',
    'Corrected on 5 September 2023',
    'Correction (5 September 2023): Quill is 71.',
    'Ferry halted 3 May 2024',
  ])('leaves “%s”, which says something of its own', (line) => {
    expect(isDateLine(line)).toBe(false);
  });
});
