import type { AuditorNode, ClaimantLetter } from '@office/contracts/voice-shapes';
import type { PaymentView } from '@office/contracts/payment-shapes';
import type { Visit } from './visit.ts';

/** The languages in which the office writes to people. */
export const letterLanguages = ['fr', 'nl', 'de'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];

/** A month as one of its three readers is told it; staff read the steps themselves. */
export type Told =
  | { readonly voice: 'assistant' }
  | { readonly voice: 'claimant'; readonly letter: ClaimantLetter }
  | { readonly voice: 'auditor'; readonly roots: readonly AuditorNode[] };

/** What the address asks for: `?voice=claimant-fr`. Before the order nobody can be told what is paid. */
export async function toldAs(
  { office }: Visit,
  { paymentMonthId, orderedOn }: PaymentView,
  asked: string | null,
): Promise<Told> {
  const params = { paymentMonthId };
  if (asked === 'auditor') {
    return { voice: 'auditor', roots: (await office.tellAuditor({ params })).roots };
  }
  const language = letterLanguages.find((one) => asked === `claimant-${one}`);
  if (language === undefined || orderedOn === undefined) return { voice: 'assistant' };
  return {
    voice: 'claimant',
    letter: await office.tellClaimant({ params, query: { language } }),
  };
}
