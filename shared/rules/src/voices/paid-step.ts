import { sum } from '@office/domain/money';
import { monthFiguresOf } from './month-figures.ts';
import type { ToldStep } from './told-step.ts';

/**
 * The trace of a month with what it comes to as its last step: the claimant is paid the gross, less what each
 * step took. A trace of a single rule is left as it is: its last step is its result.
 */
export const withPaid = (steps: readonly ToldStep[]): readonly ToldStep[] => {
  const figures = monthFiguresOf(steps);
  if (figures === undefined) return steps;
  const { gross, tax, setOff, shares, paid } = figures;
  const has = (name: string): boolean => steps.some(({ rule }) => rule === name);
  const corrected = has('correction');
  const inputs = {
    gross,
    tax,
    ...(has('set-off') || corrected ? { setOff } : {}),
    ...(has('share-deductions') || corrected ? { shares: sum(Object.values(shares)) } : {}),
  };
  const origins = {
    gross: has('gross') ? 'step:gross' : 'step:withholding',
    tax: 'step:withholding',
    setOff: corrected ? 'step:correction' : 'step:set-off',
    shares: corrected ? 'step:correction' : 'step:share-deductions',
  };
  const source = 'gross, less the tax, the set-off and the shares of third parties';
  return [...steps, { rule: 'paid', inputs, output: paid, source, origins }];
};
