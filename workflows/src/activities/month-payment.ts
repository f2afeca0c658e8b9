import { day } from '@office/domain/day';
import type { TaskType } from '@office/domain/task';
import type { PaymentMonthInput as About } from '../payment-month/payment-month.workflow.ts';
import type { ActivityDeps } from './activities.ts';
import { idOf, processOf, readTerms } from './month-settlement.ts';

export function createMonthPaymentActivities({ services }: Pick<ActivityDeps, 'services'>) {
  const openTask = async (
    about: About,
    type: TaskType,
    task: { name: string; dueOn: string; reasons: string[] },
  ) => {
    const taskId = `${idOf(about)}.${task.name}`;
    const { dossierId, month } = about;
    const body = {
      type,
      dossierId,
      subject: month,
      dueOn: day(task.dueOn),
      reasons: task.reasons,
      process: processOf(about),
    };
    await services.openTask({ params: { taskId }, body });
    return taskId;
  };

  return {
    remindOfCard: async (about: About): Promise<void> => {
      const { abandonOn } = await readTerms(services, about);
      await services.sendLetter({
        params: { letterId: `${idOf(about)}.card-reminder` },
        body: {
          dossierId: about.dossierId,
          type: 'card-reminder',
          subject: about.month,
          data: { month: about.month, abandonOn },
        },
      });
    },

    async askToChaseBank(about: About): Promise<string> {
      const { reviewDueOn } = await readTerms(services, about);
      return openTask(about, 'chase-bank', {
        name: 'chase-bank',
        dueOn: reviewDueOn,
        reasons: ['not-executed'],
      });
    },

    async askForAccount({ attempt, ...about }: About & { attempt: number }): Promise<string> {
      const { askAccountDueOn } = await readTerms(services, about);
      const { history } = await services.readPayment({ params: { paymentMonthId: idOf(about) } });
      const reason = history.findLast(({ status }) => status === 'returned')?.reason;
      const reasons = reason === undefined ? [] : [reason];
      return openTask(about, 'ask-account', {
        name: `ask-account.${String(attempt)}`,
        dueOn: askAccountDueOn,
        reasons,
      });
    },

    releaseReturned: async (about: About): Promise<void> => {
      await services.releaseReturned({ params: { paymentMonthId: idOf(about) } });
    },

    /** The bank has paid: the person gets the notice (AR 162), ONEM the month to verify. */
    async closePayment({
      attempt,
      ...about
    }: About & { attempt: number }): Promise<{ verifyBy: string }> {
      const params = { paymentMonthId: idOf(about) };
      const {
        dossierId,
        month,
        correction,
        allowances,
        daily,
        gross,
        tax,
        net,
        setOff,
        shares,
        paid,
      } = await services.readPayment({ params });
      const { titles } = await services.readDeductions({ params: { dossierId } });
      const nameOf = (title: string): string =>
        titles.find((one) => one.title === title)?.creditor ?? title;
      const creditors = Object.entries(shares).map(([title, amount]) => ({
        title,
        creditor: nameOf(title),
        amount,
      }));
      const data = {
        month,
        correction,
        allowances,
        daily,
        gross,
        tax,
        net,
        setOff,
        creditors,
        paid,
      };
      await services.sendLetter({
        params: { letterId: `${idOf(about)}.payment-notice.${String(attempt)}` },
        body: { dossierId, type: 'payment-notice', subject: month, data },
      });
      return services.submitPaymentMonth({ params, body: { dossierId } });
    },
  };
}
