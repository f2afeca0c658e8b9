import { day } from '@office/domain/day';
import type { Clock } from '@office/domain/clock';

export interface TestClock extends Clock {
  set(today: string): void;
}

/** A clock that stands still on a day until a test moves it. */
export function clockOn(today: string): TestClock {
  let current = day(today);
  return {
    today: () => current,
    now: () => `${current}T05:00:00.000Z`,
    set: (next) => {
      current = day(next);
    },
  };
}
