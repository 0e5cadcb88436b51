/** What may follow a heading of one word: nothing, a sign, a day or a time, or what says that it is a note. */
const headed =
  '(?=\\s*(?:$|[\\d:：.,(（\\]】)）&।\\u2013\\u2014-]|(?:on|at|du|le|del|el|al|il|em|vom|am|zum|om|op|kl|от|z)\\s+(?:\\p{L}+\\.?\\s+)?\\p{Nd}|appended|to (?:this|the|our|an?) (?:article|story|report|post|piece)))';
/** A word ends here. */
const end = '(?!\\p{L})';

/**
 * How a note that an article was corrected, clarified or updated begins, by language. A heading of one word counts
 * only before a sign or a date; sentences must speak of the article itself. So prose about corrections is none.
 * Sources of regular expressions, in lower case, each for the beginning of a text; `noteExamples` has notes that they know.
 */
export const noteBeginnings = {
  en: [
    `(?:corrections?|clarifications?|corrected|clarified|errat(?:um|a)|retraction|correx|(?:last )?updated?)${headed}`,
    `(?:because of|due to|owing to) an? (?:editing|production|reporting|editor['\\u2019]s|typographical) (?:error|mistake),? (?:(?:an earlier|a previous|a prior|the original) |(?:this|the) (?:article|story|post|report|piece|headline|caption)${end})`,
    `(?:an? |the )?(?:\\p{L}+ ){1,3}(?:in|with|on|to) (?:an earlier|a previous|a prior|the original) version of (?:this|the) (?:article|story|post|report|piece|page)${end}`,
    `(?:an earlier|a previous|the original) (?:headline|caption|subheading|standfirst|graphic)(?: on (?:this|the) \\p{L}+)? (?:said|stated|misstated|gave|misidentified|misspelled|misspelt|named|incorrectly|wrongly|mistakenly|referred|suggested|implied|described)${end}`,
    `we have (?:since )?(?:changed|corrected|updated|amended|removed|clarified) (?:the|this|our|an?) (?:headline|article|story|caption|post|report|piece|error|mistake|page|graphic)${end}`,
    `we (?:sincerely )?(?:apologi[sz]e|are sorry) for (?:the|this|these|our|any) (?:errors?|mistakes?|confusion|inaccurac)`,
    `note: (?:this|the) (?:article|story|post|report|piece) (?:was|has been) (?:\\p{L}+ly )?(?:updated|corrected|amended|edited|changed|clarified|revised|modified)${end}`,
    `(?:editor['\\u2019]s|editors['\\u2019]|editorial|publisher['\\u2019]s) note${end}|note to readers${end}`,
    'update(?=\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun))',
    `(?:an earlier|a previous|a prior|the original) version of (?:this|the) (?:article|story|post|report|piece|headline|page|caption|graphic|column)${end}`,
    `(?:this|the) (?:article|story|post|report|piece|headline|page|caption|column) (?:was|has been|is being) (?:\\p{L}+ly )?(?:updated|corrected|amended|edited|changed|clarified|revised|modified)${end}`,
    '\\(?corrects (?:the )?(?:\\p{L}+ ){0,4}(?:in|to|of)',
  ],
  es: [
    `(?:correcci[oó]n|correcciones|rectificaci[oó]n|aclaraci[oó]n|actualizaci[oó]n|actualizado|fe de erratas?|fe de errores)${headed}`,
    `nota (?:de la redacci[oó]n|del editor|de edici[oó]n|aclaratoria)${end}`,
    '(?:este|esta) (?:art[ií]culo|nota|noticia|informaci[oó]n) (?:ha sido|fue|se ha|se) (?:actualiz|correg|corrig|modific|rectific)',
    `(?:en )?una versi[oó]n (?:anterior|previa) de est[ea]${end}`,
  ],
  de: [
    `(?:korrekturhinweis|korrektur|berichtigung|richtigstellung|klarstellung|aktualisierung|aktualisiert|nachtrag|update|transparenzhinweis|in eigener sache)${headed}`,
    `(?:anmerkung|anm\\.?|hinweis) (?:der|d\\.?) red(?:aktion|\\.)`,
    `in einer (?:früheren|ersten|vorherigen|vorigen|älteren) (?:version|fassung)${end}`,
    `(?:dieser (?:artikel|text|beitrag)|diese meldung) wurde (?:[\\p{L}\\p{Nd}.]+ )*(?:aktualisiert|korrigiert|geändert|berichtigt|ergänzt)`,
  ],
  fr: [
    `(?:correctif|rectificatif|correction|erratum|errata|mise [àa] jour|mis [àa] jour|actualisation|actualis[ée]e?|pr[ée]cision|ndlr)${headed}`,
    `note de la r[ée]daction${end}|\\[?ndlr`,
    '(?:cet article|ce texte|cette d[ée]p[êe]che) a [ée]t[ée] (?:\\p{L}+ )?(?:modifi[ée]|corrig[ée]|mis[e]? [àa] jour|actualis[ée])',
    '(?:dans )?une (?:premi[èe]re version|version (?:pr[ée]c[ée]dente|ant[ée]rieure)) de (?:cet|ce|cette) ',
  ],
  pt: [
    `(?:errata|erramos|corre[cç][aã]o|corre[cç][oõ]es|retifica[cç][aã]o|atualiza[cç][aã]o|atualizad[oa]|esclarecimento)${headed}`,
    `nota (?:da reda[cç][aã]o|do editor)${end}`,
    '(?:esta (?:reportagem|mat[ée]ria|not[íi]cia)|este (?:artigo|texto)) (?:foi|havia sido) (?:atualizad|corrigid|alterad|modificad|retificad)[oa]',
    `uma vers[aã]o anterior d(?:esta|este)${end}`,
  ],
  it: [
    `(?:errata corrige|correzione|rettifica|precisazione|aggiornamento|aggiornato)${headed}`,
    `nota della redazione${end}|ndr${headed}`,
    '(?:questo articolo|il presente articolo) [èe] stato (?:\\p{L}+ )?(?:aggiornato|corretto|modificato|rettificato)',
    `(?:una|in una) (?:precedente versione|versione precedente) di questo articolo${end}`,
  ],
  nl: [
    `(?:correctie|rectificatie|verbetering|aanvulling|update)${headed}`,
    `noot van de redactie${end}`,
    'in een eerdere versie van dit (?:artikel|bericht|stuk)',
    'dit (?:artikel|bericht) is (?:[\\p{L}\\p{Nd}]+ )*(?:aangepast|gecorrigeerd|bijgewerkt|gewijzigd)',
  ],
  sv: [
    `(?:rättelse|korrigering|förtydligande|(?:senast )?uppdaterad|uppdatering)${headed}`,
    'i en tidigare version av (?:artikeln|texten|den här)',
  ],
  pl: [
    `(?:sprostowanie|korekta|erratum|errata|aktualizacja|uzupełnienie)${headed}`,
    `(?:od redakcji|przypis redakcji|nota redakcyjna)${end}`,
    'w poprzedniej wersji (?:artykułu|tekstu)',
  ],
  ru: [
    `(?:исправление|исправлено|поправка|уточнение|опровержение|обновление|обновлено|дополнено)${headed}`,
    `(?:от редакции|примечание редакции|прим\\. ред)`,
    'в (?:предыдущей|первоначальной|прежней|ранней|более ранней) версии (?:этой |этого |данной |данного )?(?:статьи|текста|материала|заметки|новости)',
    '(?:статья|текст|материал|новость) (?:был[аи]? )?(?:обновл[её]н|исправл[её]н|дополнен|отредактирован)',
  ],
  ar: [
    `(?:تصويب|تصحيح|تحديث|توضيح|تنويه|استدراك)${headed}`,
    `(?:ملاحظة (?:المحرر|من المحرر|التحرير|هيئة التحرير)|تم (?:تصحيح|تصويب|تحديث|تعديل) (?:هذا|هذه)|جرى (?:تصحيح|تصويب|تحديث|تعديل) (?:هذا|هذه))`,
    '(?:ورد|جاء|ذكر) في نسخة سابقة من هذا',
  ],
  fa: [`(?:اصلاحیه|تصحیح|به‌روزرسانی|توضیح)${headed}`],
  he: [`(?:תיקון|תיקון טעות|הבהרה|עדכון)${headed}`],
  tr: [`(?:düzeltme|güncelleme|tekzip)${headed}`, `(?:editörün notu|editör notu)${end}`],
  zh: [
    `[【[（(]?(?:更正|勘误|勘誤|订正|訂正|更新|澄清|补充|補充)(?:声明|聲明|说明|說明|启事|啟事)?${headed}`,
    '[【[（(]?(?:编者注|編者註|編者按|编者按|编注|編註|編按)',
    '本文(?:已|曾|早前|先前|较早|之前).{0,12}(?:更正|修改|更新|修订|修訂)',
  ],
  ja: [
    `[【[（(〈]?(?:訂正|追記|修正|更新|おことわり|お断り)${headed}`,
    '[【[（(〈]?(?:お詫びと訂正|訂正とお詫び|おわびと訂正|訂正して[、,]?お(?:わび|詫び))',
    '(?:本|この)記事は.{0,20}(?:訂正|修正|更新)',
  ],
  ko: [`[【[(]?(?:정정|바로잡습니다|정정보도|수정|업데이트)${headed}`, '[【[(]?(?:편집자 ?주|알려드립니다)'],
  hi: [
    `(?:शुद्धिपत्र|शुद्धि|भूल सुधार|भूल-सुधार|संशोधन|स्पष्टीकरण|अपडेट|अद्यतन)${headed}`,
    `(?:संपादक की टिप्पणी|संपादकीय टिप्पणी)${end}`,
    'इस (?:लेख|ख़बर|खबर|रिपोर्ट) के (?:पिछले|पहले) संस्करण',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const beginning = new RegExp(`^(?:${Object.values(noteBeginnings).flat().join('|')})`, 'u');

const longestBeginning = 200;
const opening = /^[\s*\u2022\u2013\u2014>\u200E\u200F([-]+/u;

/** True when a text begins like a note of the editors that the article was corrected, clarified or updated. */
export function isCorrectionNote(text: string): boolean {
  const head = text.slice(0, longestBeginning).toLowerCase();
  const bare = head.replace(opening, '');
  return beginning.test(bare) || (bare !== head && beginning.test(head));
}
