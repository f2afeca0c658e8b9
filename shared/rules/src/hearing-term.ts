import { addDays } from '@office/domain/day';
import { numberIn, rowOf, textIn } from './named-figures.ts';
import { newestVersion, tables } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type HearingTermInput = {
  /** The summons was posted. */
  readonly postedOn: Day;
  readonly hearingOn?: Day;
  /** A postponement: asked for on a day, to another day. */
  readonly askedOn?: Day;
  readonly postponedTo?: Day;
};

export type HearingTerm = {
  /** The first day on which the hearing may be held. */
  readonly earliest: Day;
  /** Whether the hearing leaves the claimant that time; null without a hearing. */
  readonly inTime: boolean | null;
  /** The last day to ask for a postponement, and the last day to which it may be. */
  readonly askBy: Day | null;
  readonly postponableUntil: Day | null;
  /** Whether the postponement asked for must be granted once; null when none was. */
  readonly postponed: boolean | null;
};

/**
 * When a hearing may be held (AR 144 § 1): at the earliest the tenth day after the posting of the summons; one
 * postponement of at most fifteen days, asked for at the latest the day before.
 */
export const hearingTerm = (
  input: HearingTermInput,
  trace?: Trace,
  law: Tables = tables,
): HearingTerm => {
  const table = newestVersion(law.deadlines);
  const term = rowOf(table, 'D-HEARING');
  const { hearingOn } = input;
  const earliest = addDays(input.postedOn, numberIn(term, 'days'));
  const found: HearingTerm =
    hearingOn === undefined
      ? { earliest, inTime: null, askBy: null, postponableUntil: null, postponed: null }
      : {
          earliest,
          inTime: earliest <= hearingOn,
          ...postponement(input, {
            askBy: addDays(hearingOn, -numberIn(term, 'ask-days-before')),
            postponableUntil: addDays(hearingOn, numberIn(term, 'postponement-days')),
          }),
        };
  trace?.push({
    rule: 'hearing-term',
    inputs: { ...input, days: textIn(term, 'days') },
    output: found,
    source: textIn(term, 'law'),
    origins: { days: table.origin },
  });
  return found;
};

const postponement = (
  { askedOn, postponedTo }: HearingTermInput,
  limits: { readonly askBy: Day; readonly postponableUntil: Day },
): Omit<HearingTerm, 'earliest' | 'inTime'> => ({
  ...limits,
  postponed:
    askedOn === undefined || postponedTo === undefined
      ? null
      : askedOn <= limits.askBy && postponedTo <= limits.postponableUntil,
});
