import { addDays, weekday } from '@office/domain/day';
import { deadline } from './deadlines.ts';
import { figureOf } from './named-figures.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Step, Trace } from './trace.ts';

export type SanctionStartInput =
  | {
      /** AR 153-155. */
      readonly kind: 'administrative';
      readonly postedOn: Day;
    }
  | {
      /** AR 52, 52bis. */
      readonly kind: 'exclusion';
      /** ONEM learned the fact. */
      readonly knownOn: Day;
      /** The fact was followed by a claim: its day counts as the day ONEM knew. */
      readonly claimOn?: Day;
      readonly completeOn: Day;
      readonly decidedOn: Day;
      readonly postedOn: Day;
      /** Days by which a hearing was postponed, or a medical examination took longer. */
      readonly postponedDays: number;
    }
  | {
      /** Availability, decided by a region (AR 58, 52bis). */
      readonly kind: 'regional';
      /** The region informed the claimant and ONEM. */
      readonly informedOn: Day;
    };

export type SanctionStart = {
  /** The first day of effect. */
  readonly on: Day;
  /** Whether an exclusion works from the posting only, because ONEM decided too late. */
  readonly isLate: boolean;
};

/**
 * The first day of a sanction: the Monday after posting (AR 158); of an exclusion the day ONEM knew, unless it
 * decided later than one month and ten days after the complete file (AR 53 § 1); of a regional one the first day
 * of the fourth week after the week of the information.
 */
export const sanctionStart = (
  input: SanctionStartInput,
  trace?: Trace,
  law: Tables = tables,
): SanctionStart => {
  switch (input.kind) {
    case 'administrative': {
      const found = { on: mondayAfter(input.postedOn), isLate: false };
      return told(found, trace, {
        inputs: { ...input },
        source: 'AR 158: the Monday after posting',
      });
    }
    case 'exclusion':
      return exclusion(input, trace, law);
    case 'regional': {
      const week = chosenIn(rulesOn(input.informedOn, law), 'sanction-week');
      const terms = versionOn(law['sanction-terms'], input.informedOn);
      const weeks = figureOf(terms, 'regional-weeks');
      const since =
        week === 'monday' ? weekday(input.informedOn) - 1 : weekday(input.informedOn) % 7;
      const found = { on: addDays(input.informedOn, 7 * weeks - since), isLate: false };
      return told(found, trace, {
        inputs: { ...input, weeks },
        source: 'AR 58, 52bis: the first day of the fourth week after the week of the information',
        origins: { weeks: terms.origin },
        switches: { 'sanction-week': week },
      });
    }
  }
};

const exclusion = (
  input: Extract<SanctionStartInput, { kind: 'exclusion' }>,
  trace: Trace,
  law: Tables,
): SanctionStart => {
  const { completeOn, postponedDays, decidedOn } = input;
  const term = deadline({ code: 'D-DECIDE', start: completeOn, hearing: true }, trace, law);
  const decideBy = addDays(term.on, postponedDays);
  const isLate = decidedOn > decideBy;
  const known = input.claimOn ?? input.knownOn;
  return told({ on: isLate ? mondayAfter(input.postedOn) : known, isLate }, trace, {
    inputs: { ...input, decideBy },
    source: 'AR 53 § 1: one month and ten days after the complete file',
    origins: { decideBy: 'step:deadline' },
  });
};

/** The Monday strictly after a day: a letter posted on a Monday works a week later. */
export const mondayAfter = (on: Day): Day => addDays(on, 8 - weekday(on));

const told = (
  found: SanctionStart,
  trace: Trace,
  step: Omit<Step, 'rule' | 'output'>,
): SanctionStart => {
  trace?.push({ rule: 'sanction-start', output: found, ...step });
  return found;
};
