/** A reason why an import as a whole can't go on, with what to do about it. */
export class ImportError extends Error {
  readonly hint: string;
  /** Of the command: 1 for a fault of content or input, 2 for one of the command line, 3 when another process is at it. */
  readonly exitCode: 1 | 2 | 3;

  constructor(message: string, hint: string, exitCode: 1 | 2 | 3 = 1) {
    super(message);
    this.name = 'ImportError';
    this.hint = hint;
    this.exitCode = exitCode;
  }
}
