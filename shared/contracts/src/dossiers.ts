import { z } from 'zod';
import { defineEndpoint } from './define-endpoint.ts';
import { defineEvent } from './define-event.ts';
import {
  Address,
  CardFlaw,
  CardVia,
  Category,
  Channel,
  Children,
  ClaimKind,
  ClaimStatus,
  DatedAmount,
  Day,
  DaysOfMonth,
  Doing,
  DossierId,
  FreeText,
  Id,
  Language,
  Month,
  Name,
  PositiveMoney,
  Recorded,
  Version,
} from './scalars.ts';

/** A form by the name ONEM gave it. */
export const Form = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Za-z0-9./-]{0,19}$/, 'a form such as C1 or C109/36');
/** As typed; the service parses it and refuses what does not check (`malformed`). */
const NationalNumber = z.string().min(11).max(20);
const Iban = z.string().min(15).max(42);

export const OpenDossier = z.strictObject({
  number: NationalNumber,
  familyName: Name,
  givenName: Name,
  language: Language,
  iban: Iban,
  category: Category,
  children: Children.default(0),
  address: Address,
  /** First day of these facts; today when absent. */
  from: Day.optional(),
});

export const ChangeFacts = z
  .strictObject({
    from: Day,
    category: Category.optional(),
    children: Children.optional(),
    iban: Iban.optional(),
    address: Address.optional(),
    channel: Channel.default('counter'),
  })
  .refine(
    ({ category, children, iban, address }) =>
      [category, children, iban, address].some((fact) => fact !== undefined),
    'name at least one of category, children, iban, address',
  );

export const FileClaim = z.strictObject({
  kind: ClaimKind,
  from: Day,
  channel: Channel,
  monthlyWage: PositiveMoney.optional(),
  careerDays: z.int().min(0).optional(),
  documents: z.array(Form).default([]),
});

export const HandInCard = z.strictObject({
  via: CardVia,
  signed: z.boolean(),
  altered: z.boolean(),
  work: DaysOfMonth,
  sick: DaysOfMonth,
  holidayPaid: DaysOfMonth,
  other: DaysOfMonth,
  /** Temporary unemployment: hours lost and weekly hours in place of days. */
  hoursLost: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .optional(),
  weeklyHours: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .optional(),
});

export const Grant = z.strictObject({
  from: Day,
  until: Day.optional(),
  phaseMonth: z.int().min(1),
  amounts: z.array(DatedAmount).min(1),
  longCareer: z.boolean().default(false),
  article: z.string().default('AR 114'),
});

export const ControlCard = HandInCard.extend({
  month: Month,
  version: Version,
  flaws: z.array(CardFlaw),
  derogation: z.boolean(),
  recorded: Doing,
});
export type ControlCard = z.infer<typeof ControlCard>;

export const ClaimView = z.object({
  claimId: Id,
  kind: ClaimKind,
  from: Day,
  channel: Channel,
  monthlyWage: PositiveMoney.optional(),
  careerDays: z.int().optional(),
  status: ClaimStatus,
  /** Forms the claim needs and does not have yet, by the first of their alternatives. */
  missing: z.array(z.string()),
  documents: z.array(
    z.object({ documentId: Id, form: z.string(), channel: Channel, received: Doing }),
  ),
  submissions: z.int().min(0),
  filed: Doing,
  /** The right starts this day: the day claimed, or the day a late claim was submitted. */
  rightFrom: Day,
  refusal: z.string().optional(),
});
export type ClaimView = z.infer<typeof ClaimView>;

export const EntitlementView = Grant.extend({
  entitlementId: Id,
  claimId: Id,
  kind: ClaimKind,
  version: Version,
  recorded: Doing,
});
export type EntitlementView = z.infer<typeof EntitlementView>;

const dated = <T extends z.ZodType>(value: T) =>
  z.array(z.object({ from: Day, value, recorded: Doing, channel: Channel }));

export const DossierView = z.object({
  dossierId: DossierId,
  version: Version,
  number: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  language: Language,
  opened: Doing,
  /** The facts on the day asked for. */
  on: Day,
  category: Category,
  children: Children,
  iban: z.string(),
  address: Address,
  /** All dated facts with their history. */
  categories: dated(Category),
  childrens: dated(Children),
  accounts: dated(z.string()),
  addresses: dated(Address),
  claims: z.array(ClaimView),
  entitlements: z.array(EntitlementView),
  cards: z.array(ControlCard),
});
export type DossierView = z.infer<typeof DossierView>;

/** Who a letter goes to; asked by `correspondence` when it writes. */
export const AddresseeView = z.object({
  dossierId: DossierId,
  familyName: z.string(),
  givenName: z.string(),
  language: Language,
  address: Address,
});

/** Everything a month needs to be calculated, as the file stands now. */
export const MonthFactsView = z.object({
  dossierId: DossierId,
  month: Month,
  kind: ClaimKind.optional(),
  category: Category,
  children: Children,
  card: ControlCard.optional(),
  entitlement: z
    .object({
      entitlementId: Id,
      version: Version,
      /** First and last payable day inside the month. */
      from: Day,
      until: Day,
      /** Phase month on the month's last payable day. */
      phaseMonth: z.int().min(1),
      daily: z.array(DatedAmount),
      longCareer: z.boolean(),
    })
    .optional(),
  /** Days outside the month that the neighbouring cards name (Saturday rule). */
  around: z.object({ work: z.array(Day), unpayable: z.array(Day) }),
});
export type MonthFactsView = z.infer<typeof MonthFactsView>;

/** The days on which something happens to a month that waits. */
export const MonthTermsView = z.object({
  /** Last day before the reminder of a missing card: the 15th of the following month. */
  cardDueOn: Day,
  /** Last day of the right to be paid (D-LIMIT-PAY). */
  abandonOn: Day,
  /** Due day of `complete-card`: the last day of the month after the card's. */
  completeCardDueOn: Day,
  /** Due day of `review-month`: 3 working days after today. */
  reviewDueOn: Day,
  /** Due day of `ask-account`: 5 working days after today. */
  askAccountDueOn: Day,
  /** Last day on which the month may be paid without interest (D-PAY), once a decision is known. */
  payBy: Day.optional(),
});

/** The days on which something happens to a claim that waits. */
export const ClaimTermsView = z.object({
  /** Last day of D-CLAIM-FULL or D-CLAIM-TEMP. */
  completeBy: Day,
  /** Last working day of that term: the notice of AM 92 §5 goes to ONEM. None for a claim filed after its term. */
  noticeOn: Day.optional(),
  /** Last day with the notice, one month longer; without one, the end of the term itself. */
  completeByAfterNotice: Day,
  /** Last day to send back what ONEM returned (D-C51, from today). */
  returnedCompleteBy: Day,
  /** Nothing can be paid for this claim after this day (D-LIMIT-PAY of its first day). */
  abandonOn: Day,
});

const inDossier = z.object({ dossierId: DossierId });
const inClaim = inDossier.extend({ claimId: Id });
const inMonth = inDossier.extend({ month: Month });
const service = 'dossiers' as const;

export const dossierEndpoints = {
  openDossier: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId',
    command: 'dossier.open',
    summary: 'Open a dossier for a person; the same person has one dossier',
    params: inDossier,
    body: OpenDossier,
    response: Recorded,
    problems: ['malformed', 'dossier-exists', 'already-exists'],
  }),
  readDossier: defineEndpoint({
    service,
    method: 'GET',
    path: '/dossiers/:dossierId',
    command: 'dossier.read',
    summary: 'Read a dossier, with the facts of a day (today when absent)',
    params: inDossier,
    query: z.object({ on: Day.optional() }),
    response: DossierView,
    problems: ['unknown-dossier'],
  }),
  findDossiers: defineEndpoint({
    service,
    method: 'POST',
    path: '/searches',
    command: 'dossier.read',
    summary:
      'Find dossiers by name, national number, dossier id or the end of an account (POST: nothing personal in a URL)',
    body: z.strictObject({
      text: z.string().trim().max(60),
      limit: z.int().min(1).max(200).default(50),
    }),
    response: z.object({
      dossiers: z.array(
        z.object({
          dossierId: DossierId,
          familyName: z.string(),
          givenName: z.string(),
          language: Language,
          claimStatus: ClaimStatus.optional(),
        }),
      ),
    }),
  }),
  /** The short line of many dossiers at once, for lists. */
  describeDossiers: defineEndpoint({
    service,
    method: 'POST',
    path: '/descriptions',
    command: 'dossier.read',
    summary: 'Names and days of the last paid month of up to 500 dossiers, for lists',
    body: z.strictObject({ dossierIds: z.array(DossierId).max(500) }),
    response: z.object({
      dossiers: z.array(
        z.object({
          dossierId: DossierId,
          familyName: z.string(),
          givenName: z.string(),
          language: Language,
          claimedFrom: Day.optional(),
        }),
      ),
    }),
  }),
  changeFacts: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/facts/:changeId',
    command: 'dossier.change-facts',
    summary: 'Record a change of household, account or address from a day on',
    params: inDossier.extend({ changeId: Id }),
    body: ChangeFacts,
    response: Recorded,
    problems: ['malformed', 'unknown-dossier', 'already-exists', 'version-conflict'],
  }),
  fileClaim: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/claims/:claimId',
    command: 'claim.file',
    summary: 'File a claim from a day on, with the forms that came with it',
    params: inClaim,
    body: FileClaim,
    response: Recorded.extend({ claim: ClaimView }),
    problems: [
      'malformed',
      'unknown-dossier',
      'claim-already-filed',
      'already-exists',
      'version-conflict',
    ],
  }),
  readClaimTerms: defineEndpoint({
    service,
    method: 'GET',
    path: '/dossiers/:dossierId/claims/:claimId/terms',
    command: 'dossier.read',
    summary: 'The legal days of a claim that waits',
    params: inClaim,
    response: ClaimTermsView,
    problems: ['unknown-dossier', 'unknown-claim'],
  }),
  receiveDocument: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/documents/:documentId',
    command: 'document.receive',
    summary: 'Record a form that came in; it serves the latest claim that lacks it',
    params: inDossier.extend({ documentId: Id }),
    body: z.strictObject({ form: Form, channel: Channel }),
    response: Recorded.extend({ missing: z.array(z.string()) }),
    problems: ['malformed', 'unknown-dossier'],
  }),
  receiveUnmatchedDocument: defineEndpoint({
    service,
    method: 'PUT',
    path: '/unmatched-documents/:documentId',
    command: 'document.receive',
    summary: 'Keep a form that matches no dossier yet',
    params: z.object({ documentId: Id }),
    body: z.strictObject({ form: Form, channel: Channel, sender: FreeText }),
    response: Recorded,
  }),
  submitClaim: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/claims/:claimId/submissions/:submission',
    command: 'claim.advance',
    summary: 'Record that the claim went to ONEM',
    params: inClaim.extend({ submission: z.coerce.number<string>().int().positive() }),
    response: Recorded,
    problems: ['unknown-dossier', 'unknown-claim', 'claim-not-in-this-state', 'already-exists'],
  }),
  returnClaim: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/claims/:claimId/returns/:submission',
    command: 'claim.advance',
    summary: 'Record that ONEM sent the claim back (C51) and what it misses',
    params: inClaim.extend({ submission: z.coerce.number<string>().int().positive() }),
    body: z.strictObject({ missing: z.array(Form).min(1) }),
    response: Recorded,
    problems: ['unknown-dossier', 'unknown-claim', 'claim-not-in-this-state', 'already-exists'],
  }),
  lapseClaim: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/claims/:claimId/lateness',
    command: 'claim.advance',
    summary: 'Record that the term ended and the claim is late (AM 95)',
    params: inClaim,
    response: Recorded,
    problems: ['unknown-dossier', 'unknown-claim', 'claim-not-in-this-state', 'already-exists'],
  }),
  recordEntitlement: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/claims/:claimId/entitlements/:entitlementId',
    command: 'claim.advance',
    summary: 'Record what ONEM granted (C2)',
    params: inClaim.extend({ entitlementId: Id }),
    body: Grant,
    response: Recorded,
    problems: ['unknown-dossier', 'unknown-claim', 'claim-not-in-this-state', 'already-exists'],
  }),
  recordRefusal: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/claims/:claimId/refusals/:decisionId',
    command: 'claim.advance',
    summary: 'Record that ONEM refused (C29)',
    params: inClaim.extend({ decisionId: Id }),
    body: z.strictObject({ reason: FreeText }),
    response: Recorded,
    problems: ['unknown-dossier', 'unknown-claim', 'claim-not-in-this-state', 'already-exists'],
  }),
  recordControlCard: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/control-cards/:month',
    command: 'card.record',
    summary: 'Record the control card of a month; a second one replaces or corrects the first',
    params: inMonth,
    body: HandInCard,
    response: Recorded.extend({ card: ControlCard }),
    problems: [
      'malformed',
      'contradiction',
      'unknown-dossier',
      'too-early',
      'not-entitled-that-month',
      'version-conflict',
    ],
  }),
  grantDerogation: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/control-cards/:month/derogation',
    command: 'card.derogate',
    summary: 'Pay an unsigned or altered card as it stands, once in twelve months',
    params: inMonth,
    body: z.strictObject({ taskId: Id }),
    response: Recorded,
    problems: ['unknown-dossier', 'no-card', 'derogation-used'],
  }),
  readMonthFacts: defineEndpoint({
    service,
    method: 'GET',
    path: '/dossiers/:dossierId/months/:month',
    command: 'dossier.read',
    summary: 'Everything a month needs to be calculated',
    params: inMonth,
    response: MonthFactsView,
    problems: ['unknown-dossier'],
  }),
  readMonthTerms: defineEndpoint({
    service,
    method: 'GET',
    path: '/dossiers/:dossierId/months/:month/terms',
    command: 'dossier.read',
    summary: 'The days on which something happens to a month that waits',
    params: inMonth,
    response: MonthTermsView,
    problems: ['unknown-dossier'],
  }),
  readAddressee: defineEndpoint({
    service,
    method: 'GET',
    path: '/dossiers/:dossierId/addressee',
    command: 'dossier.read',
    summary: 'Who a letter of this dossier goes to, and in which language',
    params: inDossier,
    response: AddresseeView,
    problems: ['unknown-dossier'],
  }),
} as const;

const event = { producer: 'dossiers', version: 1, key: 'dossierId' } as const;
const Missing = z.array(z.string());

export const dossierEvents = [
  defineEvent('DossierOpened', {
    ...event,
    description: 'A dossier was opened',
    data: z.object({ dossierId: DossierId }),
  }),
  defineEvent('FactsChanged', {
    ...event,
    description: 'Household, account or address changed from a day on',
    data: z.object({
      dossierId: DossierId,
      changeId: Id,
      from: Day,
      what: z.array(z.enum(['category', 'children', 'iban', 'address'])),
      channel: Channel,
    }),
  }),
  defineEvent('ClaimFiled', {
    ...event,
    description: 'A claim was filed',
    data: z.object({
      dossierId: DossierId,
      claimId: Id,
      kind: ClaimKind,
      from: Day,
      missing: Missing,
    }),
  }),
  defineEvent('DocumentRegistered', {
    ...event,
    description: 'A form came in',
    data: z.object({
      dossierId: DossierId,
      documentId: Id,
      form: z.string(),
      claimId: Id.optional(),
      missing: Missing,
    }),
  }),
  defineEvent('ClaimSubmitted', {
    ...event,
    description: 'A claim went to ONEM',
    data: z.object({ dossierId: DossierId, claimId: Id, from: Day, submission: z.int() }),
  }),
  defineEvent('ClaimReturned', {
    ...event,
    description: 'ONEM sent a claim back',
    data: z.object({ dossierId: DossierId, claimId: Id, missing: Missing }),
  }),
  defineEvent('ClaimLapsed', {
    ...event,
    description: 'The term of a claim ended',
    data: z.object({ dossierId: DossierId, claimId: Id }),
  }),
  defineEvent('EntitlementGranted', {
    ...event,
    description: 'ONEM granted a right',
    data: z.object({
      dossierId: DossierId,
      claimId: Id,
      entitlementId: Id,
      from: Day,
      until: Day.optional(),
    }),
  }),
  defineEvent('EntitlementRefused', {
    ...event,
    description: 'ONEM refused a right',
    data: z.object({ dossierId: DossierId, claimId: Id, reason: z.string() }),
  }),
  defineEvent('ControlCardRecorded', {
    ...event,
    description: 'The control card of a month was recorded',
    data: z.object({
      dossierId: DossierId,
      month: Month,
      version: Version,
      flaws: z.array(CardFlaw),
    }),
  }),
  defineEvent('DerogationGranted', {
    ...event,
    description: 'A flawed card is paid as it stands',
    data: z.object({ dossierId: DossierId, month: Month, version: Version }),
  }),
] as const;
