import type { Weight } from '../../model/diff.ts';
import type * as english from '../en/feeds.ts';
import type { Words } from '../words.ts';
import { countText, numberText } from './counts.ts';

/** Names of feeds by what they follow. */
export const feedLabels: Words<typeof english.feedLabels> = {
  articles: 'Neue Artikel',
  edits: 'Änderungen',
  'all-edits': 'Alle Änderungen',
};

/** What a feed says of itself. */
export const feedWords: Words<typeof english.feedWords> = {
  titles: {
    articles: (whose) => `${whose}: neue Artikel`,
    edits: (whose) => `${whose}: Änderungen`,
    'all-edits': (whose) => `${whose}: alle Änderungen`,
  },
  descriptions: {
    articles:
      'Artikel, wie sie zuerst abgerufen wurden, ein Eintrag je Artikel. Was später geändert wurde, steht in den Feeds der Änderungen.',
    edits:
      'Spätere Änderungen archivierter Artikel, mit dem Geänderten im Eintrag, ein Eintrag je Änderung. Kosmetische Änderungen und solche, die vom Archiv selbst kommen können, sind ausgelassen.',
    'all-edits':
      'Spätere Änderungen archivierter Artikel, mit dem Geänderten im Eintrag, ein Eintrag je Änderung. Auch kosmetische Änderungen und solche, die vom Archiv selbst kommen können, sind hier.',
  },
  within: (name, whole) => `${name} (${whole})`,
};

const weights: Readonly<Record<Weight, string>> = {
  cosmetic: 'kosmetisch',
  minor: 'geringfügig',
  substantive: 'inhaltlich',
};

/** Words of the entries. Moments come as texts that are ready to read. */
export const feedItemWords: Words<typeof english.feedItemWords> = {
  statedDate: (outlet, date) => `${outlet} gibt dieses Datum an: ${date}.`,
  noStatedDate: (outlet) => `${outlet} gibt kein Datum an.`,
  firstCaptured: (moment) => `Zuerst abgerufen am ${moment}.`,
  readArticle: 'Im Archiv lesen',
  original: 'Original',
  edited: (headline) => `Geändert: ${headline}`,
  headlineEdited: (before, after) => `Überschrift geändert: „${before}“ → „${after}“`,
  window: (after, until) => `Geändert zwischen dem ${after} und dem ${until}.`,
  words: ({ added, removed, moved }) =>
    [
      `${countText(removed, 'Wort', 'Wörter')} entfernt`,
      `${numberText(added)} hinzugefügt`,
      ...(moved > 0 ? [`${numberText(moved)} verschoben`] : []),
    ].join(', '),
  weighed: (weight, rule, words) => `Gewicht: ${weights[weight]} (${rule}); im Haupttext ${words}.`,
  notWeighed: (words) => `Im Haupttext ${words}.`,
  silent: 'Stillschweigend: Sie kam weder mit einem neuen Hinweis noch mit einer geänderten Aktualisierungszeit.',
  noteAdded: 'Ein Korrektur- oder Aktualisierungshinweis kam hinzu.',
  returned: 'Der Text kehrte zu dem einer früheren Fassung zurück.',
  seeEdit: 'Die Änderung im Archiv ansehen',
  shortened: '… Gekürzt. Der Rest steht auf der Seite.',
};

/** What the page of feeds says, and links to feeds elsewhere. */
export const feedPageWords: Words<typeof english.feedPageWords> = {
  title: 'Feeds',
  lead: 'Ein Feedreader verfolgt das Archiv für Sie: Er fragt ab und zu einen Feed ab und zeigt, was neu ist.',
  subscribe:
    'Kopieren Sie die Adresse eines der Feeds unten in Ihren Feedreader. Die meisten finden die Feeds einer Seite auch von selbst: Geben Sie ihnen die Adresse eines Mediums, eines Namens oder eines Artikels, der geändert wurde.',
  lists: 'Oder nehmen Sie mehrere auf einmal, als Listen (OPML), die Feedreader importieren:',
  mainList: 'das Archiv und seine Medien',
  authorList: 'alle Namen',
  listsNote:
    'Die Feeds des Archivs enthalten, was die der Medien und Namen enthalten: Wer alle nimmt, liest alles doppelt.',
  formats: 'Atom, RSS und JSON Feed sagen dasselbe. Wenn Ihr Feedreader Atom versteht, nehmen Sie Atom.',
  entries: 'Was die Einträge sind',
  articles: (feed) => ['Der Feed ', feed, ' meldet jeden Artikel einmal, wie er zuerst abgerufen wurde.'],
  edits: (feed) => [
    'Der Feed ',
    feed,
    ' meldet jede spätere Änderung einmal, mit dem Zeitfenster, in dem sie geschah, und dem Geänderten im Eintrag: Entfernte Wörter stehen in [−…−], hinzugefügte in [+…+], sodass es kein Stylesheet braucht, um sie zu unterscheiden.',
  ],
  leftOut:
    'Ausgelassen sind kosmetische Änderungen (Rechtschreibung, Zeichensetzung, Layout) und solche, die von uns statt vom Medium kommen können: wo zwei Abrufe von verschiedenen Extraktoren gelesen wurden, von verschiedenen Varianten einer Seite sind oder nur einen Teil des Textes enthalten.',
  allEdits: (feed) => ['Der Feed ', feed, ' enthält auch diese, und jeder solche Eintrag sagt, was er ist.'],
  once: 'Ein Eintrag ändert sich nie und kommt nie wieder: Seine Kennung enthält weder die Adresse dieser Website noch eine Überschrift, und eine Änderung, die eine frühere zurücknimmt, ist ein eigener Eintrag.',
  time: 'Die Zeit eines Eintrags ist die des Abrufs, der ihn zuerst zeigte. Wann eine Änderung geschah, ist nur als das Zeitfenster bekannt, das der Eintrag nennt.',
  shortened: 'Ein langer Eintrag wird gekürzt und sagt es; die Seite, auf die er verweist, enthält alles.',
  back: 'Wie weit sie zurückreichen',
  older: (least, most) =>
    `Ein Feed enthält seine neuesten ${numberText(least)} bis ${numberText(most)} Einträge. Ältere stehen in Archivdokumenten, auf die der Feed verweist (RFC 5005; im JSON Feed als next_url), jeder Eintrag in einem davon: Ein Feedreader, der diesen Verweisen folgt, verpasst nichts, wie lange er auch weg war.`,
  late: 'Abrufe, die später hinzukamen als andere mit neuerem Datum, stehen dort, wohin ihre Zeit sie stellt. Sie erreichen Feedreader, die diesen Verweisen folgen; andere zeigen nur, was unter den neuesten ist.',
  archive: 'Das ganze Archiv',
  outlets: 'Medien',
  authors: 'Autorschaft und einzelne Artikel',
  authorsNote:
    'Die Seite jedes Namens hat die Feeds dieses Namens. Die Seite jedes geänderten Artikels hat einen Feed seiner Änderungen, in Atom.',
  authorsLink: 'Alle Namen',
  noSmallFeeds: 'Dieses Archiv hat keine Feeds einzelner Namen und Artikel.',
  noSite:
    'Dieses Archiv gibt seine öffentliche Adresse nicht an, daher sind Links in seinen Feeds Pfade, denen viele Feedreader nicht folgen können.',
  follow: 'Verfolgen (Atom)',
  linkOf: (label, of) => `: ${label}, ${of}`,
  clicked:
    'Dies ist ein Feed, gemacht für Feedreader: Kopieren Sie die Adresse dieser Seite in einen solchen. Unten stehen seine Einträge.',
};
