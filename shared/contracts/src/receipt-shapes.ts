import { z } from 'zod';
import {
  Day,
  Doing,
  DossierId,
  Id,
  Month,
  PositiveMoney,
  Step,
  TitleKind,
  Version,
} from './scalars.ts';

/** A grant or a card of a neighbouring month, and who recorded it. */
const Recording = z.object({ version: Version, recorded: Doing });

/** Who stated the facts that a month is calculated from, beside the card, which says it itself. */
export const ConfirmedFacts = z.object({
  category: Doing,
  children: Doing,
  /** ONEM’s decisions of the month: every one of which a day is payable. */
  grants: z.array(Recording.extend({ entitlementId: Id })),
  /** The cards of the months beside it that name days of their own. */
  cardsAround: z.array(Recording.extend({ month: Month })),
});
export type ConfirmedFacts = z.infer<typeof ConfirmedFacts>;

/** What a division was made from: titles as they stood, with what each could take, and the office’s own claims. */
export const DividedFrom = z.object({
  children: z.int(),
  titles: z.array(
    z.object({
      id: Id,
      kind: TitleKind,
      filedOn: Day,
      claim: PositiveMoney,
      owed: PositiveMoney,
      rank: z.int().min(0).optional(),
      registered: Doing,
    }),
  ),
  recovery: z
    .object({
      owed: PositiveMoney,
      fraud: z.boolean(),
      debts: z.array(z.object({ debtId: Id, establishedOn: Day, owed: PositiveMoney })),
    })
    .optional(),
});
export type DividedFrom = z.infer<typeof DividedFrom>;

/** One statement that inputs of the question rest on: what it is, which version of it, who recorded it and when. */
export const Confirmation = z.object({
  /** The fields of the question that rest on it. */
  inputs: z.array(z.string()),
  source: z.enum(['control-card', 'onem-decision', 'dossier', 'title', 'debt']),
  reference: z.string(),
  version: Version.optional(),
  on: Day,
  /** Who recorded it; absent for a debt, which arises from a payment by itself. */
  by: z.string().optional(),
  at: z.string().optional(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/**
 * The sealed receipt of a payment month: `calc --verify` takes the file as it is, plays its question
 * again and says the same euro, or what differs. It names no person but the staff who confirmed.
 */
export const ReceiptFile = z.object({
  paymentMonthId: Id,
  dossierId: DossierId,
  month: Month,
  correction: z.int().min(0),
  question: z.object({ rule: z.literal('month'), input: z.record(z.string(), z.unknown()) }),
  answer: z.object({ result: z.record(z.string(), z.unknown()) }),
  /** What this order paid of the month: of a correction only what earlier orders had not. */
  order: z.object({
    ordered: Doing,
    setOff: PositiveMoney,
    shares: z.record(z.string(), PositiveMoney),
    paid: PositiveMoney,
  }),
  confirmations: z.array(Confirmation),
  /** The dated versions of the law’s tables that the steps used. */
  tables: z.array(z.object({ table: z.string(), from: Day })),
  steps: z.array(Step),
  /** What an expert has to know of how the facts stand in the question. */
  notes: z.array(z.string()),
  /** Hash of everything above. */
  seal: z.string(),
});
export type ReceiptFile = z.infer<typeof ReceiptFile>;
