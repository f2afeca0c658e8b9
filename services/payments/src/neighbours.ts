import { DomainError } from '@office/domain/domain-error';
import { createServiceClient, type CallContext } from '@office/service-kit/service-client';
import type { DossierView, MonthFactsView } from '@office/contracts/dossier-shapes';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { AccountInForce } from './payment-transfers.ts';

/** The claimant as a bank file names them: kept in the run, never in a log or an event. */
export interface Payee {
  readonly name: string;
  readonly account: AccountInForce;
}

/** What this service asks of others, as the office itself. */
export interface Neighbours {
  readMonthFacts(dossierId: string, month: Month, context: CallContext): Promise<MonthFactsView>;
  /** The legal last day to pay the month (D-PAY), once a decision is known. */
  findPayBy(dossierId: string, month: Month, context: CallContext): Promise<Day | undefined>;
  readPayee(dossierId: string, today: Day, context: CallContext): Promise<Payee>;
  /** Puts a file at the bank under its message id; the same bytes again change nothing. */
  putFile(messageId: string, file: string): Promise<void>;
}

export interface NeighbourDeps {
  readonly dossiersUrl: string;
  readonly bankUrl: string;
  readonly token: () => Promise<string>;
}

export function createNeighbours({ dossiersUrl, bankUrl, token }: NeighbourDeps): Neighbours {
  const client = createServiceClient({ urls: { dossiers: dossiersUrl }, token });
  return {
    readMonthFacts: (dossierId, month, context) =>
      client.readMonthFacts({ params: { dossierId, month } }, context),
    findPayBy: async (dossierId, month, context) =>
      (await client.readMonthTerms({ params: { dossierId, month } }, context)).payBy,
    readPayee: async (dossierId, today, context) =>
      payeeOf(
        await client.readDossier({ params: { dossierId }, query: { on: today } }, context),
        today,
      ),
    putFile: (messageId, file) => putFile(`${bankUrl}/files/${messageId}`, file, token),
  };
}

/** The account in force today, and the change that brought it: the last recorded for the latest day. */
function payeeOf({ familyName, givenName, iban, accounts }: DossierView, today: Day): Payee {
  const current = accounts
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (`${a.from}${a.recorded.at}` < `${b.from}${b.recorded.at}` ? -1 : 1))
    .at(-1);
  return {
    name: `${givenName} ${familyName}`,
    account: {
      iban: iban.replaceAll(' ', ''),
      recordedAt: current?.recorded.at ?? '',
      channel: current?.channel ?? '',
    },
  };
}

async function putFile(url: string, file: string, token: () => Promise<string>): Promise<void> {
  const authorization = `Bearer ${await token()}`;
  const response = await fetch(url, {
    method: 'PUT',
    headers: { authorization, 'content-type': 'application/xml' },
    body: file,
    signal: AbortSignal.timeout(60_000),
  }).catch((cause: unknown) => {
    throw Object.assign(new DomainError('neighbour-down', { neighbour: 'bank' }), { cause });
  });
  await response.arrayBuffer();
  if (response.ok) return;
  if (response.status >= 500) throw new DomainError('neighbour-down', { neighbour: 'bank' });
  throw new DomainError('run-not-in-this-state', {
    detail: `The bank refused the file (status ${String(response.status)}).`,
  });
}
