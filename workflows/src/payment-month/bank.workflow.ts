import { steps } from '../activities/proxies.workflow.ts';
import { happensBefore, happensBy } from '../wait.workflow.ts';
import type { MonthState } from './month-state.workflow.ts';
import type { PaymentMonthInput } from './payment-month.workflow.ts';

/** A payment that the bank has not executed by its last legal day (D-PAY) is chased by a person. */
export async function chasedAfter(
  input: PaymentMonthInput,
  { outcomes }: MonthState,
  { answered, payBy, abandonOn }: { answered: () => boolean; payBy: string; abandonOn: string },
): Promise<void> {
  if (await happensBy(answered, payBy)) return;
  const taskId = await steps.askToChaseBank(input);
  if (!(await happensBy(answered, abandonOn))) return;
  if (!outcomes.has(taskId)) await steps.closeTask({ taskId });
}

/** Asks for another account until one is in force (changed at the counter) or a clerk says so. */
export async function newAccount(
  input: PaymentMonthInput,
  state: MonthState,
  { attempt, abandonOn }: { attempt: number; abandonOn: string },
): Promise<boolean> {
  const { accounts, outcomes } = state;
  const known = accounts.size;
  const taskId = await steps.askForAccount({ ...input, attempt });
  const answered = (): boolean =>
    outcomes.has(taskId) || accounts.size > known || state.executed > attempt;
  if (!(await happensBy(answered, abandonOn))) return false;
  const inForceFrom = [...accounts.values()].at(-1);
  if (!outcomes.has(taskId) && inForceFrom !== undefined) {
    await happensBefore(() => outcomes.has(taskId), inForceFrom);
  }
  if (outcomes.has(taskId)) await steps.releaseReturned(input);
  else await steps.closeTask({ taskId });
  return true;
}
