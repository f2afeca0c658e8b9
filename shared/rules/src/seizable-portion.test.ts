import { expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import { seizablePortion } from './seizable-portion.ts';
import type { Step } from './trace.ts';

const bandsOf = (net: string, income: 'replacement' | 'mixed') => {
  const steps: Step[] = [];
  const facts = { net: money(net), on: day('2026-11-30'), children: 1, income };
  seizablePortion(facts, steps);
  return steps[0]?.inputs['bands'];
};

test('the trace tells each band that the net reaches into, with its exact part', () => {
  expect(bandsOf('1913.75', 'replacement')).toEqual([
    { from: '1419.00', to: '1524.00', share: '0.2000', part: '21.00' },
    { from: '1524.00', to: '1839.00', share: '0.4000', part: '126.00' },
    { from: '1839.00', to: '1913.75', share: '1.0000', part: '74.75' },
  ]);
});

test('work beside the allowance brings the band of 30 %', () => {
  expect(bandsOf('1600.33', 'mixed')).toEqual([
    { from: '1419.00', to: '1524.00', share: '0.2000', part: '21.00' },
    { from: '1524.00', to: '1600.33', share: '0.3000', part: '22.899' },
  ]);
});

test('a net at the lowest threshold reaches into none', () => {
  expect(bandsOf('1419.00', 'replacement')).toEqual([]);
  expect(bandsOf('1419.01', 'replacement')).toEqual([
    { from: '1419.00', to: '1419.01', share: '0.2000', part: '0.002' },
  ]);
});
