/** A reason why an import as a whole can't go on, with what to do about it. */
export class ImportError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'ImportError';
    this.hint = hint;
  }
}
