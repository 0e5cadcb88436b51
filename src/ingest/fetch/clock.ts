/** Time as an argument: what waits takes a clock, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  sleep: (milliseconds: number) => Promise<void>;
  /** Rings once after so long, unless the function that is given back was called before. */
  alarm: (milliseconds: number, ring: () => void) => () => void;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  alarm: (milliseconds, ring) => {
    const timer = setTimeout(ring, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/** The instant of a clock's reading: ISO 8601 UTC, whole seconds (cut, never rounded up). */
export function instantOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
