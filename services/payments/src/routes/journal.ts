import { paymentEndpoints } from '@office/contracts/payments';
import type { Mount } from '@office/service-kit/mount';
import { storedFileOf } from '../collection.ts';
import { transfersInFile } from '../bank/filed-transfers.ts';
import { sumsByAccount } from '../journal.ts';
import { allOf } from '../payment-store.ts';
import { differencesIn, type FiledTransfer } from '../reconciliation.ts';
import type { AppDeps } from '../app.ts';

/** The journal and whether it agrees, to the cent, with documents, bank files and statuses. */
export function journalRoutes(mount: Mount, deps: AppDeps): void {
  const { stores } = deps;
  mount(paymentEndpoints.readJournal, async ({ query: { dossierId } }) => {
    const filter = dossierId === undefined ? {} : { 'state.dossierId': dossierId };
    const payments = await allOf(stores.months, filter);
    const journal = await allOf(stores.journal, filter);
    const { filed, spoilt } = await transfersSent(deps, dossierId);
    const differences = [...spoilt, ...differencesIn({ payments, journal, filed })];
    return {
      entries: journal.toSorted(
        (a, b) => a.on.localeCompare(b.on) || a.entryId.localeCompare(b.entryId),
      ),
      accounts: sumsByAccount(journal),
      executed: payments.filter(({ status }) => status === 'executed').length,
      balanced: differences.length === 0,
      differences,
    };
  });
}

/** Read from the files themselves, not from what we noted beside them. */
async function transfersSent(deps: AppDeps, dossierId?: string) {
  const filed: FiledTransfer[] = [];
  const spoilt: string[] = [];
  for (const run of await allOf(deps.stores.runs, { 'state.status': 'sent' })) {
    const messageId = run.collected?.messageId ?? run.runId;
    const { file, isIntact } = await storedFileOf(deps, run);
    if (!isIntact) spoilt.push(`file ${messageId} is not the one that was signed`);
    for (const each of transfersInFile(file)) {
      if (dossierId === undefined || each.endToEndId.startsWith(`${dossierId}.`)) {
        filed.push({ ...each, messageId });
      }
    }
  }
  return { filed, spoilt };
}
