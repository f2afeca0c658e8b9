import { z } from 'zod';
import { DossierId, Id, Month, PositiveMoney } from '@office/contracts/scalars';
import type { TransferView } from './payment-file.ts';
import type { TransferStatus } from './status-report.ts';

const told = {
  status: z.enum(['executed', 'returned']),
  reason: z
    .string()
    .regex(/^[A-Z]{2}\d{2}$|^NARR$/, 'an ISO reason code such as AC04')
    .optional(),
};

/** What a story or the desk's page of simulators tells the bank to answer. */
export const Answer = z.union([
  z.strictObject({ ...told, endToEndId: z.string().min(3).max(35) }),
  z.strictObject({
    ...told,
    dossierId: DossierId,
    month: Month,
    correction: z.int().min(0).default(0),
  }),
]);
export type Answer = z.output<typeof Answer>;

/** A payment that came in on the office's account, as a story or the desk's page of simulators tells it. */
export const Credit = z.strictObject({
  communication: z.string().min(12).max(20),
  amount: PositiveMoney,
  /** The bank's number of the credit; the same one again is the same credit. */
  creditId: Id.optional(),
});
export type Credit = z.output<typeof Credit>;

/** Our references: `<dossier>.<yyyymm>.<correction>.<attempt>`, creditors' shares with `.t<n>` behind. */
const reference = /^(?<payment>[^.]+\.\d{6}\.\d+)\.(?<attempt>\d+)(?<share>\.t\d+)?$/;

interface Match {
  readonly messageId: string;
  readonly status: TransferStatus;
}

/**
 * The transfers an answer is about: all that wait of one attempt to pay one month. What goes to the
 * claimant gets the status told; what goes to creditors is executed.
 */
export function matchesOf(transfers: readonly TransferView[], answer: Answer): Match[] {
  const wanted = paymentOf(answer);
  const waiting = transfers.flatMap((transfer) => {
    const parts = reference.exec(transfer.endToEndId)?.groups;
    if (transfer.status !== 'waiting' || parts === undefined) return [];
    const { payment = '', attempt = '', share } = parts;
    return payment === wanted ? [{ transfer, attempt, isShare: share !== undefined }] : [];
  });
  const first = waiting.toSorted((a, b) => Number(a.attempt) - Number(b.attempt))[0];
  const mine = waiting.filter(
    ({ attempt, transfer }) =>
      attempt === first?.attempt && transfer.messageId === first.transfer.messageId,
  );
  // Everything went to creditors: there is nothing that could come back from the claimant's bank.
  if (answer.status === 'returned' && mine.every(({ isShare }) => isShare)) return [];
  return mine.map(({ transfer, isShare }) => ({
    messageId: transfer.messageId,
    status: {
      endToEndId: transfer.endToEndId,
      paymentInformationId: transfer.paymentInformationId,
      ...(isShare || answer.status === 'executed'
        ? { status: 'executed' as const }
        : { status: 'returned' as const, reason: answer.reason ?? 'AC04' }),
    },
  }));
}

/** `<dossier>.<yyyymm>.<correction>` of the payment that is meant; a longer reference is cut, a shorter one completed. */
function paymentOf(answer: Answer): string {
  if (!('endToEndId' in answer)) {
    return `${answer.dossierId}.${answer.month.replace('-', '')}.${String(answer.correction)}`;
  }
  const [dossier = '', month = '', correction = '0'] = answer.endToEndId.split('.');
  return `${dossier}.${month}.${correction}`;
}
