/**
 * What a full stop belongs to without ending a sentence. Each list is of one kind and holds for all languages
 * that write it; words are in lower case without the stop.
 */
const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

/** Titles and words that always stand before a name or the rest of their phrase: Mr. Smith, calle S. Juan, ул. Ленина. */
export const neverLast = words(
  // English
  'mr mrs ms dr prof sen rep gov gen lt col sgt cpl capt cmdr maj adm brig rev hon pres supt det insp messrs pvt ens amb atty asst dist vs v viz cf approx est e.g i.e e.g. i.e. mt ft',
  // French
  'm mm mme mmes mlle mlles mgr pr ste p. ex c.-à-d av bd',
  // Spanish, Portuguese, Italian
  'sr sra srta sres dra dña exmo exma ilmo lic arq ud uds ee sig sigg dott avv dep avda av trav eng profa',
  // German, Dutch, the Nordic languages
  'hr hrn fr dipl dipl.-ing med phil jur rer nat habil mag ing hl bzw ca sog vgl evtl ggf inkl z z.b d.h u.a o.ä i.d.r s.o dhr mevr drs mw bijv bl.a t.ex d.v.s f.eks bl kl',
  // Polish, Czech
  'ul św ks inż płk gen dyr red np tzw mgr doc bc hab',
  // Russian, Ukrainian, Bulgarian
  'г гг д ул им пр пл проф акад доц тов стр см т т.е т.н т.к ср напр обл р-н корп кв пос м вул ім рр просп бул буд тис млн млрд тыс',
  // Arabic, Greek, Turkish, Hindi
  'د أ م ك κ κα δρ sn yrd doç bkz डॉ श्री प्रो पं कु',
);

/** Words that stand before a number: No. 10, Jan. 5, págs. 3. */
export const beforeNumber = words(
  'no nos nr núm num nº n° № pp pg pgs pag pág págs p fig figs abb art arts sec sect § chap ch cap vol vols bd eq par para abs tel ext op ver st c ca kap av pt',
  'jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc ene abr ago dic',
);

/** Months cut short that stand behind a day and before a year too. */
export const shortMonths = words('jan feb febr mar mär apr jun jul aug sep sept oct okt nov dec dez');

/** May end a sentence or not: only what follows tells. */
export const mayBeLast = words(
  'u.s u.k u.n e.u d.c l.a n.y u.s.a u.s.s.r inc co corp ltd llc jr bros ph.d m.d b.a m.a a.m p.m a.d b.c etc al ave blvd rd dept univ assn gmbh s.a s.p.a uu ee.uu usw ed eds st hon cie mass calif conn fla wash ariz colo ill minn penn pa va',
);

/** Millions and more, cut short, behind a number and before what is counted: 3,5 Mio. Euro. */
export const scales = words('mio mill mrd mia bio tsd');

/** What stands behind `U.S.` and the like as the second part of a name. */
export const headNouns = words(
  'senate house congress supreme court president presidential security general army navy air marine coast department secretary state treasury justice attorney district circuit government federal representative senator ambassador embassy military special foreign trade open census bureau postal capitol dollar dollars soccer steel bank chamber environmental food geological forces officials lawmakers troops high commissioner human refugee agency children charter virgin airways',
);

/** What stands behind `a.m.` and `p.m.` within a sentence. */
export const afterHours = words(
  'on in at to et ct mt pt est edt pst pdt cst cdt mst mdt gmt utc bst cet cest monday tuesday wednesday thursday friday saturday sunday eastern pacific central local',
);

/** English words that begin sentences, beside the frequent words: what stands behind an initial that ends one. */
export const openers = words(
  'did do does i we you this these those there then however after before when while if what why how let mr here now our your my no yes so also according meanwhile later yesterday today tomorrow since until because although',
);

/** Months in the languages that write an ordinal with a full stop: am 3. Oktober. */
export const ordinalMonths = words(
  'januar februar märz april mai juni juli august september oktober november dezember jänner',
  'januari februari mars maj augusti marts',
  'ledna února března dubna května června července srpna září října listopadu prosince',
  'tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta',
  'január február március április május június július augusztus szeptember október',
  'siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga prosinca',
);

/** Languages that write an ordinal with a full stop. */
export const ordinalLanguages = words('de da no nb nn fi cs sk hu et lv sl hr sr bs is fo tr pl lb');

/** What stands behind a quotation that ended with its own sign and goes on its sentence, in scripts without capitals. */
export const saidBehind =
  /^(?:\u3068|\u3063\u3066|\u306A\u3069|\u306E|\u3092|\u306B|[\p{Script=Han}\u00B7]{0,4}?(?:[\u8BF4\u8AAA\u9053\u79F0\u7A31\u95EE\u554F\u7B54\u558A]|\u8868\u793A)(?=[\u3002\uFF0C,])|(?:\uC774)?\uB77C(?:\uACE0|\uBA70|\uB294)|\uD558\uACE0|\u0642\u0627\u0644|\u0635\u0627\u062D|\u0647\u062A\u0641|\u0623\u0636\u0627\u0641|\u05D0\u05DE\u05E8)/u;
