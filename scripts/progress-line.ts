/** A line on standard error that says how far a long work is. Silent where standard error is no terminal. */
export interface ProgressLine {
  update: (done: number, total: number) => void;
  /** Clears the line. Call it before anything else is printed. */
  end: () => void;
}

/** A progress line for one stage of work; `label` reads “Checking articles”. */
export function progressLine(label: string): ProgressLine {
  const { stderr } = process;
  let lastPercent = -1;
  return {
    update(done, total) {
      const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
      if (!stderr.isTTY || percent === lastPercent) return;
      lastPercent = percent;
      stderr.write(`\r${label}: ${done} of ${total} (${percent} %)`);
    },
    end() {
      if (stderr.isTTY && lastPercent >= 0) stderr.write('\r\u001B[K');
      lastPercent = -1;
    },
  };
}
