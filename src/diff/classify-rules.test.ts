import { describe, expect, it } from 'vitest';
import { classRuleNotes } from './class-rule-notes.ts';
import { classRules } from './classify-rules.ts';
import { classifyHunk, type HunkSide } from './classify.ts';
import { calendarWords, negations } from './lexicon.ts';
import { boundLanguages } from './bounds.ts';
import { countWords } from './number-words.ts';
import { isSpelling } from './is-spelling.ts';
import { spellingSources } from './spelling-sources.ts';
import { spellingVariants } from './spelling-variants.ts';

const rules = classRules.flatMap((rule) => classRuleNotes[rule.name].examples.map((example) => ({ ...example, rule })));

describe('the rules of classes', () => {
  it.each(rules.map((entry) => [entry.rule.class, entry.before, entry.after, entry] as const))(
    '%s: %s → %s',
    (name, before, after, { lang }) => {
      expect(classify(before, after, lang ?? 'en')).toContain(name);
    },
  );

  it('each have an example', () => {
    expect(classRules.filter(({ name }) => classRuleNotes[name].examples.length === 0)).toEqual([]);
  });

  it.each([
    ['number', countWords],
    ['date', calendarWords],
    ['negation', negations],
  ] as const)('state the languages of %s as its word list has them', (name, lists) => {
    const note = classRuleNotes[name];
    const stated = note.languages === 'all' ? note.means : note.languages;
    for (const language of lists.keys()) expect(stated).toContain(language);
  });
});

it('tells the languages in which bounds of numbers are known', () => {
  expect(
    boundLanguages.filter((language) => !classRuleNotes.number.means.split('Also')[1]!.includes(language)),
  ).toEqual([]);
});

describe('classifyHunk', () => {
  it.each([
    ['en', 'The 12 people left', '12', '17', ['number']],
    ['en', 'At least 12 people left', 'least', 'most', ['number']],
    ['en', 'At least twelve people left', 'least', 'most', ['number']],
    ['en', 'More than 30 rounds', 'More', 'Fewer', ['number']],
    ['en', 'The fee is up to $30', 'up to', 'over', ['number']],
    ['en', 'The fee is more than 30 euros', 'more than', 'over', ['wording']],
    ['en', 'There were 30 rounds or more', ' or more', '', ['number']],
    ['en', 'There were 30 rounds', '30', 'more than 30', ['number']],
    ['en', 'He liked at least the bridge', 'least', 'most', ['wording']],
    ['en', 'He came over the bridge', 'over', 'under', ['wording']],
    ['de', 'Es waren mindestens 30 Schüsse', 'mindestens', 'höchstens', ['number']],
    ['de', 'Es waren mehr als dreißig Schüsse', 'mehr', 'weniger', ['number']],
    ['fr', 'Il y a plus de 30 ponts', 'plus', 'moins', ['number']],
    ['fr', 'Il y a au moins 30 ponts', 'moins', 'plus', ['number']],
    ['es', 'Hay más de 30 puentes', 'más', 'menos', ['number']],
    ['es', 'Hay al menos 30 puentes', 'al menos', 'como máximo', ['number']],
    ['it', 'Ci sono almeno 30 ponti', 'almeno', 'al massimo', ['number']],
    ['nl', 'Er zijn minstens 30 bruggen', 'minstens', 'hoogstens', ['number']],
    ['pt', 'São pelo menos 30 pontes', 'pelo menos', 'no máximo', ['number']],
    ['en', 'It closed at 10:30 in the morning', '10:30', '11:30', ['number', 'date']],
    ['en', 'Last changed 2023-08-01 by us', '08', '02', ['number', 'date']],
    ['en', 'It was built in 2018 by the city', '2018', '2019', ['number', 'date']],
    ['en', 'About 1200 cars cross', '1200', '1300', ['number']],
    ['de', 'Kosten von 12.500 Euro', '12.500', '12,500', ['number']],
    ['de', 'Kosten von 12.500 Euro', '12.500', '12500', ['typography']],
    ['en', 'About 1.234 percent', '1.234', '1,234', ['number']],
    ['en', 'It is 3.125 metres long', '3.125', '3125', ['number']],
    ['es', 'Mide 3.125 metros', '3.125', '3125', ['typography']],
    ['es', 'Mide 3.125 metros', '3.125', '3,125', ['number']],
    ['en', 'It held 12,34,567 cars', '12,34,567', '1,234,567', ['typography']],
    ['it', 'Costa 12.500,5 euro', '12.500,5', '12500,5', ['typography']],
    ['sv', 'Det var 1.234.567 bilar', '1.234.567', '1234567', ['typography']],
    ['sv', 'Det var 1.234 bilar', '1.234', '1234', ['number']],
    ['en', 'It costs 5–200 a day', '5–200', '5200', ['number']],
    ['en', 'It costs $10–12 a day', '$10–12', '$10–$12', ['typography']],
    ['en', 'It costs $10–12 a day', '$10–12', '$10–$13', ['number']],
    ['en', 'It rose 10–12% a day', '10–12%', '10%–12%', ['typography']],
    ['en', 'It gives 5 MW now', 'MW', 'mW', ['number']],
    ['en', 'It gives 5 kw now', 'kw', 'kW', ['case']],
    ['en', 'It gives 5 Ghz now', 'Ghz', 'GHz', ['case']],
    ['en', 'It holds 5 Gb now', 'Gb', 'GB', ['number']],
    ['en', 'It is 5 KM away', 'KM', 'km', ['case']],
    ['en', 'It is 5 Mm long', 'Mm', 'mm', ['number']],
    ['en', 'It came at 10 Am today', 'Am', 'am', ['case']],
    ['en', 'In 2015 Ms Reyes said', 'Ms', '', ['name']],
    ['en', 'View the text | Print it', 'Print', 'Send', ['wording']],
    ['en', 'View the text / Print it', 'Print', 'Send', ['wording']],
    ['en', 'View the text (/Print it', 'Print', 'Send', ['wording']],
    ['en', 'View the text • Print it', 'Print', 'Send', ['wording']],
    ['en', 'View the text, Print it', 'Print', 'Send', ['name']],
    ['en', 'It is 5 m² big', '²', '³', ['number']],
    ['en', 'It is 5 m² big', 'm²', 'm2', ['typography']],
    ['en', 'It is 5 m² big', 'm²', 'square metres', ['typography']],
    ['en', 'It is 5 sq m big', 'sq ', '', ['number']],
    ['en', 'About 10⁶ cells', '⁶', '⁷', ['number']],
    ['en', 'It was 2½ percent', '½', '¼', ['number']],
    ['en', 'It was 2½ percent', '2½', '2.5', ['typography']],
    ['de', 'Es waren 2½ Prozent', '2½', '2,5', ['typography']],
    ['en', 'It was 2½ percent', '2½', '2 1/2', ['typography']],
    ['en', 'It took ten minutes', 'minutes', 'hours', ['number']],
    ['en', 'Clause 4(b) applies', '4(b)', '4(c)', ['number']],
    ['en', 'Clause 4b applies', '4b', '4c', ['number']],
    ['en', 'The gap is 6" wide', '"', "'", ['number']],
    ['en', 'The gap is 6″ wide', '″', '"', ['typography']],
    ['en', 'He said "I have 6" then', '"', '”', ['typography']],
    ['es', 'Tenía 3 años ya', 'años', 'anos', ['wording']],
    ['tr', 'KIZ geldi', 'KIZ', 'kiz', ['wording']],
    ['tr', 'KIZ geldi', 'KIZ', 'kız', ['case']],
    ['zh', '他花了三百五十万元', '三百五十万元', '350万元', ['typography']],
    ['zh', '他花了三百五十万元', '三百五十万元', '360万元', ['number']],
    ['zh', '会议上午9点开始', '上午', '下午', ['date']],
    ['ja', '午前9時に始まった', '午前', '午後', ['date']],
    ['ru', 'Это было в марте', 'марте', 'апреле', ['date']],
    ['ru', 'Это было в марте', 'в марте', 'до марта', ['wording']],
    ['pl', 'To było w maju', 'maju', 'czerwcu', ['date']],
    ['uk', 'Це було в березні', 'березні', 'квітні', ['date']],
    ['uk', 'Там були квіти', 'квіти', 'трава', ['wording']],
    ['cs', 'Bylo to v březnu', 'březnu', 'dubnu', ['date']],
    ['en', 'They didn’t attend', 'didn’t', 'didnt', ['spelling']],
    ['en', 'They did attend', 'did', 'didnt', ['negation', 'wording']],
    ['en', 'He was not-guilty then', 'not-guilty', 'guilty', ['negation', 'wording']],
    ['en', 'He was not-guilty then', 'not-guilty', 'not guilty', ['spelling']],
    ['en', 'The vote is valid', 'valid', 'invalid', ['negation', 'wording']],
    ['de', 'Das ist möglich', 'möglich', 'unmöglich', ['negation', 'wording']],
    ['en', 'Flight MH370 was lost', 'MH370', 'Mh370', ['case']],
    ['zh', '万一他来', '万一', '如果', ['wording']],
    ['cs', 'To bude dobré', 'bude', 'nebude', ['negation', 'wording']],
    ['ru', 'Это можно делать', 'можно', 'нельзя', ['negation', 'wording']],
    ['fr', 'Il n’a plus de pain', 'n’a plus de', 'a du', ['negation', 'wording']],
    ['fr', 'Il ne viendra plus', 'plus', 'pas', ['wording']],
    ['fr', 'Il est plus grand', 'plus grand', 'grand', ['wording']],
    ['fr', 'Il n’est pas plus grand', 'plus grand', 'grand', ['wording']],
    ['fr', 'Une dizaine de morts', 'dizaine', 'vingtaine', ['number']],
    ['zh', '他有不少钱', '不少', '少', ['negation']],
    ['ja', '彼は来ませんでした', 'せんで', '', ['negation', 'wording']],
    ['ja', '彼は行かなかった', 'かなか', '', ['negation', 'wording']],
    ['en', 'The CO2 rose', 'CO2', 'CO₂', ['typography']],
    ['en', 'It cost $10² then', '10²', '102', ['number']],
    ['ar', 'قُتِل الرجل', 'قُتِل', 'قَتَل', ['wording']],
    ['ar', 'قُتِل الرجل', 'قُتِل', 'قتل', ['spelling']],
    ['es', 'Los españoles llegaron', 'españoles', 'espanoles', ['wording']],
    ['pl', 'Jej działalność trwa', 'działalność', 'dzialalność', ['wording']],
    ['sv', 'Han får gå', 'får', 'far', ['wording']],
    ['en', 'It held 1,234,567 cars', '1,234,567', '1234567', ['typography']],
    ['en', 'Grew by 0,125 points', '0,125', '0125', ['number']],
    ['en', 'Three thousand people came', 'thousand', 'thousands', ['number']],
    ['fr', 'Quelque 5 000 habitants', '5 000', '5000', ['typography']],
    ['en', 'In the 1980s they', '1980s', '1980', ['number']],
    ['en', 'Twenty-one people came', 'Twenty-one', 'Twenty-two', ['number']],
    ['en', 'There were twenty-one people', 'twenty-one', '21', ['typography']],
    ['it', 'Erano quattordici operai', 'quattordici', 'diciotto', ['number']],
    ['it', 'Erano ventuno operai', 'ventuno', 'ventotto', ['number']],
    ['es', 'Eran diecisiete obreros', 'diecisiete', 'dieciocho', ['number']],
    ['es', 'Eran veintidós obreros', 'veintidós', '22', ['typography']],
    ['pt', 'Foram dezesseis pessoas', 'dezesseis', 'dezessete', ['number']],
    ['ru', 'Погибли шестнадцать человек', 'шестнадцать', 'семнадцать', ['number']],
    ['nl', 'Er waren zestien mensen', 'zestien', 'zeventien', ['number']],
    ['nl', 'Er waren tweeëntwintig mensen', 'tweeëntwintig', 'drieëntwintig', ['number']],
    ['de', 'Es waren einundzwanzig Leute', 'einundzwanzig', 'zweiundzwanzig', ['number']],
    ['fr', 'Ils étaient quatre-vingt-dix', 'quatre-vingt-dix', '90', ['typography']],
    ['sv', 'Det var tjugoett personer', 'tjugoett', 'tjugotvå', ['number']],
    ['en', 'It cost £5m in all', 'm', 'bn', ['number']],
    ['en', 'It cost 5m euros in all', 'm euros', 'bn', ['number']],
    ['en', 'It cost £5m in all', '£5m', '£5 million', ['typography']],
    ['en', 'It cost £5m in all', 'm', ' million', ['typography']],
    ['en', 'It reached 5m people in all', 'm', ' million', ['typography']],
    ['en', 'It reached 5m people in all', 'm', ' metres', ['number']],
    ['en', 'It reached 5m people in all', 'm', 'bn', ['number']],
    ['en', 'It reached 5m viewers in all', 'm viewers', ' metres', ['number', 'wording']],
    ['en', 'It is 5m tall', 'm', ' metres', ['typography']],
    ['en', 'It is 5m tall', 'm', ' million', ['number']],
    ['de', 'Es kostet 5 Mio. Euro', 'Mio', 'Mrd', ['number']],
    ['ru', 'Это стоит 5 млн рублей', 'млн', 'млрд', ['number']],
    ['en', 'It is 5 km away', 'km', 'miles', ['number']],
    ['en', 'It is 5 km away', 'km', 'kilometres', ['typography']],
    ['en', 'It is 20 °C there', 'C', 'F', ['number']],
    ['en', 'It rose by 5 % then', '5 %', '5 €', ['number']],
    ['en', 'It rose by 5% then', '5%', '5 per cent', ['typography']],
    ['en', 'He paid €5 for it', '€5', '5 euros', ['typography']],
    ['en', 'He got a third of it', 'third', 'quarter', ['number']],
    ['en', 'Dozens of people came', 'Dozens', 'Hundreds', ['number']],
    ['en', 'It was the first time', 'first', '1st', ['typography']],
    ['en', 'It was at first quiet', 'first', 'last', ['wording']],
    ['en', 'It was a 5-year plan', '5-year', 'five-year', ['typography']],
    ['en', 'It was a 5-year plan', '5-year', 'six-year', ['number']],
    ['en', 'It was a 5-year plan', 'year', 'year-old', ['number']],
    ['zh', '他知道这件事', '知道', '不知道', ['negation']],
    ['zh', '这是合法的', '合法', '不合法', ['negation']],
    ['zh', '不仅如此', '不仅', '', ['wording']],
    ['ja', '会社は認めた', '認めた', '認めなかった', ['negation', 'wording']],
    ['ja', '対応する', 'する', 'しない', ['negation', 'wording']],
    ['en', 'They are able to go', 'able', 'unable', ['negation', 'wording']],
    ['en', 'It is legal there', 'legal', 'illegal', ['negation', 'wording']],
    ['en', 'It is true indeed', 'true', 'untrue', ['negation', 'wording']],
    ['en', 'They form a line', 'form', 'inform', ['wording']],
    ['en', 'They cover it all', 'cover', 'discover', ['wording']],
    ['en', 'He said ‘we will win it all’ then', 'will', 'may', ['quotation']],
    ['en', "He said 'we will win it all' then", 'will', 'may', ['quotation']],
    ['en', 'It was the workers’ right to go', 'right', 'duty', ['wording']],
    ['en', 'It’s the firm’s plan', 'plan', 'idea', ['wording']],
    ['zh', '会议于十月五日举行', '五日', '六日', ['number', 'date']],
    ['zh', '警方逮捕了5名嫌疑人', '5名', '五名', ['typography']],
    ['zh', '警方逮捕了5名嫌疑人', '5名', '六名', ['number']],
    ['ja', '三十五人が死亡した', '三十五', '35', ['typography']],
    ['en', 'It was the U.S. that said so', 'U.S.', 'US', ['punctuation']],
    ['en', 'It was the U.S. that said so', 'U.S.', 'UK', ['name']],
    ['en', 'It fell.[1] He rose', '[1]', '', ['wording']],
    ['en', 'It fell.[1] He rose', '1', '2', ['wording']],
    ['en', 'He said [12] people rose', '12', '17', ['number']],
    ['en', 'See item No. 5 here', 'item No. 5', 'item 5', ['wording']],
    ['en', 'See item No. 5 here', 'No.', 'number', ['wording']],
    ['en', 'See item No. 5 here', 'No.', '№', ['wording']],
    ['en', 'There is No 5 here', 'No', 'number', ['wording']],
    ['en', 'There is no way here', 'no', 'a', ['negation']],
    ['en', 'He said no. 5 men came', 'no', 'yes', ['wording']],
    ['en', 'A 6-year-old boy came', '6-year-old', '6 year old', ['typography']],
    ['en', 'A 6-year-old boy came', '-year-old', ' years old', ['typography']],
    ['en', 'A 6-year-old boy came', '6-year-old', '7 year old', ['number']],
    ['en', 'In the 1990s it fell', '1990s', '1990’s', ['punctuation']],
    ['en', 'In the 1990s it fell', '1990s', '1980’s', ['number']],
    ['en', 'The COVID-19 case', 'COVID-19', 'Covid 19', ['spelling']],
    ['en', 'The COVID-19 case', 'COVID-19', 'Covid 18', ['number', 'name', 'wording']],
    ['en', 'The G-7 case', 'G-7', 'G7', ['spelling']],
    ['en', 'The G-7 case', 'G-7', 'G8', ['number']],
    ['en', 'The MH370 case', 'MH370', 'MH370’s', ['wording']],
    ['en', 'It was Reyes’ house', 'Reyes’', 'Reyes’s', ['wording']],
    ['en', 'It was Reyes’ house', 'Reyes’', 'Lane’s', ['name']],
    ['de', 'Er wohnt im 3. Stock', '3.', 'dritten', ['typography']],
    ['de', 'Er wohnt im 3. Stock', '3.', 'vierten', ['number']],
    ['de', 'Er wohnt im dritten Stock', 'dritten', 'vierten', ['number']],
    ['de', 'Es war erst am Morgen', 'erst', 'schon', ['wording']],
    ['fr', 'Il habite au 1er étage', '1er', 'premier', ['typography']],
    ['fr', 'Il habite au 1er étage', '1er', '2e', ['number']],
    ['es', 'Vive en el 1.º piso', '1.º', 'primer', ['typography']],
    ['es', 'Vive en el 1.º piso', '1.º', 'tercer', ['number']],
    ['th', 'มีคน ๑๒ คน', '๑๒', '12', ['typography']],
    ['th', 'มีคน ๑๒ คน', '๑๒', '13', ['number']],
    ['km', 'មាន ១២ នាក់', '១២', '12', ['typography']],
    ['my', 'လူ ၁၂ ဦး', '၁၂', '12', ['typography']],
    ['ta', 'அங்கே ௧௨ பேர்', '௧௨', '12', ['typography']],
    ['en', 'There are 𝟏𝟐 here', '𝟏𝟐', '12', ['typography']],
    ['sv', 'Ministern erkände felet', 'erkände', 'erkände inte', ['negation']],
    ['tr', 'Bakan suçlu değildir', ' değildir', '', ['negation']],
    ['el', 'Ο υπουργός παραδέχτηκε', 'παραδέχτηκε', 'δεν παραδέχτηκε', ['negation']],
    ['he', 'השר הודה', 'הודה', 'לא הודה', ['negation']],
    ['th', 'รัฐมนตรียอมรับความผิด', 'ยอมรับ', 'ไม่ยอมรับ', ['negation', 'wording']],
    ['th', 'คนไม่น้อยมา', 'ไม่น้อย', 'มาก', ['wording']],
    ['ko', '장관은 잘못을 인정했다', '인정했다', '인정하지 않았다', ['negation', 'wording']],
    ['ko', '그는 안 갔다', '안 ', '', ['negation', 'wording']],
    ['ko', '그는 안녕히 갔다', '안녕히', '천천히', ['wording']],
    ['ko', '회사는 3만 원을 냈다', '만', '억', ['number']],
    ['ko', '회사는 3천만 원을 냈다', '3천만', '3만', ['number']],
    ['ko', '회사는 3만원을 냈다', '3만원을', '30000원을', ['wording']],
    ['tr', 'Yılda 3 milyon lira', 'milyon', 'milyar', ['number']],
    ['el', 'Κοστίζει 3 εκατομμύρια ευρώ', 'εκατομμύρια', 'δισεκατομμύρια', ['number']],
    ['he', 'זה עולה 3 מיליון שקל', 'מיליון', 'מיליארד', ['number']],
    ['th', 'มูลค่า 3 ล้านบาท', 'ล้าน', 'พันล้าน', ['number']],
    ['en', 'It cost 5 lakh rupees', 'lakh', 'crore', ['number']],
    ['fi', 'Se maksoi 3 miljoonaa euroa', 'miljoonaa', 'miljardia', ['number']],
    ['en', 'It came once a week', 'once', 'twice', ['wording']],
    ['en', 'Aged ≥18 only', '≥', '≤', ['number']],
    ['en', 'Aged ≥18 only', '≥18', 'at least 18', ['wording']],
    ['en', 'It is <5 now', '<5', '>5', ['number']],
    ['en', 'Aged 12+ only', '+', '', ['number']],
    ['en', 'It is ±5 now', '±', '', ['number']],
    ['zh', '年龄≥18岁', '≥', '≤', ['number']],
    ['en', 'Use C++ or C# here', 'C++', 'C', ['wording']],
    ['en', 'Go -> 5 then', '->', '=>', ['wording']],
    ['es', 'Murieron once personas', 'once', 'doce', ['number']],
    ['en', 'They may come', 'may', 'will', ['wording']],
    ['en', 'They come in May again', 'May', 'June', ['date']],
    ['en', 'See CVE-2018-12121 for more', 'CVE-2018-12121', 'CVE-2018-12122', ['number']],
    ['en', 'See /blog/2016/news for more', '/blog/2016/news', 'https://example.org/blog/2016/news', ['wording']],
    ['en', 'Write to a1@example.org today', 'a1@example.org', 'b2@example.org', ['wording']],
    ['en', 'President Zelenksy said', 'Zelenksy', 'Zelensky', ['name', 'spelling']],
    ['en', 'in the county of', 'county', 'country', ['wording']],
    ['en', 'the spokesman said', 'spokesman', 'spokesmen', ['wording']],
    ['en', 'to fulfil the aim', 'fulfil', 'fulfill', ['spelling']],
    ['en', '12 children were hurt', '12 children', '17 adults', ['number', 'wording']],
    ['de', 'Sie wurde gewählt', 'wurde', 'würde', ['wording']],
    ['de', 'Sie machten weiter', 'machten', 'machen', ['wording']],
    ['de', 'Um 4 Uhr schloss sie', '4', '5', ['number', 'date']],
    ['fr', 'Il tue le temps', 'tue', 'tué', ['wording']],
    ['fr', 'Il a admis', 'a admis', "n'a pas admis", ['negation']],
    ['es', 'El camion llegó', 'camion', 'camión', ['spelling']],
    ['ru', 'Ещё одна ёлка', 'ёлка', 'елка', ['spelling']],
    ['ru', 'Мост закрыт в среду утром', 'среду', 'четверг', ['date']],
    ['hi', 'पुल की मरम्मत', 'की', 'के', ['wording']],
    ['hi', 'पुल बंद था', 'था', 'नहीं था', ['negation']],
    ['ar', 'أصيب ثلاثة عمال', 'ثلاثة', 'أربعة', ['number']],
    ['zh', '大桥于5月3日关闭', '3', '4', ['number', 'date']],
    ['zh', '有三名工人受伤', '三', '五', ['number']],
    ['ja', '橋は火曜日に閉じた', '火曜日', '水曜日', ['date']],
  ] as const)('%s: in “%s” %s → %s', (lang, context, before, after, classes) => {
    const start = context.indexOf(before);
    const side = (text: string): HunkSide => ({
      text,
      blockText: context.slice(0, start) + text + context.slice(start + before.length),
      start,
      kind: 'prose',
    });
    expect(classifyHunk(side(before), side(after), { language: lang, names: new Set(), common: new Set() })).toEqual(
      classes,
    );
  });

  it('calls a statement that came with a number and a name wording', () => {
    const came = 'Boats from Lyon brought 40 crews to the harbour';
    expect(classify('', came, 'en')).toEqual(['wording']);
  });

  it('takes no defined term for a name', () => {
    const text = 'You use the Services now';
    const side = (word: string): HunkSide => ({ text: word, blockText: text, start: 12, kind: 'prose' });
    const context = { language: 'en', names: new Set(['Services']), common: new Set(['services']) };
    expect(classifyHunk(side('Services'), side('product'), context)).toEqual(['wording']);
    expect(classifyHunk(side('Services'), side('product'), { ...context, common: new Set() })).toEqual([
      'name',
      'wording',
    ]);
  });
});

describe('isSpelling', () => {
  it.each(
    Object.entries(spellingSources).map(
      ([word, { other }]) =>
        [word, other, spellingVariants[word as keyof typeof spellingVariants].languages[0]] as const,
    ),
  )('knows %s and %s', (one, other, language) => {
    expect(isSpelling([one], [other], language)).toBe(true);
    expect(isSpelling([other], [one], language)).toBe(true);
  });

  it('knows a long word whose letters are jumbled', () => {
    expect(isSpelling(['jeapordize'], ['jeopardize'], 'en')).toBe(true);
    expect(isSpelling(['conservation'], ['conversation'], 'en')).toBe(false);
  });

  it.each([
    ['our', 'or', 'en'],
    ['four', 'for', 'en'],
    ['filled', 'filed', 'en'],
    ['plan', 'plans', 'en'],
    ['vater', 'väter', 'de'],
    ['publie', 'publié', 'fr'],
    ['hablo', 'habló', 'es'],
    ['российский', 'российской', 'ru'],
  ])('keeps %s and %s apart', (one, other, language) => {
    expect(isSpelling([one], [other], language)).toBe(false);
  });
});

function classify(before: string, after: string, language: string): string[] {
  const side = (text: string): HunkSide => ({ text, blockText: `x ${text}`, start: 2, kind: 'prose' });
  return classifyHunk(side(before), side(after), { language, names: new Set(), common: new Set() });
}
