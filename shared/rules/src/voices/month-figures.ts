import { ZERO, add, isMoney, subtract, sum } from '@office/domain/money';
import { amountOf, isRecord } from './told-step.ts';
import type { Money } from '@office/domain/money';
import type { ToldStep } from './told-step.ts';

/** What a month's trace comes to, from gross to what the claimant is paid. */
export type MonthFigures = {
  readonly gross: Money;
  readonly tax: Money;
  readonly setOff: Money;
  /** By title; those of nothing are left out. */
  readonly shares: Readonly<Record<string, Money>>;
  readonly paid: Money;
  /** What earlier payments of the same month had already given to everybody; only of a correction. */
  readonly alreadyGone?: Money;
};

/**
 * Follows the money through a trace: the net, less what each later step takes. Undefined for a trace that
 * is not one of a month (it withholds no tax). A correction states its division itself.
 */
export const monthFiguresOf = (steps: readonly ToldStep[]): MonthFigures | undefined => {
  const withheld = steps.findLast(({ rule }) => rule === 'withholding');
  if (withheld === undefined || !isMoney(withheld.inputs['gross'])) return undefined;
  const gross = withheld.inputs['gross'];
  const tax = amountOf(withheld.output);
  let told: MonthFigures = { gross, tax, setOff: ZERO, shares: {}, paid: subtract(gross, tax) };
  for (const step of steps) told = after(told, step);
  return told;
};

const after = (told: MonthFigures, { rule, inputs, output }: ToldStep): MonthFigures => {
  if (rule === 'set-off') {
    const taken = amountOf(output);
    return { ...told, setOff: add(told.setOff, taken), paid: subtract(told.paid, taken) };
  }
  if (!isRecord(output)) return told;
  if (rule === 'share-deductions') {
    return { ...told, shares: sharesOf(output['shares']), paid: amountOf(output['claimant']) };
  }
  if (rule !== 'correction') return told;
  return {
    ...told,
    setOff: sum(Object.values(sharesOf(output['setOffs']))),
    shares: sharesOf(output['shares']),
    paid: amountOf(output['claimant']),
    alreadyGone: amountOf(inputs['alreadyGone']),
  };
};

const sharesOf = (value: unknown): Readonly<Record<string, Money>> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([id, share]) =>
          isMoney(share) && share !== ZERO ? [[id, share] as const] : [],
        ),
      )
    : {};
