import type { spellingVariants } from './spelling-variants.ts';

const webster = 'British and American English';

/** For each variant its word in the other spelling, and where it comes from. They stand apart so that a browser need not load them. */
export const spellingSources: Readonly<Record<keyof typeof spellingVariants, { other: string; source: string }>> = {
  colour: { other: 'color', source: webster },
  centre: { other: 'center', source: webster },
  organised: { other: 'organized', source: webster },
  analyse: { other: 'analyze', source: webster },
  dialogue: { other: 'dialog', source: webster },
  defence: { other: 'defense', source: webster },
  programme: { other: 'program', source: webster },
  travelled: { other: 'traveled', source: webster },
  judgement: { other: 'judgment', source: webster },
  grey: { other: 'gray', source: webster },
  cheque: { other: 'check', source: webster },
  sceptical: { other: 'skeptical', source: webster },
  straße: { other: 'strasse', source: 'German orthography of 1996, Swiss spelling' },
  photograf: { other: 'fotograf', source: 'German orthography of 1996' },
  acção: { other: 'ação', source: 'Acordo Ortográfico of 1990' },
  إعلان: { other: 'اعلان', source: 'hamza left out in print' },
  مصرى: { other: 'مصري', source: 'Egyptian and other print' },
  佔領: { other: '占領', source: 'variant characters' },
};
