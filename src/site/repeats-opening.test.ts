import { describe, expect, it } from 'vitest';
import { repeatsOpening } from './repeats-opening.ts';

const html =
  '<figure><img alt="" src="a>b"><figcaption>The lock.</figcaption></figure>\n<p id="b2">The lock at <a href="https://varn.example/">Varn</a> &amp; its house are closed for the winter.</p>\n<p>Nobody was asked.</p>';

describe('repeatsOpening', () => {
  it.each([
    'The lock at Varn & its house are closed for the winter.',
    'the lock at Varn &  its house are closed for the winter.',
    'The lock at Varn & its house are closed …',
    'The lock at Varn & its house are clo...',
    'The lock at Varn & its house [...]',
  ])('is true for the first paragraph, whole or cut off: %s', (line) => {
    expect(repeatsOpening(line, html)).toBe(true);
  });

  it.each([
    'The lock at Varn & its house are closed for the summer.',
    'The lock at Varn',
    'Nobody was asked.',
    'The lock.',
    'The lock at Varn & its house are closed for the winter. Nobody was asked.',
  ])('is false for a line that says something else: %s', (line) => {
    expect(repeatsOpening(line, html)).toBe(false);
  });

  it('is false where there is no paragraph', () => {
    expect(repeatsOpening('The lock at Varn is closed.', '<ul><li>The lock at Varn is closed.</li></ul>')).toBe(false);
  });
});
