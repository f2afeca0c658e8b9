import express from 'express';
import { closeServer, listen, portOf } from '@office/service-kit/start';
import type { MonthFactsView } from '@office/contracts/dossier-shapes';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { lastDayOf, firstDayOf, month } from '@office/domain/month';

export interface File {
  readonly messageId: string;
  readonly xml: string;
}

interface Account {
  readonly iban: string;
  readonly from: string;
  readonly recordedAt: string;
  readonly channel: string;
}

type CardFacts = Partial<NonNullable<MonthFactsView['card']>>;

/** `dossiers` and the bank as this service meets them: at HTTP, with what a test put there. */
export async function openNeighbours() {
  const facts = new Map<string, MonthFactsView>();
  const accounts = new Map<string, Account[]>();
  const files: File[] = [];
  const authorizations: string[] = [];
  const bank = { down: false };
  const app = express();
  app.use(express.text({ type: 'application/xml', limit: '64mb' }));

  app.get('/dossiers/:dossierId/months/:month', ({ params }, response) => {
    const found = facts.get(`${params.dossierId}.${params.month}`);
    if (found === undefined) response.status(404).json({ code: 'unknown-dossier' });
    else response.json(found);
  });
  app.get('/dossiers/:dossierId/months/:month/terms', (_request, response) => {
    const on = '2026-12-31';
    response.json({
      cardDueOn: on,
      abandonOn: on,
      completeCardDueOn: on,
      reviewDueOn: on,
      askAccountDueOn: on,
      payBy: '2026-12-08',
    });
  });
  app.get('/dossiers/:dossierId', ({ params }, response) => {
    response.json(dossierView(params.dossierId, accounts.get(params.dossierId) ?? [first]));
  });
  app.put('/files/:messageId', (request, response) => {
    authorizations.push(request.get('authorization') ?? '');
    if (bank.down) {
      response.status(503).end();
      return;
    }
    files.push({ messageId: request.params.messageId, xml: String(request.body) });
    response.json({});
  });

  const server = await listen(app, 0);
  return {
    url: `http://127.0.0.1:${String(portOf(server))}`,
    bank,
    /** Every file the bank was sent, repeats included. */
    files,
    authorizations,
    /** The messages that the bank knows: one for each message id. */
    messages: () => [...new Map(files.map(({ messageId, xml }) => [messageId, xml]))],
    putFacts: (dossierId: string, of: string, given: Partial<MonthFactsView> = {}, card = {}) => {
      facts.set(`${dossierId}.${of}`, { ...factsOf(dossierId, of, card), ...given });
    },
    putAccount: (dossierId: string, account: Account) => {
      accounts.set(dossierId, [...(accounts.get(dossierId) ?? [first]), account]);
    },
    reset: () => {
      facts.clear();
      accounts.clear();
      files.length = 0;
      authorizations.length = 0;
      bank.down = false;
    },
    close: () => closeServer(server),
  };
}

export const firstIban = 'BE68539007547034';
const first: Account = {
  iban: firstIban,
  from: '2026-01-01',
  recordedAt: '2026-09-28T05:00:00.000Z',
  channel: 'counter',
};

const recorded = { by: 'ann', on: '2026-09-28', at: '2026-09-28T05:00:00.000Z' };
const address = { street: 'Rue Neuve 12', postcode: '4000', town: 'Liège' };

/** The month of story 1: N, 62.05 a day, three days of work and three of sickness. */
function factsOf(dossierId: string, of: string, card: CardFacts): MonthFactsView {
  return {
    dossierId,
    month: month(of),
    kind: 'full',
    category: 'N',
    children: 0,
    card: {
      month: month(of),
      version: 1,
      via: 'electronic',
      signed: true,
      altered: false,
      work: [],
      sick: [],
      holidayPaid: [],
      other: [],
      flaws: [],
      derogation: false,
      recorded: { ...recorded, on: day('2026-09-28') },
      ...card,
    },
    entitlement: {
      entitlementId: `${dossierId}.c2`,
      version: 1,
      from: firstDayOf(month(of)),
      until: lastDayOf(month(of)),
      phaseMonth: 1,
      daily: [{ from: firstDayOf(month(of)), daily: money('62.05') }],
      longCareer: false,
    },
    around: { work: [], unpayable: [] },
  };
}

const dossierView = (dossierId: string, accounts: readonly Account[]) => ({
  dossierId,
  version: 1,
  number: '85073003328',
  familyName: 'Lambert',
  givenName: 'Aurélie',
  language: 'fr',
  opened: recorded,
  on: '2026-11-05',
  category: 'N',
  children: 0,
  iban: accounts.at(-1)?.iban,
  address,
  categories: [],
  childrens: [],
  accounts: accounts.map(({ iban, from, recordedAt, channel }) => ({
    from,
    value: iban,
    recorded: { ...recorded, at: recordedAt },
    channel,
  })),
  addresses: [],
  claims: [],
  entitlements: [],
  cards: [],
});
