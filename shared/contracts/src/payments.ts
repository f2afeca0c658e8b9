import { z } from 'zod';
import { isPositive } from '@office/domain/money';
import { defineEndpoint } from './define-endpoint.ts';
import { defineEvent } from './define-event.ts';
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

const service = 'payments' as const;
const byId = z.object({ paymentMonthId: Id });
const byRun = z.object({ runId: Id });

export const paymentEndpoints = {
  calculateMonth: defineEndpoint({
    service,
    method: 'PUT',
    path: '/payment-months/:paymentMonthId/calculations/:calculationId',
    command: 'payment.settle',
    summary:
      'Calculate the month from the file as it stands; says what it waits for when it cannot be ordered',
    params: byId.extend({ calculationId: Id }),
    body: z.strictObject({ approved: z.boolean().default(false) }),
    response: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('calculated'),
        dossierId: DossierId,
        month: Month,
        correction: z.int(),
        on: Day,
        gross: PositiveMoney,
        net: PositiveMoney,
        children: z.int(),
        cardVersion: z.int(),
        ordered: z.boolean(),
      }),
      ...Settled.options.filter((option) => option.shape.kind.value !== 'ordered'),
    ]),
    problems: [
      'unknown-dossier',
      'no-version-in-force',
      'payment-not-in-this-state',
      'neighbour-down',
    ],
  }),
  orderPayment: defineEndpoint({
    service,
    method: 'PUT',
    path: '/payment-months/:paymentMonthId/order',
    command: 'payment.settle',
    summary:
      'Order the calculated month with its deductions; at most once per month and correction',
    params: byId,
    body: z.strictObject({
      setOff: PositiveMoney,
      shares: Shares,
      claimant: PositiveMoney,
      seizable: PositiveMoney,
      steps: z.array(Step),
      creditors: z.array(
        z.object({ title: Id, name: z.string(), iban: z.string(), reference: z.string() }),
      ),
    }),
    response: z.object({ version: Version, paid: PositiveMoney }),
    problems: ['unknown-payment', 'payment-not-in-this-state'],
  }),
  slotForCard: defineEndpoint({
    service,
    method: 'GET',
    path: '/dossiers/:dossierId/months/:month/slots/:cardVersion',
    command: 'payment.settle',
    summary:
      'Which payment of the month a card belongs to: the month itself, or its next correction',
    params: z.object({
      dossierId: DossierId,
      month: Month,
      cardVersion: z.coerce.number<string>().int(),
    }),
    response: z.object({ correction: z.int(), alreadyOrdered: z.boolean() }),
  }),
  readPayment: defineEndpoint({
    service,
    method: 'GET',
    path: '/payment-months/:paymentMonthId',
    command: 'payment.read',
    summary: 'One payment month with its calculation, statuses and journal entries',
    params: byId,
    response: PaymentView,
    problems: ['unknown-payment'],
  }),
  listPayments: defineEndpoint({
    service,
    method: 'GET',
    path: '/payment-months',
    command: 'payment.read',
    summary: 'The payments of a dossier, oldest month first',
    query: z.object({ dossierId: DossierId }),
    response: z.object({ payments: z.array(PaymentView) }),
  }),
  lastPaidMonths: defineEndpoint({
    service,
    method: 'POST',
    path: '/last-paid-months',
    command: 'payment.read',
    summary: 'The last executed month of up to 500 dossiers, for the order of the inbox',
    body: z.strictObject({ dossierIds: z.array(DossierId).max(500) }),
    response: z.object({ months: z.record(z.string(), Month) }),
  }),
  recordVerification: defineEndpoint({
    service,
    method: 'PUT',
    path: '/payment-months/:paymentMonthId/verifications/:verificationId',
    command: 'payment.settle',
    summary: 'Record what ONEM found in the executed month; may establish an overpayment or a loss',
    params: byId.extend({ verificationId: Id }),
    body: Verification,
    response: z.object({ version: Version, overpayment: PositiveMoney, loss: PositiveMoney }),
    problems: ['unknown-payment', 'nothing-to-verify'],
  }),
  releaseReturned: defineEndpoint({
    service,
    method: 'PUT',
    path: '/payment-months/:paymentMonthId/account-confirmation',
    command: 'payment.settle',
    summary: 'A clerk confirmed the new account of a returned payment; the next run pays it again',
    params: byId,
    response: z.object({ version: Version }),
    problems: ['unknown-payment'],
  }),
  openRun: defineEndpoint({
    service,
    method: 'PUT',
    path: '/runs/:runId',
    command: 'run.open',
    summary: 'Open a payment run; the office collects what may be paid today',
    params: byRun,
    response: z.object({ version: Version }),
    problems: ['already-exists'],
  }),
  collectRun: defineEndpoint({
    service,
    method: 'PUT',
    path: '/runs/:runId/collection',
    command: 'run.advance',
    summary: 'Freeze what the run pays: ordered months, and returned ones with a new account',
    params: byRun,
    response: z.object({ payments: z.int(), signBy: Day }),
    problems: ['unknown-run', 'run-not-in-this-state'],
  }),
  signRun: defineEndpoint({
    service,
    method: 'PUT',
    path: '/runs/:runId/signatures/:signature',
    command: 'run.sign',
    summary: 'Sign a run; two different people sign the same file',
    params: byRun.extend({ signature: z.enum(['1', '2']) }),
    body: z.strictObject({ fileHash: z.string().optional() }),
    response: RunView,
    problems: ['unknown-run', 'same-signer', 'run-not-in-this-state'],
  }),
  sendRun: defineEndpoint({
    service,
    method: 'PUT',
    path: '/runs/:runId/file',
    command: 'run.advance',
    summary: 'Send the signed file to the bank, at most once',
    params: byRun,
    response: z.object({ messageId: Id, sentOn: Day, bankSilentAfter: Day }),
    problems: ['unknown-run', 'run-not-in-this-state', 'neighbour-down'],
  }),
  abandonRun: defineEndpoint({
    service,
    method: 'PUT',
    path: '/runs/:runId/abandonment',
    command: 'run.advance',
    summary: 'Give back what an unsigned run had collected',
    params: byRun,
    response: z.object({ version: Version }),
    problems: ['unknown-run', 'run-not-in-this-state'],
  }),
  readRun: defineEndpoint({
    service,
    method: 'GET',
    path: '/runs/:runId',
    command: 'payment.read',
    summary: 'One payment run',
    params: byRun,
    response: RunView,
    problems: ['unknown-run'],
  }),
  listRuns: defineEndpoint({
    service,
    method: 'GET',
    path: '/runs',
    command: 'payment.read',
    summary: 'The payment runs, newest first',
    response: z.object({ runs: z.array(RunView) }),
  }),
  readRunFile: defineEndpoint({
    service,
    method: 'GET',
    path: '/runs/:runId/file',
    command: 'journal.read',
    produces: 'application/xml',
    summary: 'The bank file as signed and sent (pain.001.001.09)',
    params: byRun,
    response: z.string(),
    problems: ['unknown-run', 'run-not-in-this-state'],
  }),
  recordBankCredit: defineEndpoint({
    service,
    method: 'PUT',
    path: '/bank-credits/:creditId',
    command: 'bank.report',
    summary:
      'The bank credited the office’s account: a repayment, known by its structured communication',
    params: z.object({ creditId: Id }),
    body: z.strictObject({
      communication: z.string().min(12).max(20),
      amount: PositiveMoney.refine(isPositive, 'more than nothing'),
    }),
    response: z.object({ version: Version, paymentMonthId: Id, debtId: Id }),
    problems: ['malformed', 'unknown-debt', 'already-exists'],
  }),
  reportStatuses: defineEndpoint({
    service,
    method: 'POST',
    path: '/bank-reports',
    command: 'bank.report',
    consumes: 'application/xml',
    summary: 'The bank reports statuses of transfers (pain.002)',
    body: z.string(),
    response: z.object({ transfers: z.int() }),
    problems: ['malformed'],
  }),
  readJournal: defineEndpoint({
    service,
    method: 'GET',
    path: '/journal',
    command: 'journal.read',
    summary:
      'The journal, its sums by account, and what disagrees with documents, bank files and statuses',
    query: z.object({ dossierId: DossierId.optional() }),
    response: z.object({
      entries: z.array(JournalEntry),
      accounts: z.record(z.string(), Money),
      executed: z.int(),
      balanced: z.boolean(),
      differences: z.array(z.string()),
    }),
  }),
} as const;

const event = { producer: 'payments', version: 1, key: 'dossierId' } as const;
const about = { dossierId: DossierId, paymentMonthId: Id, month: Month, correction: z.int() };
const run = { ...event, key: 'runId' } as const;

export const paymentEvents = [
  defineEvent('MonthCalculated', {
    ...event,
    description: 'A month was calculated',
    data: z.object({ ...about, gross: PositiveMoney, net: PositiveMoney }),
  }),
  defineEvent('PaymentOrdered', {
    ...event,
    description: 'A month was ordered',
    data: z.object({ ...about, paid: PositiveMoney, cardVersion: z.int() }),
  }),
  defineEvent('PaymentSent', {
    ...event,
    description: 'A payment left for the bank',
    data: z.object({ ...about, runId: Id, attempt: z.int() }),
  }),
  defineEvent('PaymentExecuted', {
    ...event,
    description: 'The bank executed a payment; the creditors named have their shares',
    data: z.object({ ...about, paid: PositiveMoney, attempt: z.int() }),
  }),
  defineEvent('CreditorPaid', {
    ...event,
    description: 'The bank executed a share',
    data: z.object({ ...about, title: Id, amount: PositiveMoney }),
  }),
  defineEvent('PaymentReturned', {
    ...event,
    description: 'The bank sent a payment back',
    data: z.object({ ...about, reason: z.string(), attempt: z.int() }),
  }),
  defineEvent('PaymentVerified', {
    ...event,
    description: 'ONEM verified a month',
    data: z.object({ ...about, verification: Verification }),
  }),
  defineEvent('OverpaymentEstablished', {
    ...event,
    description: 'The claimant owes a gross amount of a month',
    data: z.object({
      ...about,
      debtId: Id,
      amount: PositiveMoney,
      /** AR 167 § 1; 0 where a later control card lowered the month. */
      case: z.int(),
      fraud: z.boolean(),
      /** By which a repayment at the bank is known. */
      communication: z.string().optional(),
    }),
  }),
  defineEvent('RepaymentReceived', {
    ...event,
    description: 'A claimant repaid a part of a debt, or all of it, at the bank',
    data: z.object({ ...about, debtId: Id, creditId: Id, amount: PositiveMoney }),
  }),
  defineEvent('JournalEntryWritten', {
    ...event,
    description: 'A balanced entry of the journal',
    data: z.object({ dossierId: DossierId, entry: JournalEntry }),
  }),
  defineEvent('RunOpened', {
    ...run,
    description: 'A payment run was opened',
    data: z.object({ runId: Id }),
  }),
  defineEvent('RunCollected', {
    ...run,
    description: 'A run froze what it pays',
    data: z.object({ runId: Id, payments: z.int(), total: PositiveMoney }),
  }),
  defineEvent('RunSigned', {
    ...run,
    description: 'Somebody signed a run',
    data: z.object({ runId: Id, signature: z.int(), signatures: z.int() }),
  }),
  defineEvent('RunSent', {
    ...run,
    description: 'The bank took the file of a run',
    data: z.object({ runId: Id, messageId: Id }),
  }),
  defineEvent('RunAbandoned', {
    ...run,
    description: 'An unsigned run gave back what it had',
    data: z.object({ runId: Id }),
  }),
] as const;
