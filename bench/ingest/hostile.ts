import { extractArticle } from '../../src/ingest/html.ts';
import { hostilePages } from '../../src/ingest/html/testing/hostile-pages.ts';

/*
 * `node bench/ingest/hostile.ts`: processor time that each page made to break a reader takes, the longest first. Prints Markdown.
 */

const times = Object.entries(hostilePages).map(([name, make]) => {
  const bytes = new TextEncoder().encode(make());
  const start = process.cpuUsage();
  extractArticle(bytes, { url: 'https://press.example/a' });
  const { user, system } = process.cpuUsage(start);
  return { name, seconds: (user + system) / 1e6 };
});
console.log('| page | s |\n| --- | ---: |');
for (const { name, seconds } of times.sort((one, other) => other.seconds - one.seconds)) {
  console.log(`| ${name} | ${seconds.toFixed(1)} |`);
}
