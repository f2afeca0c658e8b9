import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { allocate } from '@office/rules/month-calculation';
import { verify } from '@office/rules/calc/verify';
import type { MonthFactsView } from '@office/contracts/dossier-shapes';
import { idOf, openPaymentsService, settle, type PaymentsService } from './payments-service.ts';

let service: PaymentsService;
beforeAll(async () => {
  service = await openPaymentsService();
});
afterAll(() => service.close());

const said = (by: string, on: string) => ({ by, on: day(on), at: `${on}T05:00:00.000Z` });
const confirmed = (entitlementId: string): NonNullable<MonthFactsView['confirmed']> => ({
  category: said('chloe', '2026-09-01'),
  children: said('chloe', '2026-09-02'),
  grants: [{ entitlementId, version: 3, recorded: said('onem', '2026-09-20') }],
  cardsAround: [],
});

const seizure = {
  ...{ id: 's1', kind: 'seizure' as const, filedOn: day('2026-01-05') },
  ...{ claim: money('1500.00'), owed: money('1363.15') },
};
const recovery = { owed: money('500.00'), fraud: false };

/** A month as the office lives it: calculated here, divided as `debts` does it, ordered here. */
async function paidMonth(dossierId: string, facts: Partial<MonthFactsView> = {}, card = {}) {
  const { around, office } = service;
  around.putFacts(
    dossierId,
    '2026-10',
    {
      ...{ category: 'A', children: 1, confirmed: confirmed(`${dossierId}.c2`) },
      entitlement: granted(dossierId, [['2026-10-01', '76.55']]),
      ...facts,
    },
    card,
  );
  const params = { paymentMonthId: idOf(dossierId) };
  const calculated = await office.calculateMonth({
    params: { ...params, calculationId: 'settlement' },
    body: {},
  });
  if (calculated.kind !== 'calculated') throw new Error(calculated.kind);
  const { gross, net, on, children } = calculated;
  const divided = allocate({ gross, net, on, children, titles: [seizure], recovery });
  const { setOff, shares, claimant, seizable = money('0.00'), steps } = divided;
  const creditor = { name: 'Etude Martin', iban: 'BE71096123456769', reference: 'X' };
  await office.orderPayment({
    params,
    body: {
      ...{ setOff, shares, claimant, seizable, creditors: [{ title: 's1', ...creditor }] },
      steps: steps.map((step) => ({ ...step, inputs: { ...step.inputs } })),
      dividedFrom: {
        children,
        titles: [{ ...seizure, registered: said('dirk', '2026-01-06') }],
        recovery: {
          ...recovery,
          debts: [{ debtId: 'd1', establishedOn: day('2026-05-02'), owed: recovery.owed }],
        },
      },
    },
  });
  return params;
}

const granted = (dossierId: string, amounts: readonly (readonly [string, string])[]) => ({
  ...{ entitlementId: `${dossierId}.c2`, version: 3, longCareer: false, phaseMonth: 4 },
  ...{ from: day('2026-10-01'), until: day('2026-10-31') },
  daily: amounts.map(([from, daily]) => ({ from: day(from), daily: money(daily) })),
});

describe('the receipt of a month', () => {
  test('is a file that the calculator plays again to the same euro', async () => {
    const params = await paidMonth('rose');
    const receipt = await service.auditor.readReceipt({ params });
    // 27 × 76.55; a tenth of it; of 1,860.16 may be seized 168.16, for a child 88.00 less.
    expect(receipt.answer.result).toMatchObject({
      allowances: '27',
      gross: '2066.85',
      tax: '0.00',
      setOff: '206.69',
      shares: { s1: '80.16' },
      paid: '1780.00',
    });
    expect(verify(JSON.stringify(receipt))).toEqual({
      same: true,
      report: 'the same euro today\n',
    });
    const read = await service.office.readPayment({ params });
    expect(read.receipt).toEqual(receipt.answer.result['receipt']);
  });

  test('says what differs when a figure, an input or a name was changed', async () => {
    const params = await paidMonth('marc');
    const receipt = await service.auditor.readReceipt({ params });
    const result = { ...receipt.answer.result, paid: '1790.00' };
    expect(verify(JSON.stringify({ ...receipt, answer: { result } }))).toEqual({
      same: false,
      report:
        'differs\n  paid: then "1790.00", today "1780.00"\n  seal: the file is not as it was sealed\n',
    });
    const question = {
      ...receipt.question,
      input: { ...receipt.question.input, children: 0 },
    };
    expect(verify(JSON.stringify({ ...receipt, question })).report).toContain(
      'paid: then "1780.00", today "1692.00"',
    );
    const [first, ...others] = receipt.confirmations;
    const confirmations = [{ ...first, by: 'somebody' }, ...others];
    expect(verify(JSON.stringify({ ...receipt, confirmations })).report).toBe(
      'differs\n  seal: the file is not as it was sealed\n',
    );
  });

  test('says who confirmed each input, which tables were used, and names nobody else', async () => {
    const params = await paidMonth('lea', {}, { version: 2, recorded: said('bert', '2026-10-30') });
    const receipt = await service.auditor.readReceipt({ params });
    const told = receipt.confirmations.map(({ inputs, source, reference, version, by, on }) => [
      inputs.join(' '),
      `${source} ${reference} ${String(version ?? '-')}`,
      `${by ?? '-'} ${on}`,
    ]);
    expect(told).toEqual([
      ['work sick holidayPaid other', 'control-card 2026-10 2', 'bert 2026-10-30'],
      ['kind daily from until phaseMonth', 'onem-decision lea.c2 3', 'onem 2026-09-20'],
      ['category', 'dossier 2026-10 -', 'chloe 2026-09-01'],
      ['children', 'dossier 2026-10 -', 'chloe 2026-09-02'],
      ['titles', 'title s1 -', 'dirk 2026-01-06'],
      ['recovery', 'debt d1 -', '- 2026-05-02'],
    ]);
    const known = new Set(receipt.confirmations.flatMap(({ inputs }) => inputs));
    const needed = Object.keys(receipt.question.input).filter((name) => name !== 'month');
    expect(needed.filter((name) => !known.has(name))).toEqual(['around']);
    expect(receipt.tables).toContainEqual({ table: 'seizure-thresholds', from: '2026-01-01' });
    expect(receipt.order).toMatchObject({ paid: '1780.00', ordered: { on: '2026-11-05' } });
    expect(JSON.stringify(receipt)).not.toMatch(/Martin|BE\d{2}|85073003328|Lambert/);
  });

  test('of a month with a gap between two grants gives the same euro', async () => {
    const daily = [
      ['2026-10-01', '76.55'],
      ['2026-10-14', '0.00'],
      ['2026-10-20', '80.00'],
    ] as const;
    const card = { work: [12, 15, 16], sick: [18], other: [19] };
    const params = await paidMonth('gap', { entitlement: granted('gap', daily) }, card);
    const receipt = await service.auditor.readReceipt({ params });
    expect(receipt.question.input).toMatchObject({
      work: [12],
      sick: [],
      holidayPaid: [14, 15, 16, 17, 18, 19],
      other: [],
    });
    expect(receipt.notes).toHaveLength(1);
    expect(verify(JSON.stringify(receipt)).report).toBe('the same euro today\n');
  });

  test('of temporary unemployment and of insertion gives the same euro', async () => {
    const hours = { hoursLost: '45', weeklyHours: '38' };
    const temporary = await paidMonth('temp', { kind: 'temporary' }, hours);
    const insertion = await paidMonth('young', { kind: 'insertion' }, { work: [5, 6, 7] });
    for (const params of [temporary, insertion]) {
      const receipt = await service.auditor.readReceipt({ params });
      expect(verify(JSON.stringify(receipt)).report).toBe('the same euro today\n');
    }
  });

  test('of a month without deductions needs no division to be told', async () => {
    service.around.putFacts('plain', '2026-10', {}, { work: [5, 6, 7], sick: [12, 13, 14] });
    await settle(service, 'plain');
    const receipt = await service.auditor.readReceipt({
      params: { paymentMonthId: 'plain.2026-10' },
    });
    expect(receipt.answer.result['paid']).toBe('1272.03');
    expect(verify(JSON.stringify(receipt)).report).toBe('the same euro today\n');
  });

  test('of a correction is of the whole month; the order says what it paid of it', async () => {
    service.around.putFacts('again', '2026-10', {}, { work: [5] });
    await settle(service, 'again');
    service.around.putFacts('again', '2026-10', {}, { version: 2 });
    await settle(service, 'again', { correction: 1 });
    const receipt = await service.auditor.readReceipt({
      params: { paymentMonthId: idOf('again', { correction: 1 }) },
    });
    expect(receipt.answer.result['paid']).toBe('1675.35');
    expect(receipt.order.paid).toBe('62.05');
    expect(receipt.notes).toHaveLength(1);
    expect(verify(JSON.stringify(receipt)).report).toBe('the same euro today\n');
  });

  test('is not there before the order, nor for a division that does not say what it was made from', async () => {
    service.around.putFacts('early', '2026-10');
    const params = { paymentMonthId: 'early.2026-10' };
    await service.office.calculateMonth({
      params: { ...params, calculationId: 'settlement' },
      body: {},
    });
    const refused = { status: 409, code: 'payment-not-in-this-state' };
    await expect(service.auditor.readReceipt({ params })).rejects.toMatchObject(refused);
    service.around.putFacts('by-hand', '2026-10');
    await settle(service, 'by-hand', { shares: { s1: '10.00' } });
    await expect(
      service.auditor.readReceipt({ params: { paymentMonthId: 'by-hand.2026-10' } }),
    ).rejects.toMatchObject(refused);
    await expect(
      service.auditor.readReceipt({ params: { paymentMonthId: 'nobody.2026-10' } }),
    ).rejects.toMatchObject({ status: 404, code: 'unknown-payment' });
    await expect(service.bank.readReceipt({ params })).rejects.toMatchObject({ status: 403 });
  });
});

test('a stored month keeps the origins, roundings and answers of each step', async () => {
  const params = await paidMonth('trace');
  const { steps } = await service.office.readPayment({ params });
  expect(steps.find(({ rule }) => rule === 'set-off')).toEqual({
    rule: 'set-off',
    inputs: { gross: '2066.85', owed: '500.00', fraud: false, rate: '0.1000' },
    output: '206.69',
    source: 'Judicial Code, art. 1410 § 4; AR 25 Nov 1991, art. 167, 169; AR 22 Feb 2015 (EUR 3)',
    origins: { gross: 'step:gross', rate: 'table:recovery-limits@2015-09-01' },
    rounding: 'half up to the cent',
    switches: { 'set-off-base': 'gross' },
  });
  const stored = await service.stores.months.load(params.paymentMonthId);
  expect(stored?.state.calculation.steps.find(({ rule }) => rule === 'withholding')).toMatchObject({
    origins: { gross: 'step:gross' },
    rounding: 'half up to the cent',
  });
  expect(JSON.stringify(stored?.state.calculation.steps)).not.toContain('null');
});
