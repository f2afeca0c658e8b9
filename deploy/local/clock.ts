import { Temporal } from 'temporal-polyfill';
import { day } from '@office/domain/day';
import type { Clock } from '@office/domain/clock';
import type { Day } from '@office/domain/day';

const zone = 'Europe/Brussels';

/** The hour at which a day begins for the office: six hours after the last timer of the night. */
export const openingHour = 6;

/** The instant of a whole hour of a day, as the office's wall clock shows it. */
export const instantOf = (of: Day, hour: number): number =>
  Temporal.PlainDate.from(of).toZonedDateTime({ timeZone: zone, plainTime: { hour } })
    .epochMilliseconds;

/** The day that an instant falls on in the office. */
export const dayAt = (instant: number): Day =>
  day(
    Temporal.Instant.fromEpochMilliseconds(Math.floor(instant))
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString(),
  );

/** The office clock that a story moves. It follows the test server's clock by a constant offset (design §12). */
export interface DrivenClock extends Clock {
  /** The present instant of the office, in milliseconds. */
  instant(): number;
  /** Milliseconds from now to 00:00 of the day after: when a term that ends on this day is over. */
  untilDay(last: Day): number;
  /** Ties the office to the server's clock for good; answers how far the office is ahead of it. */
  tie(serverInstant: number): number;
  /** Says what the server's clock shows now; the office follows from there at wall pace. */
  follow(serverInstant: number): void;
  /** The server is about to jump to this office instant: what happens on the way happens on that day. */
  leap(target: number): void;
}

/** Makes the clock of a driven office. It runs at wall pace between two jumps, and stands still during one. */
export function createDrivenClock(starts: Day): DrivenClock {
  let offset = 0;
  let anchor = instantOf(starts, openingHour);
  let readAt: number | undefined;

  const instant = (): number =>
    readAt === undefined ? anchor : anchor + performance.now() - readAt;

  return {
    instant,
    today: () => dayAt(instant()),
    now: () =>
      Temporal.Instant.fromEpochMilliseconds(Math.floor(instant())).toString({
        smallestUnit: 'millisecond',
      }),
    untilDay: (last) =>
      Math.max(
        0,
        Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime({ timeZone: zone })
          .epochMilliseconds - instant(),
      ),
    tie: (serverInstant) => {
      offset = anchor - serverInstant;
      readAt = performance.now();
      return offset;
    },
    follow: (serverInstant) => {
      anchor = serverInstant + offset;
      readAt = performance.now();
    },
    leap: (target) => {
      // Standing still makes a term computed inside the jump end a moment late, never before its midnight.
      anchor = Math.max(instant(), instantOf(dayAt(target), 0));
      readAt = undefined;
    },
  };
}
