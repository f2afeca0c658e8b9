import { DomainError } from '@office/domain/domain-error';
import { paymentMonthId as idOf } from '@office/domain/ids';
import { isPositive, sum, ZERO, type Money } from '@office/domain/money';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import { allocate as divide, type Recovery } from '@office/rules/month-calculation';
import { setOff } from '@office/rules/set-off';
import { isOwed, type Title as RuleTitle } from '@office/rules/order-of-service';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import { committedBefore, isMore, oldestFirst, owedByDebt, owedToTitle } from './balances.ts';
import { afterEarlierOrders, spread, type Division } from './correcting.ts';
import { getTitle, type Allocation, type Debt, type Deductions } from './deductions.ts';
import type { DividedFrom } from '@office/contracts/receipt-shapes';

/** What payments tells of a month that it wants divided. */
export interface AllocationAsked {
  readonly dossierId: string;
  readonly month: Month;
  readonly correction: number;
  readonly gross: Money;
  readonly net: Money;
  /** The month's last day: its thresholds apply. */
  readonly on: Day;
  readonly children: number;
}

/**
 * Divides a payment and reserves what it gives away. The same id with the same figures keeps its answer.
 * Other figures replace a reservation that nothing has executed yet: the card changed before the order.
 */
export function allocate(
  deductions: Deductions,
  paymentMonthId: string,
  asked: AllocationAsked,
): Decided<Deductions> {
  const { dossierId, month, correction, gross, net, on, children } = asked;
  if (paymentMonthId !== idOf(dossierId, month, correction))
    throw new DomainError('malformed', {
      field: 'paymentMonthId',
      detail: 'paymentMonthId: it is not that of this dossier, month and correction.',
    });
  const current = findAllocation(deductions, paymentMonthId);
  if (current !== undefined && current.state !== 'withdrawn') {
    if (isSame(current, asked)) return unchanged(deductions);
    if (current.state === 'executed' || Object.keys(current.creditorsPaid).length > 0)
      throw new DomainError('already-exists', { paymentMonthId });
  }
  const free = without(deductions, paymentMonthId);
  const division = divisionOf(free, asked);
  const allocation: Allocation = {
    paymentMonthId,
    month,
    correction,
    gross,
    net,
    on,
    children,
    setOff: sum(Object.values(division.setOffs)),
    ...division,
    state: 'reserved',
    creditorsPaid: {},
  };
  const { setOff: taken, shares } = allocation;
  return {
    next: { ...free, allocations: [...free.allocations, allocation] },
    events: [
      happened('DeductionsAllocated', {
        dossierId,
        paymentMonthId,
        month,
        correction,
        setOff: taken,
        shares: { ...shares },
      }),
    ],
  };
}

export const findAllocation = (
  { allocations }: Deductions,
  paymentMonthId: string,
): Allocation | undefined => allocations.find((one) => one.paymentMonthId === paymentMonthId);

export function getAllocation(deductions: Deductions, paymentMonthId: string): Allocation {
  const found = findAllocation(deductions, paymentMonthId);
  if (found === undefined) throw new DomainError('unknown-payment', { paymentMonthId });
  return found;
}

const without = (deductions: Deductions, paymentMonthId: string): Deductions => ({
  ...deductions,
  allocations: deductions.allocations.filter((one) => one.paymentMonthId !== paymentMonthId),
});

const isSame = (a: Allocation, b: AllocationAsked): boolean =>
  a.gross === b.gross && a.net === b.net && a.on === b.on && a.children === b.children;

/** The whole month anew, then brought in line with what earlier orders of the month have already given. */
function divisionOf(deductions: Deductions, asked: AllocationAsked): Division {
  const { month, gross, net, on, children, correction } = asked;
  const owing = deductions.debts.map((debt) => ({
    debt,
    owed: owedByDebt(deductions, debt, month),
  }));
  const { recovery, takers } = recoveryOf(owing, gross);
  const titles = titlesOwed(deductions, month, net);
  const divided = divide({
    gross,
    net,
    on,
    children,
    titles,
    ...(recovery === undefined ? {} : { recovery }),
  });
  const target: Division = {
    setOffs: spread(
      divided.setOff,
      takers.map(({ debt, owed }) => [debt.debtId, owed]),
    ),
    shares: divided.shares,
    claimant: divided.claimant,
    seizable: divided.seizable ?? ZERO,
    lowered: false,
    steps: divided.steps.map((step) => ({ ...step, inputs: { ...step.inputs } })),
    dividedFrom: dividedFrom(deductions, { children, titles, recovery, takers }),
  };
  if (correction === 0) return target;
  const order = titles.toSorted(maintenanceFirst).map(({ id }) => id);
  return afterEarlierOrders(target, committedBefore(deductions, asked), net, order);
}

type Owing = { readonly debt: Debt; readonly owed: Money };

/**
 * Ten per cent of gross in all, oldest debt first (art. 1410 § 4). The whole month may go only to what was
 * obtained by fraud: where that is more than the tenth it takes alone, else it comes first within the tenth.
 */
function recoveryOf(
  all: readonly Owing[],
  gross: Money,
): { recovery: Recovery | undefined; takers: readonly Owing[] } {
  const owing = all
    .filter(({ owed }) => isPositive(owed))
    .toSorted((a, b) => oldestFirst(a.debt, b.debt));
  const fraudulent = owing.filter(({ debt }) => debt.fraud);
  const byFraud = sum(fraudulent.map(({ owed }) => owed));
  const owed = sum(owing.map((one) => one.owed));
  if (!isPositive(owed)) return { recovery: undefined, takers: [] };
  const { amount: tenth } = setOff({ gross, owed, fraud: false });
  if (isMore(byFraud, tenth))
    return { recovery: { owed: byFraud, fraud: true }, takers: fraudulent };
  const others = owing.filter(({ debt }) => !debt.fraud);
  return { recovery: { owed, fraud: false }, takers: [...fraudulent, ...others] };
}

function titlesOwed(deductions: Deductions, month: Month, net: Money): RuleTitle[] {
  return deductions.titles
    .filter(({ released }) => released === undefined)
    .map((title) => {
      const owed = owedToTitle(deductions, title, month, net);
      return {
        id: title.title,
        kind: title.kind,
        filedOn: title.filedOn,
        // The weight of a proportional division: the initial claim; of maintenance without one, its month.
        claim: title.claim ?? title.monthly ?? owed,
        owed,
        ...(title.rank === undefined ? {} : { rank: title.rank }),
      };
    });
}

/** What the receipt keeps of the division: titles that could take something, and the claims behind the set-off. */
const dividedFrom = (
  deductions: Deductions,
  {
    children,
    titles,
    recovery,
    takers,
  }: {
    readonly children: number;
    readonly titles: readonly RuleTitle[];
    readonly recovery: Recovery | undefined;
    readonly takers: readonly Owing[];
  },
): DividedFrom => ({
  children,
  titles: titles
    .filter(isOwed)
    .map((title) => ({ ...title, registered: getTitle(deductions, title.id).registered })),
  ...(recovery === undefined
    ? {}
    : {
        recovery: {
          ...recovery,
          debts: takers.map(({ debt: { debtId, establishedOn }, owed }) => ({
            debtId,
            establishedOn,
            owed,
          })),
        },
      }),
});

/** Only where a supplement is too small for everybody: maintenance before all others, then by day of filing. */
const maintenanceFirst = (a: RuleTitle, b: RuleTitle): number => {
  const [first, second] = [a, b].map(({ kind }) => (kind === 'maintenance' ? 0 : 1));
  if (first !== second) return (first ?? 0) - (second ?? 0);
  if (a.filedOn !== b.filedOn) return a.filedOn < b.filedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};
