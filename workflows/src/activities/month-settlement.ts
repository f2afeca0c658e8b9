import { day } from '@office/domain/day';
import { paymentMonthId } from '@office/domain/ids';
import { month as monthIn } from '@office/domain/month';
import type { Settled } from '@office/contracts/payment-shapes';
import type { ServiceClient } from '@office/service-kit/service-client';
import { ServiceProblem } from '@office/service-kit/service-problem';
import { cardRecorded } from '../signals.workflow.ts';
import { paymentMonthWorkflowId } from '../workflow-ids.workflow.ts';
import type { PaymentMonthInput as About } from '../payment-month/payment-month.workflow.ts';
import type { ActivityDeps } from './activities.ts';

export const idOf = ({ dossierId, month, correction }: About): string =>
  paymentMonthId(dossierId, month, correction);
export const processOf = ({ dossierId, month, correction }: About): string =>
  paymentMonthWorkflowId(dossierId, month, correction);
export const readTerms = (services: ServiceClient, { dossierId, month }: About) =>
  services.readMonthTerms({ params: { dossierId, month: monthIn(month) } });

export function createMonthSettlementActivities({
  services,
  processes,
}: Pick<ActivityDeps, 'services' | 'processes'>) {
  const calculate = async (params: { paymentMonthId: string }, approved: boolean) => {
    try {
      return await services.calculateMonth({
        params: { ...params, calculationId: 'settlement' },
        body: { approved },
      });
    } catch (error) {
      // The law has no figure for that day, or the facts contradict it: a person must look, the month waits.
      if (!(error instanceof ServiceProblem && isForAPerson(error.code))) throw error;
      return {
        kind: 'in-review' as const,
        cardVersion: 0,
        issues: [{ code: error.code, detail: error.message }],
      };
    }
  };

  const openTask = async (
    about: About,
    type: 'complete-card' | 'review-month',
    task: { round: number; reasons: string[]; dueOn: string },
  ) => {
    const taskId = `${idOf(about)}.${type}.${String(task.round)}`;
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
    async readMonthTerms(
      about: About,
    ): Promise<{ cardDueOn: string; abandonOn: string; payBy: string }> {
      const { cardDueOn, abandonOn, payBy = abandonOn } = await readTerms(services, about);
      return { cardDueOn, abandonOn, payBy };
    },

    /** The whole way from the file to the order: calculated, divided, ordered; or what the month waits for. */
    async settleMonth({ approved, ...about }: About & { approved: boolean }): Promise<Settled> {
      const params = { paymentMonthId: idOf(about) };
      const calculated = await calculate(params, approved);
      if (calculated.kind !== 'calculated') return calculated;
      const { dossierId, month, correction, gross, net, children, on, cardVersion } = calculated;
      const allocation = await services.allocate({
        params,
        body: { dossierId, month, correction, gross, net, on, children },
      });
      const { setOff, shares, claimant, seizable, steps, creditors, dividedFrom } = allocation;
      const { paid } = await services.orderPayment({
        params,
        body: {
          ...{ setOff, shares, claimant, seizable, steps, creditors },
          ...(dividedFrom === undefined ? {} : { dividedFrom }),
        },
      });
      return { kind: 'ordered', paid, cardVersion };
    },

    /** Opens the task (and sends the letter) that fits what the month waits for; none for a missing grant. */
    async askAboutMonth({
      round,
      answer,
      ...about
    }: About & { round: number; answer: Settled }): Promise<string | undefined> {
      const { completeCardDueOn, reviewDueOn } = await readTerms(services, about);
      if (answer.kind === 'in-review') {
        return openTask(about, 'review-month', {
          round,
          reasons: answer.issues.map(({ code }) => code),
          dueOn: reviewDueOn,
        });
      }
      if (answer.kind !== 'card-flawed') return undefined;
      const { flaws, cardVersion } = answer;
      const taskId = await openTask(about, 'complete-card', {
        round,
        reasons: flaws,
        dueOn: completeCardDueOn,
      });
      const data = { month: about.month, flaws, completeBy: completeCardDueOn };
      await services.sendLetter({
        params: { letterId: `${idOf(about)}.card-to-complete.v${String(cardVersion)}` },
        body: { dossierId: about.dossierId, type: 'card-to-complete', subject: about.month, data },
      });
      return taskId;
    },

    /** A card that came while its month was being ordered starts the month's next correction. */
    async routeCard({
      dossierId,
      month,
      cardVersion,
    }: {
      dossierId: string;
      month: string;
      cardVersion: number;
    }): Promise<void> {
      const { correction, alreadyOrdered } = await services.slotForCard({
        params: { dossierId, month: monthIn(month), cardVersion },
      });
      if (alreadyOrdered) return;
      const input = { dossierId, month, correction };
      const argument = { version: cardVersion };
      await processes.signalWithStart({
        workflow: 'paymentMonth',
        id: processOf(input),
        input,
        signal: cardRecorded,
        argument,
      });
    },
  };
}

const isForAPerson = (code: string): boolean =>
  code === 'no-version-in-force' || code === 'not-computable';
