import { describe, expect, test } from '@jest/globals';
import { dossierIdPattern, partsOfPaymentMonthId, paymentMonthId } from './ids.ts';

describe('ids', () => {
  test.each(['2026-03417', 'd-k6co2o-1', 'anne'])('%s can be a dossier', (id) => {
    expect(dossierIdPattern.test(id)).toBe(true);
  });

  test.each(['85073003328', 'BE68539007547034', 'a', 'a.b', 'much-too-long-to-be-one'])(
    '%s cannot: it is personal or does not fit',
    (id) => {
      expect(dossierIdPattern.test(id)).toBe(false);
    },
  );

  test('a payment month and its corrections can be read back', () => {
    expect(partsOfPaymentMonthId(paymentMonthId('anne', '2026-10'))).toEqual({
      dossierId: 'anne',
      month: '2026-10',
      correction: 0,
    });
    expect(partsOfPaymentMonthId(paymentMonthId('anne', '2026-10', 2))).toEqual({
      dossierId: 'anne',
      month: '2026-10',
      correction: 2,
    });
    expect(() => partsOfPaymentMonthId('anne.2026')).toThrow('malformed');
  });
});
