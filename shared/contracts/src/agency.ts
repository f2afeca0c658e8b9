import { z } from 'zod';
import { defineEndpoint } from './define-endpoint.ts';
import { defineEvent } from './define-event.ts';
import { Grant } from './dossier-shapes.ts';
import { Day, DossierId, Id, Month, PositiveMoney } from './scalars.ts';

export const verificationResults = ['approved', 'rejected', 'eliminated'] as const;

/** What ONEM decided on a submission. */
export const Decision = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('granted'), grant: Grant }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
  z.object({ kind: z.literal('returned'), missing: z.array(z.string()) }),
]);
export type Decision = z.infer<typeof Decision>;

/** What ONEM found when it verified an executed month. `amount` is gross, `case` the case of AR 167. */
export const Verification = z.object({
  result: z.enum(verificationResults),
  amount: PositiveMoney.optional(),
  case: z.int().min(1).max(5).optional(),
  fraud: z.boolean().default(false),
});
export type Verification = z.infer<typeof Verification>;

export const AgencyMessageView = z.object({
  messageId: Id,
  dossierId: DossierId,
  subject: Id,
  kind: z.string(),
  direction: z.enum(['out', 'in']),
  on: Day,
  at: z.string(),
  /** The form as ONEM knows it, national number masked. */
  content: z.record(z.string(), z.unknown()),
});

const service = 'agency' as const;
export const agencyEndpoints = {
  sendSubmission: defineEndpoint({
    service,
    method: 'PUT',
    path: '/submissions/:submissionId',
    command: 'agency.send',
    summary:
      'Send a claim to ONEM, or remind ONEM of it; answers the last day for its decision (D-DECIDE)',
    params: z.object({ submissionId: Id }),
    body: z.strictObject({
      dossierId: DossierId,
      claimId: Id,
      kind: z.enum(['claim', 'reminder']),
    }),
    response: z.object({ decideBy: Day, remindDueOn: Day }),
    problems: ['unknown-dossier', 'unknown-claim', 'neighbour-down'],
  }),
  notifyIncompleteFile: defineEndpoint({
    service,
    method: 'PUT',
    path: '/incomplete-file-notices/:claimId',
    command: 'agency.send',
    summary: 'Tell ONEM that a file will come late (AM 92 §5)',
    params: z.object({ claimId: Id }),
    body: z.strictObject({ dossierId: DossierId, term: Day, missing: z.array(z.string()) }),
    response: z.object({ sentOn: Day }),
    problems: ['unknown-dossier'],
  }),
  submitPaymentMonth: defineEndpoint({
    service,
    method: 'PUT',
    path: '/payment-submissions/:paymentMonthId',
    command: 'agency.send',
    summary:
      'Send an executed month to ONEM for verification (C10); answers the last day for its first results',
    params: z.object({ paymentMonthId: Id }),
    body: z.strictObject({ dossierId: DossierId }),
    response: z.object({ verifyBy: Day }),
    problems: ['unknown-payment', 'neighbour-down'],
  }),
  listMessages: defineEndpoint({
    service,
    method: 'GET',
    path: '/messages',
    command: 'agency.read',
    summary: 'The messages exchanged about a dossier, oldest first',
    query: z.object({ dossierId: DossierId }),
    response: z.object({ messages: z.array(AgencyMessageView) }),
  }),
} as const;

const event = { producer: 'agency', version: 1, key: 'dossierId' } as const;
export const agencyEvents = [
  defineEvent('SubmissionSent', {
    ...event,
    description: 'A claim or a reminder left for ONEM',
    data: z.object({
      dossierId: DossierId,
      claimId: Id,
      submissionId: Id,
      kind: z.enum(['claim', 'reminder']),
    }),
  }),
  defineEvent('IncompleteFileNotified', {
    ...event,
    description:
      'ONEM was told that a file will come late; `term` is the last day of the longer term',
    data: z.object({ dossierId: DossierId, claimId: Id, term: Day }),
  }),
  defineEvent('DecisionReceived', {
    ...event,
    description: 'ONEM granted, refused or sent back',
    data: z.object({
      dossierId: DossierId,
      claimId: Id,
      submissionId: Id,
      decisionId: Id,
      decision: Decision,
    }),
  }),
  defineEvent('PaymentMonthSubmitted', {
    ...event,
    description: 'An executed month left for verification',
    data: z.object({ dossierId: DossierId, paymentMonthId: Id, month: Month, correction: z.int() }),
  }),
  defineEvent('VerificationReceived', {
    ...event,
    description: 'ONEM verified an executed month',
    data: z.object({
      dossierId: DossierId,
      paymentMonthId: Id,
      month: Month,
      correction: z.int(),
      verificationId: Id,
      verification: Verification,
    }),
  }),
] as const;

/** What lies on `onem.inbound` (from us) and `onem.outbound` (from ONEM): their messages, their words. Key: our dossier id. */
export const OnemInbound = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('C9'),
    messageId: Id,
    reference: Id,
    dossier: DossierId,
    sentOn: Day,
    submission: z.enum(['claim', 'reminder']),
    niss: z.string(),
    kind: z.string(),
    category: z.string(),
    claimedFrom: Day,
    rightFrom: Day,
    forms: z.array(z.string()),
    monthlyWage: z.string().optional(),
    careerDays: z.int().optional(),
    children: z.int(),
  }),
  z.object({
    type: z.literal('AM92-5'),
    messageId: Id,
    reference: Id,
    dossier: DossierId,
    sentOn: Day,
    niss: z.string(),
    missing: z.array(z.string()),
    term: Day,
  }),
  z.object({
    type: z.literal('C10'),
    messageId: Id,
    reference: Id,
    dossier: DossierId,
    sentOn: Day,
    niss: z.string(),
    month: Month,
    correction: z.int(),
    allowances: z.string(),
    gross: PositiveMoney,
    decision: z.string(),
    cardVersion: z.int(),
  }),
]);
export type OnemInbound = z.infer<typeof OnemInbound>;

export const OnemOutbound = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('C2'),
    messageId: Id,
    reference: Id,
    dossier: DossierId,
    sentOn: Day,
    grant: Grant,
  }),
  z.object({
    type: z.literal('C29'),
    messageId: Id,
    reference: Id,
    dossier: DossierId,
    sentOn: Day,
    reason: z.string(),
  }),
  z.object({
    type: z.literal('C51'),
    messageId: Id,
    reference: Id,
    dossier: DossierId,
    sentOn: Day,
    missing: z.array(z.string()),
  }),
  z.object({
    type: z.literal('C12'),
    messageId: Id,
    reference: Id,
    dossier: DossierId,
    sentOn: Day,
    month: Month,
    correction: z.int(),
    result: z.enum(verificationResults),
    amount: PositiveMoney.optional(),
    case: z.int().min(1).max(5).optional(),
    fraud: z.boolean().default(false),
  }),
]);
export type OnemOutbound = z.infer<typeof OnemOutbound>;

export const onemTopics = { inbound: 'onem.inbound', outbound: 'onem.outbound' } as const;
