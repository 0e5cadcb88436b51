const prose =
  '<p>The harbour board has decided on Tuesday that the old quay is to be kept, and that the cranes on it are painted green.</p>';

/** Pages that break parsers and readers, by what is wrong with them; each ends within seconds (bench/ingest/hostile.ts). */
export const hostilePages: Record<string, () => string> = {
  '20,000 nested divs': () => `<html><body>${'<div>'.repeat(20_000)}${prose.repeat(5)}${'</div>'.repeat(20_000)}`,
  '20,000 unclosed paragraphs, bold and italic': () => '<p><b><i>word '.repeat(20_000),
  'a class attribute of 1.6 MB': () => `<html><body><div class="${'name '.repeat(320_000)}">${prose.repeat(5)}</div>`,
  'no html element': () => prose.repeat(5),
  'an empty file': () => '',
  'plain text': () => 'First line of a text.\n\nSecond paragraph of the same text, which goes on a little longer.\n',
  'null bytes': () => `<html><body>\0\0<div\0>${prose.replaceAll(' ', '\0 ').repeat(5)}</div>\0`,
  'deeply nested tables': () => `<html><body>${'<table><tr><td>'.repeat(8_000)}${prose.repeat(5)}`,
  '100,000 siblings': () => `<html><body>${'<p>A short line of text.</p>'.repeat(100_000)}`,
  '100,000 empty siblings': () => `<html><body><div>${'<span></span>'.repeat(100_000)}</div>${prose.repeat(5)}`,
  'a data: image of 8 MB': () =>
    `<html><body><img src="data:image/png;base64,${'A'.repeat(8_000_000)}">${prose.repeat(5)}`,
  'an attribute that is never closed': () => `<html><body>${prose.repeat(5)}${'<a href="x '.repeat(50_000)}`,
  'angle brackets only': () => '<'.repeat(500_000),
  'scripts that are never closed': () => `${prose.repeat(5)}${'<script>'.repeat(50_000)}`,
  'end tags only': () => '</div></p></b>'.repeat(100_000),
  'misnested formatting': () => '<b><p><i><div><a href=x>word</b></p></i>'.repeat(10_000),
  'nested lists': () => `<html><body>${'<ul><li>item'.repeat(10_000)}`,
  'nested quotations': () => `<html><body>${'<blockquote>a quoted line '.repeat(10_000)}`,
  'a paragraph of 2 MB': () => `<html><body><p>${'word '.repeat(400_000)}</p>`,
  'a word of 2 MB': () => `<html><body><p>${'a'.repeat(2_000_000)}</p>`,
  '20,000 links': () => `<html><body>${'<p><a href="/x">A headline of another article</a></p>'.repeat(20_000)}`,
  '5,000 attributes': () =>
    `<html><body><div ${Array.from({ length: 5_000 }, (_, at) => `a${at}=1`).join(' ')}>${prose.repeat(5)}</div>`,
  'a table of 20,000 rows': () => `<html><body><table>${'<tr><td>a<td>b'.repeat(20_000)}</table>`,
  'names of an object’s own': () =>
    `<html><body><form id="body"><input name="attributes"><input name="firstChild"></form><div class="constructor __proto__ toString">${prose.repeat(5)}</div>`,
};
