import { readOutlets } from '../outlet-directory.ts';
import { readWatched } from './watch-plan.ts';

/**
 * What to write into which file so that new articles are looked for; null when an outlet that is watched has feeds.
 * `message` says what is missing, `hint` what to do.
 *
 * @throws ImportError when an outlet's file has a fault, or the archive has no such outlet
 */
export function feedAdvice(contentDir: string, outlet?: string): { message: string; hint: string } | null {
  const isMeant = ({ id }: { id: string }): boolean => outlet === undefined || id === outlet;
  // The articles, which may be many, are read only when that is of use.
  if (readOutlets(contentDir).some((one) => isMeant(one) && (one.feeds ?? []).length > 0)) return null;
  const { watched, articles } = readWatched(contentDir, outlet);
  const [first, ...others] = watched.map(({ id }) => `outlets/${id}.yml`);
  const known = articles.filter(({ isWatched }) => isWatched).length;
  const what = known === 0 ? 'Nothing is watched' : 'No new articles are looked for';
  const feeds = '`feeds:` with the addresses of the RSS, Atom or JSON feeds, one a line behind `  - `';
  if (first === undefined)
    return {
      message: `${what}: the archive has no outlet.`,
      hint: `Write outlets/<id>.yml in the content folder, with \`name:\`, \`url:\` and ${feeds}.`,
    };
  const where = others.length === 0 ? first : `${first} or another file there`;
  const none = others.length === 0 ? `${first} names no feed` : 'no file in outlets/ names a feed';
  return {
    message: `${what}: ${none}.`,
    hint: `Write ${feeds}, into ${where}.${known === 0 ? ' Articles that `variorum capture` fetched are watched too.' : ''}`,
  };
}
