import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { Scene } from './scene.ts';

/** What a step stands on, wherever the file wrote it: on the step, in `with` or in `is`. */
export interface Place {
  readonly dossier?: string;
  readonly month?: Month;
  readonly correction?: number;
}

/** What an expectation found to differ: `expected` and `found` stand side by side in the report. */
export interface Difference {
  readonly what: string;
  readonly expected: unknown;
  readonly found: unknown;
}

interface StepBase {
  readonly on: Day;
  readonly line: number;
  readonly name: string;
  readonly place: Place;
}
/** A step acts, or compares. */
export type Step = StepBase &
  (
    | {
        readonly kind: 'do';
        readonly refused?: string;
        readonly play: (scene: Scene) => Promise<void>;
      }
    | { readonly kind: 'expect'; readonly compare: (scene: Scene) => Promise<Difference[]> }
  );

export interface Story {
  readonly title: string;
  readonly starts: Day;
  readonly steps: readonly Step[];
}

/** A file that is no story: where, and which word. */
export class MalformedStory extends Error {
  readonly line: number;
  readonly column: number;
  readonly word: string;

  constructor(at: { line: number; column: number }, word: string, reason: string) {
    super(`line ${String(at.line)}, column ${String(at.column)}: ${word}: ${reason}`);
    this.line = at.line;
    this.column = at.column;
    this.word = word;
  }
}
