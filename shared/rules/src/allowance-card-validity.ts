import { addDays, day, dayOfMonth, daysBetween } from '@office/domain/day';
import { daysOf } from '@office/domain/month';
import { figureOf, writtenOf } from './named-figures.ts';
import { newestVersion, tables, versionOn } from './tables.ts';
import { workingDaysAfter } from './working-days.ts';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { Named } from './table-values.ts';
import type { Tables, Version } from './tables.ts';
import type { Trace } from './trace.ts';

/** What ends the validity of an allowance card, or interrupts it. */
export type CardEvent =
  | {
      /** Unpaid calendar days in a row, from the first to the last (absent: they go on). */
      readonly kind: 'interruption';
      readonly from: Day;
      readonly until?: Day;
    }
  | { readonly kind: 'temporary-claim'; readonly on: Day }
  | {
      readonly kind: 'change-of-situation';
      readonly on: Day;
      /** The payment body knew, or should have known from the registers; absent while it did not. */
      readonly knownOn?: Day;
    }
  | { readonly kind: 'transfer'; readonly on: Day }
  | { readonly kind: 'strike-director'; readonly from: Day; readonly until: Day }
  | {
      readonly kind: 'register-message';
      readonly sentOn: Day;
      /** Working days that ONEM leaves the payment body, where it raised them. */
      readonly workingDays?: number;
    };

export type AllowanceCardInput = {
  /** The first day of the card. */
  readonly from: Day;
  readonly events: readonly CardEvent[];
  /** The day of the payment that is judged: an unknown change of situation does not touch it. */
  readonly paidOn: Day;
  readonly month: Month;
};

export type AllowanceCardValidity = {
  /** The last valid day; null while nothing ended the card. */
  readonly validUntil: Day | null;
  /** The event that ended it. */
  readonly endedBy: CardEvent['kind'] | null;
  /** Days of the month on which the card is not valid. */
  readonly invalidDays: readonly number[];
};

/**
 * Which days an allowance card (C2) covers (AR 148): from its first day until the first event that ends it; days of
 * a strike left to the director fall out without ending it. A payment outside it is case 2 of AR 167.
 */
export const allowanceCardValidity = (
  input: AllowanceCardInput,
  trace?: Trace,
  law: Tables = tables,
): AllowanceCardValidity => {
  const terms = versionOn(law['allowance-card-validity'], input.from);
  const ends = input.events
    .flatMap((event) => endOf(event, input.paidOn, terms))
    // What ended an earlier card says nothing of this one.
    .filter(({ from, until }) => until !== undefined || input.from <= from)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const first = ends.find(({ until }) => until === undefined);
  const isInvalid = (on: Day): boolean =>
    on < input.from ||
    ends.some(({ from, until }) => from <= on && (until === undefined || on <= until));
  const found: AllowanceCardValidity = {
    validUntil: first === undefined ? null : addDays(first.from, -1),
    endedBy: first === undefined ? null : first.kind,
    invalidDays: daysOf(input.month).filter(isInvalid).map(dayOfMonth),
  };
  trace?.push({
    rule: 'allowance-card-validity',
    inputs: { ...input, ends },
    output: found,
    source: 'AR 148; AM 91',
    origins: { ends: terms.origin },
  });
  return found;
};

type End = { readonly kind: CardEvent['kind']; readonly from: Day; readonly until?: Day };

const endOf = (event: CardEvent, paidOn: Day, terms: Version<Named<string>>): readonly End[] => {
  const { kind } = event;
  switch (kind) {
    case 'interruption': {
      const days = figureOf(terms, 'interruption-days');
      const isOne = event.until === undefined || daysBetween(event.from, event.until) + 1 >= days;
      return isOne ? [{ kind, from: addDays(event.from, days) }] : [];
    }
    case 'temporary-claim':
      return [{ kind, from: nextYearly(event.on, writtenOf(terms, 'temporary-claims-end')) }];
    case 'change-of-situation':
      return event.knownOn === undefined || paidOn < event.knownOn
        ? []
        : [{ kind, from: event.on }];
    case 'transfer':
      return [{ kind, from: event.on }];
    case 'strike-director':
      return [{ kind, from: event.from, until: event.until }];
    case 'register-message': {
      const days = event.workingDays ?? figureOf(terms, 'register-working-days');
      return [{ kind, from: workingDaysAfter(event.sentOn, days) }];
    }
  }
};

/** The first such day of a year strictly after a day. */
const nextYearly = (after: Day, monthAndDay: string): Day => {
  const same = day(`${after.slice(0, 4)}-${monthAndDay}`);
  return after < same ? same : day(`${Number(after.slice(0, 4)) + 1}-${monthAndDay}`);
};

/** How many working days ONEM may leave the payment body after a message of the registers: the least and the most. */
export const registerWorkingDays = (law: Tables = tables) => {
  const terms = newestVersion(law['allowance-card-validity']);
  return {
    least: figureOf(terms, 'register-working-days'),
    most: figureOf(terms, 'register-working-days-most'),
  };
};
