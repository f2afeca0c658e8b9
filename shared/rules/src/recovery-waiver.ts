import { addMonths } from '@office/domain/day';
import { fromCents, toCents } from '@office/domain/money';
import { halfUp, writeTenThousandths } from './exact.ts';
import { figureOf } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { Tables } from './tables.ts';
import type { Step, Trace } from './trace.ts';

/** Grounds of AR 173 that need nothing but the fact itself. */
export const factGrounds = [
  'death',
  'insolvency',
  'costs',
  'provisional-allowances',
  'collective-settlement',
] as const;

export type RecoveryWaiverInput = { readonly on: Day; readonly owed: Money } & (
  | {
      readonly ground: 'resources';
      /** Yearly resources of the household. */
      readonly resources: Money;
    }
  | { readonly ground: 'unknown-debtor'; readonly unknownSince: Day }
  | { readonly ground: (typeof factGrounds)[number] }
);

export type RecoveryWaiver = {
  /** Whether all of the debt may be waived, a part that the committee measures, or nothing. */
  readonly waivable: 'whole' | 'part' | 'none';
  /** The most that may be waived; null where the law leaves the measure to the committee. */
  readonly most: Money | null;
  /** The household's limit (AR 171); null on other grounds. */
  readonly limit: Money | null;
};

/**
 * Whether a debt may be waived (AR 168, 171-173): all of it up to the limit of the household's resources or in a
 * case of AR 173, a part above the limit. That it may be is not that it is: the committee or the director decides.
 */
export const recoveryWaiver = (
  input: RecoveryWaiverInput,
  trace?: Trace,
  law: Tables = tables,
): RecoveryWaiver => {
  switch (input.ground) {
    case 'resources':
      return byResources(input, trace, law);
    case 'unknown-debtor': {
      const terms = versionOn(law['recovery-terms'], input.on);
      const waivableFrom = addMonths(input.unknownSince, figureOf(terms, 'unknown-months'));
      const facts = { ...input, waivableFrom };
      const isLong = waivableFrom <= input.on;
      return told(isLong ? whole(input.owed) : nothing, trace, {
        inputs: facts,
        source: 'AR 173: the debtor is not found for five years',
        origins: { waivableFrom: terms.origin },
      });
    }
    default:
      return told(whole(input.owed), trace, {
        inputs: { ...input },
        source: `AR 173: ${input.ground}`,
      });
  }
};

const byResources = (
  { on, owed, resources }: { readonly on: Day; readonly owed: Money; readonly resources: Money },
  trace: Trace,
  law: Tables,
): RecoveryWaiver => {
  const bases = versionOn(law['income-limits'], on);
  const indexation = versionOn(law.indexation, on);
  const base = bases.value.get('waiver') ?? 0n;
  const cents = halfUp(base * indexation.value, 1_000_000n);
  const limit = fromCents(cents);
  const isUnder = toCents(resources) <= cents;
  const found: RecoveryWaiver = isUnder
    ? { ...whole(owed), limit }
    : { waivable: 'part', most: null, limit };
  return told(found, trace, {
    inputs: {
      on,
      owed,
      resources,
      base: writeTenThousandths(base),
      multiplier: writeTenThousandths(indexation.value),
    },
    source: isUnder ? 'AR 171' : 'AR 172',
    origins: { base: bases.origin, multiplier: indexation.origin },
    rounding: 'base × multiplier, half up to the cent',
  });
};

const whole = (owed: Money): RecoveryWaiver => ({ waivable: 'whole', most: owed, limit: null });
const nothing: RecoveryWaiver = { waivable: 'none', most: fromCents(0n), limit: null };

const told = (
  found: RecoveryWaiver,
  trace: Trace,
  step: Omit<Step, 'rule' | 'output'>,
): RecoveryWaiver => {
  trace?.push({ rule: 'recovery-waiver', output: found, ...step });
  return found;
};
