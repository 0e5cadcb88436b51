import { monthNumber } from './month-names.ts';
import { withoutRole } from './without-role.ts';

/** What a byline says. */
export interface BylineRead {
  names: string[];
  /** It begins with a word such as "By" or "Von". */
  isMarked: boolean;
}

const lead =
  /^(?:(?:(?:an? )?(?:article|post|story|text|interview|review|analysis|opinion|column|report|commentary|guest post|words|reporting|words and \p{L}+|(?:written|story|text|reported) (?:and|&) \p{L}+|written|posted|published|submitted|created|reported|reviewed|authored|produced|compiled)\s+)?by|(?:(?:ein |eine |der |die )?(?:(?:gast)?(?:beitrag|artikel|kommentar|kolumne|analyse|interview|bericht|post)|geschrieben|verfasst|veröffentlicht|erstellt|gepostet|eingestellt)\s+)?(?:von|durch)|(?:(?:publié|écrit|rédigé|posté|propos recueillis|un article)\s+)?par|(?:(?:publicado|escrito|escrita|postado|un artículo)\s+)?por|(?:un artículo|un article|publicado|escrito) de|(?:pubblicato|scritto|postato) (?:da|di)|(?:(?:geschreven|geplaatst|gepubliceerd)\s+)?door|av|af|skrevet av|skriven av|autor|autorin|autoren|autores|autora|autore|autrice|auteur|auteurs|authors?|authored by|(?:about|über|sobre|sull’|sull')\s?(?:the|den|die|el|la|o)?\s?(?:authors?|autor(?:in|en|e|a)?)|words(?:,? (?:and|&) (?:pictures|photos|photographs|images|photography))?(?=:)|writer|(?:text|texte?|tekst|texto|testo)(?: och | og | et | und | y | e | i |\s?[&+/]\s?)(?:foto|fotos|bild|bilder|photos?|zdjęcia)|redaktør|journalist|text|texte|texto|testo|tekst|kirjoittaja|yazan|yazar|haber|автор|авторы|текст|napsal[a]?|opracował[a]?|oprac\.?|scris de|teksti|szerző|írta|συντάκτης|συντάκτρια|γράφει (?:ο|η)|γράφουν οι|του συντάκτη|penulis|oleh|作者|(?:本报|本報|本社|本紙)?記者|(?:本报|本社|本刊)?(?:首席)?记者|(?:取材・)?文(?=[:：=＝/／])|撰文|編集|執筆|기자|글쓴이|लेखक|लेखिका|रिपोर्टर|بقلم|كتب|كتبت|إعداد|מאת|tác giả|автор(?:ка)?)(?=[\s:：=＝/／]|$)\s*[:：=＝/／]?\s*/iu;
/** Words of one language that begin names or say something else in others: they lead in only in lower case, or before a colon. */
const shortLead = /^(?:(?:de|da|di|od|av|af|του|της|i)\s|(?:文|글)\s*[/:：]\s*)/u;
/** `Di Ana Roth`: a first name of two letters hardly has two names behind it. */
const capitalLead = /^Di\s(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll})/u;
/** Greek bylines name in the genitive: `Της Μαρίας Ράλλη`. */
const genitiveLead = /^(?:Του|Της|Των|ΤΟΥ|ΤΗΣ|ΤΩΝ)\s+(?=\p{Script=Greek}+\s+\p{Lu}[\p{Script=Greek}.-]+$)/u;
/** A reporter's office behind the name, in scripts that set it there. */
const officeBehind =
  /^(?!(?:인턴|선임|전문|수습|시민|명예|주임|主任|首席|実習|社会部|政治部)\S*$)([\p{Lo}・]{2,12}(?:\s[\p{Lo}・]{1,8})?)\s*(?:(?:인턴|선임|전문|수습)?기자|특파원|논설위원|칼럼니스트|記者|编辑|记者|特派员|特派員|編集委員|論説委員|通讯员)$/u;
const splitter =
  /\s*(?:[,;•·|、，／&+]|\/|(?<=\s)(?:and|And|AND|und|et|en|och|og|ja|a|oraz|и|та|і|ve|dan|with|mit|avec|con|com)\s|＆)\s*/u;
/** In Spanish, Portuguese and Catalan: joins two people, and the two surnames of one. */
const join = /\s[yei]\s/gu;
/** Two words of a name, particles between them; or a desk or an agency, which is nobody's second surname. */
const wholeBehind =
  /^(?:\p{Lu}[^\s,;]*\s+(?:(?:de|del|la|las|los|da|das|do|dos|van|von|di)\s+)*\p{Lu}|\p{Lu}{2,5}(?:$|[\s,])|\S*(?:[Rr][eé]da[ckz]|[Aa]gen[cz]))/u;
const tail =
  /\s+(?:(?:follow|folgen|suivre|seguir|view (?:profile|bio|all)|last (?:updated|modified|edited)|published|updated)(?:\s.*)?$|(?:on|am|le|el|em|il|op|den|dne|at|um|veröffentlicht|published|posted|updated|publié|publicado|pubblicato)(?=\s.*\d|\s*$).*|(?:in|for|from|aus|für|à|pour|en|para|desde|via|@|\|)\s.*|\d.*)$/iu;
const weekday =
  /(?:^|\s)(?:mon|tues|wednes|thurs|fri|satur|sun)day$|(?:^|\s)(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)$/iu;
const honorific =
  /^(?:(?:dr|prof|mr|mrs|ms|miss|sir|dame|rev|hon|herr|frau|monsieur|madame|m|mme|sr|sra|dott|dipl|ing|mag|phd|med|jur|phil|rer|nat|h\.?c)\.?(?:-ing\.?)?\s+)+(?=\p{Lu})/iu;
const degree = /,?\s+(?:ph\.?\s?d\.?|m\.?d\.?|m\.?a\.?|b\.?a\.?|m\.?sc\.?|mba|esq\.?|rn|rd|dds|jd)\.?$/iu;
const role =
  /(?<!\p{L})(?:staff|reporters?|correspondents?|editors?|editor-in-chief|writers?|contributors?|columnists?|journalists?|desk|bureau|newsroom|chief|photographers?|producers?|analyst|specialist|redaktion\p{L}*|redakteur\p{L}*|chefredakteur\p{L}*|korrespondent\p{L}*|reporterin|autorin|volontär\p{L}*|rédaction|rédact\p{L}*|journaliste|correspondante?|redacción|redactora?|corresponsal|redação|repórter|colunista|redazione|redattore|inviato|redactie|verslaggever|redacteur|redakce|redakcja|redakció|redaksi|redaktionen|toimitus|редакция|редактор|корреспондент|haber merkezi|編集部|编辑|編輯|記者|记者|通讯员|기자|特派员|admin\p{L}*|webmaster|moderator|guest|gast\p{L}*|team|crew|presse\p{L}*|press|pr|office|verlag|gmbh|inc|ltd|llc|e\.?v|ag|kg|foundation|stiftung|institut\p{L}*|university|universität|verein|magazin|magazine|zeitung|newspaper|times|post|news|blog|media|medien|online|network|group|official|community|association|agency|agentur|agence|agencias?|agências?|user|anonymous|anonym|unknown|unbekannt|author|autor|nachrichten|info|kontakt|impressum|support|marketing|sponsored|advertorial|anzeige|wire|wires|services?)(?!\p{L})/iu;
const agencies =
  /^(?:dpa|afp|apa|ap|reuters|sid|epd|kna|ansa|efe|lusa|pap|čtk|ctk|tass|тасс|риа новости|интерфакс|ritzau|ntb|tt|bloomberg|upi|ians|pti|ani|aap|kyodo|jiji|xinhua|新华社|新華社|共同|時事|yonhap|연합뉴스|associated press|the associated press|agence france-presse|thomson reuters|press association|pa media|belga|anp|mti|stt|agerpres|hina|sta|agência brasil|agência estado|europa press|notimex|dapd|ddp|keystone-sda|sda|(?:agência|agencia|agence|agenzia)\s\p{L}{3,})(?:\/\S+)?$/iu;
/** `Ana Roth Associated Press`: whom she works for. */
const agencyBehind =
  /(?<=\s\S+)\s+(?:(?:The\s)?Associated Press|Agence France-Presse|Press Association|Thomson Reuters|Reuters|AFP|AP|DPA|dpa)$/u;
const particles = new Set(
  'de del della delle dei di da dos das do du van von vom zu zur zum den der des ten ter te la le les el al bin ibn ben bint y i af av und e wa st. o’ d’ mc'.split(
    ' ',
  ),
);
const noName = new Set(
  'the this that a an our by from in on at for with about more read share follow view all click here home email e-mail print comment comments facebook twitter instagram linkedin youtube rss contact subscribe updated published posted photo photos foto fotos image images bild bilder video credit source quelle zdroj fuente fonte uhr min minutes read lesezeit today yesterday heute gestern monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag januar january february februar march märz april may mai june juni july juli august september october oktober november december dezember keine kommentare no wer was wie warum why how what mehr alle weitere artikel article articles posts profile profil website homepage biography bio about über copyright'.split(
    ' ',
  ),
);

/** The agency that a text names, and nothing else. */
export function isAgency(text: string): boolean {
  return agencies.test(text.trim());
}

/**
 * The names that a byline gives, in its order: what leads it in (By, Von, Par …) and titles, roles, dates, accounts
 * and addresses are cut. Empty for one that names nobody. A “y”, “e” or “i” parts two whole names only, and none where
 * `isOne` says that the source gives the name of one person, such as an object of the data or a link.
 */
export function readNames(line: string, { isOne = false }: { isOne?: boolean } = {}): BylineRead {
  let text = line
    .replaceAll(/[\u200b\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const behindLead = withoutLead(text);
  let isMarked = behindLead !== text;
  text = behindLead;
  text = text.replace(shortLead, '').replace(capitalLead, '');
  if (genitiveLead.test(text)) isMarked = true;
  text = text
    .replace(genitiveLead, '')
    .replaceAll(/\((?=(?:avec|with|mit|con|com|met|med)\s)([^()]*)\)/giu, ' , $1 ')
    .replaceAll(/\((?![^()]{1,24}\)\s+\p{Lu}\p{Ll})[^()]*\)|\[[^\]]*\]/gu, ' , ')
    .replaceAll(/\S+@\S+\.\S+|https?:\/\/\S+|(?:^|\s)@\w+/g, ' , ')
    .replace(
      /[;.,]?\s+(?:(?:additional\s)?(?:reporting|research)|edit(?:ing|ed)|writing|production|photographs?|photos?|pictures?|images?|illustrat(?:ions?|ed)|translat(?:ion|ed))\s+by\s.*$/iu,
      '',
    )
    // `Eva Berg Foto: Nils Olsson`: what the next label names is somebody else.
    .replace(/\s+\p{L}{2,14}[:：].*$/u, '')
    .split(/\s+[–—|•·»›-]\s*|\s*[|•»›]\s*|(?<!\p{Lo})\s*·\s*|\s*·\s*(?!\p{Lo})/u)[0]!
    .replace(/\s+(?:is|was|ist|est|es)\s+(?:an?|the|der|die|das|ein|eine|une?|el|la)\s.*$/iu, '')
    .trim();
  const names: string[] = [];
  const parts = text.replaceAll(/(?:^|,)\s*(?:avec|with|mit|con|com|met|med)\s/giu, ', ').split(splitter);
  for (const part of isOne ? parts : parts.flatMap(partsAtJoins)) {
    if (officeBehind.test(part)) isMarked = true;
    const name = nameIn(names.length === 0 ? withoutRole(part) : part);
    if (name === undefined) {
      // Behind a name, what is none is its role or place.
      continue;
    }
    // A single word behind a whole name is a place or a role, unless an agency.
    if (names.some(isFullName) && !isFullName(name) && !isAgency(name)) continue;
    if (!names.some((other) => other.toLowerCase() === name.toLowerCase())) names.push(name);
  }
  return { names, isMarked };
}

/** A part of a byline at each “y”, “e” or “i” that has a whole name on both sides. */
function partsAtJoins(part: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { index, 0: word } of part.matchAll(join)) {
    const [before, behind] = [part.slice(start, index), part.slice(index + word.length)];
    if (!wholeBehind.test(behind) || (!/\S\s+\S/.test(before.trim()) && !/^\S+$/.test(behind))) continue;
    parts.push(before);
    start = index + word.length;
  }
  return [...parts, part.slice(start)];
}

/** A byline without the words that lead it in. */
export function withoutLead(line: string): string {
  let text = line;
  for (let match = lead.exec(text); match !== null && match[0] !== ''; match = lead.exec(text))
    text = text.slice(match[0].length);
  return text;
}

function nameIn(part: string): string | undefined {
  const bare = part
    .replace(/\s+(\p{L}{3,12})\.?\s+\d.*$/u, (date, word: string) =>
      monthNumber(word.toLowerCase()) === undefined ? date : '',
    )
    .replace(tail, '')
    .replace(agencyBehind, '')
    .replace(weekday, '')
    .replace(degree, '')
    .replace(lead, '')
    .replace(shortLead, '')
    .replace(honorific, '')
    .replace(officeBehind, '$1')
    .replace(/^["“„«']+|["”“»']+$|[.:]+$/gu, (match) =>
      /^\.$/.test(match) && /\b(?:jr|sr)$/i.test(part.replace(/\.$/, '')) ? match : '',
    )
    .trim();
  if (isAgency(bare)) return bare;
  return isPersonName(bare) ? bare : undefined;
}

/** Whether a text can be a person's name: a few words that begin with capitals, or letters of a script without them. */
export function isPersonName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /[\d!?:/\\@#<>{}=_*%$€]/.test(text) || role.test(text)) return false;
  const words = text.split(' ');
  // What is left of a date: “Aug”.
  if (words.length === 1 && monthNumber(text.toLowerCase().replace(/\.$/, '')) !== undefined) return false;
  if (words.length > 6 || words.some((word) => noName.has(word.toLowerCase().replace(/[.,]$/, '')))) return false;
  if (/^[\p{Lo}\p{M}\s・·]+$/u.test(text))
    return words.length <= 4 && text.replaceAll(/\s/g, '').length <= 24 && text.length >= 2;
  if (words.every((word) => particles.has(word.toLowerCase()))) return false;
  return words.every(
    (word, index) =>
      /^[\p{Lu}\p{Lt}][\p{L}\p{M}.’'ʼ-]*$/u.test(word) ||
      (particles.has(word) && index < words.length - 1) ||
      (index > 0 && index < words.length - 1 && /^[(“"„‘']?\p{Lu}[\p{L}.’'-]*[)”"“’']?$/u.test(word)) ||
      /^(?:al|el|d|o|l)[’'-]\p{Lu}[\p{L}’'-]*$/u.test(word),
  );
}

/** Whether a name has more than one word, so that it is hardly an account or a section. */
export function isFullName(name: string): boolean {
  return /\s/.test(name) || /^\p{Lo}{2,}$/u.test(name);
}
