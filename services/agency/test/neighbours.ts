import express from 'express';
import type { ClaimView, DossierView } from '@office/contracts/dossier-shapes';
import type { PaymentView } from '@office/contracts/payment-shapes';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import { serve, type Served } from '@office/testing/http';

const recorded = { by: 'ann', on: day('2026-10-01'), at: '2026-10-01T05:00:00.000Z' };
const dated = <T>(value: T) => [
  { from: day('2026-09-01'), value, recorded, channel: 'counter' as const },
];

const claimOf = (dossierId: string): ClaimView => ({
  claimId: `${dossierId}.claim-2026-10-01`,
  kind: 'full',
  from: day('2026-10-01'),
  channel: 'counter',
  monthlyWage: money('2189.81'),
  careerDays: 700,
  status: 'submitted',
  missing: [],
  documents: [{ documentId: 'doc-1', form: 'C1', channel: 'counter', received: recorded }],
  submissions: 1,
  filed: recorded,
  rightFrom: day('2026-10-01'),
});

const dossierOf = (dossierId: string): DossierView => ({
  dossierId,
  version: 3,
  number: '85073003328',
  familyName: 'Lambert',
  givenName: 'Anne',
  language: 'fr',
  opened: recorded,
  on: day('2026-10-01'),
  category: 'N',
  children: 0,
  iban: 'BE68539007547034',
  address: { street: 'Rue Haute 1', postcode: '1000', town: 'Bruxelles' },
  categories: dated('N' as const),
  childrens: dated(0),
  accounts: [],
  addresses: [],
  claims: [claimOf(dossierId)],
  entitlements: [],
  cards: [],
});

const paymentOf = (paymentMonthId: string, dossierId: string): PaymentView => ({
  paymentMonthId,
  version: 4,
  dossierId,
  month: month('2026-10'),
  correction: 0,
  status: 'executed',
  allowances: '20.5',
  days: [],
  daily: [],
  gross: money('1272.03'),
  tax: money('0.00'),
  net: money('1272.03'),
  setOff: money('0.00'),
  shares: {},
  paid: money('1272.03'),
  issues: [],
  steps: [],
  cardVersion: 1,
  entitlementId: 'onem-c2-0001',
  history: [],
  transfers: [],
  journal: [],
});

export interface Neighbours extends Served {
  readonly asked: string[];
  /** While down, the neighbours answer 503. */
  down: boolean;
}

/** Dossiers and payments as the agency meets them at HTTP; a dossier `nobody…` does not exist. */
export async function openNeighbours(): Promise<Neighbours> {
  const app = express();
  const asked: string[] = [];
  const state = { asked, down: false };
  app.use((request, response, next) => {
    asked.push(`${request.path} for ${request.get('x-on-behalf-of') ?? 'nobody'}`);
    if (state.down) response.status(503).json({ code: 'neighbour-down' });
    else next();
  });
  app.get('/dossiers/:dossierId', ({ params: { dossierId } }, response) => {
    if (dossierId.startsWith('nobody')) response.status(404).json({ code: 'unknown-dossier' });
    else response.json(dossierOf(dossierId));
  });
  app.get('/payment-months/:paymentMonthId', ({ params: { paymentMonthId } }, response) => {
    const [dossierId = ''] = paymentMonthId.split('.');
    response.json(paymentOf(paymentMonthId, dossierId));
  });
  return Object.assign(state, await serve(app));
}
