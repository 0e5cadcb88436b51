import { month } from './month-stems.ts';
import type { noteHeads } from './note-heads.ts';

/** A word ends here. */
const end = '(?!\\p{L})';
/** `The report` and `the page` may be what the article tells of, `this report` is the article. */
const own =
  '(?:this (?:article|story|(?:blog ?)?post|report|piece|page|headline|caption|photo|column|graphic|review|obituary|interview|essay|item|entry|video|podcast|transcript|newsletter|list|guide|document|text)|the (?:article|story|post|piece|headline|caption|column|graphic))';
const earlier = '(?:an earlier|a previous|a prior|the original|our original|our earlier|earlier|previous|original)';
const misstated =
  '(?:(?:in)?correctly |wrongly |mistakenly |erroneously )?(?:said|stated|misstated|gave|misidentified|misspelled|misspelt|misquoted|misattributed|misnamed|misreported|named|identified|listed|reported|referred|suggested|implied|described|indicated|claimed|contained|included)';
/** `we have`, `we've`. */
const weHave = "we(?: have|['\\u2019]ve)(?: (?:since|now|also|just))?";
/** A text of rules that its holder keeps up to date: what it says of its own changes is a note. */
const terms =
  '(?:\\p{L}+ ){0,4}?(?:(?:privacy|cookies?|data|use|content|moderation|community|legal) (?:policy|policies|notice|statement|guidelines|standards)|terms(?: (?:of|and) \\p{L}+)*|user agreement)';
const day = `(?:\\p{Nd}{1,2}(?:st|nd|rd|th)? ${month}|${month} \\p{Nd}{1,2}(?:st|nd|rd|th)?|\\p{Nd}{4}-\\p{Nd}{2}-\\p{Nd}{2})(?:,? \\p{Nd}{4})?`;
const rules =
  '(?:\\p{L}+ ){0,3}?(?:(?:privacy|cookies?|data|content|moderation|community|legal) (?:policy|policies|notice|statement|guidelines|standards)|terms of (?:use|service|sale|business)|terms and conditions|user agreement)';
const ownTerms = `(?:(?:the|this|these|our) ${rules}|(?:this|these|our) (?:policy|policies|terms|notice|guidelines|statement|agreement|rules))`;
/** What a holder is doing to rules of its own, and what it did or will do on a day. */
const areChanging =
  "we(?: are|['\\u2019]re)(?: now| also)? (?:updating|changing|revising|amending|making (?:\\p{L}+ ){0,3}(?:updates?|changes?|revisions?|amendments?) to)";
const change = `(?:${areChanging}|we(?: will|['\\u2019]ll)(?: be)? (?:update|change|revise|amend|updating|changing|revising|amending)|we (?:updated|changed|revised|amended))`;
const changed =
  '(?:updated|corrected|amended|edited(?! by| for|,)|changed|clarified|revised|modified|altered|retracted|withdrawn|refiled)';

/**
 * How a note begins that speaks of the article itself, by language: regular expressions in lower case.
 * So prose about corrections is none. `noteExamples` has notes of each language.
 */
export const notePhrases: Readonly<Partial<Record<keyof typeof noteHeads, readonly string[]>>> = {
  en: [
    `(?:because of|due to|owing to) an? (?:editing|production|reporting|editor['\\u2019]s|typographical|transcription|translation) (?:error|mistake),? (?:${earlier} |${own}${end})`,
    `(?:because of|due to|owing to) an? (?:\\p{L}+ )?(?:error|mistake)[^.]{0,80} (?:wrong|incorrect|mis\\p{L}+) in (?:an|our|the) (?:earlier|previous|original) (?:version|report|story|article)${end}`,
    `(?:\\p{L}+ ){1,4}(?:ha(?:s|ve) (?:since )?(?:retracted|withdrawn|corrected|amended) (?:this (?:article|story|post|report|piece)|the (?:article|story))(?=\\s*(?:[.,;]|$|because|after|and))` +
      `|(?:in|with|on) ${earlier} versions? of ${own}${end}|(?:in|with|on|to|of) ${own} (?:(?:was|were|has been|have been) (?:since )?${changed}|misidentified|misstated|misspelled|incorrectly|wrongly|mistakenly)${end})`,
    `${earlier} versions? of ${own}${end}`,
    `(?:${earlier} (?:headline|caption|subheading|standfirst|graphic)|our (?:original|earlier|previous|initial) (?:report|story|article|post))(?: on (?:this|the) \\p{L}+)? ${misstated}${end}`,
    `${own}(?: was| has been| is being| has since been|['\\u2019]s been) (?:\\p{L}+ly |since |last )?${changed}${end}(?! (?:twice|daily|weekly|monthly|regularly|in \\p{Nd}))`,
    `${own} (?:originally|previously|initially|mistakenly|wrongly|incorrectly|erroneously) ${misstated}${end}`,
    '(?:this|these|our) (?:\\p{L}+ ){0,3}(?:policy|notice|statement|terms|agreement|page|terms of \\p{L}+) (?:(?:was|were) last (?:updated|modified|revised|amended)|(?:was|were|has been|have been) (?:updated|modified|revised|amended) on (?:\\p{L}+ )?\\p{Nd})',
    `${weHave} (?:changed|corrected|updated|amended|removed|clarified|retracted|withdrawn|deleted) (?:(?:the|this|our|an?) (?:headline|article|story|caption|post|report|piece|error|mistake|graphic|quot(?:e|ation)|paragraph|passage|sentence|reference)|(?:this|an?) (?:page|photo|image))${end}`,
    `we (?:have |now )?(?:updated|corrected|amended|clarified|revised|retracted) (?:this (?:article|story|post|report|piece|headline|caption)|(?:the|our) (?:headline|caption|original (?:article|story|post|report)))${end}`,
    `(?:${weHave}|we) (?:updated|revised|amended|made (?:\\p{L}+ ){0,2}(?:updates|changes|revisions|amendments) to) (?:this|these|our) ${terms}${end}`,
    `(?:on )?${day}[,:]? ${change} ${ownTerms}${end}`,
    `${areChanging} ${ownTerms}${end}`,
    `we (?:updated|changed|revised|amended) ${ownTerms} on (?:\\p{L}+,? )?${day}`,
    `(?:the following ${rules}|this version of ${ownTerms}|(?:this|these|our) (?:new|updated|revised) ${rules}) (?:(?:will )?(?:takes?|go|goes|comes?) (?:in(?:to)? )?(?:effect|force)|(?:will )?becomes? effective|(?:is|are) effective)${end}`,
    `${weHave} made (?:\\p{L}+ ){0,2}(?:updates|changes|edits|corrections|amendments) to this (?:article|story|post|report|piece)${end}`,
    `this \\p{L}+\\.? \\p{Nd}{1,2},?(?: \\p{Nd}{4},?)? (?:article|story|version|report|post) (?:has been|was|is being) ${changed}${end}`,
    `this is an? (?:updated|corrected|revised|amended) version of (?:an?|the|this|our) (?:\\p{L}+ ){0,2}(?:article|story|post|report)${end}`,
    `${earlier} versions? (?:(?:incorrectly|wrongly|mistakenly|erroneously) \\p{L}+|misstated|misidentified|misspelled|misspelt|misquoted|misattributed|misnamed|misreported)${end}`,
    `we (?:sincerely )?(?:apologi[sz]e|are sorry) for (?:the|this|these|our|any) (?:errors?|mistakes?|confusion|inaccurac)|we regret the (?:error|mistake)`,
    `this (?:\\p{L}+\\.? \\p{Nd}{1,2}(?:, \\p{Nd}{4},?)? )?(?:version|story) (?:corrects|clarifies) (?:\\p{L}+ ){0,4}?(?:spelling|name|age|date|day|year|title|number|figure|amount|attribution|quote|quotation|headline|byline|dateline|location|caption|description|paragraph)s?(?= (?:of|to|in|for|from|by|that)${end}|[.,;)]|\\s*$)`,
    `an? (?:correction|clarification) (?:was|has been) (?:made|issued|published|added|appended) (?:on ${day}\\s*:|(?:on ${day} )?to ${own}${end})`,
    `this (?:version|story) corrects that (?:(?:the|an?|he|she|it|they|there|his|her|its|their|\\p{Nd}[\\p{Nd}.,]*) |[^.]{2,120}, not )`,
    `this (?:sentence|paragraph|passage|caption|quote|quotation|graphic|chart|table|figure|section) has (?:since )?been (?:corrected|amended|clarified|updated|edited)(?=[.)\\]]|\\s*$| (?:to (?:say|show|reflect|make|correct|clarify|state|note|give|include|remove)|since publication|on ${day})${end})`,
    `edit(?:ed)?,? ?[([]?${day}[)\\]]?\\s*[:\\u2013\\u2014-]`,
    `edited to (?:add|correct|clarify|fix|note|reflect)(?:\\s*:|${end} (?:the|a|an|that|my|this) )`,
    `${own} (?:was|were) (?:originally|first|initially|previously|mistakenly) (?:published|posted) (?:with|under) (?:(?:the|an?|some|its) )?(?:wrong|incorrect|erroneous|inaccurate|misspelled|misleading|errors?|mistakes?)${end}`,
    '\\((?:updates?|adds?|recasts?|corrects?|clarifies|refiles?|removes?|deletes?|fixes|changes)(?: [^().]*)? (?:with|throughout|quotes?|details?|comments?|background|bylines?|datelines?|headline|para(?:graph)?s?|reactions?|analysts?|spelling|names?|number of|shares)(?!\\p{L})',
    '(?:updated|corrected|clarified|amended) (?:sections? )?\\p{Nd}+\\.\\p{Nd}[\\p{Nd}., ]*(?:and [\\p{Nd}.]+ )?to (?:mention|reflect|clarify|update|correct|name|say|include)(?!\\p{L})',
    '(?:corrects|clarifies) [^.]*(?:paragraph|headline|spelling of|byline|dateline)',
  ],
  es: [
    '(?:este|esta) (?:art[ií]culo|nota|noticia|informaci[oó]n|texto) (?:ha sido|fue|se ha|se) (?:\\p{L}+ )?(?:actualiz|correg|corrig|modific|rectific)',
    `(?:en )?una (?:primera versi[oó]n|versi[oó]n (?:anterior|previa)) (?:de est[ea]|del (?:art[ií]culo|texto))${end}`,
  ],
  de: [
    '(?:anmerkung|anm\\.?|hinweis) ?(?:der|d\\.?) ?red(?:aktion|\\.)',
    `in (?:einer|der) (?:früheren|ersten|vorherigen|vorigen|älteren|ursprünglichen) (?:version|fassung)(?! (?:des (?!artikels|textes|beitrags)|der (?!meldung))\\p{L})${end}`,
    '(?:(?:dieser|der) (?:artikel|text|beitrag)|(?:diese|die) meldung) (?:wurde|ist) (?:[\\p{L}\\p{Nd}.:]+ ){0,6}(?:nachträglich|aktualisiert|korrigiert|berichtigt|ergänzt)',
    '(?:dieser (?:artikel|text|beitrag) wurde|(?:der (?:artikel|text|beitrag)|die meldung) wurde am \\p{Nd}{1,2}\\.) (?:[\\p{L}\\p{Nd}.:]+ ){0,6}(?:geändert|überarbeitet)',
    '(?:die|diese|unsere) (?:datenschutz(?:erklärung|hinweise|richtlinien?)|nutzungsbedingungen|geschäftsbedingungen|agb|cookie-richtlinie) (?:wurden?|ist|sind) (?:[\\p{L}\\p{Nd}.:]+ ){0,4}(?:geändert|überarbeitet|aktualisiert|angepasst|ergänzt)',
    `wir haben (?:den|diesen|die|diese|unseren?) (?:artikel|beitrag|text|meldung|datenschutzerklärung|nutzungsbedingungen) (?:[\\p{L}\\p{Nd}.:]+ ){0,3}(?:aktualisiert|ergänzt|überarbeitet|angepasst)${end}(?!,)`,
    'stand: ?\\p{Nd}',
    `wir haben (?:den|diesen|die|diese|das) (?:fehler|stelle|text|artikel|beitrag|angaben?|passage|überschrift|zahl|bildunterschrift|namen) (?:\\p{L}+ )?(?:korrigiert|berichtigt|richtiggestellt|geändert)${end}(?!,)`,
  ],
  fr: [
    "(?:cet article|ce texte|cette d[ée]p[êe]che|le titre de (?:cet|l['\\u2019]) ?article) a [ée]t[ée] (?:\\p{L}+ )?(?:modifi[ée]|corrig[ée]|mis[e]? [àa] jour|actualis[ée])",
    '(?:dans )?une (?:premi[èe]re version|version (?:pr[ée]c[ée]dente|ant[ée]rieure)) de (?:cet|ce|cette) ',
  ],
  pt: [
    '(?:esta (?:reportagem|mat[ée]ria|not[íi]cia)|este (?:artigo|texto)) (?:foi|havia sido) (?:atualizad|corrigid|alterad|modificad|retificad)[oa]',
    `uma vers[aã]o anterior d(?:esta|este|o texto|a reportagem)${end}`,
  ],
  it: [
    '(?:questo articolo|il presente articolo) [èe] stato (?:\\p{L}+ )?(?:aggiornato|corretto|modificato|rettificato)',
    `(?:una|in una) (?:(?:precedente|prima) versione|versione precedente) di questo (?:articolo|testo)${end}`,
  ],
  nl: [
    'in een (?:eerdere|vorige) versie van (?:dit|het) (?:artikel|bericht|stuk)',
    'dit (?:artikel|bericht|stuk) is (?:[\\p{L}\\p{Nd}.:]+ ){0,6}(?:aangepast|gecorrigeerd|bijgewerkt|gewijzigd)',
  ],
  sv: [
    'i en tidigare version av (?:artikeln|texten|den här|denna|notisen)',
    '(?:den här )?(?:artikeln|texten|notisen|nyheten) har (?:\\p{L}+ )?(?:uppdaterats|rättats|korrigerats|ändrats|kompletterats)',
  ],
  da: [
    'i en tidligere (?:version|udgave) af (?:denne|artiklen|teksten)',
    '(?:denne artikel|artiklen|teksten|historien) (?:er|blev) (?:[\\p{L}\\p{Nd}.:]+ ){0,6}(?:opdateret|rettet|ændret|præciseret)',
  ],
  nb: [
    'i en tidligere (?:versjon|utgave) av (?:denne|artikkelen|saken|teksten)',
    '(?:denne (?:saken|artikkelen)|saken|artikkelen|teksten) (?:er|ble|har blitt) (?:[\\p{L}\\p{Nd}.:]+ ){0,6}(?:oppdatert|rettet|korrigert|endret|presisert)',
  ],
  fi: [
    '(?:juttua|artikkelia|uutista|otsikkoa|tekstiä) (?:on )?(?:[\\p{L}\\p{Nd}.:]+ ){0,6}(?:päivitetty|korjattu|muokattu|täydennetty|tarkennettu|muutettu)',
    '(?:jutun|artikkelin|uutisen) (?:aiemmassa|aikaisemmassa|alkuperäisessä) versiossa',
    '(?:jutussa|artikkelissa|uutisessa|tekstissä) (?:kerrottiin|luki|oli|sanottiin|mainittiin) (?:aiemmin|aikaisemmin|ensin|virheellisesti)',
  ],
  pl: [
    'w (?:poprzedniej|pierwotnej|wcześniejszej) wersji (?:artykułu|tekstu|tego)',
    '(?:artykuł|tekst) (?:został|był) (?:\\p{L}+ )?(?:zaktualizowany|poprawiony|zmieniony|uzupełniony)',
  ],
  cs: [
    'v (?:předchozí|původní|dřívější) verzi (?:tohoto )?(?:článku|textu|zprávy)',
    '(?:článek|text|zprávu) (?:jsme|byl|byla) (?:\\p{L}+ )?(?:aktualizov[aá]|opravi|doplni|uprav|oprave|doplně)',
  ],
  el: [
    '(?:σε )?προηγούμενη έκδοση (?:του άρθρου|αυτού του|του κειμένου|της είδησης)',
    'το (?:άρθρο|κείμενο)(?: αυτό)? (?:ενημερώθηκε|διορθώθηκε|επικαιροποιήθηκε|τροποποιήθηκε)',
  ],
  ru: [
    'в (?:предыдущей|первоначальной|прежней|ранней|более ранней) версии (?:этой |этого |данной |данного )?(?:статьи|текста|материала|заметки|новости)',
    '(?:статья|текст|материал|новость) (?:был[аи]? )?(?:обновл[её]н|исправл[её]н|дополнен|отредактирован)',
  ],
  uk: [
    '[ув] (?:попередній|первинній|першій|початковій|ранній) версії (?:цієї |цього )?(?:статті|тексту|матеріалу|новини|публікації)',
    '(?:статтю|текст|матеріал|новину|публікацію) (?:було )?(?:оновлен|виправлен|доповнен|відредагован)',
  ],
  ar: ['(?:تم|جرى) (?:تصحيح|تصويب|تحديث|تعديل) (?:هذا|هذه)', '(?:ورد|جاء|ذكر)ت? (?:في )?نسخة سابقة من هذا'],
  he: ['(?:ב)?גרסה קודמת של ה(?:כתבה|ידיעה)', 'ה(?:כתבה|ידיעה) (?:עודכנה|תוקנה)'],
  tr: [
    '(?:bu |haberin |yazının )+(?:önceki|eski|ilk) (?:sürümünde|versiyonunda|halinde)',
    'bu (?:haber|yazı|makale) (?:[\\p{L}\\p{Nd}.:]+ ){0,6}(?:güncellen|düzeltil)',
  ],
  id: [
    'versi (?:sebelumnya|awal) (?:dari )?(?:artikel|berita|tulisan) ini',
    '(?:artikel|berita|tulisan) ini (?:telah |sudah )?(?:diperbarui|dikoreksi|diubah|direvisi|disunting)',
  ],
  zh: [
    '本文(?:已|曾|早前|先前|较早|較早|之前|此前).{0,12}(?:更正|修改|更新|修订|修訂|有误|有誤)',
    '(?:本文|本报道|本報導|此文)的?(?:早期|较早|較早|早前|先前|此前|之前|最初|原)的?版本.{0,12}(?:误|誤|错|錯|不正确|不準確)',
  ],
  ja: [
    '\\p{Nd}+年\\p{Nd}+月\\p{Nd}+日.{0,8}(?:更新|訂正|修正|追記)(?=[)）。]|\\s*$)',
    '(?:本|この)記事は.{0,20}(?:訂正|修正|更新)',
    '初出時.{0,80}(?:誤り|訂正|修正)',
    '訂正して[、,]?お(?:わび|詫び)|お(?:わび|詫び)と訂正',
  ],
  ko: ['이 기사는 .{0,30}(?:수정|업데이트|정정)', '이 (?:기사|보도|글)의 (?:이전|초기|앞선) (?:버전|판)'],
  hi: [
    'इस (?:लेख|ख़बर|खबर|रिपोर्ट) के (?:पिछले|पहले) संस्करण',
    'इस (?:लेख|ख़बर|खबर|रिपोर्ट) को .{0,20}(?:अपडेट|संशोधित)',
    'यह (?:लेख|ख़बर|खबर|रिपोर्ट) (?:\\S+ ){0,3}?(?:अपडेट|संशोधित|अद्यतन) (?:की|किया) (?:गई|गयी|गया)',
  ],
  fa: ['در نسخه (?:قبلی|پیشین) (?:این|از این) (?:مقاله|خبر|گزارش|مطلب)'],
  ro: [
    `(?:într-o|o) versiune anterioară a (?:acestui|acestei|articolului|textului)${end}`,
    `acest (?:articol|text) a fost (?:\\p{L}+ )?(?:actualizat|corectat|modificat|rectificat)${end}`,
  ],
  hu: [
    `(?:a|az|e) (?:cikk|cikkünk|írás|hír|szöveg) (?:korábbi|eredeti|előző|első) (?:változatában|verziójában)${end}`,
    `(?:a |ezt a )?cikk(?:et|ünket) (?:[\\p{L}\\p{Nd}.:-]+ ){0,4}(?:frissítettük|javítottuk|módosítottuk|pontosítottuk)${end}`,
  ],
  ca: [
    "(?:en )?una versi[oó] (?:anterior|pr[eè]via) d['\\u2019]aquesta? (?:article|not[ií]cia|text|informaci[oó])",
    "aquest (?:article|text) (?:ha estat|s['\\u2019]ha) (?:\\p{L}+ )?(?:actualitzat|corregit|modificat|rectificat)",
  ],
  vi: [
    'phiên bản (?:trước|cũ|ban đầu)(?: đó)? của (?:bài (?:viết|báo)|bản tin) này',
    '(?:bài (?:viết|báo)|bản tin) này (?:đã )?được (?:cập nhật|chỉnh sửa|đính chính|sửa)',
  ],
  th: [
    '(?:บทความ|ข่าว|รายงาน)(?:ชิ้น)?นี้(?:ได้รับการ|ได้|ถูก)(?:แก้ไข|อัปเดต|ปรับปรุง)',
    '(?:บทความ|ข่าว|รายงาน)(?:นี้)?(?:ฉบับ|เวอร์ชัน)ก่อน',
  ],
};
