import type { z } from 'zod';
import type { RegisterTitle } from '@office/contracts/debts';
import type { Step } from '@office/contracts/scalars';
import type { DividedFrom } from '@office/contracts/receipt-shapes';
import { happened, unchanged, type Decided, type doing } from '@office/service-kit/facts';
import type { TitleKind } from '@office/domain/debt';
import type { Day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { isIban } from '@office/domain/identifiers';
import type { Month } from '@office/domain/month';
import { isPositive, type Money } from '@office/domain/money';
import { deadline } from '@office/rules/deadlines';
import { declarationReminderOn } from '@office/rules/office-deadlines';

export type Doing = ReturnType<typeof doing>;

/** A third party's title, as registered. What it took is never counted here: it is read off the allocations. */
export interface Title {
  readonly title: string;
  readonly kind: TitleKind;
  readonly creditor: string;
  readonly iban: string;
  readonly claim?: Money;
  readonly monthly?: Money;
  readonly rank?: number;
  readonly filedOn: Day;
  readonly reference?: string;
  readonly registered: Doing;
  readonly released?: Doing;
}

/** The office's own claim on the claimant. */
export interface Debt {
  readonly debtId: string;
  readonly month: Month;
  readonly correction: number;
  readonly case: number;
  readonly fraud: boolean;
  readonly amount: Money;
  readonly establishedOn: Day;
  /** By which a repayment at the bank is known. */
  readonly communication?: string;
  /** What the claimant repaid at the bank, by the bank's number of each credit. */
  readonly repayments?: Amounts;
  readonly waived?: Doing & { readonly reason: string };
}

/** How one payment of a month was divided: full figures of the whole month, also for a correction. */
export interface Allocation {
  readonly paymentMonthId: string;
  readonly month: Month;
  readonly correction: number;
  readonly gross: Money;
  readonly net: Money;
  readonly on: Day;
  readonly children: number;
  readonly setOff: Money;
  /** The set-off, debt by debt. */
  readonly setOffs: Amounts;
  readonly shares: Amounts;
  readonly claimant: Money;
  readonly seizable: Money;
  /** The month became smaller than what had already left: nothing more leaves by this order. */
  readonly lowered: boolean;
  readonly steps: readonly z.infer<typeof Step>[];
  /** Titles and claims as they stood, for the receipt; absent in allocations older than it. */
  readonly dividedFrom?: DividedFrom;
  readonly state: 'reserved' | 'executed' | 'withdrawn';
  /** What the bank executed to creditors by this order. */
  readonly creditorsPaid: Amounts;
}

export type Amounts = Readonly<Record<string, Money>>;

/** Everything that others may take of one dossier's payments: one document, so that no euro is taken twice. */
export interface Deductions {
  readonly dossierId: string;
  readonly titles: readonly Title[];
  readonly debts: readonly Debt[];
  readonly allocations: readonly Allocation[];
}

/** Maintenance for each month has no end, so it has no balance either. */
export const isWithoutEnd = ({ kind, monthly }: Title): boolean =>
  kind === 'maintenance' && monthly !== undefined;

export const noDeductions = (dossierId: string): Deductions => ({
  dossierId,
  titles: [],
  debts: [],
  allocations: [],
});

type TitleGiven = z.infer<typeof RegisterTitle> & { readonly title: string };

/** Registers a title once. A seizure must be declared within its term (D-GARNISH, Judicial Code 1452). */
export function registerTitle(
  deductions: Deductions,
  given: TitleGiven,
  registered: Doing,
): Decided<Deductions> {
  const title = titleFrom(given, registered);
  const current = deductions.titles.find((one) => one.title === title.title);
  if (current !== undefined) {
    if (isSame(current, title)) return unchanged(deductions);
    throw new DomainError('already-exists', { title: title.title });
  }
  refuseSecondSettlement(deductions, title);
  const declareBy = declareByOf(title);
  return {
    next: { ...deductions, titles: [...deductions.titles, title] },
    events: [
      happened('TitleRegistered', {
        dossierId: deductions.dossierId,
        title: title.title,
        kind: title.kind,
        ...(declareBy === undefined
          ? {}
          : { declareBy, remindOn: declarationReminderOn(title.registered.on) }),
      }),
    ],
  };
}

/** The last day to declare a seizure; other titles need no declaration. */
export const declareByOf = ({ kind, registered }: Title): Day | undefined =>
  kind === 'seizure' || kind === 'privileged-seizure'
    ? deadline({ code: 'D-GARNISH', start: registered.on }).on
    : undefined;

/** Releases a title: it takes nothing from the next order on. What is reserved or paid stays. */
export function releaseTitle(
  deductions: Deductions,
  titleId: string,
  released: Doing,
): Decided<Deductions> {
  const title = getTitle(deductions, titleId);
  if (title.released !== undefined) throw new DomainError('already-released', { title: titleId });
  return {
    next: {
      ...deductions,
      titles: deductions.titles.map((one) => (one === title ? { ...one, released } : one)),
    },
    events: [happened('TitleReleased', { dossierId: deductions.dossierId, title: titleId })],
  };
}

export function getTitle({ titles }: Deductions, titleId: string): Title {
  const title = titles.find((one) => one.title === titleId);
  if (title === undefined) throw new DomainError('unknown-title', { title: titleId });
  return title;
}

function titleFrom(given: TitleGiven, registered: Doing): Title {
  const { claim, monthly, rank, reference, ...rest } = given;
  const account = given.iban.replaceAll(/\s/g, '').toUpperCase();
  if (!isIban(account)) throw wrong('iban', 'an account number (IBAN) with its check digits');
  if (claim !== undefined && !isPositive(claim)) throw wrong('claim', 'more than 0.00');
  if (monthly !== undefined && !isPositive(monthly)) throw wrong('monthly', 'more than 0.00');
  if (given.kind !== 'maintenance' && monthly !== undefined)
    throw wrong('monthly', 'an amount a month for maintenance only');
  // Maintenance takes its month without end, or arrears alone until they are paid.
  if (given.kind !== 'collective-settlement' && claim === undefined && monthly === undefined)
    throw wrong(
      given.kind === 'maintenance' ? 'monthly' : 'claim',
      'what the title may take, each month or in all',
    );
  return {
    ...rest,
    iban: account,
    ...(claim === undefined ? {} : { claim }),
    ...(monthly === undefined ? {} : { monthly }),
    ...(rank === undefined ? {} : { rank }),
    ...(reference === undefined ? {} : { reference }),
    registered,
  };
}

const wrong = (field: string, expected: string): DomainError =>
  new DomainError('malformed', { field, expected, detail: `${field}: expected ${expected}.` });

/** Two collective settlements at once contradict each other: each takes everything. */
function refuseSecondSettlement({ titles }: Deductions, title: Title): void {
  if (title.kind !== 'collective-settlement') return;
  const other = titles.find(
    ({ kind, released }) => kind === 'collective-settlement' && released === undefined,
  );
  if (other !== undefined) throw new DomainError('contradiction', { title: other.title });
}

const isSame = (a: Title, b: Title): boolean => stated(a) === stated(b);
const stated = ({ kind, creditor, iban, claim, monthly, rank, filedOn, reference }: Title) =>
  JSON.stringify([kind, creditor, iban, claim, monthly, rank, filedOn, reference]);
