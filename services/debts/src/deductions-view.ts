import { deadline } from '@office/rules/deadlines';
import { orderOfService } from '@office/rules/order-of-service';
import type { AllocationView, DeductionsView } from '@office/contracts/debts';
import {
  balanceOfDebt,
  balanceOfTitle,
  excessOf,
  executedOf,
  oldestFirst,
  repaidOf,
  reservedOf,
  statusOfDebt,
} from './balances.ts';
import type { Allocation, Debt, Deductions, Title } from './deductions.ts';
import { isZero, ZERO } from '@office/domain/money';

/** What one allocation answers: the division, and where each creditor's share goes. */
export function viewOfAllocation(deductions: Deductions, allocation: Allocation): AllocationView {
  const { paymentMonthId, setOff, shares, claimant, seizable, steps, state, dividedFrom } =
    allocation;
  const creditors = deductions.titles
    .filter(({ title }) => shares[title] !== undefined)
    .map(({ title, creditor, iban, reference }) => ({
      title,
      name: creditor,
      iban,
      reference: reference ?? title,
    }));
  return {
    paymentMonthId,
    setOff,
    shares: { ...shares },
    claimant,
    seizable,
    steps: [...steps],
    creditors,
    state,
    ...(dividedFrom === undefined ? {} : { dividedFrom }),
  };
}

/** Titles, own claims and allocations of a dossier with the balances that follow from them. */
export function viewOfDeductions(deductions: Deductions, version: number): DeductionsView {
  const places = placesOf(deductions);
  return {
    dossierId: deductions.dossierId,
    version,
    titles: deductions.titles.map((title) => ({
      ...viewOfTitle(deductions, title),
      ...(places.has(title.title) ? { place: places.get(title.title) } : {}),
    })),
    debts: deductions.debts.toSorted(oldestFirst).map((debt) => viewOfDebt(deductions, debt)),
    allocations: deductions.allocations.map((one) => viewOfAllocation(deductions, one)),
  };
}

/** Titles that still take something, each with its place; those that share a place divide in proportion. */
function placesOf(deductions: Deductions): ReadonlyMap<string, number> {
  const active = deductions.titles.filter(
    (title) => viewOfTitle(deductions, title).status === 'active',
  );
  const groups = orderOfService(
    active.map(({ title: id, kind, filedOn, rank, claim = ZERO }) => ({
      ...{ id, kind, filedOn, claim, owed: claim },
      ...(rank === undefined ? {} : { rank }),
    })),
  );
  return new Map(groups.flatMap((ids, index) => ids.map((id) => [id, index + 1] as const)));
}

function viewOfDebt(deductions: Deductions, debt: Debt): DeductionsView['debts'][number] {
  const { waived: _waiver, repayments: _repayments, ...told } = debt;
  const repaid = repaidOf(debt);
  const excess = excessOf(deductions, debt);
  return {
    ...told,
    ...(isZero(repaid) ? {} : { repaid }),
    ...(isZero(excess) ? {} : { excess }),
    cause: 'overpayment',
    balance: balanceOfDebt(deductions, debt),
    status: statusOfDebt(deductions, debt),
    recoverBy: deadline({ code: 'D-LIMIT-EXEC', start: debt.establishedOn }).on,
  };
}

function viewOfTitle(deductions: Deductions, title: Title): DeductionsView['titles'][number] {
  const balance = balanceOfTitle(deductions, title);
  const { released } = title;
  return {
    ...title,
    status: released !== undefined ? 'released' : balance === ZERO ? 'settled' : 'active',
    reserved: reservedOf(deductions, title.title),
    executed: executedOf(deductions, title.title),
    ...(balance === undefined ? {} : { balance }),
  };
}
