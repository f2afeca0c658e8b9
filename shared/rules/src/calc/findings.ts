/** The errors of a question, in the order in which they are told: of several, the one first in this list. */
export const errorCodes = [
  'unknown-rule',
  'unknown-field',
  'missing-field',
  'malformed',
  'contradiction',
  'no-version-in-force',
  'not-computable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type Finding = {
  readonly code: ErrorCode;
  readonly field?: string;
  readonly detail: string;
};

/** The worst finding so far. A question is read to its end: what counts is the order of the codes, not of the fields. */
export type Findings = { worst: Finding | undefined };

export const noFindings = (): Findings => ({ worst: undefined });

export const report = (
  findings: Findings,
  code: ErrorCode,
  field: string,
  detail: string,
): void => {
  const { worst } = findings;
  if (worst !== undefined && errorCodes.indexOf(worst.code) <= errorCodes.indexOf(code)) return;
  findings.worst = { code, field, detail };
};
