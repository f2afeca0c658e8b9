import { Temporal } from 'temporal-polyfill';
import type { Day } from './day.ts';

/** The instant at which a day begins in Belgium, in milliseconds since 1970; summer time included. */
export const beginningOf = (day: Day, zone = 'Europe/Brussels'): number =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
