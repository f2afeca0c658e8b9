/**
 * Where a value of a step comes from: the facts of the person (`given`), an earlier step (`step:gross`),
 * or a version of a table of the law, by its first day (`table:withholding-tax@2013-01-01`).
 */
export type Origin = 'given' | `step:${string}` | `table:${string}@${string}`;

/** One step of a calculation: which rule, from what, to what, on which legal ground. Staff and the court read these. */
export type Step = {
  readonly rule: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly output: unknown;
  readonly source: string;
  /** The origin of each input that is not simply given. */
  readonly origins?: Readonly<Record<string, Origin>>;
  /** Where the rule rounds, and how; absent when it does not. */
  readonly rounding?: string;
  /** The open questions of the law that this step had to answer, with the answer it took (parameters/switches.yaml). */
  readonly switches?: Readonly<Record<string, string>>;
};

/** Collects the steps; absent when nobody asked for them, so that they cost nothing. */
export type Trace = Step[] | undefined;
