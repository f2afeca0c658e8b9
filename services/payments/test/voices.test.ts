import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPaymentsService, settle, type PaymentsService } from './payments-service.ts';

let service: PaymentsService;
beforeAll(async () => {
  service = await openPaymentsService();
});
afterAll(() => service.close());

const params = { paymentMonthId: 'told.2026-10' };

describe('an ordered month', () => {
  beforeAll(async () => {
    service.around.putFacts('told', '2026-10', {}, { work: [5, 6, 7], sick: [12, 13, 14] });
    await settle(service, 'told');
  });

  test.each([
    ['fr', '1.272,03\u00a0euros'],
    ['nl', '1.272,03\u00a0euro'],
    ['de', '1.272,03\u00a0Euro'],
  ] as const)('says in %s what is paid', async (language, paid) => {
    const letter = await service.auditor.tellClaimant({ params, query: { language } });
    expect(letter.language).toBe(language);
    expect(letter.lead).toContain(paid);
    expect(letter.paragraphs.map(({ topic }) => topic)).toContain('days');
  });

  test('is followed from what is paid down to the card', async () => {
    const { roots } = await service.auditor.tellAuditor({ params });
    expect(roots[0]).toMatchObject({ rule: 'paid', result: { value: '1272.03', unit: 'EUR' } });
    const text = JSON.stringify(roots);
    expect(text).toContain('"rule":"paid-days"');
    expect(text).toContain('{"name":"work","value":"5, 6, 7","unit":"","origin":{"kind":"given"}}');
  });
});

test('nobody is told what is paid before the order', async () => {
  service.around.putFacts('early', '2026-10');
  const early = { paymentMonthId: 'early.2026-10' };
  await service.office.calculateMonth({
    params: { ...early, calculationId: 'settlement' },
    body: {},
  });
  await expect(
    service.auditor.tellClaimant({ params: early, query: { language: 'fr' } }),
  ).rejects.toMatchObject({ status: 409, code: 'payment-not-in-this-state' });
  const { roots } = await service.auditor.tellAuditor({ params: early });
  expect(roots.length).toBeGreaterThan(0);
});

test('a payment that is not there has no voice', async () => {
  await expect(
    service.auditor.tellAuditor({ params: { paymentMonthId: 'nobody.2026-10' } }),
  ).rejects.toMatchObject({ status: 404, code: 'unknown-payment' });
});
