/** One step of a calculation: which rule, from what, to what, on which legal ground. Staff and the court read these. */
export type Step = {
  readonly rule: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly output: unknown;
  readonly source: string;
};

/** Collects the steps; absent when nobody asked for them, so that they cost nothing. */
export type Trace = Step[] | undefined;
