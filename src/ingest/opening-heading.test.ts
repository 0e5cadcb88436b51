import { describe, expect, it } from 'vitest';
import { openingHeading, withoutRepeatedTitle } from './opening-heading.ts';

describe('openingHeading', () => {
  it.each([
    ['# The *pump*\n\nText', 1, 'The pump', '\nText'],
    ['\n\n### The pump ###\nText', 3, 'The pump', 'Text'],
    ['The pump\n====\nText', 1, 'The pump', 'Text'],
    ['The pump\r\n====\r\nText', 1, 'The pump', 'Text'],
  ])('reads %j', (body, level, text, rest) => {
    expect(openingHeading(body)).toEqual({ level, text, rest });
  });

  it.each(['Text\n\n# The pump', '    # code', '- one\n---\n', '#tag', '', '# ', 'Text\n\n---\n'])(
    'finds none in %j',
    (body) => {
      expect(openingHeading(body)).toBeUndefined();
    },
  );
});

describe('withoutRepeatedTitle', () => {
  it('takes off a heading that says what the headline says, whatever its typography', () => {
    expect(withoutRepeatedTitle("# It's  the “pump” – again\n\nText.\n", 'It’s the "pump" - again')).toEqual({
      body: 'Text.\n',
      dropped: [{ label: 'repeated headline', text: "It's the “pump” – again" }],
    });
  });

  it.each([
    ['another heading', '# The mill\n\nText.'],
    ['another letter case', '# THE PUMP\n\nText.'],
    ['a heading behind text', 'Text.\n\n# The pump'],
    ['a text that is nothing else', '# The pump\n'],
    ['a paragraph', 'The pump\n\nText.'],
  ])('leaves %s', (_, body) => {
    expect(withoutRepeatedTitle(body, 'The pump')).toEqual({ body, dropped: [] });
  });
});
