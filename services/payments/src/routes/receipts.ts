import { DomainError } from '@office/domain/domain-error';
import { paymentEndpoints } from '@office/contracts/payments';
import type { Mount } from '@office/service-kit/mount';
import { receiptFileOf } from '../receipt-file.ts';
import type { AppDeps } from '../app.ts';

/** The receipt of a month, for whoever may read the month. */
export function receiptRoutes(mount: Mount, { stores }: Pick<AppDeps, 'stores'>): void {
  mount(paymentEndpoints.readReceipt, async ({ params }) => {
    const found = await stores.months.load(params.paymentMonthId);
    if (found === undefined) throw new DomainError('unknown-payment', params);
    return receiptFileOf(found.state);
  });
}
