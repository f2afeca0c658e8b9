import { z } from 'zod';
import { verificationResults, type OnemInbound, type OnemOutbound } from '@office/contracts/agency';
import { DossierId, Month, PositiveMoney } from '@office/contracts/scalars';
import type { Day } from '@office/domain/day';

/** What ONEM is told to find in an executed month. */
export const GivenVerification = z
  .strictObject({
    dossierId: DossierId,
    month: Month,
    correction: z.int().min(0).default(0),
    result: z.enum(verificationResults),
    amount: PositiveMoney.optional(),
    case: z.int().min(1).max(5).optional(),
    fraud: z.boolean().default(false),
  })
  .refine(({ result, case: ofLaw }) => result === 'approved' || ofLaw !== undefined, {
    path: ['case'],
    message: 'a month that is not approved falls under a case of AR 167 (1 to 5)',
  });
export type GivenVerification = z.output<typeof GivenVerification>;

type C10 = Extract<OnemInbound, { type: 'C10' }>;

/** The result of a month (C12); several results of one month are told apart by their number. */
export const verificationOf = (
  c10: C10,
  { result, amount, case: ofLaw, fraud }: GivenVerification,
  given: { readonly number: number; readonly sentOn: Day },
): Extract<OnemOutbound, { type: 'C12' }> => ({
  type: 'C12',
  messageId: `onem.${c10.messageId}.${String(given.number)}`,
  reference: c10.messageId,
  dossier: c10.dossier,
  sentOn: given.sentOn,
  month: c10.month,
  correction: c10.correction,
  result,
  fraud,
  ...(amount === undefined ? {} : { amount }),
  ...(ofLaw === undefined ? {} : { case: ofLaw }),
});
