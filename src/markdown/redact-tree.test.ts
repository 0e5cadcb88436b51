import { describe, expect, it } from 'vitest';
import { redactorOf } from '../text/redactor.ts';
import { contentText } from './content-text.ts';
import { parseBody } from './parse-body.ts';

const redacted = (markdown: string, ...exacts: string[]) =>
  parseBody(markdown, redactorOf((exacts.length === 0 ? ['Ana Quill'] : exacts).map((exact) => ({ exact }))));

describe('a body without its redacted passages', () => {
  it.each([
    ['plain text', 'Says Ana Quill.', 'Says [redacted 1].'],
    ['emphasis in the middle', 'Says Ana **Quill** now.', 'Says [redacted 1] now.'],
    ['emphasis in the middle of a word', 'Says A*na Q*uill now.', 'Says [redacted 1] now.'],
    ['a link around a part', 'Says [Ana](https://a.example/) Quill.', 'Says [redacted 1].'],
    ['a line break', 'Says Ana  \nQuill.', 'Says [redacted 1]\n.'],
    ['a soft line end', 'Says Ana\nQuill.', 'Says [redacted 1].'],
    ['character references', 'Says &#65;na&nbsp;Quill.', 'Says [redacted 1].'],
    ['escapes', 'Says Ana\\_Quill.', 'Says [redacted 1].', 'Ana_Quill'],
    ['a heading', '## Ana Quill', '[redacted 1]'],
    ['code', '    Ana Quill', '[redacted 1]'],
    ['raw HTML', '<p>Says <b>Ana</b> <i>Quill</i>.</p>', 'Says [redacted 1].'],
    ['dropped HTML that is shown', '<script>Ana Quill</script>', '<script>[redacted 1]</script>'],
  ])('in %s', (_name, markdown, text, exact = 'Ana Quill') => {
    const { blocks, html } = redacted(markdown, exact);
    expect(blocks.map((block) => block.text)).toEqual([text]);
    expect(blocks.every((block) => block.text === contentText(block.content))).toBe(true);
    expect(html).not.toMatch(/Ana|Quill/);
  });

  it('has none in table cells, notes, captions, titles and addresses', () => {
    const { blocks, html } = redacted(
      [
        '| Who |\n| --- |\n| Ana Quill |',
        'A note[^1] and [a letter](https://a.example/Ana%20Quill "To Ana Quill").',
        '![Ana Quill in May](https://a.example/Ana%20Quill.jpg "Picture of Ana Quill")',
        '[^1]: By Ana Quill.',
      ].join('\n\n'),
    );
    expect(JSON.stringify([blocks, html])).not.toMatch(/Ana|Quill/);
    expect(html).toContain('href="https://redacted.invalid/a.example/redacted-1"');
  });

  it('does not join words of two paragraphs or cells', () => {
    expect(redacted('Ana\n\nQuill').blocks.map(({ text }) => text)).toEqual(['Ana', 'Quill']);
    expect(redacted('| Ana | Quill |\n| --- | --- |').blocks.map(({ text }) => text)).toEqual(['Ana\tQuill']);
  });

  it('is redacted where it is nested too deeply to be parsed', () => {
    expect(JSON.stringify(redacted(`${'> '.repeat(2000)}Ana Quill`))).not.toContain('Quill');
  });
});
