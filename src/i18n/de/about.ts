import type * as english from '../en/about.ts';
import type { Words } from '../words.ts';
import { countText } from './counts.ts';

/** What the page about the archive says, beside the archive's own words. */
export const aboutWords: Words<typeof english.aboutWords> = {
  title: 'Über dieses Archiv',
  holdings: (totals) =>
    `Es enthält ${[
      countText(totals.outlets, 'Medium', 'Medien'),
      countText(totals.articles, 'Artikel'),
      countText(totals.snapshots, 'Momentaufnahme', 'Momentaufnahmen'),
      countText(totals.revisions, 'Fassung', 'Fassungen'),
      countText(totals.edits, 'Änderung', 'Änderungen'),
      countText(totals.captures, 'Abruf', 'Abrufe'),
    ].join(', ')}.`,

  capturing: 'Wie Artikel abgerufen werden',
  captures: (term) => [
    'Ein ',
    term('Abruf'),
    ' ist der Vorgang, einen Artikel zu einem Zeitpunkt anzusehen. Ein Abruf, der einen Text vorfand, hinterlässt eine ',
    term('Momentaufnahme'),
    ', eine Datei, die nie neu geschrieben wird. Abrufe, die denselben Text wieder, keine Seite oder keine Antwort vorfanden, bleiben in der Zeitleiste des Artikels verzeichnet.',
  ],
  revisions: (term) => [
    'Aufeinanderfolgende Momentaufnahmen mit gleichem Text und gleicher Überschrift, Autorenzeile, gleichen Datumsangaben und übrigen Feldern sind eine ',
    term('Fassung'),
    '. Die Adresse einer Fassung enthält die Zeit ihres ersten Abrufs. Sie ändert sich nur, wenn später ein früherer Abruf desselben Textes hinzugefügt wird.',
  ],

  when: 'Wann eine Änderung geschah',
  windows: (term) => [
    'Die Änderung selbst hat niemand gesehen. Sie geschah in einem ',
    term('Zeitfenster'),
    ': nach dem letzten Abruf, der noch den alten Text zeigte, und nicht später als beim ersten Abruf, der den neuen zeigte. Alle Zeiten von Abrufen sind in UTC. Daten, die ein Medium angibt, stehen so da, wie es sie angibt, mit dessen eigener Zeitzone; ein Datum ohne Uhrzeit bleibt eines.',
  ],

  finding: 'Wie Änderungen gefunden werden',
  found:
    'Zuerst werden die Absätze der beiden Fassungen einander zugeordnet, dann die Wörter innerhalb der Absätze. Der Text davor und der Text danach lassen sich beide aus dem Gezeigten wiederherstellen. Auch Überschrift, Autorenzeile, Datumsangaben, Vorspann, Links und Bilder werden verglichen: Eine Änderung allein der Überschrift ist eine Änderung.',
  weights: 'Jede Änderung hat ein Gewicht, entschieden von einer Regel, die dabeisteht:',
  cosmetic: (edits, feeds) => [
    'Kosmetische Änderungen sind in der ',
    edits('Liste der Änderungen'),
    ' mit ihrer Anzahl eingeklappt und in ',
    feeds('Feeds'),
    ' ausgelassen. Keine wird verworfen.',
  ],

  limits: 'Was ein Vergleich nicht zeigen kann',
  unseen: [
    'Änderungen, die zwischen zwei Abrufen gemacht und zurückgenommen wurden.',
    'Bilder, Filme und interaktive Teile: Verglichen werden nur ihre Unterschriften und Adressen.',
    'Ob ein Unterschied vom Medium kommt oder davon, wie der Text gelesen wurde. Wo zwei Abrufe von verschiedenen Extraktoren gelesen wurden oder einer nur einen Teil des Textes enthält, sagt es die Änderung und bleibt aus den Feeds heraus.',
    'Warum etwas geändert wurde. Ein Gewicht sagt, wie viel sich geändert hat, nicht mit welcher Absicht.',
    'Dass das Medium allen Leserinnen und Lesern denselben Text zeigte.',
  ],

  takingDown: 'Inhalte zurückziehen',
  rights: 'Rechte',
  defaultRights: 'Die archivierten Texte gehören ihren Urheberinnen und Urhebern und den Medien.',
  contact: 'Kontakt',
};
