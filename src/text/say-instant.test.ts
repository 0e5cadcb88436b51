import { describe, expect, it } from 'vitest';
import { sayInstant, sayWindow } from './say-instant.ts';

describe('sayInstant', () => {
  it('names the zone and shows seconds when there are any', () => {
    expect(sayInstant('2024-03-01T08:15:00Z')).toBe('2024-03-01 08:15 UTC');
    expect(sayInstant('2024-03-01T08:15:07Z')).toBe('2024-03-01 08:15:07 UTC');
  });
});

describe('sayWindow', () => {
  it('gives both ends', () => {
    expect(sayWindow({ after: '2024-03-01T08:15:00Z', until: '2024-03-02T09:00:00Z' })).toBe(
      'Changed between 2024-03-01 08:15 UTC and 2024-03-02 09:00 UTC.',
    );
  });
});
