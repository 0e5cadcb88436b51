/**
 * Names of the months in lower case, January first: per language (ISO 639) the ways each is written, parted by `|`,
 * as CLDR gives them, in the forms that stand alone and beside a day.
 */
const table: Record<string, string> = {
  en: 'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
  de: 'januar|jan|jänner|jän februar|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez',
  fr: 'janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc',
  es: 'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|sept octubre|oct noviembre|nov diciembre|dic',
  pt: 'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  it: 'gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic',
  nl: 'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sep oktober|okt november|nov december|dec',
  da: 'januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep oktober|okt november|nov december|dec',
  sv: 'januari|jan februari|feb mars april|apr maj juni juli augusti|aug september|sep oktober|okt november|nov december|dec',
  nb: 'januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sep oktober|okt november|nov desember|des',
  fi: 'tammikuu|tammi|tammikuuta helmikuu|helmi|helmikuuta maaliskuu|maalis|maaliskuuta huhtikuu|huhti|huhtikuuta toukokuu|touko|toukokuuta kesäkuu|kesä|kesäkuuta heinäkuu|heinä|heinäkuuta elokuu|elo|elokuuta syyskuu|syys|syyskuuta lokakuu|loka|lokakuuta marraskuu|marras|marraskuuta joulukuu|joulu|joulukuuta',
  pl: 'styczeń|sty|stycznia luty|lut|lutego marzec|mar|marca kwiecień|kwi|kwietnia maj|maja czerwiec|cze|czerwca lipiec|lip|lipca sierpień|sie|sierpnia wrzesień|wrz|września październik|paź|października listopad|lis|listopada grudzień|gru|grudnia',
  cs: 'leden|led|ledna únor|úno|února březen|bře|března duben|dub|dubna květen|kvě|května červen|čvn|června červenec|čvc|července srpen|srp|srpna září|zář říjen|říj|října listopad|lis|listopadu prosinec|pro|prosince',
  sk: 'január|jan|januára február|feb|februára marec|mar|marca apríl|apr|apríla máj|mája jún|júna júl|júla august|aug|augusta september|sep|septembra október|okt|októbra november|nov|novembra december|dec|decembra',
  sl: 'januar|jan februar|feb marec|mar april|apr maj junij|jun julij|jul avgust|avg september|sep oktober|okt november|nov december|dec',
  hr: 'siječanj|sij|siječnja veljača|velj|veljače ožujak|ožu|ožujka travanj|tra|travnja svibanj|svi|svibnja lipanj|lip|lipnja srpanj|srp|srpnja kolovoz|kol|kolovoza rujan|ruj|rujna listopad|lis|listopada studeni|stu|studenoga prosinac|pro|prosinca',
  sr: 'јануар|јан|januar|jan фебруар|феб|februar|feb март|мар|mart|mar април|апр|april|apr мај|maj јун|jun јул|jul август|авг|avgust|avg септембар|сеп|septembar|sep октобар|окт|oktobar|okt новембар|нов|novembar|nov децембар|дец|decembar|dec',
  hu: 'január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec',
  ro: 'ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|nov decembrie|dec',
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  ru: 'январь|янв|января февраль|февр|февраля март|марта|мар апрель|апр|апреля май|мая июнь|июня|июн июль|июля|июл август|авг|августа сентябрь|сент|сентября октябрь|окт|октября ноябрь|нояб|ноября декабрь|дек|декабря',
  uk: 'січень|січ|січня лютий|лют|лютого березень|бер|березня квітень|квіт|квітня травень|трав|травня червень|черв|червня липень|лип|липня серпень|серп|серпня вересень|вер|вересня жовтень|жовт|жовтня листопад|лист|листопада грудень|груд|грудня',
  el: 'ιανουαρίου|ιαν φεβρουαρίου|φεβ μαρτίου|μαρ απριλίου|απρ μαΐου|μαΐ ιουνίου|ιουν ιουλίου|ιουλ αυγούστου|αυγ σεπτεμβρίου|σεπ οκτωβρίου|οκτ νοεμβρίου|νοε δεκεμβρίου|δεκ',
  tr: 'ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  id: 'januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep oktober|okt november|nov desember|des',
  ca: 'gener|gen febrer|febr març abril|abr|d’abril|d’abr maig juny juliol|jul agost|ag|d’agost|d’ag setembre|set octubre|oct|d’octubre|d’oct novembre|nov desembre|des',
  et: 'jaanuar|jaan veebruar|veebr märts aprill|apr mai juuni juuli august|aug september|sept oktoober|okt november|nov detsember|dets',
  lv: 'janvāris|janv februāris|febr marts aprīlis|apr maijs jūnijs|jūn jūlijs|jūl augusts|aug septembris|sept oktobris|okt novembris|nov decembris|dec',
  lt: 'sausis|sausio vasaris|vasario kovas|kovo balandis|balandžio gegužė|gegužės birželis|birželio liepa|liepos rugpjūtis|rugpjūčio rugsėjis|rugsėjo spalis|spalio lapkritis|lapkričio gruodis|gruodžio',
  ar: 'يناير فبراير|شباط مارس|آذار أبريل|نيسان مايو|أيار|ماي يونيو|حزيران يوليو|تموز|يوليوز أغسطس|آب|غشت سبتمبر|أيلول|شتنبر أكتوبر نوفمبر|نونبر ديسمبر|دجنبر',
  he: 'ינואר|ינו׳ פברואר|פבר׳ מרץ אפריל|אפר׳ מאי יוני יולי אוגוסט|אוג׳ ספטמבר|ספט׳ אוקטובר|אוק׳ נובמבר|נוב׳ דצמבר|דצמ׳',
  hi: 'जनवरी|जन॰ फ़रवरी|फ़र॰ मार्च अप्रैल मई जून जुलाई|जुल॰ अगस्त|अग॰ सितंबर|सित॰ अक्टूबर|अक्टू॰ नवंबर|नव॰ दिसंबर|दिस॰',
};

const byLanguage = new Map(Object.entries(table).map(([language, names]) => [language, numbersOf(names)]));

/** Names that mean the same month in every language that has them. */
const common = new Map<string, number>();
const disputed = new Set<string>();
for (const names of byLanguage.values()) {
  for (const [name, month] of names) {
    if ((common.get(name) ?? month) !== month) disputed.add(name);
    common.set(name, month);
  }
}

function numbersOf(names: string): Map<string, number> {
  return new Map(
    names.split(' ').flatMap((forms, index) => forms.split('|').map((form) => [form, index + 1] as const)),
  );
}

/**
 * The number of a month by its name in lower case without a full stop; undefined for other words, and for one that
 * names different months in different languages (`listopad`) unless `language` (ISO 639) settles it.
 */
export function monthNumber(name: string, language?: string): number | undefined {
  // Hebrew joins the word for “in” to the name.
  if (name.startsWith('ב')) return monthNumber(name.slice(1), 'he');
  const own = language === undefined ? undefined : byLanguage.get(language)?.get(name);
  return own ?? (disputed.has(name) ? undefined : common.get(name));
}
