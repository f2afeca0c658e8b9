import { setHandler } from '@temporalio/workflow';
import type { Settled } from '@office/contracts/payments';
import { quickSteps, steps } from '../activities/proxies.workflow.ts';
import {
  accountChanged,
  cardRecorded,
  entitled,
  paymentExecuted,
  paymentReturned,
  paymentVerified,
  taskCompleted,
} from '../signals.workflow.ts';
import { happensBefore, happensBy } from '../wait.workflow.ts';

export interface PaymentMonthInput {
  readonly dossierId: string;
  readonly month: string;
  /** 0 for the month itself; N for its N-th correction, which only a card can start. */
  readonly correction: number;
}
export type PaymentMonthEnd = 'verified' | 'unverified' | 'refused' | 'expired';

/** One month of one dossier: card and grant → settled and ordered → executed → verified. Waits end on days the services computed. */
export async function paymentMonth(input: PaymentMonthInput): Promise<PaymentMonthEnd> {
  let cardVersion = 0;
  const grants = new Set<string>();
  let executed = 0;
  let returned = 0;
  let verified = false;
  const accounts = new Map<string, string>();
  const outcomes = new Map<string, string>();
  setHandler(cardRecorded, ({ version }) => void (cardVersion = Math.max(cardVersion, version)));
  setHandler(entitled, ({ entitlementId }) => void grants.add(entitlementId));
  setHandler(taskCompleted, ({ taskId, outcome }) => void outcomes.set(taskId, outcome));
  setHandler(paymentExecuted, ({ attempt }) => void (executed = Math.max(executed, attempt)));
  setHandler(paymentReturned, ({ attempt }) => void (returned = Math.max(returned, attempt)));
  setHandler(accountChanged, ({ from, changeId }) => void accounts.set(changeId, from));
  setHandler(paymentVerified, () => void (verified = true));

  const terms = await quickSteps.readMonthTerms(input);
  if (!(await happensBy(() => cardVersion > 0, terms.cardDueOn))) await steps.remindOfCard(input);
  const granted = (): boolean => grants.size > 0 || input.correction > 0;
  if (!(await happensBy(() => cardVersion > 0 && granted(), terms.abandonOn))) return 'expired';

  const ordered = await settled();
  if (ordered !== 'ordered') return ordered;

  // The bank answers; money that came back waits for an account and a later run sends it again.
  let handled = 0;
  const cameBack = (): boolean => returned > handled;
  const answered = (): boolean => executed > handled || cameBack();
  await chasedAfter(terms.payBy);
  for (;;) {
    if (!(await happensBy(answered, terms.abandonOn))) return 'expired';
    if (cameBack()) {
      handled = returned;
      if (!(await newAccount(handled))) return 'expired';
      continue;
    }
    const { verifyBy } = await steps.closePayment({ ...input, attempt: executed });
    const inTime = await happensBy(() => verified || cameBack(), verifyBy);
    if (!cameBack()) return inTime ? 'verified' : 'unverified';
  }

  /** Settles the month: calculated, divided, ordered in one step. Only trouble asks a person. */
  async function settled(): Promise<'ordered' | 'refused' | 'expired'> {
    let approved = false;
    for (let round = 1; ; round += 1) {
      const seen = cardVersion + grants.size;
      const answer: Settled = await steps.settleMonth({ ...input, approved });
      if (answer.kind === 'ordered') {
        // A card that came while the month was being ordered becomes its correction.
        if (cardVersion > answer.cardVersion) await steps.routeCard({ ...input, cardVersion });
        return 'ordered';
      }
      const taskId: string | undefined = await steps.askAboutMonth({ ...input, round, answer });
      const decided = (): boolean => taskId !== undefined && outcomes.has(taskId);
      if (!(await happensBy(() => decided() || cardVersion + grants.size > seen, terms.abandonOn)))
        return 'expired';
      if (taskId !== undefined && !decided()) await steps.closeTask({ taskId });
      const outcome: string | undefined = taskId === undefined ? undefined : outcomes.get(taskId);
      if (outcome === 'refused') return 'refused';
      approved = outcome === 'approved';
    }
  }

  /** A payment that the bank has not executed by its last legal day is chased by a person. */
  async function chasedAfter(payBy: string): Promise<void> {
    if (await happensBy(answered, payBy)) return;
    const taskId = await steps.askToChaseBank(input);
    if (!(await happensBy(answered, terms.abandonOn))) return;
    if (!outcomes.has(taskId)) await steps.closeTask({ taskId });
  }

  /** Asks for another account until one is in force (changed at the counter) or a clerk says so. */
  async function newAccount(attempt: number): Promise<boolean> {
    const known = accounts.size;
    const taskId = await steps.askForAccount({ ...input, attempt });
    const answered = (): boolean =>
      outcomes.has(taskId) || accounts.size > known || executed > attempt;
    if (!(await happensBy(answered, terms.abandonOn))) return false;
    const inForceFrom = [...accounts.values()].at(-1);
    if (!outcomes.has(taskId) && inForceFrom !== undefined) {
      await happensBefore(() => outcomes.has(taskId), inForceFrom);
    }
    if (outcomes.has(taskId)) await steps.releaseReturned(input);
    else await steps.closeTask({ taskId });
    return true;
  }
}
