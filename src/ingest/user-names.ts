import type { Refusal } from './draft.ts';

/** Whether an address holds a user name or a password. */
export function hasUserName(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.username !== '' || parsed.password !== '');
}

/** What is said of such an address. It is never shown: it may hold a password. */
export const withUserName: Refusal = {
  reason: 'Its address holds a user name or a password.',
  hint: 'Such an address is never fetched or published. Use the address without them, if the page can be had there.',
};
