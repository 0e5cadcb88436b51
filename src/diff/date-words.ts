import { ambiguousDateWords, calendarWords, relativeDays } from './lexicon.ts';

interface Declined {
  /** Stems of the months and weekdays, each with the forms (`=`, joined by `|`) that are no stem with one of the endings. */
  stems: string;
  endings: string;
}

/** Months and weekdays in languages that decline them: a form that is often another word is left out (`среды`). */
const declined: Readonly<Record<string, Declined>> = {
  pl: {
    stems:
      'styczni=styczeń luty=luty|lutego|lutemu|lutym marc=marzec kwietni=kwiecień maj=maj czerwc=czerwiec lipc=lipiec sierpni=sierpień wrześni=wrzesień październik=październik listopad=listopad|listopadzie grudni=grudzień poniedziałk=poniedziałek wtork=wtorek środ=środzie czwartk=czwartek piątk=piątek sobot=sobocie niedziel',
    endings: 'a owi em iem u i y ę ą',
  },
  ru: {
    stems:
      'январ феврал март=март апрел ма=май июн июл август=август сентябр октябр ноябр декабр понедельник=понедельник вторник=вторник среда=среда|среду четверг=четверг пятниц суббот воскресень',
    endings: 'ь я ю е ем ём а у ом и ы ей ой ам ям',
  },
  uk: {
    stems:
      "січн=січень лютий=лютий|лютого|лютому|лютим березн=березень квітн=квітень травн=травень червн=червень липн=липень серпн=серпень вересн=вересень жовтн=жовтень листопад=листопад грудн=грудень понеділк=понеділок вівторк=вівторок середа=середа|середу четверг=четвер п'ятниц субот неділ",
    endings: 'я ю ем а у ом і и ею ою',
  },
  cs: {
    stems:
      'ledn=leden únor=únor březn=březen dubn=duben květn=květen červn=červen červenc=červenec srpn=srpen září=září|zářím říjn=říjen listopad=listopad prosinc=prosinec pondělí=pondělí|pondělím úterý=úterý|úterým středa=středa|středu|středou čtvrtk=čtvrtek pátk=pátek sobot neděl=nedělí',
    endings: 'a u em e i y ou ě',
  },
};

interface DeclinedDates {
  stems: ReadonlySet<string>;
  /** Whole words with their stems. */
  forms: ReadonlyMap<string, string>;
  endings: ReadonlySet<string>;
}

const declinedDates: ReadonlyMap<string, DeclinedDates> = new Map(
  Object.entries(declined).map(([language, { stems, endings }]) => {
    const entries = stems.split(' ').map((entry) => entry.split('='));
    return [
      language,
      {
        stems: new Set(entries.map(([stem = '']) => stem)),
        forms: new Map(
          entries.flatMap(([stem = '', whole = '']) => whole.split('|').map((form): [string, string] => [form, stem])),
        ),
        endings: new Set(endings.split(' ')),
      },
    ];
  }),
);
const longestEnding = 3;

/**
 * The month, weekday, relative day or half of the day that a word means, the same for all forms of a declined one;
 * `undefined` where it is none.
 */
export function dateWordOf(text: string, language: string): string | undefined {
  const word = text.toLowerCase();
  if (isRelativeDay(word, language)) return word;
  if (calendarWords.get(language)?.has(word) === true)
    return (ambiguousDateWords.get(language)?.has(text) ?? false) ? undefined : word;
  const dates = declinedDates.get(language);
  if (dates === undefined) return undefined;
  const plain = word.replace('\u2019', "'");
  const whole = dates.forms.get(plain);
  if (whole !== undefined) return whole;
  for (let length = 1; length <= longestEnding && length < plain.length; length += 1) {
    const stem = plain.slice(0, -length);
    if (dates.stems.has(stem) && dates.endings.has(plain.slice(-length))) return stem;
  }
  return undefined;
}

/** `yesterday` and the like, in lower case. */
export function isRelativeDay(word: string, language: string): boolean {
  return relativeDays.get(language)?.has(word) === true;
}
