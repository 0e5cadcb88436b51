/** How a language writes days and times. All in lower case; forms of one word are joined by `|`. */
export interface DateForm {
  /** January to December, wide and short, as in CLDR and as papers write them. */
  months: string;
  /** Monday to Sunday. A form of two letters counts only with a full stop behind it. */
  weekdays: string;
  /** What stands between the parts of a date and tells nothing. */
  small: string;
  /** Ending of the number of a day, as the source of a regular expression. */
  dayEnding: string;
  /** Signs of a date in digits whose first number is the day; in English either may be. */
  dayFirst: string;
  /** Countries in which the month may stand first all the same: last part of the language tag, in lower case. */
  notIn?: string;
  /** A word behind the hour, as the source of a regular expression. */
  hour: string;
  /** Words for twelve in the day. */
  noon?: string;
  /** The same day or time in two forms. */
  examples: readonly (readonly [before: string, after: string])[];
}

/** The forms of dates, by language (first part of the tag). Dates in digits that begin with the year are read in every language. */
export const dateForms: Readonly<Record<string, DateForm>> = {
  en: {
    months:
      'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
    weekdays:
      'monday|mon tuesday|tues|tue wednesday|wednes|wed thursday|thurs|thur|thu friday|fri saturday|satur|sat sunday|sun',
    small: 'of the',
    dayEnding: 'st|nd|rd|th',
    dayFirst: '',
    hour: 'hours|hrs',
    noon: 'noon|midday',
    examples: [
      ['3 June 2020', 'June 3, 2020'],
      ['5 pm', '17:00'],
      ['Mon.', 'Monday'],
      ['Wednesday, 3 June 2020', '3 June 2020'],
      ['noon', '12 p.m.'],
    ],
  },
  de: {
    months:
      'januar|jänner|jan februar|feber|feb märz|mär|mrz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
    weekdays: 'montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sonnabend|sa sonntag|so',
    small: 'den dem der am im',
    dayEnding: '',
    dayFirst: './',
    hour: 'uhr',
    examples: [
      ['3. Juni 2020', '3.6.2020'],
      ['17 Uhr', '17:00 Uhr'],
    ],
  },
  fr: {
    months:
      'janvier|janv|jan février|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre|sept octobre|oct novembre|nov décembre|déc',
    weekdays: 'lundi|lun mardi mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim',
    small: 'le du de en',
    dayEnding: 'er',
    dayFirst: './',
    notIn: 'ca',
    hour: 'h|heures?',
    noon: 'midi',
    examples: [
      ['3 juin 2020', '03/06/2020'],
      ['17 h 30', '17h30'],
    ],
  },
  es: {
    months:
      'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic',
    weekdays: 'lunes|lun martes miércoles|mié jueves|jue viernes|vie sábado|sáb domingo|dom',
    small: 'de del el',
    dayEnding: 'º|\\.º',
    dayFirst: './-',
    notIn: 'us pr pa',
    hour: 'h|horas?',
    examples: [
      ['3 de junio de 2020', '3/6/2020'],
      ['17.30 horas', '17:30 h'],
    ],
  },
  it: {
    months:
      'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic',
    weekdays: 'lunedì|lun martedì mercoledì|mer giovedì|gio venerdì|ven sabato|sab domenica|dom',
    small: 'il del di',
    dayEnding: 'º|°',
    dayFirst: './-',
    hour: '',
    examples: [
      ['3 giugno 2020', '3/6/2020'],
      ['17.30', '17:30'],
    ],
  },
  pt: {
    months:
      'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
    weekdays: 'segunda-feira|segunda terça-feira|terça quarta-feira quinta-feira sexta-feira sábado|sáb domingo|dom',
    small: 'de do',
    dayEnding: 'º|°',
    dayFirst: './-',
    hour: 'h|horas?',
    examples: [
      ['3 de junho de 2020', '03/06/2020'],
      ['17h30', '17:30'],
    ],
  },
  nl: {
    months:
      'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec',
    weekdays: 'maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za zondag|zo',
    small: 'de',
    dayEnding: 'e',
    dayFirst: './-',
    hour: 'uur|u',
    examples: [
      ['3 juni 2020', '3-6-2020'],
      ['17.30 uur', '17:30 uur'],
    ],
  },
  sv: {
    months:
      'januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sept|sep oktober|okt november|nov december|dec',
    weekdays: 'måndag tisdag onsdag torsdag fredag lördag söndag',
    small: 'den',
    dayEnding: '',
    dayFirst: '',
    hour: '',
    examples: [
      ['3 juni 2020', '2020-06-03'],
      ['17.30', '17:30'],
    ],
  },
  pl: {
    months:
      'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września|wrzesnia października|pazdziernika listopada grudnia',
    weekdays: 'poniedziałek wtorek środa|środę czwartek piątek sobota|sobotę niedziela|niedzielę',
    small: '',
    dayEnding: '',
    dayFirst: '.',
    hour: '',
    examples: [['3 czerwca 2020', '3.06.2020']],
  },
  ru: {
    months:
      'января|янв февраля|февр марта апреля|апр мая июня июля августа|авг сентября|сент октября|окт ноября|нояб декабря|дек',
    weekdays: 'понедельник вторник среда|среду четверг пятница|пятницу суббота|субботу воскресенье',
    small: 'г года',
    dayEnding: '',
    dayFirst: '.',
    hour: '',
    examples: [['3 июня 2020', '03.06.2020']],
  },
  zh: {
    months: '',
    weekdays:
      '星期一|周一|週一 星期二|周二|週二 星期三|周三|週三 星期四|周四|週四 星期五|周五|週五 星期六|周六|週六 星期日|星期天|周日|週日',
    small: '',
    dayEnding: '',
    dayFirst: '',
    hour: '',
    examples: [['2020年6月3日', '2020-06-03']],
  },
  ja: {
    months: '',
    weekdays: '月曜日|月曜 火曜日|火曜 水曜日|水曜 木曜日|木曜 金曜日|金曜 土曜日|土曜 日曜日|日曜',
    small: '',
    dayEnding: '',
    dayFirst: '',
    hour: '',
    examples: [['2020年6月3日', '2020/06/03']],
  },
};
