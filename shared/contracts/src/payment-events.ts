import { z } from 'zod';
import { Verification } from './agency.ts';
import { defineEvent } from './define-event.ts';
import { JournalEntry } from './payment-shapes.ts';
import { DossierId, Id, Month, PositiveMoney } from './scalars.ts';
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
