import { addDays, day, type Day } from '@office/domain/day';

export interface WaitDeps {
  /** Milliseconds from now until 00:00 of the day after, on the office's clock. */
  readonly untilEndOf: (day: Day) => number;
}

export const createWaitActivities = ({ untilEndOf }: WaitDeps) => ({
  timeUntilEndOf: (dueOn: string): Promise<number> => Promise.resolve(untilEndOf(day(dueOn))),
  timeUntilStartOf: (on: string): Promise<number> =>
    Promise.resolve(untilEndOf(addDays(day(on), -1))),
});
export type WaitActivities = ReturnType<typeof createWaitActivities>;
