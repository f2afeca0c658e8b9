import { fromCents, toCents } from '@office/domain/money';
import { groupsOf, isCollective, isOwed } from './order-of-service.ts';
import { proportion } from './proportion.ts';
import { rulesOn } from './rules-on.ts';
import { seizableCents } from './seizable-portion.ts';
import { chosenIn } from './switches.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { SubrogationRank, Title } from './order-of-service.ts';
import type { Rules } from './rules-on.ts';
import type { ChoiceOf } from './switches.ts';
import type { Income } from './table-values.ts';
import type { Origin, Trace } from './trace.ts';

/** Where maintenance is taken from first: it decides what is left for the others (domain reference § 6.5). */
export type MaintenancePolicy = ChoiceOf<'maintenance-policy'>;

export type ShareInput = {
  readonly net: Money;
  readonly on: Day;
  readonly children: number;
  readonly income: Income;
  readonly titles: readonly Title[];
  readonly maintenancePolicy: MaintenancePolicy;
};

export type Shares = {
  readonly shares: Readonly<Record<string, Money>>;
  readonly claimant: Money;
  readonly seizable: Money;
};

/** Who gets what of a month's net. Shares plus claimant equal the net to the cent. */
export const shareDeductions = (input: ShareInput, trace?: Trace): Shares => {
  const net = toCents(input.net);
  const rules = rulesOn(input.on);
  const seizable = seizableCents(net, input, rules, { trace });
  const pot = {
    net,
    seizable,
    maintenance: input.maintenancePolicy,
    subrogation: chosenIn(rules, 'subrogation-rank'),
  };
  const shares = divide(pot, input.titles, { trace });
  return { ...withClaimant(net, shares), seizable: fromCents(seizable) };
};

/** What is shared when nobody may take anything. */
const nobody: ShareCents = new Map();

export type ShareCents = ReadonlyMap<string, bigint>;

/** Collects the steps, and says of which earlier step the net came. */
export type NetTrace = { readonly trace: Trace; readonly netFrom?: Origin };

/** Divides a net among titles. The thresholds are asked for only when somebody may take something. */
export const divideNet = (
  net: bigint,
  facts: { readonly children: number; readonly income: Income; readonly titles: readonly Title[] },
  rules: Rules,
  traced: NetTrace,
): { readonly shares: ShareCents; readonly seizable: bigint | undefined } => {
  if (!facts.titles.some(isOwed)) return { shares: nobody, seizable: undefined };
  const owing = facts.titles.filter(isOwed);
  const seizable = owing.some(isCollective) ? undefined : seizableCents(net, facts, rules, traced);
  const pot = {
    net,
    seizable,
    maintenance: chosenIn(rules, 'maintenance-policy'),
    subrogation: chosenIn(rules, 'subrogation-rank'),
  };
  return { shares: divide(pot, owing, traced), seizable };
};

/** Shares as they are told: those of 0.00 left out, and what remains for the claimant. */
export const withClaimant = (
  net: bigint,
  shares: ShareCents,
): { readonly shares: Readonly<Record<string, Money>>; readonly claimant: Money } => {
  if (shares.size === 0) return { shares: {}, claimant: fromCents(net) };
  const given = [...shares].filter(([, share]) => share > 0n);
  const total = given.reduce((sum, [, share]) => sum + share, 0n);
  return {
    shares: Object.fromEntries(given.map(([id, share]) => [id, fromCents(share)])),
    claimant: fromCents(net - total),
  };
};

/** What there is to divide, how much of it creditors may touch, and the open questions answered. */
type Pot = {
  readonly net: bigint;
  /** Not asked for when a collective settlement takes everything. */
  readonly seizable: bigint | undefined;
  readonly maintenance: MaintenancePolicy;
  readonly subrogation: SubrogationRank;
};

function divide(pot: Pot, titles: readonly Title[], { trace, netFrom }: NetTrace): ShareCents {
  const { net, seizable, maintenance, subrogation } = pot;
  const owing = titles.filter(isOwed);
  const collective = owing.find(isCollective);
  const shares = new Map<string, bigint>();
  if (collective !== undefined) {
    // Collective debt settlement: the mediator receives everything, whatever is owed (AR 173).
    shares.set(collective.id, net);
  } else {
    divideByRank(pot, owing, shares);
  }
  trace?.push({
    rule: 'share-deductions',
    inputs: {
      net: fromCents(net),
      ...(seizable !== undefined && { seizable: fromCents(seizable) }),
      maintenancePolicy: maintenance,
      titles: owing,
    },
    output: withClaimant(net, shares),
    source: 'Judicial Code 1409-1412, 1627 ff.; Act of 12 April 1965, art. 27-34; AR 173',
    origins: {
      net: netFrom ?? 'given',
      ...(seizable !== undefined && { seizable: 'step:seizable-portion' }),
    },
    rounding: 'exact fractions to the end; cents by largest remainder, ties to the smaller id',
    switches: { 'maintenance-policy': maintenance, 'subrogation-rank': subrogation },
  });
  return shares;
}

function divideByRank(
  { net, seizable = 0n, maintenance, subrogation }: Pot,
  owing: readonly Title[],
  shares: Map<string, bigint>,
): void {
  const family = owing.filter(({ kind }) => kind === 'maintenance');
  const toFamily = give(net, family, shares);
  let pool = seizable - fromSeizable(toFamily, net - seizable, maintenance);
  if (pool <= 0n) return;
  for (const group of groupsOf(owing, subrogation)) pool -= give(pool, group, shares);
}

const fromSeizable = (
  maintenance: bigint,
  protectedPart: bigint,
  policy: MaintenancePolicy,
): bigint => {
  if (policy === 'from-seizable-first') return maintenance;
  return maintenance > protectedPart ? maintenance - protectedPart : 0n;
};

/** Gives a pool to titles in proportion to their claims; returns what was given. */
const give = (pool: bigint, titles: readonly Title[], shares: Map<string, bigint>): bigint => {
  const parts = titles.map(({ id, claim, owed }) => ({
    id,
    weight: toCents(claim),
    owed: toCents(owed),
  }));
  let given = 0n;
  for (const [id, share] of proportion(pool, parts)) {
    shares.set(id, share);
    given += share;
  }
  return given;
};
