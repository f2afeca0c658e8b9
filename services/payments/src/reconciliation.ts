import { isZero, negate, sum } from '@office/domain/money';
import type { Money } from '@office/domain/money';
import type { JournalEntry } from '@office/contracts/payment-shapes';
import type { PaymentMonth, Transfer } from './payment-month.ts';

/** A transfer as it stands in the file that the bank was sent. */
export interface FiledTransfer {
  readonly endToEndId: string;
  readonly messageId: string;
  readonly amount: Money;
}

export interface Books {
  readonly payments: readonly PaymentMonth[];
  /** The journal, as read from the events. */
  readonly journal: readonly JournalEntry[];
  /** What stands in the files of the runs that were sent. */
  readonly filed: readonly FiledTransfer[];
}

/** Everything in which documents, journal, bank files and statuses differ, in sentences; nothing when they agree. */
export function differencesIn(books: Books): string[] {
  const executed = books.payments.filter(({ status }) => status === 'executed');
  return [
    ...(executed.length > 0 && books.journal.length === 0
      ? [`${String(executed.length)} payments were executed and the journal is empty`]
      : []),
    ...books.journal.flatMap(unbalanced),
    ...betweenDocumentsAndJournal(books),
    ...books.payments.flatMap(orderFaults),
    ...betweenFilesAndOrders(books),
    ...betweenStatusesAndEntries(books),
  ];
}

const unbalanced = ({ entryId, lines }: JournalEntry): string[] => {
  const total = sum(lines.map(({ amount }) => amount));
  return isZero(total) ? [] : [`entry ${entryId} sums to ${total}, not to 0.00`];
};

function betweenDocumentsAndJournal({ payments, journal }: Books): string[] {
  const kept = new Map(journal.map((entry) => [entry.entryId, entry]));
  const stated = payments.flatMap((payment) => payment.journal);
  const ids = new Set(stated.map(({ entryId }) => entryId));
  return [
    ...stated.flatMap((entry) => {
      const copy = kept.get(entry.entryId);
      if (copy === undefined)
        return [`entry ${entry.entryId} is in its document, not in the journal`];
      return isSameEntry(entry, copy)
        ? []
        : [`entry ${entry.entryId} differs between its document and the journal`];
    }),
    ...journal
      .filter(({ entryId }) => !ids.has(entryId))
      .map(({ entryId }) => `entry ${entryId} is in the journal, in no document`),
  ];
}

const isSameEntry = (a: JournalEntry, b: JournalEntry): boolean =>
  a.cause === b.cause &&
  a.on === b.on &&
  a.lines.length === b.lines.length &&
  a.lines.every(
    ({ account, amount }, index) =>
      b.lines[index]?.account === account && b.lines[index].amount === amount,
  );

/** The order pays what its transfers and its entry say, and divides the net to the cent. */
function orderFaults({ paymentMonthId, order, calculation, transfers, journal }: PaymentMonth) {
  if (order === undefined) return [];
  const divided = sum([order.setOff, order.claimant, ...Object.values(order.shares)]);
  const toClaimant = transfers.find(({ to }) => to === 'claimant')?.amount ?? '0.00';
  const entry = journal.find(({ cause }) => cause === 'order');
  const owed = entry?.lines.find(({ account }) => account === 'claimant')?.amount;
  return [
    ...(divided === calculation.net
      ? []
      : [`payment ${paymentMonthId} divides ${divided} of a net of ${calculation.net}`]),
    ...(toClaimant === order.paid
      ? []
      : [`payment ${paymentMonthId} pays ${order.paid} and transfers ${toClaimant}`]),
    ...(owed === negate(order.paid)
      ? []
      : [`payment ${paymentMonthId} pays ${order.paid} and its entry says ${owed ?? 'nothing'}`]),
  ];
}

const leftTheOffice = ({ status }: Transfer): boolean =>
  status === 'sent' || status === 'executed' || status === 'returned';

function betweenFilesAndOrders({ payments, filed }: Books): string[] {
  const transfers = new Map(
    payments.flatMap((payment) => payment.transfers).map((each) => [each.endToEndId, each]),
  );
  const inFiles = new Map<string, FiledTransfer>();
  const faults: string[] = [];
  for (const each of filed) {
    const { endToEndId, messageId, amount } = each;
    const ordered = transfers.get(endToEndId);
    if (inFiles.has(endToEndId)) faults.push(`transfer ${endToEndId} is in two files`);
    inFiles.set(endToEndId, each);
    if (ordered === undefined) {
      faults.push(`transfer ${endToEndId} is in file ${messageId} and in no order`);
    } else if (ordered.amount !== amount) {
      faults.push(
        `transfer ${endToEndId} is ${amount} in file ${messageId} and ${ordered.amount} in its order`,
      );
    }
  }
  const unfiled = [...transfers.values()]
    .filter((each) => leftTheOffice(each) && !inFiles.has(each.endToEndId))
    .map(({ endToEndId, status }) => `transfer ${endToEndId} is ${status} and in no file sent`);
  return [...faults, ...unfiled];
}

/** What the bank executed and sent back, by the statuses and by the journal: the same transfers, the same cents. */
function betweenStatusesAndEntries({ payments, journal }: Books): string[] {
  const entries = new Map<string, JournalEntry>(journal.map((entry) => [entry.entryId, entry]));
  const expected = new Set<string>();
  const faults = payments.flatMap(({ paymentMonthId, transfers }) =>
    transfers.flatMap((transfer) => {
      const name = transfer.endToEndId.split('.').at(-1) ?? '';
      const executionId = `${paymentMonthId}.execution-${name}`;
      const returnId = `${paymentMonthId}.return-${name}`;
      if (transfer.status === 'executed' || transfer.status === 'returned') {
        expected.add(executionId);
      }
      if (transfer.status === 'returned') expected.add(returnId);
      return [
        ...(transfer.status === 'executed'
          ? lacking(entries.get(executionId), transfer, 'bank')
          : []),
        ...(transfer.status === 'returned'
          ? lacking(entries.get(returnId), transfer, 'returned')
          : []),
      ];
    }),
  );
  const unexpected = journal
    .filter(({ cause }) => cause === 'execution' || cause === 'return')
    .filter(({ entryId }) => !expected.has(entryId))
    .map(({ entryId }) => `entry ${entryId} books what no status says`);
  return [...faults, ...unexpected];
}

function lacking(
  entry: JournalEntry | undefined,
  { endToEndId, status, amount }: Transfer,
  account: 'bank' | 'returned',
): string[] {
  if (entry === undefined) return [`transfer ${endToEndId} is ${status} and has no such entry`];
  const booked = entry.lines.find((line) => line.account === account)?.amount;
  return booked === negate(amount)
    ? []
    : [`transfer ${endToEndId} is ${status} for ${amount}, its entry says ${booked ?? 'nothing'}`];
}
