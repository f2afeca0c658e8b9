import { toCents, money } from '@office/domain/money';
import { tenThousandths } from './exact.ts';
import type { TenThousandths } from './exact.ts';

export type SeizureLimit = 'T1' | 'T2' | 'T3' | 'T4';
export type SeizureThresholds = Readonly<Record<SeizureLimit | 'child', bigint>>;
export type SeizureBand = { readonly above: SeizureLimit; readonly share: TenThousandths };
export type Income = 'replacement' | 'mixed';
export type WageBracket = {
  readonly no: number;
  readonly lower: TenThousandths;
  readonly upper: TenThousandths | undefined;
  readonly base: TenThousandths;
};
export type Replacement = { readonly rate: TenThousandths; readonly ceiling: string };
export type TermRow = Readonly<Record<string, string | boolean>>;
export type Named<T> = ReadonlyMap<string, T>;

/** What each parameter file yields once read: figures as exact whole numbers, ready to be multiplied. */
export const tableReaders = {
  indexation: (value: unknown) => tenThousandths(text(value)),
  'wage-ceilings': (value: unknown) => named(value, (each) => tenThousandths(text(each))),
  'minimum-allowances': (value: unknown) => named(value, (each) => tenThousandths(text(each))),
  'insertion-allowances': (value: unknown) => named(value, (each) => tenThousandths(text(each))),
  'replacement-rates': (value: unknown) => named(value, replacement),
  'wage-brackets': (value: unknown) => ({
    step: tenThousandths(text(field(value, 'step'))),
    brackets: list(field(value, 'brackets')).map(bracket),
  }),
  'withholding-tax': (value: unknown) => named(value, rate),
  'seizure-thresholds': (value: unknown): SeizureThresholds => ({
    T1: cents(field(value, 'T1')),
    T2: cents(field(value, 'T2')),
    T3: cents(field(value, 'T3')),
    T4: cents(field(value, 'T4')),
    child: cents(field(value, 'child')),
  }),
  'seizure-rates': (value: unknown): Readonly<Record<Income, readonly SeizureBand[]>> => ({
    replacement: list(field(value, 'replacement')).map(band),
    mixed: list(field(value, 'mixed')).map(band),
  }),
  'career-years': (value: unknown) => Number(text(value)),
  'entitlement-terms': (value: unknown) => named(value, text),
  'assimilated-days': (value: unknown) => named(value, text),
  'work-not-counted': (value: unknown) => named(value, text),
  'insertion-rights': (value: unknown) => named(value, text),
  'day-counting': (value: unknown) => named(value, text),
  regimes: (value: unknown) => named(value, text),
  'transition-rights': (value: unknown) => named(value, termRow),
  'unlimited-rights': (value: unknown) => named(value, termRow),
  'age-limit': (value: unknown) => named(value, termRow),
  'admission-terms': (value: unknown) => named(value, termRow),
  'reference-extensions': (value: unknown) => named(value, termRow),
  'right-suspensions': (value: unknown) => named(value, termRow),
  'special-rights': (value: unknown) => named(value, termRow),
  'transition-career-years': (value: unknown) => Number(text(value)),
  'reference-wage': (value: unknown) => cents(value),
  'income-limits': (value: unknown) => named(value, (each) => tenThousandths(text(each))),
  'living-wage': (value: unknown) => figures(value),
  'insertion-conditions': (value: unknown) => figures(value),
  'average-wage': (value: unknown) => figures(value),
  'employer-supplement': (value: unknown) => figures(value),
  'secondary-activity': (value: unknown) => figures(value),
  'guarantee-allowance': (value: unknown) => figures(value),
  'family-income-conditions': (value: unknown) => figures(value),
  'published-limits': (value: unknown) => named(value, figures),
  'recovery-limits': (value: unknown) => named(value, (each) => tenThousandths(text(each))),
  'legal-holidays': (value: unknown) => ({
    fixed: list(field(value, 'fixed')).map(text),
    easter: list(field(value, 'easter')).map((each) => Number(text(each))),
  }),
  'published-amounts': (value: unknown) => named(value, (each) => named(each, cents)),
  deadlines: (value: unknown) => named(value, termRow),
  'office-deadlines': (value: unknown) => named(value, termRow),
  'liability-cases': (value: unknown) => named(value, termRow),
  'recovery-terms': (value: unknown) => named(value, text),
  'interest-rates': (value: unknown) => rate(value),
  'interest-terms': (value: unknown) => named(value, text),
  sanctions: (value: unknown) => named(value, termRow),
  'sanction-terms': (value: unknown) => named(value, text),
  'allowance-card-validity': (value: unknown) => named(value, text),
  switches: (value: unknown) => named(value, openQuestion),
} as const;

export type TableName = keyof typeof tableReaders;
export type TableValue<Name extends TableName> = ReturnType<(typeof tableReaders)[Name]>;

const bracket = (value: unknown): WageBracket => {
  const upper = field(value, 'upper');
  return {
    no: whole(field(value, 'no')),
    lower: tenThousandths(text(field(value, 'lower'))),
    upper: upper === null ? undefined : tenThousandths(text(upper)),
    base: tenThousandths(text(field(value, 'base'))),
  };
};

const band = (value: unknown): SeizureBand => {
  const above = text(field(value, 'above'));
  if (above !== 'T1' && above !== 'T2' && above !== 'T3' && above !== 'T4') throw unfit(above);
  return { above, share: tenThousandths(text(field(value, 'share'))) };
};

const replacement = (value: unknown): Replacement => ({
  rate: tenThousandths(text(field(value, 'rate'))),
  ceiling: text(field(value, 'ceiling')),
});

/** A question the sources leave open, and the answer taken. */
export type OpenQuestion = {
  readonly chosen: string;
  readonly alternatives: readonly string[];
  readonly question: string;
  readonly grounds: string;
};

const openQuestion = (value: unknown): OpenQuestion => ({
  chosen: text(field(value, 'chosen')),
  alternatives: list(field(value, 'alternatives')).map(text),
  question: text(field(value, 'question')),
  grounds: text(field(value, 'grounds')),
});

/** A rate as it is multiplied by, and as the law writes it. */
export type Rate = { readonly value: TenThousandths; readonly written: string };

const rate = (value: unknown): Rate => ({
  value: tenThousandths(text(value)),
  written: text(value),
});

const termRow = (value: unknown): TermRow =>
  Object.fromEntries(
    Object.entries(record(value)).map(([key, each]) => [key, each === true ? true : text(each)]),
  );

const named = <T>(value: unknown, read: (each: unknown) => T): Named<T> =>
  new Map(Object.entries(record(value)).map(([key, each]) => [key, read(each)]));

/** Figures by name; whole numbers of days or months are written like every other figure. */
const figures = (value: unknown): Named<TenThousandths> =>
  named(value, (each) => tenThousandths(text(each)));

const cents = (value: unknown): bigint => toCents(money(text(value)));

const field = (value: unknown, name: string): unknown => record(value)[name];

export const record = (value: unknown): Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unfit(value);
  return { ...value };
};

export const list = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw unfit(value);
  return value;
};

/** Figures are quoted: a YAML number would already be a float when we see it. */
export const text = (value: unknown): string => {
  if (typeof value !== 'string') throw unfit(value);
  return value;
};

const whole = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw unfit(value);
  return value;
};

const unfit = (value: unknown): Error =>
  new Error(`a parameter file holds a value of the wrong kind: ${JSON.stringify(value)}`);
