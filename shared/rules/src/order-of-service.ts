import { newestVersion, tables } from './tables.ts';
import { chosenOf } from './switches.ts';
import { toCents } from '@office/domain/money';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';
import type { TitleKind } from '@office/domain/debt';
import type { ChoiceOf } from './switches.ts';

/** A third party's title on the payment. */
export type Title = {
  readonly id: string;
  readonly kind: TitleKind;
  readonly filedOn: Day;
  /** The initial claim: the weight in a proportional division. */
  readonly claim: Money;
  /** What may be taken this month. */
  readonly owed: Money;
  readonly rank?: number;
};

/** Whether a subrogation stands beside assignments or beside ordinary seizures (a switch). */
export type SubrogationRank = ChoiceOf<'subrogation-rank'>;

/** A title with nothing owed this month is as if absent. */
export const isOwed = ({ owed }: { readonly owed: Money }): boolean => toCents(owed) > 0n;

export const isCollective = ({ kind }: { readonly kind: TitleKind }): boolean =>
  kind === 'collective-settlement';

/** The titles in the order in which a payment serves them today; those of one group share in proportion. */
export const orderOfService = (titles: readonly Title[]): string[][] => {
  const subrogation = chosenOf(newestVersion(tables.switches), 'subrogation-rank');
  const maintenance = titles.filter(({ kind }) => kind === 'maintenance');
  return [titles.filter(isCollective), maintenance, ...groupsOf(titles, subrogation)]
    .filter((group) => group.length > 0)
    .map((group) => group.map(({ id }) => id));
};

/**
 * The order within the seizable part: assignments filed before the first seizure, one after the other;
 * privileged seizures by rank; then everybody else together.
 */
export const groupsOf = (owing: readonly Title[], subrogation: SubrogationRank): Title[][] => {
  const firstSeizure = owing
    .filter(({ kind }) => kind === 'seizure' || kind === 'privileged-seizure')
    .reduce<Day | undefined>(
      (first, { filedOn }) => (first === undefined || filedOn < first ? filedOn : first),
      undefined,
    );
  const isEarly = ({ kind, filedOn }: Title): boolean =>
    (kind === 'assignment' || (kind === 'subrogation' && subrogation === 'as-assignment')) &&
    (firstSeizure === undefined || filedOn < firstSeizure);
  const early = owing
    .filter(isEarly)
    .toSorted(byDayThenId)
    .map((title) => [title]);
  const privileged = owing.filter(({ kind }) => kind === 'privileged-seizure');
  const ranks = [...new Set(privileged.map(rankOf))].toSorted((a, b) => (a < b ? -1 : 1));
  const byRank = ranks.map((rank) => privileged.filter((title) => rankOf(title) === rank));
  const rest = owing.filter((title) => sharesInTheRest(title) && !isEarly(title));
  return [...early, ...byRank, rest];
};

const sharesInTheRest = ({ kind }: Title): boolean =>
  kind === 'seizure' || kind === 'assignment' || kind === 'subrogation';

const rankOf = ({ rank }: Title): number => rank ?? Number.POSITIVE_INFINITY;

const byDayThenId = (a: Title, b: Title): number => {
  if (a.filedOn !== b.filedOn) return a.filedOn < b.filedOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};
