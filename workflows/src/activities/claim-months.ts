import { monthOf } from '@office/domain/day';
import { firstDayOf, nextMonth } from '@office/domain/month';
import { entitled } from '../signals.workflow.ts';
import { paymentMonthWorkflowId } from '../workflow-ids.workflow.ts';
import type { ActivityDeps } from './activities.ts';

type Deps = Pick<ActivityDeps, 'services' | 'processes' | 'clock'>;

export const createClaimMonthActivities = ({ services, processes, clock }: Deps) => ({
  /** Opens every month of the grant that has begun; answers the first day of the next one, if there is one. */
  async openMonths({
    dossierId,
    entitlementId,
  }: {
    dossierId: string;
    entitlementId: string;
  }): Promise<{ nextOn?: string }> {
    const { entitlements } = await services.readDossier({ params: { dossierId }, query: {} });
    const grant = entitlements.find((one) => one.entitlementId === entitlementId);
    if (grant === undefined) throw new Error(`entitlement ${entitlementId} is not in its dossier`);
    const isCovered = (first: string): boolean => grant.until === undefined || grant.until >= first;
    const current = monthOf(clock.today());
    let month = monthOf(grant.from);
    while (month <= current && isCovered(firstDayOf(month))) {
      await processes.signalWithStart({
        workflow: 'paymentMonth',
        id: paymentMonthWorkflowId(dossierId, month),
        input: { dossierId, month, correction: 0 },
        signal: entitled,
        argument: { entitlementId },
      });
      month = nextMonth(month);
    }
    return isCovered(firstDayOf(month)) ? { nextOn: firstDayOf(month) } : {};
  },
});
