/**
 * Words at the head of a note, by language: alternatives of a regular expression, in lower case. They count only
 * before what `isCorrectionNote` asks for: a sign, a date, a time, or the end. `noteExamples` has notes of each language.
 */
export const noteHeads = {
  en: "corrections?(?: (?:and|&) clarifications?)?|clarifications?|corrected|clarified|amend(?:ed|ment)|errat(?:um|a)|retract(?:ion|ed)|correx|(?:last |most recently )?updated?|upd|(?:(?:story|article|post|page|policy|terms|notice) )?(?:last )?revised|(?:story|article|post|page|policy|terms|notice) (?:last )?updated|(?:date of )?last (?:modified|revised|revision|amended|edited|changed)|for the record|editor['\u2019]?s['\u2019]? note|(?:editorial|publisher['\u2019]s) note|note to (?:our )?readers",
  es: 'correcci[oó]n|correcciones|rectificaci[oó]n|aclaraci[oó]n|[uú]ltima actualizaci[oó]n|actualizaci[oó]n|(?:(?:noticia|art[ií]culo|nota|informaci[oó]n) )?(?:actualizad|corregid|rectificad)[oa]|fe de erratas?|fe de errores|nota (?:de la redacci[oó]n|del editor|de edici[oó]n|aclaratoria)',
  de: 'korrekturhinweis|korrektur|korrigiert|berichtigung|richtigstellung|klarstellung|(?:letzte )?(?:aktualisierung|änderung)|(?:zuletzt )?aktualisiert|zuletzt (?:geändert|bearbeitet|überarbeitet)|nachtrag|transparenzhinweis|in eigener sache',
  fr: 'correctif|rectificatif|rectification|correction|(?:derni[èe]re )?mise [àa] jour|derni[èe]re modification|(?:(?:article|texte) )?(?:mis [àa] jour|actualis[ée]|corrig[ée]|modifi[ée])|actualisation|précisions?|ndlr|note de la r[ée]daction',
  pt: 'erramos|corre[cç][aã]o|corre[cç][oõ]es|retifica[cç][aã]o|[uú]ltima atualiza[cç][aã]o|atualiza[cç][aã]o|(?:(?:not[ií]cia|artigo|texto|mat[ée]ria|reportagem) )?(?:atualizad|corrigid)[oa]|esclarecimento|nota (?:da reda[cç][aã]o|do editor)',
  it: 'errata corrige|correzione|rettifica|precisazione|(?:ultimo )?aggiornamento|(?:articolo )?(?:aggiornat|corrett|rettificat)o|nota della redazione|nota redazionale|ndr',
  nl: 'correctie|rectificatie|gecorrigeerd|verbetering|aanvulling|verduidelijking|(?:laatst )?bijgewerkt|noot van de redactie',
  sv: 'rättelse|rättat|rättad|korrigering|korrigerad|förtydligande|precisering|(?:senast )?uppdatera[dt]|uppdatering',
  da: 'rettelse|rettet|præcisering|berigtigelse|(?:senest )?opdateret|opdatering',
  nb: 'retting|presisering|korreksjon|beriktigelse|(?:sist )?oppdatert|oppdatering',
  fi: 'oikaisu|oikaistu|korjaus|korjattu|tarkennus|tarkennettu|täydennys|täydennetty|(?:viimeksi )?päivitetty|päivitys',
  pl: 'sprostowanie|korekta|(?:ostatnia )?aktualizacja|zaktualizowano|uzupełnienie|uściślenie|wyjaśnienie|od redakcji|przypis redakcji|nota redakcyjna',
  cs: 'oprava|opraveno|upřesnění|upřesněno|(?:poslední )?aktualizace|aktualizováno|doplněno|doplnění|omluva|poznámka redakce',
  el: 'δι[οό]ρθωση|επαν[οό]ρθωση|διευκρ[ιί]νιση|(?:τελευτα[ιί]α )?(?:ενημ[εέ]ρωση|επικαιροπο[ιί]ηση)|ενημερ[ωώ]θηκε|διορθ[ωώ]θηκε|σημε[ιί]ωση (?:της )?σ[υύ]νταξης',
  ru: 'исправление|исправлено|поправка|уточнение|опровержение|(?:последнее )?обновление|обновлен[оаы]?|обновлён|дополнено|дополнение|апдейт|от редакции|примечание редакции|прим\\. ред',
  uk: 'виправлення|виправлено|поправка|уточнення|спростування|оновлення|оновлено|доповнено|від редакції|примітка редакції',
  ar: 'تصويب|تصحيح|(?:آخر )?تحديث|توضيح|تنويه|استدراك|ملاحظة (?:المحرر|من المحرر|التحرير|هيئة التحرير)',
  fa: 'اصلاحیه|تصحیح|به\u200C?روزرسانی|به روز رسانی|توضیح',
  he: 'תיקון(?: טעות)?|הבהרה|עדכון|עודכן',
  tr: 'düzeltme|düzeltildi|(?:son )?güncelleme|güncellendi|tekzip|edi\u0307?törün notu|editör notu',
  id: 'koreksi|ralat|klarifikasi|pembaruan|diperbarui|dikoreksi|catatan redaksi',
  zh: '(?:更正|勘误|勘誤|订正|訂正|(?:最[后後近])?更新|澄清|补充|補充)(?:声明|聲明|说明|說明|启事|啟事|时间|時間|[于於])?|编者注|編者註|編者按|编者按|编注|編註|編按',
  ja: '(?:最終)?更新(?:日時?)?|訂正|追記|修正|おことわり|お断り|訂正とお(?:わび|詫び)',
  ko: '정정(?:보도)?|바로잡습니다|바로잡음|고침|(?:최종 ?)?수정|업데이트|편집자 ?주|알려드립니다',
  hi: 'शुद्धिपत्र|शुद्धि|भूल[ -]सुधार|सुधार|संशोधन|स्पष्टीकरण|अपडेट|अद्यतन|संपादक की टिप्पणी|संपादकीय टिप्पणी',
} as const;
