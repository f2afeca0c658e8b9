import { z } from 'zod';
import { defineEndpoint } from './define-endpoint.ts';
import { defineEvent } from './define-event.ts';
import { Shares } from './payment-shapes.ts';
import { DividedFrom } from './receipt-shapes.ts';
import {
  Day,
  DebtStatus,
  Doing,
  DossierId,
  Id,
  Money,
  Month,
  Name,
  PositiveMoney,
  Step,
  TitleKind,
  Version,
} from './scalars.ts';

export const RegisterTitle = z.strictObject({
  kind: TitleKind,
  creditor: Name,
  iban: z.string().min(15).max(42),
  /** The initial claim: its weight, and what it may take in all. Absent for maintenance without arrears. */
  claim: PositiveMoney.optional(),
  monthly: PositiveMoney.optional(),
  rank: z.int().min(0).optional(),
  filedOn: Day,
  reference: z.string().trim().max(35).optional(),
});

export const TitleView = RegisterTitle.extend({
  title: Id,
  status: z.enum(['active', 'released', 'settled']),
  registered: Doing,
  released: Doing.optional(),
  reserved: PositiveMoney,
  executed: PositiveMoney,
  /** Its place among the active titles in the order in which a payment serves them; equal places share. */
  place: z.int().optional(),
  /** What is still owed: the claim less what was executed. Absent for maintenance. */
  balance: PositiveMoney.optional(),
});

export const DebtView = z.object({
  debtId: Id,
  cause: z.literal('overpayment'),
  month: Month,
  correction: z.int(),
  case: z.int(),
  fraud: z.boolean(),
  amount: PositiveMoney,
  balance: PositiveMoney,
  status: DebtStatus,
  establishedOn: Day,
  /** By which a repayment at the bank is known. */
  communication: z.string().optional(),
  /** What the claimant repaid at the bank. */
  repaid: PositiveMoney.optional(),
  /** What came in beyond the debt, and is to be given back. */
  excess: PositiveMoney.optional(),
  /** Last day on which it may be recovered (D-LIMIT-EXEC). */
  recoverBy: Day,
});

export const AllocationView = z.object({
  paymentMonthId: Id,
  setOff: PositiveMoney,
  shares: Shares,
  claimant: PositiveMoney,
  seizable: PositiveMoney,
  steps: z.array(Step),
  creditors: z.array(
    z.object({ title: Id, name: z.string(), iban: z.string(), reference: z.string() }),
  ),
  state: z.enum(['reserved', 'executed', 'withdrawn']),
  dividedFrom: DividedFrom.optional(),
});
export type AllocationView = z.infer<typeof AllocationView>;

export const DeductionsView = z.object({
  dossierId: DossierId,
  version: Version,
  titles: z.array(TitleView),
  debts: z.array(DebtView),
  allocations: z.array(AllocationView),
});
export type DeductionsView = z.infer<typeof DeductionsView>;

const service = 'debts' as const;
const inDossier = z.object({ dossierId: DossierId });
const ofTitle = inDossier.extend({ title: Id });

export const debtEndpoints = {
  registerTitle: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/titles/:title',
    command: 'title.manage',
    summary: 'Register a third party’s title on the payments of a dossier',
    params: ofTitle,
    body: RegisterTitle,
    response: z.object({ version: Version, declareBy: Day.optional() }),
    problems: ['malformed', 'already-exists', 'unknown-dossier', 'version-conflict'],
  }),
  releaseTitle: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/titles/:title/release',
    command: 'title.manage',
    summary: 'Release a title: nothing more from the next order on',
    params: ofTitle,
    response: z.object({ version: Version }),
    problems: ['unknown-title', 'already-released'],
  }),
  readDeductions: defineEndpoint({
    service,
    method: 'GET',
    path: '/dossiers/:dossierId/deductions',
    command: 'deductions.read',
    summary: 'Titles, own claims and allocations of a dossier (empty when there are none)',
    params: inDossier,
    response: DeductionsView,
  }),
  allocate: defineEndpoint({
    service,
    method: 'PUT',
    path: '/allocations/:paymentMonthId',
    command: 'deductions.allocate',
    summary:
      'For this payment, who gets what? Reserved until the bank has executed. The same id gets the same answer',
    params: z.object({ paymentMonthId: Id }),
    body: z.strictObject({
      dossierId: DossierId,
      month: Month,
      correction: z.int(),
      gross: PositiveMoney,
      net: PositiveMoney,
      on: Day,
      children: z.int(),
    }),
    response: AllocationView,
    problems: ['no-version-in-force', 'already-exists'],
  }),
  withdrawAllocation: defineEndpoint({
    service,
    method: 'PUT',
    path: '/allocations/:paymentMonthId/withdrawal',
    command: 'deductions.allocate',
    summary: 'Give back what a withdrawn order had reserved',
    params: z.object({ paymentMonthId: Id }),
    body: z.strictObject({ dossierId: DossierId }),
    response: z.object({ version: Version }),
    problems: ['unknown-payment'],
  }),
  writeOffDebt: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/debts/:debtId/waiver',
    command: 'debt.manage',
    summary: 'Waive what is left of a debt (AR 168, 171-173)',
    params: inDossier.extend({ debtId: Id }),
    body: z.strictObject({ reason: z.string().trim().min(1).max(400) }),
    response: z.object({ version: Version }),
    problems: ['unknown-debt', 'debt-not-open'],
  }),
} as const;

const event = { producer: 'debts', version: 1, key: 'dossierId' } as const;
export const debtEvents = [
  defineEvent('TitleRegistered', {
    ...event,
    description: 'A title was registered',
    data: z.object({
      dossierId: DossierId,
      title: Id,
      kind: TitleKind,
      /** The last day to declare a seizure, and the day on which that is recalled. */
      declareBy: Day.optional(),
      remindOn: Day.optional(),
    }),
  }),
  defineEvent('TitleReleased', {
    ...event,
    description: 'A title was released',
    data: z.object({ dossierId: DossierId, title: Id }),
  }),
  defineEvent('DeductionsAllocated', {
    ...event,
    description: 'A payment was divided',
    data: z.object({
      dossierId: DossierId,
      paymentMonthId: Id,
      month: Month,
      correction: z.int(),
      setOff: PositiveMoney,
      shares: Shares,
    }),
  }),
  defineEvent('DebtOpened', {
    ...event,
    description: 'The office has a claim on the claimant',
    data: z.object({ dossierId: DossierId, debtId: Id, amount: PositiveMoney }),
  }),
  defineEvent('DebtReduced', {
    ...event,
    description: 'A debt went down',
    data: z.object({ dossierId: DossierId, debtId: Id, by: PositiveMoney, balance: PositiveMoney }),
  }),
  defineEvent('DebtSettled', {
    ...event,
    description: 'A debt is settled or waived',
    data: z.object({ dossierId: DossierId, debtId: Id, status: DebtStatus, balance: Money }),
  }),
] as const;
