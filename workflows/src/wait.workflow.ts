import { condition, proxyLocalActivities } from '@temporalio/workflow';
import type { WaitActivities } from './activities/wait-activities.ts';

// The distance to a day comes from an activity: on a driven clock the office day is not the server's.
const { timeUntilEndOf, timeUntilStartOf } = proxyLocalActivities<WaitActivities>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '100 milliseconds', maximumInterval: '1 second' },
});

/** Waits for something until the end of its due day; false when the day passed without it. */
export async function happensBy(happened: () => boolean, dueOn: string): Promise<boolean> {
  return happened() || within(happened, await timeUntilEndOf(dueOn));
}

/** Waits for something until a day begins; false when the day began without it. */
export async function happensBefore(happened: () => boolean, day: string): Promise<boolean> {
  return happened() || within(happened, await timeUntilStartOf(day));
}

const within = (happened: () => boolean, ms: number): Promise<boolean> | boolean =>
  ms <= 0 ? happened() : condition(happened, ms);
