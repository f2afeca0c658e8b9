import {
  add,
  compare,
  isZero,
  negate,
  subtract,
  sum,
  ZERO,
  type Money,
} from '@office/domain/money';
import type { PaymentView } from '@office/contracts/payment-shapes';
import type { BankTransfer, DossierBooks, OfficeBooks } from './office-books.ts';

/**
 * Everything in which the books of the office differ, in sentences: the payments, the journal, the files and
 * statuses of the bank, what debts counts, and what people were told. Nothing when they agree to the cent.
 */
export const differencesBetween = (books: OfficeBooks): string[] => [
  ...books.differences,
  ...withTheBank(books),
  ...books.dossiers.flatMap((dossier) => [
    ...withAllocations(dossier),
    ...withTitles(dossier),
    ...withDebts(dossier),
    ...withNotices(dossier),
  ]),
];

/** How the office calls what the bank says of a transfer. */
const atTheBank = { waiting: 'sent', executed: 'executed', returned: 'returned' } as const;

function withTheBank({ dossiers, transfers }: OfficeBooks): string[] {
  const ordered = new Map(
    dossiers
      .flatMap(({ payments }) => payments)
      .flatMap((payment) => payment.transfers.map((transfer) => [transfer.endToEndId, transfer])),
  );
  const known = new Map<string, BankTransfer>(transfers.map((each) => [each.endToEndId, each]));
  const ofBank = transfers.flatMap(({ endToEndId, messageId, amount, status }) => {
    const own = ordered.get(endToEndId);
    if (own === undefined)
      return [`transfer ${endToEndId} is in file ${messageId} at the bank and in no payment`];
    return [
      ...(own.amount === amount
        ? []
        : [`transfer ${endToEndId} is ${amount} at the bank and ${own.amount} in its payment`]),
      ...(own.status === atTheBank[status]
        ? []
        : [`transfer ${endToEndId} is ${status} at the bank and ${own.status} in its payment`]),
    ];
  });
  const notAtBank = [...ordered.values()]
    .filter(({ status }) => status === 'sent' || status === 'executed' || status === 'returned')
    .filter(({ endToEndId }) => !known.has(endToEndId))
    .map(({ endToEndId, status }) => `transfer ${endToEndId} is ${status} and not at the bank`);
  return [...ofBank, ...notAtBank];
}

const isOrdered = ({ orderedOn }: PaymentView): boolean => orderedOn !== undefined;

/** What was ordered is what debts divided, and what the bank executed counts there as executed. */
function withAllocations({ payments, deductions }: DossierBooks): string[] {
  const divided = new Map(deductions.allocations.map((each) => [each.paymentMonthId, each]));
  return payments.filter(isOrdered).flatMap(({ paymentMonthId: id, setOff, shares, status }) => {
    const allocation = divided.get(id);
    if (allocation === undefined) return [`payment ${id} is ordered and debts divided nothing`];
    const titles = new Set([...Object.keys(shares), ...Object.keys(allocation.shares)]);
    return [
      ...unequal(`set-off of payment ${id}`, setOff, allocation.setOff),
      ...[...titles].flatMap((title) =>
        unequal(`share of ${title} in payment ${id}`, shares[title], allocation.shares[title]),
      ),
      ...(status === 'executed' && allocation.state !== 'executed'
        ? [`payment ${id} is executed and ${allocation.state} for debts`]
        : []),
    ];
  });
}

const unequal = (what: string, ours: Money = ZERO, debts: Money = ZERO): string[] =>
  ours === debts ? [] : [`${what} is ${ours} in payments and ${debts} in debts`];

/** What a title has received is what the bank executed to it. */
function withTitles({ dossierId, payments, deductions }: DossierBooks): string[] {
  const transfers = payments.flatMap((payment) => payment.transfers);
  return deductions.titles.flatMap(({ title, executed }) => {
    const paid = sum(
      transfers
        .filter(({ payee, status }) => payee === title && status === 'executed')
        .map(({ amount }) => amount),
    );
    return unequal(`what ${title} of ${dossierId} received`, paid, executed);
  });
}

/** The debts are what the journal made debts, less what it recovered and what was repaid. */
function withDebts({ dossierId, payments, deductions }: DossierBooks): string[] {
  const { debts, allocations } = deductions;
  const entries = payments.flatMap(({ journal }) => journal);
  const booked = (cause: string, account: string): Money =>
    sum(
      entries
        .filter((entry) => entry.cause === cause)
        .flatMap(({ lines }) => lines)
        .filter((line) => line.account === account)
        .map(({ amount }) => amount),
    );
  const executed = new Set(
    allocations.filter(({ state }) => state === 'executed').map((each) => each.paymentMonthId),
  );
  const recovered = sum(
    entries
      .filter(({ paymentMonthId = '' }) => executed.has(paymentMonthId))
      .flatMap(({ lines }) => lines)
      .filter(({ account }) => account === 'recovered')
      .map(({ amount }) => negate(amount)),
  );
  const repaid = sum(debts.map((debt) => debt.repaid ?? ZERO));
  const amounts = sum(debts.map(({ amount }) => amount));
  const cameIn = add(recovered, repaid);
  const lowered = sum(
    debts.map(({ amount, balance, excess = ZERO }) => add(subtract(amount, balance), excess)),
  );
  // What was waived never came in: of such a dossier only the upper bound can be said.
  const isWaived = debts.some(({ status }) => status === 'waived');
  const tooMuch = isWaived ? compare(cameIn, lowered) > 0 : cameIn !== lowered;
  return [
    ...unequal(`debts of ${dossierId}`, booked('overpayment', 'overpayments'), amounts),
    ...unequal(`repayments of ${dossierId}`, booked('repayment', 'bank-credits'), repaid),
    ...(tooMuch ? unequal(`recovery of ${dossierId}`, cameIn, lowered) : []),
  ];
}

/** Whoever was paid was told the amount; whoever owes was told what. */
function withNotices({ payments, deductions, notices }: DossierBooks): string[] {
  const saying = (
    what: string,
    type: 'payment-notice' | 'overpayment-notice',
    prefix: string,
    amount: Money,
  ): string[] => {
    const own = notices.filter((each) => each.type === type && each.letterId.startsWith(prefix));
    if (own.length === 0) return [`${what} has no ${type}`];
    const written = inLetters(amount);
    return own.at(-1)?.text.includes(written) === true
      ? []
      : [`the ${type} of ${what} does not say ${written}`];
  };
  return [
    ...payments
      .filter(({ status }) => status === 'executed')
      .flatMap(({ paymentMonthId: id, paid }) =>
        saying(`payment ${id}`, 'payment-notice', `${id}.payment-notice`, paid),
      ),
    ...deductions.debts
      .filter(({ amount }) => !isZero(amount))
      .flatMap(({ debtId, amount }) =>
        saying(`debt ${debtId}`, 'overpayment-notice', `${debtId}.overpayment-notice`, amount),
      ),
  ];
}

/** As letters of the office write an amount: 1.272,03. */
const inLetters = (amount: Money): string => {
  const [euros = '', cents = ''] = amount.split('.');
  return `${euros.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${cents}`;
};
