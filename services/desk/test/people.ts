import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import type { DossierView } from '@office/contracts/dossier-shapes';
import type { DeductionsView } from '@office/contracts/debts';
import type { ReceiptFile } from '@office/contracts/receipt-shapes';
import type { PaymentView, RunView } from '@office/contracts/payment-shapes';

/** Fictional people of a fictional office, on 10 November 2026. */
export const officeDay = '2026-11-10';

export const at = (on: string, hour = '10:04', by = 'office') => ({
  by,
  on: day(on),
  at: `${on}T${hour}:00.000Z`,
});

const address = { street: 'Rue de l’Exemple 14', postcode: '1000', town: 'Bruxelles' };

export const nadia: DossierView = {
  dossierId: '2026-03417',
  version: 7,
  number: '88031499962',
  familyName: 'Vandenbroucke',
  givenName: 'Nadia',
  language: 'fr',
  opened: at('2026-07-01'),
  on: day(officeDay),
  category: 'A',
  children: 1,
  iban: 'BE68539007547034',
  address,
  categories: [
    { from: day('2026-07-01'), value: 'A', recorded: at('2026-07-01'), channel: 'counter' },
  ],
  childrens: [
    {
      from: day('2026-07-01'),
      value: 1,
      recorded: at('2026-07-03', '09:10', 'bert'),
      channel: 'counter',
    },
  ],
  accounts: [
    {
      from: day('2026-07-01'),
      value: 'BE68539007547034',
      recorded: at('2026-07-01'),
      channel: 'counter',
    },
  ],
  addresses: [
    { from: day('2026-07-01'), value: address, recorded: at('2026-07-01'), channel: 'counter' },
  ],
  claims: [
    {
      claimId: '2026-03417.claim-2026-07-01',
      kind: 'full',
      from: day('2026-07-01'),
      channel: 'counter',
      monthlyWage: money('3000.00'),
      careerDays: 330,
      status: 'granted',
      missing: [],
      documents: [
        {
          documentId: 'd1',
          form: 'C1',
          channel: 'counter',
          received: at('2026-07-02', '09:00', 'bert'),
        },
        {
          documentId: 'd2',
          form: 'C4',
          channel: 'post',
          received: at('2026-07-06', '09:00', 'bert'),
        },
      ],
      submissions: 1,
      filed: at('2026-07-02', '08:55', 'bert'),
      rightFrom: day('2026-07-01'),
    },
  ],
  entitlements: [
    {
      entitlementId: 'e1',
      claimId: '2026-03417.claim-2026-07-01',
      kind: 'full',
      version: 1,
      recorded: at('2026-07-20', '07:00', 'agency'),
      from: day('2026-07-01'),
      until: day('2027-06-30'),
      phaseMonth: 1,
      amounts: [{ from: day('2026-07-01'), daily: money('76.55') }],
      longCareer: false,
      article: 'AR 114',
    },
  ],
  cards: [
    {
      month: month('2026-10'),
      version: 1,
      via: 'paper',
      signed: false,
      altered: false,
      work: [5, 6, 7],
      sick: [12, 13, 14],
      holidayPaid: [],
      other: [],
      flaws: ['unsigned'],
      derogation: false,
      recorded: at('2026-11-03', '10:04', 'bert'),
    },
  ],
};

export const deductions: DeductionsView = {
  dossierId: '2026-03417',
  version: 3,
  titles: [
    {
      title: 'm1',
      kind: 'maintenance',
      creditor: 'S. Lenaerts',
      iban: 'BE71096123456769',
      monthly: money('150.00'),
      filedOn: day('2026-08-24'),
      status: 'active',
      registered: at('2026-09-02', '08:12', 'dirk'),
      reserved: money('0.00'),
      executed: money('150.00'),
    },
    {
      title: 's1',
      kind: 'seizure',
      creditor: 'Huissier Dupont',
      iban: 'BE71096123456769',
      claim: money('1500.00'),
      filedOn: day('2026-10-06'),
      status: 'active',
      registered: at('2026-10-06', '07:50', 'dirk'),
      reserved: money('0.00'),
      executed: money('0.00'),
      balance: money('1363.15'),
    },
  ],
  debts: [],
  allocations: [],
};

export const payment: PaymentView = {
  paymentMonthId: '2026-03417.2026-09',
  version: 6,
  dossierId: '2026-03417',
  month: month('2026-09'),
  correction: 0,
  status: 'executed',
  allowances: '26',
  daily: [{ from: day('2026-09-01'), daily: money('76.55') }],
  days: [
    { day: day('2026-09-05'), counted: '1', reason: 'unemployed' },
    { day: day('2026-09-06'), counted: '0', reason: 'sunday' },
    { day: day('2026-09-12'), counted: '0.5', reason: 'saturday-after-two-or-three-work-days' },
  ],
  gross: money('2066.85'),
  tax: money('0.00'),
  net: money('2066.85'),
  setOff: money('0.00'),
  shares: { m1: money('150.00'), s1: money('136.85') },
  paid: money('1780.00'),
  issues: [],
  steps: [
    {
      rule: 'paid-days',
      inputs: { month: '2026-09', work: [], sick: [] },
      output: '26',
      source: 'AR 100, 109; AM 20, 21',
    },
    {
      rule: 'gross',
      inputs: { daily: '76.55', allowances: '27' },
      output: '2066.85',
      source: 'AR 113 § 2, 160 § 1',
      origins: { allowances: 'step:paid-days' },
      rounding: 'a closing half allowance, half up to the cent',
    },
    {
      rule: 'withholding',
      inputs: { gross: '2066.85', on: '2026-09-30', rate: '0' },
      output: '0.00',
      source: 'RD/ITC 92, annex III: exempt',
      origins: { gross: 'step:gross' },
      rounding: 'half up to the cent',
    },
    {
      rule: 'seizable-portion',
      inputs: {
        net: '2066.85',
        on: '2026-09-30',
        children: 1,
        bands: [
          { from: '0.00', to: '1419.00', share: '0.0000', part: '0.00' },
          { from: '1419.00', to: '1524.00', share: '0.2000', part: '21.00' },
          { from: '1524.00', to: '1839.00', share: '0.4000', part: '126.00' },
          { from: '1839.00', to: '2066.85', share: '1.0000', part: '227.85' },
        ],
        beforeChildren: '374.85',
        child: '88.00',
      },
      output: '286.85',
      source: 'Judicial Code 1409',
      origins: {
        net: 'step:withholding',
        bands: 'table:seizure-rates@2026-01-01',
        child: 'table:seizure-thresholds@2026-01-01',
      },
      rounding: 'the sum of the bands, half up to the cent',
    },
    {
      rule: 'share-deductions',
      inputs: {
        net: '2066.85',
        seizable: '286.85',
        titles: [
          { id: 'm1', kind: 'maintenance', filedOn: '2026-08-24', claim: '150.00', owed: '150.00' },
          { id: 's1', kind: 'seizure', filedOn: '2026-10-06', claim: '1500.00', owed: '1500.00' },
        ],
      },
      output: { shares: { m1: '150.00', s1: '136.85' }, claimant: '1780.00' },
      source: 'Judicial Code 1409-1412',
      origins: { net: 'step:withholding', seizable: 'step:seizable-portion' },
      rounding: 'exact fractions to the end; cents by largest remainder, ties to the smaller id',
      switches: {
        'maintenance-policy': 'from-seizable-first',
        'subrogation-rank': 'as-assignment',
      },
    },
  ],
  cardVersion: 1,
  entitlementId: 'e1',
  receipt: { inputs: '7f3a91c20be4', rules: 'c04d11a8' },
  orderedOn: day('2026-10-02'),
  payBy: day('2026-10-31'),
  history: [
    { status: 'calculated', ...at('2026-10-02', '05:00') },
    { status: 'ordered', ...at('2026-10-02', '05:01') },
    { status: 'sent', ...at('2026-10-03', '09:06') },
    { status: 'executed', ...at('2026-10-05', '06:00', 'bank') },
  ],
  transfers: [
    {
      endToEndId: '2026-03417.202609.0.1',
      payee: 'claimant',
      amount: money('1780.00'),
      status: 'executed',
      runId: '2026-10-03-1',
      accountTail: '7034',
    },
    {
      endToEndId: '2026-03417.202609.0.1.t1',
      payee: 'S. Lenaerts',
      amount: money('150.00'),
      status: 'executed',
      runId: '2026-10-03-1',
    },
  ],
  journal: [],
};

export const aRun = (): RunView => ({
  runId: '2026-11-10-1',
  version: 3,
  status: 'to-sign',
  opened: at(officeDay, '08:55', 'bert'),
  signatures: [at(officeDay, '09:42', 'bert')],
  signBy: day(officeDay),
  payments: 1284,
  transfers: 1427,
  total: money('1869775.25'),
  toClaimants: money('1828568.07'),
  toCreditors: money('41207.18'),
  messageId: 'PO-2026-11-10-1',
  fileHash: '7f3a91c20be455d8aa10',
  statuses: {},
});

/** The sealed receipt of the payment: its question and answer as `calc` reads them. */
export const receipt: ReceiptFile = {
  paymentMonthId: payment.paymentMonthId,
  dossierId: payment.dossierId,
  month: payment.month,
  correction: 0,
  question: { rule: 'month', input: { month: '2026-09', category: 'A', children: 1 } },
  answer: { result: { gross: '2066.85', paid: '1780.00' } },
  order: {
    ordered: at('2026-10-02', '05:01'),
    setOff: payment.setOff,
    shares: payment.shares,
    paid: payment.paid,
  },
  confirmations: [],
  tables: [{ table: 'seizure-thresholds', from: day('2026-01-01') }],
  steps: payment.steps,
  notes: [],
  seal: '5a1d0c9e7b3f',
};
