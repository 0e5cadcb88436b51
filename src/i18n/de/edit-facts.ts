import type * as english from '../en/edit-facts.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';
import { classLabels } from './edits.ts';

/** What is said of an edit in a line or two. */
export const editFactWords: Words<typeof english.editFactWords> = {
  titleWas: (title) => ['Überschrift war ', title],
  edited: (window) => ['geändert ', window],
  whole: 'Die ganze Änderung',
  wholeOf: (title) => [' von ', title],
  noteAdded: 'Hinweis hinzugekommen',
  silent: 'Kein Hinweis darauf',
  returned: 'Zurück zu einem früheren Text',
  wordCounts: (removed, added) => [removed, ' ', added, ' Wörter'],
  words: (removed, added) =>
    removed + added === 0
      ? 'Im Haupttext keine Wörter hinzugefügt oder entfernt'
      : `${countText(removed, 'Wort', 'Wörter')} entfernt, ${numberText(added)} hinzugefügt`,
  paragraphsChanged: (count) => countText(count, 'Absatz geändert', 'Absätze geändert'),
  paragraphsAdded: (count) => countText(count, 'Absatz hinzugefügt', 'Absätze hinzugefügt'),
  paragraphsRemoved: (count) => countText(count, 'Absatz entfernt', 'Absätze entfernt'),
  paragraphsMoved: (count) => countText(count, 'Absatz verschoben', 'Absätze verschoben'),
  wordsMoved: (count) => countText(count, 'Wort verschoben', 'Wörter verschoben'),
  kind: (name, count) => {
    const [one, many] = classLabels[name];
    return countText(count, one, many);
  },
  ruleSentence: (rule) => `${rule.slice(0, 1).toUpperCase()}${rule.slice(1)}.`,
};

/** Why an edit may be the archive's own and not the outlet's: a label, and a sentence for who reads on. */
export const doubtWords: Words<typeof english.doubtWords> = {
  partial: 'Vielleicht von uns: unvollständige Abrufe',
  partialMeaning:
    'Die Abrufe enthalten nur einen Teil des Textes. Was sich unterscheidet, kann in einem Abruf fehlen statt im Artikel; es wird nicht gewichtet.',
  extractor: 'Vielleicht von uns: anderer Extraktor',
  extractorMeaning: (before, after) =>
    `Die beiden Abrufe wurden von verschiedenen Extraktoren gelesen (${before}, dann ${after}). Was sich unterscheidet, kann von uns kommen statt vom Medium.`,
  variant: 'Vielleicht nur in einer Variante: andere Seite',
  variantMeaning: (before, after) =>
    `Die beiden Abrufe sind von verschiedenen Varianten der Seite (${before}, dann ${after}). Was sich unterscheidet, kann nur auf einer davon so sein.`,
};
