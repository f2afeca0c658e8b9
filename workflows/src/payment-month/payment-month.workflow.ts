import { quickSteps, steps } from '../activities/proxies.workflow.ts';
import { happensBy } from '../wait.workflow.ts';
import { chasedAfter, newAccount } from './bank.workflow.ts';
import { listenAsMonth } from './month-state.workflow.ts';
import { settled } from './settle.workflow.ts';

export interface PaymentMonthInput {
  readonly dossierId: string;
  readonly month: string;
  /** 0 for the month itself; N for its N-th correction, which only a card can start. */
  readonly correction: number;
}
export type PaymentMonthEnd = 'verified' | 'unverified' | 'refused' | 'expired';

/**
 * One month of one dossier: card and grant → settled and ordered → executed → verified. Waits end on days that
 * the services computed.
 */
export async function paymentMonth(input: PaymentMonthInput): Promise<PaymentMonthEnd> {
  const state = listenAsMonth();
  const { cardDueOn, abandonOn, payBy } = await quickSteps.readMonthTerms(input);

  const handedIn = (): boolean => state.cardVersion > 0;
  const granted = (): boolean => state.grants.size > 0 || input.correction > 0;
  if (!(await happensBy(handedIn, cardDueOn))) await steps.remindOfCard(input);
  if (!(await happensBy(() => handedIn() && granted(), abandonOn))) return 'expired';

  const ordered = await settled(input, state, abandonOn);
  if (ordered !== 'ordered') return ordered;

  // The bank answers; money that came back waits for an account and a later run sends it again.
  let handled = 0;
  const cameBack = (): boolean => state.returned > handled;
  const answered = (): boolean => state.executed > handled || cameBack();
  await chasedAfter(input, state, { answered, payBy, abandonOn });
  for (;;) {
    if (!(await happensBy(answered, abandonOn))) return 'expired';
    if (cameBack()) {
      handled = state.returned;
      if (!(await newAccount(input, state, { attempt: handled, abandonOn }))) return 'expired';
      continue;
    }
    const { verifyBy } = await steps.closePayment({ ...input, attempt: state.executed });
    const inTime = await happensBy(() => state.verified || cameBack(), verifyBy);
    if (!cameBack()) return inTime ? 'verified' : 'unverified';
  }
}
