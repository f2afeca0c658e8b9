import type { TitleKind } from '@office/domain/debt';
import type { Money } from '@office/domain/money';
import type { Month } from '@office/domain/month';

/** Where something is told: the paragraphs of a letter, in the order in which they are read. */
export const topics = [
  'days',
  'daily',
  'total',
  'tax',
  'set-off',
  'creditors',
  'other',
  'paid',
] as const;
export type Topic = (typeof topics)[number];

/** A Saturday that does not count whole, by what made it so. */
export type SaturdayReason =
  | 'saturday-after-two-or-three-work-days'
  | 'saturday-after-four-work-days'
  | 'saturday-after-five-days-not-payable'
  | 'saturday-between-days-not-payable';

/** Why nothing is withheld. */
export type NoTaxReason = 'insertion' | 'family' | 'alone' | 'second-period' | 'nothing' | 'other';

type Tellings = {
  /** The calendar of the month, days as numbers. `whole` unless the right starts or ends inside it. */
  days: {
    readonly month: Month;
    readonly first: number;
    readonly last: number;
    readonly whole: boolean;
    readonly ungranted: readonly number[];
    readonly sundays: number;
  };
  'days-not-paid': {
    readonly month: Month;
    readonly because: 'worked' | 'sick' | 'holiday-pay' | 'other-reason';
    readonly days: readonly number[];
  };
  'sundays-worked': { readonly month: Month; readonly days: readonly number[] };
  saturdays: {
    readonly month: Month;
    readonly because: SaturdayReason;
    readonly days: readonly number[];
  };
  'days-paid': { readonly allowances: string };
  'hours-lost': { readonly hoursLost: string; readonly weeklyHours: string };
  'part-time': {
    readonly weeklyHours: string;
    readonly fullTimeHours: string;
    readonly halfAllowances: string;
  };
  minimum: { readonly amount: Money };
  wage: { readonly monthlyWage: Money };
  rate: { readonly percent: string; readonly amount: Money };
  'higher-of-both': { readonly amount: Money };
  gross: { readonly parts: readonly GrossPart[]; readonly total: Money };
  'no-gross': { readonly total: Money };
  tax: { readonly percent: string; readonly tax: Money };
  'no-tax': { readonly because: NoTaxReason };
  'set-off': { readonly amount: Money; readonly percent: string; readonly fraud: boolean };
  /** `withoutChildren` is what could be taken from a person who has none. */
  seizable: {
    readonly seizable: Money;
    readonly protectedPart: Money;
    readonly withoutChildren: Money;
  };
  shares: {
    readonly shares: readonly { readonly kind: TitleKind | 'unknown'; readonly amount: Money }[];
  };
  'collective-settlement': { readonly amount: Money };
  other: { readonly rule: string };
  paid: {
    readonly gross: Money;
    /** Everything that was taken off, in order; nothing when the gross is paid whole. */
    readonly taken: readonly Money[];
    readonly paid: Money;
  };
  'already-gone': { readonly amount: Money };
  'this-payment': { readonly amount: Money };
};

export type GrossPart = {
  readonly allowances: string;
  readonly daily: Money;
  readonly amount: Money;
};

export type TellingKind = keyof Tellings;
export type TellingOf<Kind extends TellingKind> = Tellings[Kind];

/** One thing to be told, without words yet: the same trace gives the same tellings in every language. */
export type Telling = {
  [Kind in TellingKind]: { readonly kind: Kind; readonly of: Tellings[Kind] };
}[TellingKind];

/** The paragraph in which each kind is told. */
export const topicOf = {
  days: 'days',
  'days-not-paid': 'days',
  'sundays-worked': 'days',
  saturdays: 'days',
  'days-paid': 'days',
  'hours-lost': 'days',
  'part-time': 'days',
  minimum: 'daily',
  wage: 'daily',
  rate: 'daily',
  'higher-of-both': 'daily',
  gross: 'total',
  'no-gross': 'total',
  tax: 'tax',
  'no-tax': 'tax',
  'set-off': 'set-off',
  seizable: 'creditors',
  shares: 'creditors',
  'collective-settlement': 'creditors',
  other: 'other',
  paid: 'paid',
  'already-gone': 'paid',
  'this-payment': 'paid',
} as const satisfies Record<TellingKind, Topic>;
