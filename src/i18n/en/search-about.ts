/** A heading with its paragraphs. */
export interface SearchAboutPart {
  heading: string;
  paragraphs: readonly string[];
}

/** The page that says what the search can and can't do. `languages` are those whose words are found by their forms, in words. */
export const searchAboutWords = {
  title: 'What the search can and can’t do',
  description: 'How words are found in this archive, in which languages, and what stays hidden.',
  back: 'To the search',
  withoutScript: 'Without JavaScript there is no search. These lists lead to every article and every edit:',
  parts: (languages: readonly string[], others: readonly string[]): readonly SearchAboutPart[] => [
    {
      heading: 'What is searched',
      paragraphs: [
        'Of every article: its latest text with headline, description, byline and outlet. Of every edit: the words that it removed and the words that it added, with the headline, byline and outlet. So a word that no text has any more is found in the edit that removed it.',
        'Not searched: words of an earlier revision that were never changed and words that only moved. Articles that were withdrawn or hidden are in no index.',
        'In removed words finds edits that took your words out; in added words, edits that put them in. All your words must then be among those of one edit.',
      ],
    },
    {
      heading: 'How words are found',
      paragraphs: [
        'All words must occur. Capital letters and accents do not count: elecciones finds Elecciones, eleccion finds elección.',
        'A word finds every word that begins with it: elect finds elected and election. Words joined by a hyphen, an apostrophe or a full stop stand together: U.S. finds neither us nor under siege.',
        `A word is also found in its other forms (${languages.join(', ') || 'none of the languages of this archive'}): voting finds vote and voted in an English text. The page names the forms that it found. A form counts in texts of its own language only.`,
        ...(others.length === 0
          ? []
          : [
              `In the other languages of this archive (${others.join(', ')}) there are no such forms. Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are looked for letter by letter: any part of a word is found, without a dictionary that could miss it.`,
            ]),
        'Quotation marks hold a phrase together: its words are found as they are written, whole and in this order, within one paragraph of an article or one change of an edit. A query can have phrases and words. One word in quotation marks is found as it is written, without its other forms.',
        'There are no signs for “or”, for “without”, or for missing letters. A word in the middle of another is not found: bridge does not find footbridge; only a capital letter or a low line within a word begins a new one (script finds JavaScript).',
      ],
    },
    {
      heading: 'What is left out is named',
      paragraphs: [
        'A word that no record has is left out of the question, and the page says so. Where a phrase does not occur, there are no results. When nothing is found, the page says how often each word occurs and which choice hides it.',
        'If a part of the index can’t be loaded, the search stops with an error. It never shows what is left as if it were all.',
      ],
    },
    {
      heading: 'Dates',
      paragraphs: [
        'An article has the day that its outlet states, in the outlet’s own zone; some state a month or a year only, some nothing. An edit has a window: it happened after the last capture that showed the old text and not later than the first that showed the new. From and to find every record whose day, month, year or window touches the range. So an edit can be found that happened outside it; one that happened within is not missed. What has no date is in no range.',
        'Year and month of an edit are those of the end of its window, in UTC. The order by capture takes the first capture that showed the text or the edit.',
      ],
    },
    {
      heading: 'Results',
      paragraphs: [
        'The order by relevance is that of Pagefind: rare words, words that stand often, and headlines weigh more. It says nothing about importance.',
        'The number beside a choice says how many results it would give together with your other choices. All results, not only those shown, can be saved as CSV, CSL-JSON, RIS or BibTeX. The address of the page holds the whole question: it can be kept, sent and cited.',
      ],
    },
    {
      heading: 'What is loaded',
      paragraphs: [
        'Nothing is loaded before you use the search, and nothing is sent: the index is read in parts by your browser, which does the searching. From which parts it read, the host of this site can guess how your words begin.',
        'Other archives are searched only when you tick them. When one can’t be read, the page says so and shows the results of the rest. The order by relevance mixes the archives as if their numbers could be compared; they can only roughly.',
      ],
    },
  ],
} as const;
