/** Ways to spell the same word, as one standard form. Only what holds for every word that the pattern meets. */
export interface SpellingVariant {
  languages: readonly string[];
  pattern: RegExp;
  standard: string;
  /** A word in both spellings. */
  example: readonly [string, string];
  source: string;
}

const webster = 'British and American English';

/** Known variants of spelling, applied in order to folded lower-case words. */
export const spellingVariants: readonly SpellingVariant[] = [
  {
    languages: ['en'],
    pattern: /(?<=\p{L}{2})our(?=(?:s|ed|ing|er|ers|able|ably|ful|ite|ites|hood|hoods|less|ism|ist|ists|al)?$)/u,
    standard: 'or',
    example: ['colour', 'color'],
    source: webster,
  },
  {
    languages: ['en'],
    pattern: /(?<=[bcdghktv])re(?=(?:s|d)?$)/,
    standard: 'er',
    example: ['centre', 'center'],
    source: webster,
  },
  {
    languages: ['en'],
    pattern: /(?<=\p{L}{3})is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)/u,
    standard: 'iz',
    example: ['organised', 'organized'],
    source: webster,
  },
  {
    languages: ['en'],
    pattern: /lys(?=(?:e|es|ed|er|ers|ing)$)/,
    standard: 'lyz',
    example: ['analyse', 'analyze'],
    source: webster,
  },
  { languages: ['en'], pattern: /ogue(?=s?$)/, standard: 'og', example: ['dialogue', 'dialog'], source: webster },
  { languages: ['en'], pattern: /ence(?=s?$)/, standard: 'ense', example: ['defence', 'defense'], source: webster },
  { languages: ['en'], pattern: /amme(?=s?$)/, standard: 'am', example: ['programme', 'program'], source: webster },
  {
    languages: ['en'],
    pattern: /(?<=[aeiou]\p{L}+[aeiou])ll(?=(?:ed|ing|er|ers|or|ors|ment|ments|s)?$)/u,
    standard: 'l',
    example: ['travelled', 'traveled'],
    source: webster,
  },
  {
    languages: ['en'],
    pattern: /dgement(?=s?$)/,
    standard: 'dgment',
    example: ['judgement', 'judgment'],
    source: webster,
  },
  { languages: ['en'], pattern: /^grey/, standard: 'gray', example: ['grey', 'gray'], source: webster },
  { languages: ['en'], pattern: /^cheque(?=s?$)/, standard: 'check', example: ['cheque', 'check'], source: webster },
  { languages: ['en'], pattern: /^sceptic/, standard: 'skeptic', example: ['sceptical', 'skeptical'], source: webster },
  {
    languages: ['de'],
    pattern: /ß/g,
    standard: 'ss',
    example: ['straße', 'strasse'],
    source: 'German orthography of 1996, Swiss spelling',
  },
  {
    languages: ['de'],
    pattern: /ph(?=oto|ono|on|antas)/,
    standard: 'f',
    example: ['photograf', 'fotograf'],
    source: 'German orthography of 1996',
  },
  {
    languages: ['pt'],
    pattern: /[cp](?=[çt])/g,
    standard: '',
    example: ['acção', 'ação'],
    source: 'Acordo Ortográfico of 1990',
  },
  {
    languages: ['ar'],
    pattern: /[أإآ]/g,
    standard: 'ا',
    example: ['إعلان', 'اعلان'],
    source: 'hamza left out in print',
  },
  { languages: ['ar'], pattern: /ى$/, standard: 'ي', example: ['مصرى', 'مصري'], source: 'Egyptian and other print' },
  {
    languages: ['zh', 'ja'],
    pattern: /[佔占]/g,
    standard: '占',
    example: ['佔領', '占領'],
    source: 'variant characters',
  },
];

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
    'thorough through, though through, tortuous torturous, trail trial, united untied, angel angle',
  ].flatMap((line) => line.split(', ')),
);
