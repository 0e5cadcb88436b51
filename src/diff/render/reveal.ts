import type { ElementContent } from 'hast';
import { element, text } from './elements.ts';

const names: Readonly<Record<string, string>> = {
  '\u00A0': 'NBSP',
  '\u00AD': 'SHY',
  '\u061C': 'ALM',
  '\u2002': 'EN SPACE',
  '\u2003': 'EM SPACE',
  '\u2007': 'FIGURE SPACE',
  '\u2009': 'THIN SPACE',
  '\u200A': 'HAIR SPACE',
  '\u200B': 'ZWSP',
  '\u200C': 'ZWNJ',
  '\u200D': 'ZWJ',
  '\u200E': 'LRM',
  '\u200F': 'RLM',
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u202F': 'NNBSP',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\u3000': 'WIDE SPACE',
  '\uFEFF': 'BOM',
};

/** A sign in words: `[NBSP]`, `[SPACE]`, `[U+2028]`; undefined for one that can be seen. `spaces`: plain ones too. */
export function nameOfInvisible(sign: string, spaces: boolean): string | undefined {
  const name = names[sign];
  if (name !== undefined) return `[${name}]`;
  if (spaces && sign === ' ') return '[SPACE]';
  if (spaces && sign === '\n') return '[LINE BREAK]';
  if (!/[\s\p{Cc}\p{Cf}]/u.test(sign) || sign === ' ' || sign === '\n' || sign === '\t') return undefined;
  return `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Text with its invisible signs in words. */
export function revealText(value: string, spaces: boolean): string {
  return Array.from(value, (sign) => nameOfInvisible(sign, spaces) ?? sign).join('');
}

/**
 * Content with its invisible signs as tokens (`span.invisible`, whose `data-char` holds the sign itself): for
 * changes that nobody could see otherwise.
 */
export function revealContent(nodes: readonly ElementContent[], spaces: boolean): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: revealContent(node.children, spaces) }];
    if (node.type !== 'text') return [];
    const revealed: ElementContent[] = [];
    let visible = '';
    const flush = (): void => {
      if (visible !== '') revealed.push(text(visible));
      visible = '';
    };
    for (const sign of node.value) {
      const name = nameOfInvisible(sign, spaces);
      if (name === undefined) visible += sign;
      else {
        flush();
        revealed.push(element('span', { className: ['invisible'], dataChar: sign }, [text(name)]));
      }
    }
    flush();
    return revealed;
  });
}
