/** What a build says once when feeds would not be right for others. */
export const feedWarnings = {
  noSite:
    'Warning: the public address of the site is not known, so links in feeds are paths, which many feed readers cannot follow. State `site` in archive.yml (or give --site) before you publish.',
  noTag: (example: string): string =>
    `Warning: archive.yml has no \`tag\`, so ids in feeds begin with tag:variorum.invalid,2026, as those of every archive without one do. State one before anybody subscribes, such as \`tag: ${example}\`: a domain or mail address of yours and a year in which it was. Never change it afterwards.`,
} as const;
