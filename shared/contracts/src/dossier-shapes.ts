import { z } from 'zod';
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
  Id,
  Language,
  Month,
  Name,
  PositiveMoney,
  Version,
} from './scalars.ts';
import { ConfirmedFacts } from './receipt-shapes.ts';

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
  confirmed: ConfirmedFacts.optional(),
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
