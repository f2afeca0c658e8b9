import { DomainError } from '@office/domain/domain-error';
import { fromCents, toCents } from '@office/domain/money';
import { settleMonth } from '@office/rules/month-calculation';
import { drawCard, drawHoursLost } from './card-of-month.ts';
import { dayAt } from './months.ts';
import { amountsOf, cardDaily, phaseMonthsIn, phaseOf, rightOf, temporaryDaily } from './right.ts';
import type { CardDays } from '@office/rules/allowance-count';
import type { MonthFacts } from '@office/rules/month-gross';
import type { SettledMonth } from '@office/rules/month-calculation';
import type { Title } from '@office/rules/order-of-service';
import type { Stretch } from './law-calendar.ts';
import type { CardPerson, Person, TemporaryPerson } from './person.ts';
import type { Amounts, DailyFrom, Right } from './right.ts';
import type { LawSetting, MonthSetting, Setting } from './setting.ts';

/** What a month of a person comes to under a law. */
export type Outcome =
  | { readonly kind: 'settled'; readonly group: string; readonly settled: SettledMonth }
  /** The months of the right have run out. */
  | { readonly kind: 'ended' }
  /** Somebody else has a title and no thresholds are in force: the month cannot be divided. */
  | { readonly kind: 'waiting' };

/** What a card, or the hours lost, say in a month; the same for every law. */
export type Happened = { readonly card: CardDays } | { readonly hoursLost: string };

export const happenedTo = (person: Person, month: MonthSetting, setting: Setting): Happened =>
  person.kind === 'temporary'
    ? { hoursLost: drawHoursLost(setting.seed, person.no, month, setting.population) }
    : { card: drawCard(setting.seed, person.no, month, setting.population) };

/** A person under one law: the right, the daily amounts, and what is still owed to others as the months pass. */
export type Life = {
  readonly person: Person;
  readonly law: LawSetting;
  readonly amounts: Amounts;
  readonly right: Right | undefined;
  readonly owed: Map<string, bigint>;
  recovery: bigint;
};

export const beginLife = (person: Person, law: LawSetting, setting: Setting): Life => ({
  person,
  law,
  amounts: amountsOf(person, law.law, setting.claimOn),
  right: person.kind === 'temporary' ? undefined : rightOf(person, law.law, setting.claimOn),
  owed: new Map(person.titles.map(({ id, claimCents }) => [id, BigInt(claimCents)])),
  recovery: BigInt(person.recovery?.owedCents ?? 0),
});

/** What the rules are asked about a month of somebody, and the group in which it is counted. */
export type MonthOfLife = { readonly facts: MonthFacts; readonly group: string };

/** The next month of a life. Months come one after the other: what was taken is no longer owed. */
export function liveMonth(
  life: Life,
  month: MonthSetting,
  stretches: readonly Stretch[],
  happened: Happened,
): Outcome {
  const lived = monthOfLife(life, month, stretches, happened);
  if (lived === undefined) return { kind: 'ended' };
  const settled = settledOrWaiting(life, lived.facts);
  if (settled === undefined) return { kind: 'waiting' };
  if (life.person.titles.length > 0) payOff(life, settled);
  life.recovery -= toCents(settled.setOff);
  return { kind: 'settled', group: lived.group, settled };
}

function settledOrWaiting(life: Life, facts: MonthFacts): SettledMonth | undefined {
  try {
    return settleMonth(facts, deductionsOf(life), undefined, life.law.law);
  } catch (refusal) {
    const expired =
      refusal instanceof DomainError &&
      refusal.code === 'no-version-in-force' &&
      refusal.details['table'] === 'seizure-thresholds';
    if (!expired) throw refusal;
    return undefined;
  }
}

/** What others and the office may still take. */
export const deductionsOf = ({ person, owed, recovery }: Life) => ({
  children: person.children,
  titles: person.titles.length === 0 ? [] : titlesOf(person, owed),
  ...(recovery > 0n && person.recovery !== undefined
    ? { recovery: { owed: fromCents(recovery), fraud: person.recovery.fraud } }
    : {}),
});

const titlesOf = (person: Person, owed: ReadonlyMap<string, bigint>): Title[] =>
  person.titles.flatMap(({ id, kind, filedOn, claimCents, monthlyCents }) => {
    const left = monthlyCents === undefined ? (owed.get(id) ?? 0n) : BigInt(monthlyCents);
    if (left === 0n) return [];
    return [{ id, kind, filedOn, claim: fromCents(BigInt(claimCents)), owed: fromCents(left) }];
  });

/** Maintenance comes again every month, and a collective settlement lasts: neither is paid off. */
function payOff({ person, owed }: Life, { shares }: SettledMonth): void {
  for (const { id, kind } of person.titles) {
    const share = shares[id];
    if (share === undefined || kind === 'maintenance' || kind === 'collective-settlement') continue;
    owed.set(id, (owed.get(id) ?? 0n) - toCents(share));
  }
}

/** The facts of a month under the law of a life; nothing once the right has run out. */
export function monthOfLife(
  { person, amounts, right }: Life,
  month: MonthSetting,
  stretches: readonly Stretch[],
  happened: Happened,
): MonthOfLife | undefined {
  if (person.kind === 'temporary') {
    return {
      facts: temporaryFacts(person, amounts, { month, stretches, happened }),
      group: 'temporary',
    };
  }
  if (right === undefined || (right.end !== undefined && right.end <= month.first))
    return undefined;
  return cardFacts(person, { amounts, right }, { month, stretches, happened });
}

type InMonth = {
  readonly month: MonthSetting;
  readonly stretches: readonly Stretch[];
  readonly happened: Happened;
};

/** Lost hours have no days: a month of temporary unemployment has the amount of its last day. */
function temporaryFacts(
  person: TemporaryPerson,
  amounts: Amounts,
  { month, stretches, happened }: InMonth,
): MonthFacts {
  const last = stretches.at(-1);
  if (last === undefined || !('hoursLost' in happened))
    throw new RangeError('a month without days');
  return {
    kind: 'temporary',
    month: month.month,
    daily: [{ from: month.first, daily: temporaryDaily(person.cause, amounts, last) }],
    hoursLost: happened.hoursLost,
    weeklyHours: person.weeklyHours,
  };
}

function cardFacts(
  person: CardPerson,
  { amounts, right }: { readonly amounts: Amounts; readonly right: Right },
  { month, stretches, happened }: InMonth,
): MonthOfLife {
  if (!('card' in happened)) throw new RangeError('a card is drawn for everybody who has one');
  const { before, after } = phaseMonthsIn(right, month.plain);
  const advancesOn = dayAt(month.plain, Number(right.granted.slice(8)));
  const end = right.end !== undefined && right.end <= month.last ? right.end : undefined;
  // As the office does: the phase of the last payable day decides on the tax of the month.
  const phaseMonth = end === undefined ? after : Math.max(1, before);
  const parts = splitAt(stretches, advancesOn).map(({ from, era }) => {
    const phase = Math.max(1, from < advancesOn ? before : after);
    return { from, daily: cardDaily(person, amounts, { from, era }, phase) };
  });
  const card = {
    month: month.month,
    daily: withoutRepetition(parts),
    ...(right.granted > month.first ? { from: right.granted } : {}),
    ...(end === undefined ? {} : { until: dayAt(month.plain, Number(end.slice(8)) - 1) }),
    card: happened.card,
  };
  if (person.kind === 'insertion') {
    return { facts: { kind: 'insertion', ...card }, group: 'insertion' };
  }
  const { category } = person;
  return {
    facts: { kind: 'full', category, phaseMonth, ...card },
    group: `${category} ${phaseNames[phaseOf(phaseMonth)]}`,
  };
}

const phaseNames = { 1: 'months 1-3', 4: 'months 4-6', 7: 'months 7-12', 13: 'second period' };

/** The stretches of a month, the one in which the phase advances cut in two on that day. */
const splitAt = (stretches: readonly Stretch[], day: string & Stretch['from']): Stretch[] =>
  stretches.flatMap((stretch, index) => {
    const next = stretches[index + 1];
    const within = day > stretch.from && (next === undefined || day < next.from);
    return within ? [stretch, { from: day, era: stretch.era }] : [stretch];
  });

const withoutRepetition = (parts: readonly DailyFrom[]): DailyFrom[] =>
  parts.filter(({ daily }, index) => index === 0 || daily !== parts[index - 1]?.daily);
