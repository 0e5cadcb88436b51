import fs from 'node:fs';
import path from 'node:path';
import { readYaml } from '../markdown/yaml-data.ts';
import { outletSchema, type Outlet } from '../model/outlet.ts';
import { slugOf } from '../text/slug.ts';
import type { Refusal } from './draft.ts';
import { findBadSelectors } from './html/apply-rules.ts';
import { ImportError } from './import-error.ts';

/** An outlet of the archive, as its file says. */
export interface KnownOutlet extends Outlet {
  id: string;
}

/** Who publishes at an address: an outlet of the archive, or one that would be new to it. */
export type OutletOfUrl = { id: string; known?: KnownOutlet; home: string } | Refusal;

/** What to do about an address that is none of the web. */
export const addressHint = 'Give the whole address of the page; it begins with https:// or http://.';
const rulesHint = 'docs/content-format.md says what rules hold.';

/**
 * The outlets of a content folder, in order of their ids.
 *
 * @throws ImportError when an outlet's file has a fault: whose page it is can't be told then
 */
export function readOutlets(contentDir: string): KnownOutlet[] {
  const folder = path.join(contentDir, 'outlets');
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.yml') && !name.startsWith('.'));
  return names.sort().map((name) => {
    const file = path.join(folder, name);
    const { data, faults } = readYaml(fs.readFileSync(file, 'utf8'));
    const outlet = outletSchema.safeParse(data);
    const [issue] = outlet.error?.issues ?? [];
    if (issue?.path[0] === 'rules')
      throw new ImportError(`${file}: \`${issue.path.join('.')}\` ${issue.message}.`, rulesHint);
    if (faults.length > 0 || !outlet.success)
      throw new ImportError(`${file} can't be read.`, 'Mend it first; `variorum check` lists every fault.');
    for (const rules of outlet.data.rules ?? []) {
      const [bad] = findBadSelectors(rules);
      if (bad) throw new ImportError(`${file}: \`${bad.selector}\` in \`rules\` is no CSS selector.`, rulesHint);
    }
    return { id: name.slice(0, -'.yml'.length), ...outlet.data };
  });
}

/**
 * Who publishes at a URL: the outlet whose home page has its host, or a host above it, and the longest part of its
 * path. Refuses when two fit equally well. An outlet that is new to the archive is named after its host.
 */
export function outletOfUrl(outlets: readonly KnownOutlet[], text: string): OutletOfUrl {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return { reason: `\`${text}\` is no web address.`, hint: addressHint };
  const fits = outlets.map((outlet) => ({ outlet, score: fitOf(outlet, url) })).filter(({ score }) => score > 0);
  const best = Math.max(...fits.map(({ score }) => score));
  const [first, second] = fits.filter(({ score }) => score === best);
  const home = `${url.protocol}//${url.host}/`;
  if (second)
    return {
      reason: `${url.href} may be of the outlet ${first!.outlet.id} or of ${second.outlet.id}.`,
      hint: 'Say which with --outlet, or give the two outlets different `url`s in their files.',
    };
  if (first) return { id: first.outlet.id, known: first.outlet, home };
  const id = slugOf(url.host.replace(/^www\./, ''));
  if (outlets.some((outlet) => outlet.id === id))
    return {
      reason: `${url.href} may be of the outlet ${id}, whose file states another address or none.`,
      hint: `Say so with --outlet ${id}, or write \`url: ${home}\` into outlets/${id}.yml.`,
    };
  return { id, home };
}

/** How well an outlet's home page fits: 0 not at all; longer hosts and paths fit better. */
function fitOf(outlet: KnownOutlet, url: URL): number {
  const home = outlet.url === undefined ? null : URL.parse(outlet.url);
  if (!home) return 0;
  const [host, ofHome] = [bareHost(url), bareHost(home)];
  if (host !== ofHome && !host.endsWith(`.${ofHome}`)) return 0;
  const folder = home.pathname.endsWith('/') ? home.pathname : `${home.pathname}/`;
  if (!`${url.pathname}/`.startsWith(folder)) return 0;
  return ofHome.length * 10_000 + folder.length;
}

/** The host of an address with its port, without `www.`. */
export function bareHost(url: URL): string {
  return url.host.replace(/^www\./, '');
}
