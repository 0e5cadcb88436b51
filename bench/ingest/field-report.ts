import { extractArticle } from '../../src/ingest/html.ts';
import { type FieldScores, metadataScores } from './metadata.ts';
import { type RoundTripScores, roundTrip } from './round-trip.ts';

/** Prints as Markdown how headline, names and day of pages are read, where a person judged what they state. */
export function reportMetadata(pages: readonly { name: string; bytes: Uint8Array }[], url: string): void {
  const read = pages.map(({ name, bytes }) => {
    const { title, author, date } = extractArticle(bytes, { url, contentType: 'text/html' });
    return { name, title, author, date };
  });
  const { faults, ...fields } = metadataScores(read);
  reportFields('Fields of news-html, against what a person found on the pages', fields);
  for (const fault of faults) console.log(`- ${fault}`);
}

/** Prints as Markdown how often each field is right, wrong, missing, made up or rightly absent. */
export function reportFields(heading: string, fields: Readonly<Record<string, FieldScores>>): void {
  console.log(`\n## ${heading}\n`);
  console.log(
    '| field | right | wrong | missing | made up | rightly absent | right, where stated | made up, where not |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [name, scores] of Object.entries(fields)) {
    const { right, wrong, missing, invented, absent } = scores;
    const shares = [share(right, right + wrong + missing), share(invented, invented + absent)];
    console.log(`| ${[name, right, wrong, missing, invented, absent, ...shares].join(' | ')} |`);
  }
}

/** Prints as Markdown what of bodies is kept from HTML to Markdown and back. */
export function reportRoundTrip(bodies: readonly { name: string; html: string }[]): void {
  const scores: RoundTripScores = roundTrip(bodies);
  console.log('\n## HTML → Markdown → HTML, on the bodies of news-html\n');
  console.log('| bodies | text exact | blocks exact | links kept | table rows kept | quotations kept | ms, median |');
  console.log('| --- | --- | --- | --- | --- | --- | --- |');
  const kept = [scores.links, scores.tableRows, scores.quoteCharacters].map((one) => share(one.kept, one.of));
  const exact = [scores.exactText, scores.exactBlocks].map((count) => share(count, scores.bodies));
  console.log(`| ${[scores.bodies, ...exact, ...kept, scores.millisecondsMedian.toFixed(1)].join(' | ')} |`);
  for (const fault of scores.faults) console.log(`- ${fault}`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
}
