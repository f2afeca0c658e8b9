/**
 * The only error that pure code throws: a code of the catalogue and the facts that explain it.
 * The facts are for the reader of the problem; they never hold a national number, a name or an account.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, details: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.details = details;
  }
}
