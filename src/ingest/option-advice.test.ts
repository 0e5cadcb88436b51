import { expect, it } from 'vitest';
import { optionAdvice } from './option-advice.ts';

it('names an option only where the way in has it', () => {
  expect(optionAdvice('text', 'article', 'Say so with --article.')).toBe('Say so with --article.');
  expect(optionAdvice('fetch', 'title', 'Give it with --title.')).toContain('import html');
  expect(optionAdvice('warc', 'article', 'Say so with --article.')).toContain('import html');
  expect(optionAdvice(undefined, 'url', 'Give --url.')).toContain('import html');
});
