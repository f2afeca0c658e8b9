import { paymentEndpoints } from '@office/contracts/payments';
import { DomainError } from '@office/domain/domain-error';
import { causeOf, doing } from '@office/service-kit/facts';
import type { Mount } from '@office/service-kit/mount';
import { readStatusReport } from '../bank/status-report.ts';
import { findOwner } from '../communication.ts';
import { known } from '../payment-month.ts';
import { repay } from '../repayment.ts';
import { applyReports, transfersOfMessage } from '../sending.ts';
import type { AppDeps } from '../app.ts';

/** What the bank tells us: statuses of transfers (pain.002), and what came in on our account. */
export function bankRoutes(mount: Mount, deps: AppDeps): void {
  mount(paymentEndpoints.reportStatuses, async ({ body, ...asked }) => {
    const { messageId, transfers, refused } = readStatusReport(body);
    const reports =
      refused === undefined ? transfers : await transfersOfMessage(deps, messageId, refused);
    return { transfers: await applyReports(deps, reports, causeOf(asked)) };
  });

  mount(paymentEndpoints.recordBankCredit, async ({ params: { creditId }, body, ...asked }) => {
    const { stores, clock } = deps;
    const owner = await findOwner(stores, body.communication);
    if (owner === undefined)
      throw new DomainError('unknown-debt', { detail: 'No debt has this communication.' });
    const { paymentMonthId, debtId } = owner;
    const cause = causeOf(asked);
    const { version } = await stores.months.change(paymentMonthId, cause, (payment) =>
      repay(
        known(payment, paymentMonthId),
        { creditId, debtId, amount: body.amount },
        doing(cause, clock),
      ),
    );
    return { version, paymentMonthId, debtId };
  });
}
