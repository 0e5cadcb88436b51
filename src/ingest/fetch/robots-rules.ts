import robotsParser from 'robots-parser';

/** Largest part of a robots.txt that is read; RFC 9309 asks for 500 KiB at least. */
export const maxRobotsBytes = 512 * 1024;

/** What a robots.txt says about a URL of its origin. */
export type RobotsRule =
  | { isAllowed: true }
  /** `rule`: the line that forbids it, as written, and its number. */
  | { isAllowed: false; rule: string; line: number };

/** A robots.txt that was read. */
export interface RobotsRules {
  ruleFor: (url: URL) => RobotsRule;
  /** Seconds between requests that it asks for. */
  crawlDelaySeconds?: number;
}

/** Reads a robots.txt (RFC 9309) of the origin of `robotsUrl` for the product token `agent`, such as `Variorum`. */
export function readRobots(bytes: Uint8Array, robotsUrl: URL, agent: string): RobotsRules {
  const text = new TextDecoder().decode(bytes.subarray(0, maxRobotsBytes));
  const lines = text.split(/\r\n|\r|\n/);
  // The last line of a file that is longer may be half a rule.
  if (bytes.length > maxRobotsBytes) lines.pop();
  // The module's types name a CommonJS export; Node gives its default.
  const robots = robotsParser(robotsUrl.href, lines.join('\n'));
  const delay = robots.getCrawlDelay(agent);
  return {
    ruleFor: (url) => {
      if (url.pathname === '/robots.txt' || robots.isAllowed(url.href, agent) !== false) return { isAllowed: true };
      const line = robots.getMatchingLineNumber(url.href, agent);
      return { isAllowed: false, rule: lines[line - 1]?.trim() ?? '', line };
    },
    ...(delay !== undefined && delay > 0 ? { crawlDelaySeconds: delay } : {}),
  };
}
