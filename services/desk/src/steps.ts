import type { z } from 'zod';
import { isMoney } from '@office/domain/money';
import type { Step as StepSchema } from '@office/contracts/scalars';
import { Shares, type PaymentView } from '@office/contracts/payment-shapes';
import type { Visit } from './visit.ts';

type Step = z.output<typeof StepSchema>;

/** A step as the page shows it: what, how, on which ground, with which result. */
export interface ShownStep {
  readonly name: string;
  readonly working: string;
  readonly article: string;
  readonly result: string;
}
export interface StepGroup {
  readonly name: string;
  readonly steps: readonly ShownStep[];
  readonly total?: { readonly name: string; readonly result: string };
}

const groupOf: Readonly<Record<string, 'days' | 'daily' | 'net' | 'taken' | 'shares'>> = {
  'paid-days': 'days',
  'temporary-allowances': 'days',
  'voluntary-part-time': 'days',
  'minimum-allowance': 'daily',
  'wage-bracket': 'daily',
  'replacement-rate': 'daily',
  gross: 'net',
  withholding: 'net',
  'set-off': 'net',
  'net-after-set-off': 'net',
  'seizable-portion': 'taken',
  'share-deductions': 'shares',
};
const groups = ['days', 'daily', 'net', 'taken', 'shares', 'other'] as const;

/** The trace in groups, each with its total under a line. */
export function groupsOf(
  visit: Visit,
  payment: PaymentView,
  titleName: (title: string) => string,
): StepGroup[] {
  const { texts, words } = visit;
  const totals: Partial<Record<(typeof groups)[number], StepGroup['total']>> = {
    days: { name: texts.payment.allowances, result: words.allowances(payment.allowances) },
    net: { name: texts.payment.net, result: words.amount(payment.net) },
    shares: { name: texts.payment.paid, result: words.amount(payment.paid) },
  };
  return groups
    .map((group) => {
      const total = totals[group];
      return {
        name: texts.payment.groups[group],
        steps: payment.steps
          .filter(({ rule }) => (groupOf[rule] ?? 'other') === group)
          .flatMap((step) =>
            step.rule === 'share-deductions'
              ? shares(visit, step, titleName)
              : [shown(visit, payment, step)],
          ),
        ...(total === undefined ? {} : { total }),
      };
    })
    .filter(({ steps }) => steps.length > 0);
}

/** Each creditor's share is a step of its own, by the creditor's name. */
const shares = (
  { words }: Visit,
  { output, source }: Step,
  titleName: (title: string) => string,
): ShownStep[] =>
  Object.entries(Shares.safeParse(output).data ?? {})
    .filter(([title]) => title !== 'claimant')
    .map(([title, share]) => ({
      name: titleName(title),
      working: '',
      article: source,
      result: words.amount(share),
    }));

const shown = (
  visit: Visit,
  payment: PaymentView,
  { rule, inputs, output, source }: Step,
): ShownStep => ({
  name: visit.texts.payment.rules[rule] ?? rule,
  working: workingOf(visit, rule, inputs),
  article: source,
  result: resultOf(visit, payment, rule, output),
});

function workingOf(
  { words, texts }: Visit,
  rule: string,
  inputs: Readonly<Record<string, unknown>>,
): string {
  const value = (name: string): string => words.value(inputs[name]);
  if (rule === 'gross') return `${value('allowances')} × ${value('daily')}`;
  if (rule === 'withholding') return `${value('rate')} × ${value('gross')}`;
  if (rule === 'set-off')
    return `${value('rate')} × ${value('gross')}; ${texts.payment.owed} ${value('owed')}`;
  if (rule === 'net-after-set-off') return `${value('net')} − ${value('setOff')}`;
  return Object.entries(inputs)
    .filter(
      ([name, given]) =>
        name !== 'month' &&
        (typeof given === 'string' || typeof given === 'number' || isFilledList(given)),
    )
    .map(
      ([name, given]) =>
        `${texts.payment.inputs[name] ?? name} ${Array.isArray(given) ? given.join(', ') : words.value(given)}`,
    )
    .join('; ');
}

const isFilledList = (given: unknown): boolean =>
  Array.isArray(given) &&
  given.length > 0 &&
  given.every((one) => typeof one === 'number' || typeof one === 'string');

function resultOf({ words }: Visit, payment: PaymentView, rule: string, output: unknown): string {
  if (rule === 'paid-days') return words.allowances(payment.allowances);
  if (isMoney(output)) return words.amount(output);
  if (typeof output === 'string' || typeof output === 'number') return words.value(output);
  if (typeof output !== 'object' || output === null) return '';
  return Object.entries(output)
    .filter(([, one]) => typeof one === 'string' || typeof one === 'number')
    .map(([name, one]) => `${name} ${words.value(one)}`)
    .join('; ');
}
