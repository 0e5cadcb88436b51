import { describe, expect, it } from 'vitest';
import { judgeScrap } from './judge-scrap.ts';

const body = { agreement: 0, candidate: 'own' as const, captions: [], dropped: [] };
const answer = { label: 'sentence', text: 'It stands in the house of my aunt, who hates it and says so.' };

describe('judgeScrap', () => {
  it('calls a body partial on which no readings agree and beside which more was left out', () => {
    expect(judgeScrap({ ...body, dropped: [answer, answer] }, 'She comes late.')).toMatchObject({
      quality: 'partial',
      rule: 'scrap',
    });
  });

  it.each([
    ['two readings agree', { ...body, agreement: 0.4, dropped: [answer, answer] }, 'She comes late.'],
    ['a rule selected the body', { ...body, candidate: 'rule' as const, dropped: [answer, answer] }, 'She comes late.'],
    ['nothing was left out', body, 'She comes late.'],
    [
      'only links and furniture were left out',
      {
        ...body,
        dropped: [
          { ...answer, label: 'link' },
          { ...answer, label: 'share' },
        ],
      },
      'Late.',
    ],
    ['captions say as much', { ...body, captions: [answer.text, answer.text], dropped: [answer, answer] }, 'Late.'],
  ])('says nothing where %s', (_kind, given, text) => {
    expect(judgeScrap(given, text)).toBeUndefined();
  });
});
