import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences.ts';
import { anyText } from './testing/random-revisions.ts';

describe('splitSentences', () => {
  it.each([
    ['en', 'Mr. Smith left the U.S. Senate on Jan. 5. |He was 70.'],
    ['en', 'Dr. J. K. Rowley came. |She spoke.'],
    ['en', '“We won.” he said. |Then he left.'],
    ['en', '“We won. We are proud,” he said. |It rained.'],
    ['en', 'He said: "It is over. Go home." |They went.'],
    ['en', 'It fell 3.5% to $1.2 billion. |The end.'],
    ['en', 'He lives in the U.S. |He works there.'],
    ['en', 'Call at 5 p.m. on Monday. |Or at 6 a.m. Tuesday.'],
    ['en', 'It begins at 9 a.m. EST on Monday. |It is over at 8 p.m. ET on Tuesday.'],
    ['en', 'It ended at 5 p.m. EST. |It rained. |He left at 9 a.m. |On Monday he was back.'],
    ['de', 'Es kostet 3,5 Mio. Euro. |Er zahlte 2 Mrd. Dollar. |Das sind 3 Mio. |Das ist viel.'],
    ['it', 'Ha parlato l’on. Bianchi in aula. |Poi è uscito.'],
    ['cs', 'Přišel p. Novák z Brna. |Mluvil dlouho.'],
    ['zh', '他说:“我走了。”|她没有回答。'],
    ['zh', '他说：“我走了。”|她没有回答。'],
    ['zh', '“我走了。”他说。|她没有回答。'],
    ['en', 'He came 3rd. |5 others followed.'],
    ['en', 'Shares fell. |eBay rose.'],
    ['en', 'There was silence… |And then noise.'],
    ['en', 'Albert I. Jones came with you and I. |Did you see?'],
    ['en', '1. The first item. |2. The second item.'],
    ['en', 'See fig. 3 and pp. 4-5. |It is clear.'],
    ['en', 'The 6\'2" man left. |The 5\'1" man stayed.'],
    ['en', "'Stop it. Now,' he said. |He left."],
    ['en', 'I said (it was late. Very late.) nothing. |OK.'],
    ['de', 'Am 3. Oktober feiern wir. |Z. B. in Ulm. |Das ist d. h. gut.'],
    ['de', 'Er sagte: „Wir haben gewonnen. Es ist gut.“ |Dann ging er.'],
    ['fr', 'M. Morel a dit : « C’est fini ! » |Il est parti.'],
    ['ru', 'В. В. Лосев приехал в г. Тверь. |Он сказал: «Да». |Это всё.'],
    ['es', 'El Sr. García llegó. |¿Qué pasó? |¡Nada! |Vive en EE. UU. desde 2010.'],
    ['pl', 'Prof. dr hab. Jan Nowak mieszka przy ul. Długiej. |To dobrze.'],
    ['sv', 'Han sa: ”Vi vann. Det är bra.” |Sedan gick han.'],
    ['el', 'Ο κ. Νίκου ήρθε. |Τι έγινε; |Τίποτα.'],
    ['ar', 'وصل د. أحمد إلى القاهرة. |هل عاد؟ |نعم.'],
    ['zh', '他说：“我们赢了。”|她笑了。|至少12人死亡。'],
    ['ja', '彼は来た。|「勝った。嬉しい。」と言った。|終わり。'],
    ['hi', 'वह आया। |वह गया।'],
    ['ko', '그는 왔다. |그녀는 갔다.'],
  ])('%s: %s', (lang, marked) => {
    expect(splitSentences(marked.replaceAll('|', ''), lang).join('|')).toBe(marked);
  });

  it('gives none for the empty text and one for a text without an end', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences('Harbour bridge closes')).toEqual(['Harbour bridge closes']);
    expect(splitSentences(' \n ')).toEqual([' \n ']);
  });

  it('rebuilds any text, with no empty sentence', () => {
    const law = fc.property(anyText, fc.constantFrom('', 'en', 'de', 'zh-Hans', '\uD800'), (text, lang) => {
      const sentences = splitSentences(text, lang);
      expect(sentences.join('')).toBe(text);
      expect(sentences.every((sentence) => sentence !== '')).toBe(true);
    });
    fc.assert(law, { seed: 3, numRuns: 3000 });
  });
});
