/** Words that say what the date beside them is: that of publication, or of a change. Corrections are told, not stamped: they are no such words. */
const stampNames = `
  posted post gepost posté postado postato inserito enviado eingetragen gesendet hochgeladen
  published publish publishing post-date pubdate updated update updates modified edited revised created issued released uploaded added
  veröffentlicht aktualisiert geändert bearbeitet erstellt erschienen stand online eingestellt
  publié publiée publiés mis mise màj modifié modifiée actualisé actualisée jour
  publicado publicada actualizado actualizada modificado modificada editado atualizado atualizada alterado criado creado
  pubblicato pubblicata aggiornato aggiornata modificato creato
  gepubliceerd geplaatst bijgewerkt gewijzigd publicerad publicerat uppdaterad uppdaterat publisert oppdatert publiceret opdateret offentliggjort udgivet
  julkaistu päivitetty muokattu opublikowano zaktualizowano aktualizacja publikacja vydáno publikováno aktualizováno
  опубликовано обновлено изменено дата опубліковано оновлено yayınlanma güncelleme güncellendi yayınlandı
  δημοσιεύθηκε δημοσίευση ενημερώθηκε ενημέρωση
  نشر النشر تحديث التحديث آخر פורסם עודכן प्रकाशित अपडेट
  发布 发表 更新 发布时间 更新时间 發布 發表 刊登 公開 公開日 更新日 掲載 配信 投稿 投稿日 最終 最終更新 入力 등록 수정 입력 최종 최종수정 기사입력 승인 송고`;

const otherNames = `
  date time dated last first latest originally original initially on at by of the as and from for in to until since am pm a.m. p.m. a.m p.m noon midnight min mins hrs o'clock o’clock hours local edition
  read reading lesezeit lecture lectura leitura lettura leestijd
  admin editor editors staff redaktion rédaction redacción redação redazione redactie newsroom
  datum uhr zuletzt am um von vom der die das den dem und aus in letzte letztes letzter änderung
  date heure le la les l à a de du des par et en dernière dernier h
  fecha hora el los las del a las por y última último fecha actualización em às de do da e última atualização no na
  data ore alle il lo di del della dello delle dei ultimo ultima aggiornamento
  op om van het een door laatst laatste den d. kl kl. klo av af og och i ved senast sist sidst viimeksi
  dnia godz godz. r. r g. года г г. в от дата saat tarihi son zuletzt
  z utc gmt ut bst cet cest mez mesz eet eest wet west msk ist pkt sgt hkt jst kst cst cdt est edt et mst mdt mt pst pdt pt ct akst akdt hst aest aedt acst acdt awst nzst nzdt sast wib wita wit brt art clt utc+ gmt+
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
  lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
  lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom
  segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta feira
  lunedì martedì mercoledì giovedì venerdì sabato domenica gio
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag
  poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
  понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер п’ятниця субота неділя пн вт ср чт пт сб вс
  pazartesi salı çarşamba perşembe cuma cumartesi pazar maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai
  الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد ص م ب תאריך יום בשעה सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
  时间 日期 來源 上午 下午 凌晨 午前 午後 日時 日付 年 月 日 火 水 木 金 土 曜日 星期 周 오전 오후 날짜 월 화 수 목 금 토 일`;

const stampWords = new Set(stampNames.split(/\s+/));
const dateWords = new Set([...stampWords, ...otherNames.split(/\s+/)]);

/** Whether a word says that the date beside it is that of publication or of a change. In lower case. */
export function isStampWord(word: string): boolean {
  return stampWords.has(word);
}

/** Whether a word says nothing beside a date but what date it is: a weekday, a zone, `published`, a preposition. In lower case. */
export function isDateWord(word: string): boolean {
  return dateWords.has(word);
}
