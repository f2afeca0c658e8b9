import { day } from '@office/domain/day';
import type { DeductionsView } from '@office/contracts/debts';
import type { OverpaymentInput } from '../overpayment/overpayment.workflow.ts';
import type { SeizureNoticeInput } from '../seizure-notice/seizure-notice.workflow.ts';
import { seizureNoticeWorkflowId } from '../workflow-ids.workflow.ts';
import type { ActivityDeps } from './activities.ts';

type Title = DeductionsView['titles'][number];

/** What a declaration tells of a title; its rank is its place in the order of service. */
const declared = ({
  title,
  kind,
  creditor,
  filedOn,
  claim,
  monthly,
  balance,
  place,
  reference,
}: Title) => ({
  title,
  kind,
  creditor,
  filedOn,
  claim,
  monthly,
  balance,
  rank: place,
  reference,
});

export function createDebtActivities({ services }: Pick<ActivityDeps, 'services'>) {
  const deductionsOf = (dossierId: string) => services.readDeductions({ params: { dossierId } });

  const openTask = async (
    { dossierId, title, declareBy }: SeizureNoticeInput,
    reasons: string[],
  ): Promise<string> => {
    const taskId = `${dossierId}.${title}.declare-third-party`;
    const process = seizureNoticeWorkflowId(dossierId, title);
    const body = {
      type: 'declare-third-party' as const,
      dossierId,
      subject: title,
      dueOn: day(declareBy),
      reasons,
      process,
    };
    await services.openTask({ params: { taskId }, body });
    return taskId;
  };

  const debtOf = async ({ dossierId, debtId }: OverpaymentInput) => {
    const { debts } = await deductionsOf(dossierId);
    const debt = debts.find((one) => one.debtId === debtId);
    if (debt === undefined) throw new Error(`debt ${debtId} is not in its dossier`);
    return debt;
  };

  return {
    askToDeclare: (input: SeizureNoticeInput): Promise<string> => openTask(input, ['seizure']),

    /** Some days are left: the task says so. */
    remindToDeclare: async (input: SeizureNoticeInput): Promise<void> => {
      await openTask(input, ['seizure', 'reminder']);
    },

    /** The fifteen days are over: the task says so until somebody declares. */
    markDeclarationLate: async (input: SeizureNoticeInput): Promise<void> => {
      await openTask(input, ['seizure', 'late']);
    },

    /** Tells the creditor what the office holds, and every other title with its rank (Judicial Code 1452). */
    async sendDeclaration({ dossierId, title }: SeizureNoticeInput): Promise<void> {
      const { titles } = await deductionsOf(dossierId);
      const own = titles.find((one) => one.title === title);
      if (own === undefined) throw new Error(`title ${title} is not in its dossier`);
      const others = titles
        .filter((one) => one.title !== title && one.status === 'active')
        .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))
        .map(declared);
      await services.sendLetter({
        params: { letterId: `${dossierId}.${title}.third-party-declaration` },
        body: {
          dossierId,
          type: 'third-party-declaration',
          subject: title,
          data: { title: declared(own), others },
        },
      });
    },

    async noticeOverpayment(input: OverpaymentInput): Promise<{ recoverBy: string }> {
      const debt = await debtOf(input);
      const { month, amount, case: number, fraud, establishedOn, recoverBy, communication } = debt;
      await services.sendLetter({
        params: { letterId: `${input.debtId}.overpayment-notice` },
        body: {
          dossierId: input.dossierId,
          type: 'overpayment-notice',
          subject: month,
          data: { month, amount, case: number, fraud, establishedOn, communication },
        },
      });
      return { recoverBy };
    },

    async noticeSettlement(input: OverpaymentInput): Promise<void> {
      const { month, amount, status } = await debtOf(input);
      await services.sendLetter({
        params: { letterId: `${input.debtId}.overpayment-settled` },
        body: {
          dossierId: input.dossierId,
          type: 'overpayment-settled',
          subject: month,
          data: { month, amount, waived: status === 'waived' },
        },
      });
    },
  };
}
