import { paymentMonthId } from '@office/domain/ids';
import { day } from '@office/domain/day';
import { month as monthIn } from '@office/domain/month';
import { ServiceProblem } from '@office/service-kit/service-problem';
import type { Settled } from '@office/contracts/payments';
import { cardRecorded } from '../signals.workflow.ts';
import { paymentMonthWorkflowId } from '../workflow-ids.workflow.ts';
import type { PaymentMonthInput } from '../payment-month/payment-month.workflow.ts';
import type { ActivityDeps } from './activities.ts';

type About = PaymentMonthInput;
type Deps = Pick<ActivityDeps, 'services' | 'processes'>;

const idOf = ({ dossierId, month, correction }: About): string =>
  paymentMonthId(dossierId, month, correction);
const processOf = ({ dossierId, month, correction }: About): string =>
  paymentMonthWorkflowId(dossierId, month, correction);

export function createMonthActivities({ services, processes }: Deps) {
  const termsOf = ({ dossierId, month }: About) =>
    services.readMonthTerms({ params: { dossierId, month: monthIn(month) } });

  const letter = async (
    about: About,
    type: 'card-reminder' | 'card-to-complete' | 'payment-notice',
    id: string,
    data: Record<string, unknown>,
  ) => {
    await services.sendLetter({
      params: { letterId: `${idOf(about)}.${type}${id}` },
      body: { dossierId: about.dossierId, type, subject: about.month, data },
    });
  };

  return {
    async readMonthTerms(
      about: About,
    ): Promise<{ cardDueOn: string; abandonOn: string; payBy: string }> {
      const { cardDueOn, abandonOn, payBy = abandonOn } = await termsOf(about);
      return { cardDueOn, abandonOn, payBy };
    },

    remindOfCard: async (about: About): Promise<void> => {
      const { abandonOn } = await termsOf(about);
      await letter(about, 'card-reminder', '', { month: about.month, abandonOn });
    },

    /** The whole way from the file to the order: calculated, divided, ordered; or what the month waits for. */
    async settleMonth(about: About & { approved: boolean }): Promise<Settled> {
      const params = { paymentMonthId: idOf(about) };
      const calculated = await calculate(params, about.approved);
      if (calculated.kind !== 'calculated') return calculated;
      const { dossierId, month, correction, gross, net, children, on, cardVersion } = calculated;
      const allocation = await services.allocate({
        params,
        body: { dossierId, month, correction, gross, net, on, children },
      });
      const { setOff, shares, claimant, seizable, steps, creditors } = allocation;
      const { paid } = await services.orderPayment({
        params,
        body: { setOff, shares, claimant, seizable, steps, creditors },
      });
      return { kind: 'ordered', paid, cardVersion };
    },

    /** Opens the task (and sends the letter) that fits what the month waits for; none for a missing grant. */
    async askAboutMonth({
      round,
      answer,
      ...about
    }: About & { round: number; answer: Settled }): Promise<string | undefined> {
      const terms = await termsOf(about);
      const open = async (
        type: 'complete-card' | 'review-month',
        reasons: string[],
        dueOn: string,
      ): Promise<string> => {
        const taskId = `${idOf(about)}.${type}.${String(round)}`;
        const { dossierId, month } = about;
        await services.openTask({
          params: { taskId },
          body: {
            type,
            dossierId,
            subject: month,
            dueOn: day(dueOn),
            reasons,
            process: processOf(about),
          },
        });
        return taskId;
      };
      if (answer.kind === 'card-flawed') {
        const taskId = await open('complete-card', answer.flaws, terms.completeCardDueOn);
        await letter(about, 'card-to-complete', `.v${String(answer.cardVersion)}`, {
          month: about.month,
          flaws: answer.flaws,
          completeBy: terms.completeCardDueOn,
        });
        return taskId;
      }
      if (answer.kind === 'in-review')
        return open(
          'review-month',
          answer.issues.map(({ code }) => code),
          terms.reviewDueOn,
        );
      return undefined;
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
      await processes.signalWithStart({
        workflow: 'paymentMonth',
        id: processOf(input),
        input,
        signal: cardRecorded,
        argument: { version: cardVersion },
      });
    },

    async askToChaseBank(about: About): Promise<string> {
      const { reviewDueOn } = await termsOf(about);
      const taskId = `${idOf(about)}.chase-bank`;
      await services.openTask({
        params: { taskId },
        body: {
          type: 'chase-bank',
          dossierId: about.dossierId,
          subject: about.month,
          dueOn: reviewDueOn,
          reasons: ['not-executed'],
          process: processOf(about),
        },
      });
      return taskId;
    },

    async askForAccount({ attempt, ...about }: About & { attempt: number }): Promise<string> {
      const { askAccountDueOn } = await termsOf(about);
      const { history } = await services.readPayment({ params: { paymentMonthId: idOf(about) } });
      const reason = history.findLast(({ status }) => status === 'returned')?.reason;
      const taskId = `${idOf(about)}.ask-account.${String(attempt)}`;
      await services.openTask({
        params: { taskId },
        body: {
          type: 'ask-account',
          dossierId: about.dossierId,
          subject: about.month,
          dueOn: askAccountDueOn,
          reasons: reason === undefined ? [] : [reason],
          process: processOf(about),
        },
      });
      return taskId;
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
      const payment = await services.readPayment({ params });
      const { titles } = await services.readDeductions({ params: { dossierId: about.dossierId } });
      const creditors = Object.entries(payment.shares).map(([title, amount]) => ({
        title,
        amount,
        creditor: titles.find((one) => one.title === title)?.creditor ?? title,
      }));
      const { month, correction, allowances, gross, tax, net, setOff, paid, daily } = payment;
      await letter(about, 'payment-notice', `.${String(attempt)}`, {
        month,
        correction,
        allowances,
        gross,
        tax,
        net,
        setOff,
        creditors,
        paid,
        daily,
      });
      return services.submitPaymentMonth({ params, body: { dossierId: about.dossierId } });
    },
  };

  async function calculate(params: { paymentMonthId: string }, approved: boolean) {
    try {
      return await services.calculateMonth({
        params: { ...params, calculationId: 'settlement' },
        body: { approved },
      });
    } catch (error) {
      // The law has no figure for that day, or the facts contradict it: a person must look, the month waits.
      if (
        error instanceof ServiceProblem &&
        (error.code === 'no-version-in-force' || error.code === 'not-computable')
      ) {
        return {
          kind: 'in-review' as const,
          cardVersion: 0,
          issues: [{ code: error.code, detail: error.message }],
        };
      }
      throw error;
    }
  }
}
