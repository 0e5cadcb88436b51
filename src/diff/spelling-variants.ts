/** Ways to spell the same word, as one standard form. Only what holds for every word that the pattern meets. */
export interface SpellingVariant {
  languages: readonly string[];
  pattern: RegExp;
  standard: string;
}

/** Known variants of spelling by a word that has them, applied in order to folded lower-case words. Sources: `spellingSources`. */
export const spellingVariants = {
  colour: {
    languages: ['en'],
    pattern: /(?<=\p{L}{2})our(?=(?:s|ed|ing|er|ers|able|ably|ful|ite|ites|hood|hoods|less|ism|ist|ists|al)?$)/u,
    standard: 'or',
  },
  centre: { languages: ['en'], pattern: /(?<=[bcdghktv])re(?=(?:s|d)?$)/, standard: 'er' },
  organised: {
    languages: ['en'],
    pattern: /(?<=\p{L}{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)/u,
    standard: 'iz',
  },
  analyse: { languages: ['en'], pattern: /lys(?=(?:e|es|ed|er|ers|ing)$)/, standard: 'lyz' },
  dialogue: { languages: ['en'], pattern: /ogue(?=s?$)/, standard: 'og' },
  defence: { languages: ['en'], pattern: /ence(?=s?$)/, standard: 'ense' },
  programme: { languages: ['en'], pattern: /amme(?=s?$)/, standard: 'am' },
  travelled: {
    languages: ['en'],
    pattern: /(?<=[aeiou]\p{L}+[aeiou])ll(?=(?:ed|ing|er|ers|or|ors|ment|ments|s)?$)/u,
    standard: 'l',
  },
  judgement: { languages: ['en'], pattern: /dgement(?=s?$)/, standard: 'dgment' },
  grey: { languages: ['en'], pattern: /^grey/, standard: 'gray' },
  cheque: { languages: ['en'], pattern: /^cheque(?=s?$)/, standard: 'check' },
  sceptical: { languages: ['en'], pattern: /^sceptic/, standard: 'skeptic' },
  straße: { languages: ['de'], pattern: /ß/g, standard: 'ss' },
  photograf: { languages: ['de'], pattern: /ph(?=oto|ono|on|antas)/, standard: 'f' },
  acção: { languages: ['pt'], pattern: /[cp](?=[çt])/g, standard: '' },
  إعلان: { languages: ['ar'], pattern: /[أإآ]/g, standard: 'ا' },
  مصرى: { languages: ['ar'], pattern: /ى$/, standard: 'ي' },
  佔領: { languages: ['zh', 'ja'], pattern: /[佔占]/g, standard: '占' },
} as const satisfies Readonly<Record<string, SpellingVariant>>;

/** Words that a single letter parts and that both exist: never a misspelling of one another. */
export const realWordPairs: ReadonlySet<string> = new Set(
  // en
  [
    'conservation conversation, filed filled, filing filling, filer filler, staled stalled, holy holly, baled balled, poling polling',
    'attached attacked, bother brother, bride bridge, casual causal, changed charged, contact contract',
    'contacted contracted, country county, crashed crushed, dairy diary, defended defunded, desert dessert',
    'designed resigned, detained retained, ejected rejected, emigrant immigrant, expert export, experts exports',
    'fiend friend, infect inject, ingenious ingenuous, invented invested, lighting lightning, marital martial',
    'nuclear unclear, planed planned, prescribe proscribe, prescribed proscribed, pubic public, quiet quite',
    'reports resorts, signed singed, stared started, stated started, statue statute, coastal costal',
    'uninformed uniformed, prosecution persecution, interested intersected, prescription proscription',
    'casualty causality, precedent president, immoral immortal, resigned reigned, soldier solder, barred bared',
    // de, pt, ru, ar
    'maße masse, maßen massen, buße busse, bußen bussen, floße flosse, geschoße geschosse, pacto pato, acto apto',
    'все всё, على علي',
    'thorough through, though through, tortuous torturous, trail trial, united untied, angel angle',
  ].flatMap((line) => line.split(', ')),
);
