import { paymentEndpoints } from '@office/contracts/payments';
import { causeOf } from '@office/service-kit/facts';
import type { Mount } from '@office/service-kit/mount';
import { readStatusReport } from '../bank/status-report.ts';
import { applyReports, transfersOfMessage } from '../sending.ts';
import type { AppDeps } from '../app.ts';

/** What the bank tells us (pain.002). */
export function bankRoutes(mount: Mount, deps: AppDeps): void {
  mount(paymentEndpoints.reportStatuses, async ({ body, ...asked }) => {
    const { messageId, transfers, refused } = readStatusReport(body);
    const reports =
      refused === undefined ? transfers : await transfersOfMessage(deps, messageId, refused);
    return { transfers: await applyReports(deps, reports, causeOf(asked)) };
  });
}
