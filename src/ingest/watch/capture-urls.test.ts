import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathsOf, testFetcher } from '../../../test/support/test-fetcher.ts';
import { articlePage, inShort, watchedContent, watchedOutlet } from '../../../test/support/watched-outlet.ts';
import { type CaptureOptions, captureUrls } from './capture-urls.ts';

/** Captures of one content folder by one fetcher; each gives its events in short. */
function capturing(contentDir: string): (urls: string[], more?: Partial<CaptureOptions>) => Promise<string[]> {
  const { fetcher } = testFetcher();
  return async (urls, more = {}) => {
    const events: string[] = [];
    const options = { contentDir, hostsAtOnce: 4, dryRun: false, ...more };
    await captureUrls(
      urls,
      options,
      { fetcher },
      (event) => events.push(inShort(event)),
      () => false,
    );
    return events;
  };
}

describe('capturing addresses', () => {
  it('takes new articles in, and asks for known ones by their validators', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [] } });
    const capture = capturing(contentDir);
    const url = `${outlet.origin}/gauge`;
    expect(await capture([url, `${url}#top`])).toEqual(['gull/new-gauge-opens imported']);
    expect(await capture([url])).toEqual(['gull/new-gauge-opens unchanged 304']);
    outlet.pages.set('/gauge', 410);
    expect(await capture([url])).toEqual(['gull/new-gauge-opens gone 410']);
    outlet.pages.set('/gauge', articlePage('New gauge opens', 'April'));
    expect(await capture([`${url}?utm_source=x`])).toEqual(['gull/new-gauge-opens imported']);
    expect(pathsOf(outlet)).toEqual(['/robots.txt', '/gauge', '/gauge', '/gauge', '/gauge']);
  });

  it('tells of a new address that gives no article, and records nothing', async () => {
    const outlet = await watchedOutlet({ '/robots.txt': 'User-agent: *\nDisallow: /private\n' });
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [] } });
    const [none, forbidden] = await capturing(contentDir)([`${outlet.origin}/none`, `${outlet.origin}/private`]);
    expect(none).toBe('no-article: The server answered with status 404.');
    expect(forbidden).toMatch(/^no-article: .*robots\.txt/);
    expect(fs.existsSync(path.join(contentDir, 'articles'))).toBe(false);
  });

  it('does not ask for what was deleted on purpose, in whatever spelling', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens'), '/mole': articlePage('The mole') });
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [] } });
    const entry = { level: 'expunged', date: '2026-03-02', reason: 'Asked for.', deleted: true };
    const entries = { 'gull/gone': { ...entry, addresses: [`${outlet.origin}/gauge`] }, 'gull/the-mole': entry };
    fs.writeFileSync(path.join(contentDir, 'takedowns.yml'), JSON.stringify(entries));
    const events = await capturing(contentDir)([`${outlet.origin}/gauge/?utm_source=x`, `${outlet.origin}/mole`]);
    expect(events).toEqual([
      'rejected: The article at this address was taken down, and its files were deleted on purpose.',
      'rejected: An article of this name was taken down, and its files were deleted on purpose.',
    ]);
    expect(pathsOf(outlet)).toEqual(['/robots.txt', '/mole']);
    expect(fs.existsSync(path.join(contentDir, 'articles'))).toBe(false);
  });

  it('refuses an address with a user name without a look, and records none where a host is left alone', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens'), '/mole': articlePage('The mole') });
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [] } });
    const capture = capturing(contentDir);
    const [gauge, mole] = [`${outlet.origin}/gauge`, `${outlet.origin}/mole`];
    await capture([gauge, mole]);
    const asked = pathsOf(outlet).length;
    expect(await capture([gauge.replace('//', '//user:secret@')])).toEqual([
      'rejected: Its address holds a user name or a password.',
    ]);
    expect(pathsOf(outlet)).toHaveLength(asked);
    outlet.pages.set('/gauge', { status: 503, headers: { 'retry-after': '7200' } });
    const [first, second] = await capture([gauge, mole]);
    expect(first).toBe('gull/new-gauge-opens failed');
    expect(second).toMatch(/^passed-over: It was not asked for: .* asks to be left alone/);
    expect(fs.existsSync(path.join(contentDir, 'articles/gull/the-mole/captures.ndjson'))).toBe(false);
  });

  it('captures nothing when takedowns.yml can’t be read', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [] } });
    fs.writeFileSync(path.join(contentDir, 'takedowns.yml'), 'gull/gone: withdrawn\n');
    await expect(capturing(contentDir)([`${outlet.origin}/gauge`])).rejects.toThrow(/takedowns\.yml can't be read/);
    expect(pathsOf(outlet)).toEqual([]);
  });

  it('writes nothing when it only says what would be done', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [] } });
    const before = fs.readdirSync(contentDir);
    expect(await capturing(contentDir)([`${outlet.origin}/gauge`], { dryRun: true })).toEqual([
      'gull/new-gauge-opens imported',
    ]);
    expect(fs.readdirSync(contentDir)).toEqual(before);
  });

  it('creates an outlet that is new to the archive, and takes the folder that is given', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    const contentDir = watchedContent({});
    const capture = capturing(contentDir);
    const given = { outlet: 'tern', article: 'tide-gauge' };
    expect(await capture([`${outlet.origin}/gauge`], given)).toEqual(['outlet tern', 'tern/tide-gauge imported']);
    expect(await capture([`${outlet.origin}/gauge`], given)).toEqual(['tern/tide-gauge unchanged 304']);
  });

  it('names an outlet that is given for pages of several hosts by its id, and for those of one host as they do', async () => {
    const named = (title: string, name: string): string =>
      articlePage(title).replace('</head>', `<meta property="og:site_name" content="${name}"></head>`);
    const gull = await watchedOutlet({
      '/gauge': named('New gauge opens', 'Gull'),
      '/mole': named('Mole shut', 'Gull'),
    });
    const tern = await watchedOutlet({ '/gauge': named('Gauge is wrong', 'Tern') });
    const nameAfter = async (...urls: string[]): Promise<string> => {
      const contentDir = watchedContent({});
      expect(await capturing(contentDir)(urls, { outlet: 'coast' })).toContain('outlet coast');
      return fs.readFileSync(path.join(contentDir, 'outlets/coast.yml'), 'utf8');
    };
    expect(await nameAfter(`${gull.origin}/gauge`, `${tern.origin}/gauge`)).toBe('name: coast\n');
    expect(await nameAfter(`${gull.origin}/gauge`, `${gull.origin}/mole`)).toContain('name: Gull\n');
  });

  it('does not guess between two articles of one address', async () => {
    const outlet = await watchedOutlet({ '/gauge': articlePage('New gauge opens') });
    const contentDir = watchedContent({ gull: { url: outlet.origin, feeds: [] } });
    const capture = capturing(contentDir);
    const url = `${outlet.origin}/gauge`;
    await capture([url], { article: 'one' });
    await capture([url], { article: 'other' });
    outlet.seen.length = 0;
    expect(await capture([url])).toEqual([`rejected: 2 articles have the address ${url}: one, other.`]);
    expect(outlet.seen).toEqual([]);
  });
});
