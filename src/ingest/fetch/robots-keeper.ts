import type { FetchSettings, FetchWorld } from './fetch-settings.ts';
import type { HttpAnswer } from './http-transport.ts';
import { type RobotsRules, readRobots } from './robots-rules.ts';

/** Whether a URL may be fetched, and if not, by which robots.txt and rule. */
export type RobotsVerdict =
  | { verdict: 'open' }
  /** `rule` is the line that forbids it; absent when the file could not be had. */
  | { verdict: 'closed'; robotsUrl: string; rule?: string; sentence: string }
  /** The host is none of the public web: nothing of it is fetched. */
  | { verdict: 'no-host'; sentence: string };

/** Asks each origin for its robots.txt before its first page and remembers what it said. */
export interface RobotsKeeper {
  verdictOn: (url: URL) => Promise<RobotsVerdict>;
}

/** The last answer to a request for robots.txt, redirects followed, or why there is none. `forbidden`: the host must not be asked. */
export type RobotsAnswer = HttpAnswer | { trouble: string } | { forbidden: string };

interface Known {
  untilMs: number;
  /** What it says, or why nobody may fetch. */
  rules: RobotsRules | { closed: string } | { forbidden: string };
}

/**
 * A keeper with nothing remembered. `ask` fetches a robots.txt, `slowDown` is told of a Crawl-delay. An origin without
 * one (4xx) is open; one whose robots.txt can't be had (5xx, 429, no answer) is closed.
 */
export function createRobotsKeeper(
  settings: Pick<FetchSettings, 'userAgent' | 'robotsSeconds' | 'giveUpSeconds'>,
  { clock }: Pick<FetchWorld, 'clock'>,
  ask: (robotsUrl: URL) => Promise<RobotsAnswer>,
  slowDown: (url: URL, seconds: number) => void,
): RobotsKeeper {
  const agent = settings.userAgent.split('/')[0]!;
  const known = new Map<string, Promise<Known>>();

  const load = async (robotsUrl: URL): Promise<Known> => {
    const answer = await ask(robotsUrl);
    const closed = (why: string): Known => ({
      untilMs: clock.now() + settings.giveUpSeconds * 1000,
      rules: { closed: why },
    });
    if ('forbidden' in answer)
      return { untilMs: clock.now() + settings.giveUpSeconds * 1000, rules: { forbidden: answer.forbidden } };
    if ('trouble' in answer) return closed(answer.trouble);
    const { status } = answer;
    if (status === 429 || status >= 500 || status < 200 || (status >= 300 && status < 400))
      return closed(`It answered with status ${status}.`);
    const rules = readRobots(status < 300 ? answer.body : new Uint8Array(), robotsUrl, agent);
    if (rules.crawlDelaySeconds !== undefined) slowDown(robotsUrl, rules.crawlDelaySeconds);
    return { untilMs: clock.now() + settings.robotsSeconds * 1000, rules };
  };

  return {
    verdictOn: async (url): Promise<RobotsVerdict> => {
      const robotsUrl = new URL('/robots.txt', url.origin);
      let entry = known.get(url.origin);
      if (entry && (await entry).untilMs <= clock.now()) entry = undefined;
      if (!entry) {
        entry = load(robotsUrl);
        known.set(url.origin, entry);
      }
      const { rules } = await entry;
      const { href } = robotsUrl;
      if ('forbidden' in rules) return { verdict: 'no-host', sentence: rules.forbidden };
      if ('closed' in rules) {
        const sentence = `${href} could not be read, so nothing is fetched from there for now. ${rules.closed}`;
        return { verdict: 'closed', robotsUrl: href, sentence };
      }
      const found = rules.ruleFor(url);
      if (found.isAllowed) return { verdict: 'open' };
      const { rule, line } = found;
      return { verdict: 'closed', robotsUrl: href, rule, sentence: `${href} forbids it in line ${line}: ${rule}` };
    },
  };
}
