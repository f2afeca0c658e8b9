import { Temporal } from 'temporal-polyfill';
import { day } from './day.ts';
import type { Day } from './day.ts';

/** The only way code learns the date: the office day, and the instant that is written beside a fact. */
export type Clock = { readonly today: () => Day; readonly now: () => string };

/** The real clock, its day read in the office's time zone. */
export const systemClock = (zone = 'Europe/Brussels'): Clock => ({
  // eslint-disable-next-line no-restricted-syntax -- this is the clock
  today: () => day(Temporal.Now.plainDateISO(zone).toString()),
  // eslint-disable-next-line no-restricted-syntax -- this is the clock
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
});
