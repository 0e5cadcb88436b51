import { describe, expect, it } from 'vitest';
import { judgeText } from './text-quality.ts';

describe('judgeText', () => {
  it.each([
    ['tool-timeout', 'Mill sold', 'Timeout 30000 ms exceeded.'],
    ['mixed-up', 'Mill sold', "We're all mixed up… Refresh this page"],
    ['not-found', 'Mill sold', "Page not found. Sorry, we can't find the page you are looking for."],
    ['not-found', '404 Not Found', 'Try the search.'],
    ['paywall-end', 'Mill sold', 'Subscribe to continue reading. Already a subscriber? Log in.'],
    ['furniture', 'Mühle verkauft', 'Wir verwenden Cookies. Bitte stimmen Sie der Verwendung zu, um fortzufahren.'],
  ])('finds %s', (rule, title, body) => {
    expect(judgeText(title, body)).toMatchObject({
      quality: 'failed',
      reason: expect.stringContaining(`${rule}: `) as string,
    });
  });

  it.each([
    ['Mill sold', 'The mill has been sold.'],
    [
      'Forbidden',
      `The word stood on every door of the house that the town has now opened. ${'Nobody remembers why it did. '.repeat(8)}`,
    ],
    ['Error in the tide table', 'The table printed on Monday was wrong. High water is at 14:05.'],
    ['Outage', 'For two hours on Monday readers saw nothing but “Page not found”, the operator said. It was a disk.'],
    ['No cookies', 'We use cookies, says every page. This town bakes them.\n\nThe fair opens on Sunday.'],
    ['Picture', '![](https://courier.example/a.jpg)'],
  ])('takes %s for an article', (title, body) => {
    expect(judgeText(title, body)).toBeNull();
  });
});
