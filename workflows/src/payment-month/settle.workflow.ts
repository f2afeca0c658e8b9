import type { Settled } from '@office/contracts/payment-shapes';
import { steps } from '../activities/proxies.workflow.ts';
import { happensBy } from '../wait.workflow.ts';
import type { MonthState } from './month-state.workflow.ts';
import type { PaymentMonthInput } from './payment-month.workflow.ts';

/** Settles the month: calculated, divided, ordered in one step. Only trouble asks a person. */
export async function settled(
  input: PaymentMonthInput,
  state: MonthState,
  abandonOn: string,
): Promise<'ordered' | 'refused' | 'expired'> {
  const { outcomes, grants } = state;
  let approved = false;
  for (let round = 1; ; round += 1) {
    const seen = state.cardVersion + grants.size;
    const answer: Settled = await steps.settleMonth({ ...input, approved });
    if (answer.kind === 'ordered') {
      // A card that came while the month was being ordered becomes its correction.
      if (state.cardVersion > answer.cardVersion)
        await steps.routeCard({ ...input, cardVersion: state.cardVersion });
      return 'ordered';
    }
    const taskId: string | undefined = await steps.askAboutMonth({ ...input, round, answer });
    const decided = (): boolean => taskId !== undefined && outcomes.has(taskId);
    if (!(await happensBy(() => decided() || state.cardVersion + grants.size > seen, abandonOn)))
      return 'expired';
    if (taskId !== undefined && !decided()) await steps.closeTask({ taskId });
    const outcome: string | undefined = taskId === undefined ? undefined : outcomes.get(taskId);
    if (outcome === 'refused') {
      // Not paid as it stands; a newer card or grant is looked at anew.
      const news = (): boolean => state.cardVersion + grants.size > seen;
      if (!(await happensBy(news, abandonOn))) return 'refused';
    }
    approved = outcome === 'approved';
  }
}
