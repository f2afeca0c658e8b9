import { addDays } from '@office/domain/day';
import { fromCents, toCents } from '@office/domain/money';
import { endOfMonths } from './deadlines.ts';
import { figureOf } from './named-figures.ts';
import { countedOf, lastOf, total, writeUnits } from './recovery-entries.ts';
import { tables, versionOn } from './tables.ts';
import { workingDaysAfter } from './working-days.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Entry, RecoveryTerms, UndueOf } from './recovery-entries.ts';
import type { Tables } from './tables.ts';
import type { Step, Trace } from './trace.ts';

/** ONEM decided in the claimant's favour by its own error, and revised that. */
export type OwnError = {
  readonly decidedOn: Day;
  readonly revisedOn: Day;
  /** When ONEM sent the allowance card of the revision. */
  readonly cardSentOn: Day;
  readonly badFaith: boolean;
};

export type RecoveryLimitInput = {
  /** The day of the decision to recover. */
  readonly on: Day;
  /** The claimant proved good faith. */
  readonly goodFaith: boolean;
  /** The allowance was cumulated with another allowance or social benefit. */
  readonly cumulation: boolean;
  readonly ownError?: OwnError;
  /** The gross income that could not be cumulated, where the director limits the recovery to it. */
  readonly nonCumulableIncome?: Money;
  /** Of allowances by the day: the claimant proves having worked on these days only. */
  readonly workedDays?: readonly Day[];
} & UndueOf;

export type RecoveryGround = 'own-error' | 'worked-days' | 'good-faith' | 'non-cumulable-income';

export type RecoveryLimit = {
  /** Everything that was not due, gross. */
  readonly undue: Money;
  readonly recoverable: Money;
  /** Days recovered; half allowances in voluntary part-time. With an income limit: those it was taken of. */
  readonly counted: string;
  /** What lowered the recovery, in the order of the limits; empty when all of it is recovered. */
  readonly grounds: readonly RecoveryGround[];
};

/**
 * What may be recovered of allowances that were not due (AR 169): everything, gross, less what ONEM's own error
 * leaves to the claimant, only the days proven to be worked, the last 150 days in good faith (never for a
 * cumulation), or the income that could not be cumulated.
 */
export const recoveryLimit = (
  input: RecoveryLimitInput,
  trace?: Trace,
  law: Tables = tables,
): RecoveryLimit => {
  const terms = versionOn(law['recovery-terms'], input.on);
  const { entries, most, scale } = countedOf(input, terms);
  let left = entries;
  const grounds: RecoveryGround[] = [];
  const limit = (ground: RecoveryGround, next: readonly Entry[], source: string, facts: Facts) => {
    if (total(next) < total(left)) grounds.push(ground);
    trace?.push(stepOf(ground, { before: left, after: next, facts }, source, terms));
    left = next;
  };
  const { ownError, workedDays } = input;
  if (ownError !== undefined) {
    const { kept, facts } = keptByOwnError(ownError, terms);
    limit(
      'own-error',
      left.filter((each) => !kept(each)),
      'AR 169 al. 4; 149 § 1 al. 2 2°',
      facts,
    );
  }
  if (workedDays !== undefined) {
    const worked = new Set<string>(workedDays);
    limit(
      'worked-days',
      left.filter(({ at }) => worked.has(at)),
      'AR 169 al. 3',
      { workedDays },
    );
  }
  if (input.goodFaith && !input.cumulation) {
    const facts = { days: terms.value.get('good-faith-days'), most: writeUnits(most, scale) };
    limit('good-faith', lastOf(left, most), 'AR 169 al. 2 and commentary', facts);
  }
  const { nonCumulableIncome } = input;
  const income = nonCumulableIncome === undefined ? undefined : toCents(nonCumulableIncome);
  const capped = income !== undefined && income < total(left);
  if (capped) grounds.push('non-cumulable-income');
  const found: RecoveryLimit = {
    undue: fromCents(total(entries)),
    recoverable: fromCents(capped ? income : total(left)),
    counted: writeUnits(
      left.reduce((sum, { units }) => sum + units, 0n),
      scale,
    ),
    grounds,
  };
  const lowered = grounds.findLast((each) => each !== 'non-cumulable-income');
  trace?.push({
    rule: 'recovery-limit',
    inputs: { undue: found.undue, left: fromCents(total(left)), nonCumulableIncome },
    output: found,
    source: 'AR 169: every undue sum, gross',
    origins: {
      left: lowered === undefined ? 'given' : `step:${lowered}`,
    },
    ...(input.kind === 'income-guarantee'
      ? { rounding: 'half up to the cent, month by month' }
      : {}),
  });
  return found;
};

type Facts = Readonly<Record<string, unknown>>;

/** Paid by the third working day after the card was sent, of a decision revised within three months: kept. */
const keptByOwnError = (
  { decidedOn, revisedOn, cardSentOn, badFaith }: OwnError,
  terms: RecoveryTerms,
): { readonly kept: (entry: Entry) => boolean; readonly facts: Facts } => {
  const revisableUntil = endOfMonths(addDays(decidedOn, 1), figureOf(terms, 'own-error-months'));
  const paidUntil = workingDaysAfter(cardSentOn, figureOf(terms, 'own-error-working-days'));
  const applies = !badFaith && revisedOn <= revisableUntil;
  return {
    kept: ({ paidOn }) => applies && paidOn !== undefined && paidOn <= paidUntil,
    facts: { decidedOn, revisedOn, revisableUntil, cardSentOn, paidUntil, badFaith },
  };
};

const stepOf = (
  rule: RecoveryGround,
  { before, after, facts }: { before: readonly Entry[]; after: readonly Entry[]; facts: Facts },
  source: string,
  terms: RecoveryTerms,
) => ({
  rule,
  inputs: { undue: fromCents(total(before)), ...facts },
  output: fromCents(total(after)),
  source,
  ...originsOf(facts, terms),
  ...(rule === 'good-faith' ? { rounding: 'half up to the cent, of the day or month cut' } : {}),
});

const originsOf = (facts: Facts, { origin }: RecoveryTerms): Pick<Step, 'origins'> => {
  const names = ['days', 'most', 'revisableUntil', 'paidUntil'].filter((name) => name in facts);
  if (names.length === 0) return {};
  return { origins: Object.fromEntries(names.map((name) => [name, origin])) };
};
