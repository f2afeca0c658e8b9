import { fromCents, toCents } from '@office/domain/money';
import { DomainError } from '@office/domain/domain-error';
import { halfUp, shareOf, writeTenThousandths } from './exact.ts';
import { figureIn, rulesOn, versionIn } from './rules-on.ts';
import type { Day } from '@office/domain/day';
import type { FamilyCategory } from '@office/domain/household';
import type { Money } from '@office/domain/money';
import type { Rules } from './rules-on.ts';
import type { Tables } from './tables.ts';
import type { TenThousandths } from './exact.ts';
import type { Trace } from './trace.ts';

export type TemporaryCause = 'force-majeure' | 'other';

export type DailyAmountInput =
  | {
      readonly kind: 'full';
      readonly on: Day;
      readonly category: FamilyCategory;
      readonly phaseMonth: number;
      readonly monthlyWage: Money;
      readonly longCareer: boolean;
    }
  | {
      readonly kind: 'temporary';
      readonly on: Day;
      readonly cause: TemporaryCause;
      readonly monthlyWage: Money;
    };

export type DailyAmount = {
  readonly daily: Money;
  readonly half: Money;
  /** The de-indexed base of the wage's bracket, before the ceiling; null where the amount is flat. */
  readonly base: string | null;
  readonly bracket: number | null;
  readonly ceiling: string | null;
  readonly limitedBy: 'flat' | 'minimum' | 'ceiling' | 'wage';
};

/** The first month of the second period: from here on the allowance is the minimum, a flat amount (AR 114). */
export const secondPeriodFrom = 13;

/**
 * The daily amount that the regime of 1 March 2026 gives (AR 111, 113-115, AM 69).
 * ONEM decides the amount; this recomputes it as a check and never overrides it.
 */
export const dailyAmount = (input: DailyAmountInput, trace?: Trace, law?: Tables): DailyAmount => {
  const rules = rulesOn(input.on, law);
  const { value: multiplier, origin: indexed } = versionIn(rules, 'indexation');
  const minimumName = minimumOf(input);
  const minimum = figureIn(rules, 'minimum-allowances', minimumName);
  const floor = halfUp(minimum.value * multiplier, 1_000_000n);
  trace?.push({
    rule: 'minimum-allowance',
    inputs: {
      minimum: minimumName,
      base: writeTenThousandths(minimum.value),
      multiplier: writeTenThousandths(multiplier),
    },
    output: fromCents(floor),
    source: minimum.source,
    origins: { base: versionIn(rules, 'minimum-allowances').origin, multiplier: indexed },
    rounding: 'base × multiplier to the cent, half up (AR 113 § 2)',
  });
  if (input.kind === 'full' && input.phaseMonth >= secondPeriodFrom)
    return written(floor, null, 'flat');
  return fromWage(input, { rules, multiplier, floor }, trace);
};

type Frame = { readonly rules: Rules; readonly multiplier: TenThousandths; readonly floor: bigint };
type Bracket = { readonly no: number; readonly base: TenThousandths; readonly ceiling: string };

const fromWage = (
  input: DailyAmountInput,
  { rules, multiplier, floor }: Frame,
  trace: Trace,
): DailyAmount => {
  const rates = versionIn(rules, 'replacement-rates');
  const phase = phaseOf(input);
  const replacement = rates.value.get(phase);
  if (replacement === undefined) {
    throw new DomainError('no-version-in-force', {
      table: 'replacement-rates',
      figure: phase,
      day: rules.on,
    });
  }
  const ceiling = figureIn(rules, 'wage-ceilings', replacement.ceiling);
  // Rounded once, at the end: wage ÷ 26 ÷ multiplier, four decimals.
  const deindexed = halfUp(toCents(input.monthlyWage) * 1_000_000n, 26n * multiplier);
  const { no, base } = bracketOf(rules, deindexed);
  const indexedBase = halfUp(base * multiplier, 10_000n);
  const indexedCeiling = halfUp(ceiling.value * multiplier, 10_000n);
  const capped = indexedBase >= indexedCeiling;
  const fromRate = halfUp((capped ? indexedCeiling : indexedBase) * replacement.rate, 1_000_000n);
  const indexed = versionIn(rules, 'indexation').origin;
  const brackets = versionIn(rules, 'wage-brackets');
  trace?.push(
    {
      rule: 'wage-bracket',
      inputs: {
        monthlyWage: input.monthlyWage,
        multiplier: writeTenThousandths(multiplier),
        deindexed: writeTenThousandths(deindexed),
        brackets: brackets.from,
      },
      output: { bracket: no, base: writeTenThousandths(base) },
      source: brackets.source,
      origins: { multiplier: indexed, brackets: brackets.origin },
      rounding: 'wage ÷ 26 ÷ multiplier to four decimals, half up, once (AR 113)',
    },
    {
      rule: 'replacement-rate',
      inputs: {
        base: writeTenThousandths(indexedBase),
        ceiling: replacement.ceiling,
        ceilingAmount: writeTenThousandths(indexedCeiling),
        rate: writeTenThousandths(replacement.rate),
      },
      output: fromCents(fromRate),
      source: `${rates.source}; ${ceiling.source}`,
      origins: {
        base: 'step:wage-bracket',
        ceiling: rates.origin,
        ceilingAmount: versionIn(rules, 'wage-ceilings').origin,
        rate: rates.origin,
      },
      rounding:
        'base and ceiling × multiplier to four decimals, the lower of them × rate to the cent, each half up (AR 111, 113)',
    },
  );
  const bracket = { no, base, ceiling: replacement.ceiling };
  if (floor > fromRate) return written(floor, bracket, 'minimum');
  return written(fromRate, bracket, capped ? 'ceiling' : 'wage');
};

const written = (
  daily: bigint,
  bracket: Bracket | null,
  limitedBy: DailyAmount['limitedBy'],
): DailyAmount => ({
  daily: fromCents(daily),
  half: fromCents(shareOf(daily, 5_000n)),
  base: bracket === null ? null : writeTenThousandths(bracket.base),
  bracket: bracket === null ? null : bracket.no,
  ceiling: bracket === null ? null : bracket.ceiling,
  limitedBy,
});

/** AM 69: brackets from 53 on are printed; 53 - n has the figures of 53 less n steps, down to bracket 1. */
const bracketOf = (
  rules: Rules,
  wage: TenThousandths,
): { readonly no: number; readonly base: TenThousandths } => {
  const { step, brackets } = versionIn(rules, 'wage-brackets').value;
  const printed = brackets.findLast(({ lower }) => lower <= wage);
  if (printed !== undefined) return printed;
  const [lowest] = brackets;
  if (lowest === undefined) throw new Error('parameters/wage-brackets.yaml has no brackets');
  const stepsBelow = (lowest.lower - wage + step - 1n) / step;
  const most = BigInt(lowest.no - 1);
  const steps = stepsBelow > most ? most : stepsBelow;
  return { no: lowest.no - Number(steps), base: lowest.base - steps * step };
};

const phaseOf = (input: DailyAmountInput): string => {
  if (input.kind === 'temporary') return `temporary-${input.cause}`;
  if (input.phaseMonth <= 3) return 'months-1-3';
  return input.phaseMonth <= 6 ? 'months-4-6' : 'months-7-12';
};

const minimumOf = (input: DailyAmountInput): string => {
  if (input.kind === 'temporary') return `temporary-${input.cause}`;
  const { category, phaseMonth, longCareer } = input;
  if (category !== 'B') return phaseMonth <= 6 ? `${category}-months-1-6` : `${category}-later`;
  if (phaseMonth >= secondPeriodFrom)
    return longCareer ? 'B-second-period-long-career' : 'B-second-period';
  return `B-${phaseOf(input)}`;
};
