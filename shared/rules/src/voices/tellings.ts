import { ZERO, isZero, max, subtract, sum } from '@office/domain/money';
import { daysTold } from './days-told.ts';
import { monthFiguresOf } from './month-figures.ts';
import { sharesTold } from './shares-told.ts';
import { amountOf, findAmount, findNumber, percentOf } from './told-step.ts';
import type { Money } from '@office/domain/money';
import type { MonthFigures } from './month-figures.ts';
import type { GrossPart, NoTaxReason, Telling } from './telling.ts';
import type { ToldStep } from './told-step.ts';

/** What a claimant is told of a trace, step by step and without words yet. `thisPayment`: what a correction pays of it. */
export const tellingsOf = (steps: readonly ToldStep[], thisPayment?: Money): Telling[] => {
  const figures = monthFiguresOf(steps);
  return [
    ...steps.flatMap((step) => (tellers.get(step.rule) ?? unknownTold)(step, steps, figures)),
    ...(figures === undefined ? [] : paidTold(figures, thisPayment)),
  ];
};

type Teller = (
  step: ToldStep,
  steps: readonly ToldStep[],
  figures: MonthFigures | undefined,
) => readonly Telling[];

const unknownTold: Teller = ({ rule }) => [{ kind: 'other', of: { rule } }];
/** Told with the step that it belongs to: what is left for creditors, and a correction's division. */
const toldElsewhere: Teller = () => [];

const grossTold: Teller = (step, steps) => {
  const all = steps.filter(({ rule }) => rule === 'gross');
  if (step !== all[0]) return [];
  const parts = all.map(({ inputs, output }): GrossPart => ({
    allowances: findNumber(inputs['allowances']) ?? '0',
    daily: amountOf(inputs['daily']),
    amount: amountOf(output),
  }));
  const total = sum(parts.map(({ amount }) => amount));
  return [
    isZero(total) ? { kind: 'no-gross', of: { total } } : { kind: 'gross', of: { parts, total } },
  ];
};

const withholdingTold: Teller = ({ inputs, output }, steps) => {
  const tax = amountOf(output);
  const rate = findNumber(inputs['rate']) ?? '0';
  const gross = amountOf(inputs['gross']);
  const nothing: Telling[] =
    isZero(gross) && !steps.some(({ rule }) => rule === 'gross')
      ? [{ kind: 'no-gross', of: { total: gross } }]
      : [];
  return isZero(tax)
    ? [...nothing, { kind: 'no-tax', of: { because: noTaxBecause(inputs, rate) } }]
    : [...nothing, { kind: 'tax', of: { percent: percentOf(rate), tax } }];
};

const noTaxBecause = (inputs: ToldStep['inputs'], rate: string): NoTaxReason => {
  if (Number(rate) > 0) return 'nothing';
  if (inputs['kind'] === 'insertion') return 'insertion';
  if (inputs['category'] === 'A') return 'family';
  if (inputs['category'] === 'N') return 'alone';
  return inputs['category'] === 'B' ? 'second-period' : 'other';
};

const setOffTold: Teller = ({ inputs, output }, _steps, figures) => {
  const amount = figures?.setOff ?? amountOf(output);
  if (isZero(amount)) return [];
  const percent = percentOf(findNumber(inputs['rate']) ?? '0');
  return [{ kind: 'set-off', of: { amount, percent, fraud: inputs['fraud'] === true } }];
};

const seizableTold: Teller = ({ inputs, output }) => {
  const seizable = amountOf(output);
  return [
    {
      kind: 'seizable',
      of: {
        seizable,
        protectedPart: subtract(amountOf(inputs['net']), seizable),
        withoutChildren: findAmount(inputs['beforeChildren']) ?? seizable,
      },
    },
  ];
};

const hoursTold: Teller = ({ inputs, output }) => {
  const hoursLost = findNumber(inputs['hoursLost']);
  const weeklyHours = findNumber(inputs['weeklyHours']);
  const allowances = findNumber(output);
  return [
    ...(hoursLost === undefined || weeklyHours === undefined
      ? []
      : [{ kind: 'hours-lost', of: { hoursLost, weeklyHours } } as const]),
    ...(allowances === undefined ? [] : [{ kind: 'days-paid', of: { allowances } } as const]),
  ];
};

const partTimeTold: Teller = (step) => {
  const weeklyHours = findNumber(step.inputs['weeklyHours']);
  const fullTimeHours = findNumber(step.inputs['fullTimeHours']);
  const halfAllowances = findNumber(step.output);
  return weeklyHours === undefined || fullTimeHours === undefined || halfAllowances === undefined
    ? unknownTold(step, [], undefined)
    : [{ kind: 'part-time', of: { weeklyHours, fullTimeHours, halfAllowances } }];
};

const rateTold: Teller = (step, steps) => {
  const amount = findAmount(step.output);
  const rate = findNumber(step.inputs['rate']);
  if (amount === undefined || rate === undefined) return unknownTold(step, steps, undefined);
  const minimum = findAmount(steps.find(({ rule }) => rule === 'minimum-allowance')?.output);
  return [
    { kind: 'rate', of: { percent: percentOf(rate), amount } },
    ...(minimum === undefined
      ? []
      : [{ kind: 'higher-of-both', of: { amount: max(minimum, amount) } } as const]),
  ];
};

const minimumTold: Teller = (step) => {
  const amount = findAmount(step.output);
  return amount === undefined
    ? unknownTold(step, [], undefined)
    : [{ kind: 'minimum', of: { amount } }];
};

const wageTold: Teller = (step) => {
  const monthlyWage = findAmount(step.inputs['monthlyWage']);
  return monthlyWage === undefined
    ? unknownTold(step, [], undefined)
    : [{ kind: 'wage', of: { monthlyWage } }];
};

const paidDaysTold: Teller = (step, steps) => {
  const allowances = allowancesOf(step, steps);
  return [
    ...daysTold(step),
    ...(allowances === undefined ? [] : [{ kind: 'days-paid', of: { allowances } } as const]),
  ];
};

/** The total of the month: that of its gross steps, else what the step itself says. */
const allowancesOf = ({ output }: ToldStep, steps: readonly ToldStep[]): string | undefined => {
  const own = findNumber(output);
  if (own !== undefined) return own;
  const halves = steps
    .filter(({ rule }) => rule === 'gross')
    .map(({ inputs }) => Number(findNumber(inputs['allowances']) ?? '0') * 2)
    .reduce((total, each) => total + each, 0);
  return String(halves / 2);
};

const paidTold = (figures: MonthFigures, thisPayment: Money | undefined): Telling[] => {
  const { gross, tax, setOff, shares, paid, alreadyGone } = figures;
  const taken = [tax, setOff, ...Object.values(shares)].filter((amount) => !isZero(amount));
  const told: Telling[] = [{ kind: 'paid', of: { gross, taken, paid } }];
  if (alreadyGone === undefined || alreadyGone === ZERO) return told;
  told.push({ kind: 'already-gone', of: { amount: alreadyGone } });
  if (thisPayment !== undefined) told.push({ kind: 'this-payment', of: { amount: thisPayment } });
  return told;
};

const tellers: ReadonlyMap<string, Teller> = new Map<string, Teller>([
  ['paid-days', paidDaysTold],
  ['temporary-allowances', hoursTold],
  ['voluntary-part-time', partTimeTold],
  ['minimum-allowance', minimumTold],
  ['wage-bracket', wageTold],
  ['replacement-rate', rateTold],
  ['gross', grossTold],
  ['withholding', withholdingTold],
  ['set-off', setOffTold],
  ['net-after-set-off', toldElsewhere],
  ['seizable-portion', seizableTold],
  ['share-deductions', (step, _steps, figures) => sharesTold(step, figures)],
  ['correction', toldElsewhere],
]);

/** The rules that have sentences of their own. */
export const toldRules: readonly string[] = [...tellers.keys()];
