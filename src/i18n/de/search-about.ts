import type * as english from '../en/search-about.ts';
import type { Words } from '../words.ts';

/** The page that says what the search can and can't do. `languages` are those whose words are found by their forms, in words. */
export const searchAboutWords: Words<typeof english.searchAboutWords> = {
  title: 'Was die Suche kann und was nicht',
  description: 'Wie Wörter in diesem Archiv gefunden werden, in welchen Sprachen, und was verborgen bleibt.',
  back: 'Zur Suche',
  withoutScript: 'Ohne JavaScript gibt es keine Suche. Diese Listen führen zu jedem Artikel und jeder Änderung:',
  parts: (languages, others) => [
    {
      heading: 'Was durchsucht wird',
      paragraphs: [
        'Von jedem Artikel: sein neuester Text mit Überschrift, Vorspann, Autorenzeile und Medium. Von jeder Änderung: die Wörter, die sie entfernte, und die Wörter, die sie hinzufügte, mit Überschrift, Autorenzeile und Medium. So findet sich ein Wort, das kein Text mehr enthält, in der Änderung, die es entfernte.',
        'Nicht durchsucht werden: Wörter einer früheren Fassung, die nie geändert wurden, und Wörter, die nur verschoben wurden. Zurückgezogene und herausgenommene Artikel sind in keinem Index.',
        '„In entfernten Wörtern“ findet Änderungen, die Ihre Wörter herausnahmen; „In hinzugefügten Wörtern“ solche, die sie hineinsetzten. Alle Ihre Wörter müssen dann unter denen einer Änderung sein.',
      ],
    },
    {
      heading: 'Wie Wörter gefunden werden',
      paragraphs: [
        'Alle Wörter müssen vorkommen. Groß- und Kleinschreibung und Akzente zählen nicht: elecciones findet Elecciones, eleccion findet elección.',
        'Ein Wort findet jedes Wort, das damit beginnt: elect findet elected und election. Wörter, die ein Bindestrich, ein Apostroph oder ein Punkt verbindet, stehen zusammen: U.S. findet weder us noch under siege.',
        `Ein Wort wird auch in seinen anderen Formen gefunden (${languages.join(', ') || 'in keiner der Sprachen dieses Archivs'}): voting findet in einem englischen Text vote und voted. Die Seite nennt die gefundenen Formen. Eine Form zählt nur in Texten ihrer eigenen Sprache.`,
        ...(others.length === 0
          ? []
          : [
              `In den anderen Sprachen dieses Archivs (${others.join(', ')}) gibt es solche Formen nicht. Chinesisch, Japanisch, Koreanisch, Thailändisch, Laotisch, Khmer und Birmanisch werden Schriftzeichen für Schriftzeichen gesucht: Jeder Teil eines Wortes wird gefunden, ohne ein Wörterbuch, das ihn verfehlen könnte.`,
            ]),
        'Anführungszeichen halten eine Wortfolge zusammen: Ihre Wörter werden gefunden, wie sie geschrieben sind, ganz und in dieser Reihenfolge, innerhalb eines Absatzes eines Artikels oder einer geänderten Stelle einer Änderung. Eine Anfrage kann Wortfolgen und Wörter enthalten. Ein einzelnes Wort in Anführungszeichen wird gefunden, wie es geschrieben ist, ohne seine anderen Formen.',
        'Es gibt keine Zeichen für „oder“, für „ohne“ oder für fehlende Buchstaben. Ein Wort in der Mitte eines anderen wird nicht gefunden: bridge findet nicht footbridge; nur ein Großbuchstabe oder ein Unterstrich innerhalb eines Wortes beginnt ein neues (script findet JavaScript).',
      ],
    },
    {
      heading: 'Was ausgelassen wird, wird genannt',
      paragraphs: [
        'Ein Wort, das kein Eintrag enthält, wird aus der Anfrage ausgelassen, und die Seite sagt es. Wo eine Wortfolge nicht vorkommt, gibt es keine Treffer. Wenn nichts gefunden wird, sagt die Seite, wie oft jedes Wort vorkommt und welche Eingrenzung es verbirgt.',
        'Wenn ein Teil des Index nicht geladen werden kann, bricht die Suche mit einem Fehler ab. Sie zeigt nie, was übrig ist, als wäre es alles.',
      ],
    },
    {
      heading: 'Datumsangaben',
      paragraphs: [
        'Ein Artikel hat den Tag, den sein Medium angibt, in dessen eigener Zeitzone; manche geben nur einen Monat oder ein Jahr an, manche nichts. Eine Änderung hat ein Zeitfenster: Sie geschah nach dem letzten Abruf, der den alten Text zeigte, und nicht später als beim ersten, der den neuen zeigte. „Von“ und „Bis“ finden jeden Eintrag, dessen Tag, Monat, Jahr oder Zeitfenster den Zeitraum berührt. So kann eine Änderung gefunden werden, die außerhalb geschah; eine, die innerhalb geschah, wird nicht verfehlt. Was kein Datum hat, liegt in keinem Zeitraum.',
        'Jahr und Monat einer Änderung sind die des Endes ihres Zeitfensters, in UTC. Die Reihenfolge nach Abruf richtet sich nach dem ersten Abruf, der den Text oder die Änderung zeigte.',
      ],
    },
    {
      heading: 'Treffer',
      paragraphs: [
        'Die Reihenfolge nach Relevanz ist die von Pagefind: Seltene Wörter, oft vorkommende Wörter und Überschriften wiegen mehr. Über die Bedeutung eines Textes sagt sie nichts.',
        'Die Zahl neben einer Auswahl sagt, wie viele Treffer sie zusammen mit Ihren anderen Eingrenzungen ergäbe. Alle Treffer, nicht nur die gezeigten, lassen sich als CSV, CSL-JSON, RIS oder BibTeX speichern. Die Adresse der Seite enthält die ganze Anfrage: Sie lässt sich aufbewahren, verschicken und zitieren.',
      ],
    },
    {
      heading: 'Was geladen wird',
      paragraphs: [
        'Nichts wird geladen, bevor Sie die Suche benutzen, und nichts wird gesendet: Der Index wird in Teilen von Ihrem Browser gelesen, der selbst sucht. Daran, welche Teile er las, kann der Host dieser Website erraten, wie Ihre Wörter beginnen.',
        'Andere Archive werden nur durchsucht, wenn Sie sie ankreuzen. Wenn eines nicht gelesen werden kann, sagt es die Seite und zeigt die Treffer der übrigen. Die Reihenfolge nach Relevanz mischt die Archive, als ließen sich ihre Zahlen vergleichen; das lassen sie nur ungefähr.',
      ],
    },
  ],
};
