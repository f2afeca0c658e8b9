import { expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { rulesOn } from './rules-on.ts';
import { tables } from './tables.ts';
import { withhold, withholding } from './withholding-tax.ts';
import type { Step } from './trace.ts';

test('a step says who is taxed, on what, and by which version of the law', () => {
  const steps: Step[] = [];
  const on = day('2026-11-30');
  withholding({ kind: 'full', category: 'B', phaseMonth: 12, gross: money('1000.00'), on }, steps);
  withholding({ kind: 'temporary', gross: money('1000.00'), on }, steps);
  withholding({ kind: 'insertion', gross: money('1000.00'), on }, steps);
  expect(steps.map(({ inputs, output, origins }) => ({ inputs, output, origins }))).toEqual([
    {
      inputs: {
        gross: '1000.00',
        on: '2026-11-30',
        kind: 'full',
        category: 'B',
        phaseMonth: 12,
        rate: '0.1009',
      },
      output: '100.90',
      origins: { gross: 'given', rate: 'table:withholding-tax@2013-01-01' },
    },
    {
      inputs: { gross: '1000.00', on: '2026-11-30', kind: 'temporary', rate: '0.2675' },
      output: '267.50',
      origins: { gross: 'given', rate: 'table:withholding-tax@2013-01-01' },
    },
    {
      inputs: { gross: '1000.00', on: '2026-11-30', kind: 'insertion', rate: '0' },
      output: '0.00',
      origins: { gross: 'given' },
    },
  ]);
  expect(steps.map(({ rounding }) => rounding)).toEqual(
    Array.from({ length: 3 }, () => 'half up to the cent'),
  );
});

test('a law without a rate for temporary unemployment stops the calculation, naming the rate', () => {
  const table = tables['withholding-tax'];
  const versions = table.versions.map((version) => ({ ...version, value: new Map() }));
  const rules = rulesOn(day('2026-11-30'), {
    ...tables,
    'withholding-tax': { ...table, versions },
  });
  const refused = () => withhold({ kind: 'temporary' }, 100_000n, rules, { trace: undefined });
  expect(refused).toThrow(
    expect.objectContaining({
      code: 'no-version-in-force',
      details: { table: 'withholding-tax', figure: 'temporary', day: '2026-11-30' },
    }),
  );
});
