import { z } from 'zod';
import { Verification } from './agency.ts';
import {
  Allowances,
  DatedAmount,
  Day,
  Doing,
  DossierId,
  Id,
  Money,
  Month,
  PaymentStatus,
  PositiveMoney,
  RunStatus,
  Step,
  Version,
} from './scalars.ts';

export const Shares = z.record(z.string(), PositiveMoney);

/** One day of the card and what it counts. */
export const CountedDay = z.object({ day: Day, counted: z.string(), reason: z.string() });

/** Something a person must look at before the month is paid. */
export const Issue = z.object({ code: z.string(), detail: z.string() });

/** One balanced set of lines: they sum to 0.00. */
export const JournalEntry = z.object({
  entryId: Id,
  dossierId: DossierId.optional(),
  paymentMonthId: Id.optional(),
  cause: z.enum([
    'order',
    'withdrawal',
    'execution',
    'return',
    'resend',
    'loss',
    'overpayment',
    'repayment',
  ]),
  on: Day,
  lines: z.array(z.object({ account: z.string(), amount: Money })).min(2),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

export const PaymentView = z.object({
  paymentMonthId: Id,
  version: Version,
  dossierId: DossierId,
  month: Month,
  correction: z.int().min(0),
  status: PaymentStatus,
  allowances: Allowances,
  days: z.array(CountedDay),
  /** The daily amounts of the month, each from its day on. */
  daily: z.array(DatedAmount),
  gross: PositiveMoney,
  tax: PositiveMoney,
  net: PositiveMoney,
  setOff: PositiveMoney,
  shares: Shares,
  /** What goes (or went) to the claimant by this order. */
  paid: PositiveMoney,
  issues: z.array(Issue),
  steps: z.array(Step),
  cardVersion: z.int(),
  entitlementId: Id.optional(),
  receipt: z.record(z.string(), z.string()).optional(),
  orderedOn: Day.optional(),
  /** The legal last day to pay (D-PAY). */
  payBy: Day.optional(),
  history: z.array(
    z.object({
      status: z.string(),
      on: Day,
      at: z.string(),
      by: z.string(),
      reason: z.string().optional(),
    }),
  ),
  transfers: z.array(
    z.object({
      endToEndId: Id,
      payee: z.string(),
      amount: PositiveMoney,
      status: z.string(),
      runId: Id.optional(),
      accountTail: z.string().optional(),
    }),
  ),
  verification: Verification.optional(),
  overpayment: PositiveMoney.optional(),
  journal: z.array(JournalEntry),
});
export type PaymentView = z.infer<typeof PaymentView>;

export const RunView = z.object({
  runId: Id,
  version: Version,
  status: RunStatus,
  opened: Doing,
  signatures: z.array(Doing),
  signBy: Day,
  payments: z.int(),
  transfers: z.int(),
  total: PositiveMoney,
  toClaimants: PositiveMoney,
  toCreditors: PositiveMoney,
  messageId: Id.optional(),
  fileHash: z.string().optional(),
  sentOn: Day.optional(),
  statuses: z.record(z.string(), z.int()),
});
export type RunView = z.infer<typeof RunView>;

/** What came of asking for a month to be settled: ordered, or what it waits for. */
export const Settled = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ordered'), paid: PositiveMoney, cardVersion: z.int() }),
  z.object({ kind: z.literal('no-card') }),
  z.object({ kind: z.literal('no-entitlement') }),
  z.object({ kind: z.literal('card-flawed'), cardVersion: z.int(), flaws: z.array(z.string()) }),
  z.object({ kind: z.literal('in-review'), cardVersion: z.int(), issues: z.array(Issue) }),
]);
export type Settled = z.infer<typeof Settled>;
