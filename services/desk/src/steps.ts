import { z } from 'zod';
import { isMoney } from '@office/domain/money';
import { Money, type Step as StepSchema } from '@office/contracts/scalars';
import { Shares, type PaymentView } from '@office/contracts/payment-shapes';
import type { Visit } from './visit.ts';

type Step = z.output<typeof StepSchema>;

/** A step as the page shows it: what, how, on which ground, with which result. */
export interface ShownStep {
  readonly name: string;
  readonly working: string;
  readonly article: string;
  readonly result: string;
  /** How it was rounded, and what was chosen where the law is silent. */
  readonly note?: string;
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
  correction: 'shares',
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
          .flatMap((step) => rowsOf(visit, payment, step, titleName)),
        ...(total === undefined ? {} : { total }),
      };
    })
    .filter(({ steps }) => steps.length > 0);
}

function rowsOf(
  visit: Visit,
  payment: PaymentView,
  step: Step,
  titleName: (title: string) => string,
): ShownStep[] {
  if (step.rule === 'share-deductions') return shares(visit, step, titleName);
  const own = shown(visit, payment, step);
  return step.rule === 'seizable-portion' ? [...bandRows(visit, step), own] : [own];
}

const Division = z.object({ shares: Shares, claimant: Money });
const Bands = z.array(z.object({ from: Money, to: Money, share: z.string(), part: z.string() }));

/** Each creditor's share is a step of its own, by the creditor's name. */
function shares(visit: Visit, step: Step, titleName: (title: string) => string): ShownStep[] {
  const given = Object.entries(Division.safeParse(step.output).data?.shares ?? {});
  return given.map(([title, share], index) => ({
    name: titleName(title),
    working: '',
    article: step.source,
    result: visit.words.amount(share),
    ...(index === given.length - 1 ? noteOf(visit, step) : {}),
  }));
}

/** What creditors may take of each band of the net that the month reaches. */
const bandRows = ({ words, texts }: Visit, { inputs, source }: Step): ShownStep[] =>
  (Bands.safeParse(inputs['bands']).data ?? [])
    .filter(({ share }) => !/^[0.]+$/.test(share))
    .map(({ from, to, share, part }) => ({
      name: texts.voices.band(words.percent(share), words.amount(from), words.amount(to)),
      working: `(${words.amount(to)} − ${words.amount(from)}) × ${words.percent(share)}`,
      article: source,
      result: words.value(part),
    }));

/** How a step was rounded, and what was chosen where the law is silent: a sentence each. */
export function remarksOf(
  { texts }: Visit,
  { rounding, switches = {} }: Pick<Step, 'rounding' | 'switches'>,
): string[] {
  const { rounded, roundings, chosen, switches: answers } = texts.voices;
  const taken = Object.entries(switches).map(([name, answer]) => {
    const choice = `${name}: ${answer}`;
    return answers[choice] ?? choice;
  });
  return [
    ...(rounding === undefined ? [] : [rounded(roundings[rounding] ?? rounding)]),
    ...(taken.length === 0 ? [] : [chosen(taken.join('; '))]),
  ];
}

function noteOf(visit: Visit, step: Step): Pick<ShownStep, 'note'> {
  const remarks = remarksOf(visit, step);
  return remarks.length === 0 ? {} : { note: remarks.join(' ') };
}

const shown = (visit: Visit, payment: PaymentView, step: Step): ShownStep => ({
  name: ruleName(visit, step.rule),
  working: workingOf(visit, step.rule, step.inputs),
  article: step.source,
  result: resultOf(visit, payment, step.rule, step.output),
  ...noteOf(visit, step),
});

export const ruleName = ({ texts }: Visit, rule: string): string =>
  texts.payment.rules[rule] ?? texts.voices.rules[rule] ?? rule;

export const inputName = ({ texts }: Visit, name: string): string =>
  texts.payment.inputs[name] ?? texts.voices.inputs[name] ?? name;

function workingOf(visit: Visit, rule: string, inputs: Readonly<Record<string, unknown>>): string {
  const { words, texts } = visit;
  const value = (name: string): string => words.value(inputs[name]);
  if (rule === 'gross') return `${value('allowances')} × ${value('daily')}`;
  const rate = words.percent(String(inputs['rate']));
  if (rule === 'withholding') return `${rate} × ${value('gross')}`;
  if (rule === 'set-off')
    return `${rate} × ${value('gross')}; ${texts.payment.owed} ${value('owed')}`;
  if (rule === 'seizable-portion' && 'beforeChildren' in inputs)
    return `${value('beforeChildren')} − ${value('children')} × ${value('child')}`;
  if (rule === 'net-after-set-off') return `${value('net')} − ${value('setOff')}`;
  return Object.entries(inputs)
    .filter(
      ([name, given]) =>
        name !== 'month' &&
        (typeof given === 'string' || typeof given === 'number' || isFilledList(given)),
    )
    .map(
      ([name, given]) =>
        `${inputName(visit, name)} ${Array.isArray(given) ? given.join(', ') : words.value(given)}`,
    )
    .join('; ');
}

const isFilledList = (given: unknown): boolean =>
  Array.isArray(given) &&
  given.length > 0 &&
  given.every((one) => typeof one === 'number' || typeof one === 'string');

function resultOf({ words }: Visit, payment: PaymentView, rule: string, output: unknown): string {
  if (rule === 'paid-days') return words.allowances(payment.allowances);
  if (rule === 'correction') return words.amount(payment.paid);
  if (isMoney(output)) return words.amount(output);
  if (typeof output === 'string' || typeof output === 'number') return words.value(output);
  if (typeof output !== 'object' || output === null) return '';
  return Object.entries(output)
    .filter(([, one]) => typeof one === 'string' || typeof one === 'number')
    .map(([name, one]) => `${name} ${words.value(one)}`)
    .join('; ');
}
