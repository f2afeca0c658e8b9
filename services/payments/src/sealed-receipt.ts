import { answer } from '@office/rules/calc/answer';
import { receiptFor } from '@office/rules/receipt';
import { isZero, sum } from '@office/domain/money';
import type { Confirmation, DividedFrom } from '@office/contracts/receipt-shapes';
import { confirmationsOfDivision } from './confirmations.ts';
import type { MonthQuestion } from './month-question.ts';
import type { Order, PaymentMonth } from './payment-month.ts';

/** What an order froze for its receipt: the whole question, the result, the hashes of both and of the law. */
export interface Sealed {
  readonly question: MonthQuestion;
  readonly result: Readonly<Record<string, unknown>>;
  readonly receipt: Readonly<Record<string, string>>;
  /** Who confirmed what the division was made from; the calculation holds those of its own facts. */
  readonly confirmations: readonly Confirmation[];
}

type Divided = Pick<Order, 'setOff' | 'shares' | 'claimant'> & {
  readonly dividedFrom?: DividedFrom | undefined;
};

/**
 * Seals an order on the day it is given, with the tables of that day. The first order of a month is sealed
 * with what it ordered; a correction with what the law gives for the whole month, of which it pays a part.
 * Undefined where something is missing: an older calculation, a division that does not say what it was made from.
 */
export function seal(
  { calculation, correction }: Pick<PaymentMonth, 'calculation' | 'correction'>,
  divided: Divided,
): Sealed | undefined {
  const question = wholeQuestion(calculation, divided);
  if (question === undefined) return undefined;
  const result = correction === 0 ? orderedResult(calculation, divided) : resultByLaw(question);
  if (result === undefined) return undefined;
  const { dividedFrom } = divided;
  return {
    question,
    result,
    receipt: { ...receiptFor(question, result) },
    confirmations: dividedFrom === undefined ? [] : confirmationsOfDivision(dividedFrom),
  };
}

function wholeQuestion(
  { question, children }: PaymentMonth['calculation'],
  { setOff, shares, dividedFrom }: Divided,
): MonthQuestion | undefined {
  if (question === undefined) return undefined;
  if (dividedFrom === undefined) {
    const isWhole = isZero(sum([setOff, ...Object.values(shares)]));
    return isWhole ? { ...question, children } : undefined;
  }
  const { titles, recovery } = dividedFrom;
  return {
    ...question,
    children: dividedFrom.children,
    titles: titles.map(({ registered: _registered, ...title }) => title),
    ...(recovery === undefined ? {} : { recovery: { owed: recovery.owed, fraud: recovery.fraud } }),
  };
}

const orderedResult = (
  { allowances, gross, tax, net }: PaymentMonth['calculation'],
  { setOff, shares, claimant }: Divided,
) => ({
  ...{ allowances, gross, tax, net, setOff },
  shares: Object.fromEntries(Object.entries(shares).filter(([, share]) => !isZero(share))),
  paid: claimant,
});

function resultByLaw(input: MonthQuestion): Readonly<Record<string, unknown>> | undefined {
  const answered = answer({ rule: 'month', input }, false);
  if ('error' in answered) return undefined;
  const { receipt: _receipt, ...result } = answered.result;
  return result;
}
