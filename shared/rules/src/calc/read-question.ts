import type { Trace } from '../trace.ts';
import type { Findings } from './findings.ts';

/** A question that was read without fault: its calculation, and the steps when somebody wants them. */
export type Answered = (trace: Trace) => Readonly<Record<string, unknown>>;

/** Reads the input of one rule, reporting every fault it finds; the calculation is run only when there is none. */
export type ReadQuestion = (input: Record<string, unknown>, findings: Findings) => Answered;

/** Rules by the name `calc` knows them. */
export type NamedQuestions = readonly (readonly [name: string, ReadQuestion])[];
