import { limitLiftedBy } from './career.ts';
import { dayIn, rowOf, textIn } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { LiftedLimit } from './career.ts';
import type { Tables, Version } from './tables.ts';
import type { Named, TermRow } from './table-values.ts';
import type { Trace } from './trace.ts';

/** Statuses whose right may have no limit in time. */
export const unlimitedStatuses = [
  'docker',
  'fisher',
  'company-supplement',
  'sheltered-work',
  'safeguard',
  'arts-worker',
  'arts-worker-follow-up',
] as const;
export type UnlimitedStatus = (typeof unlimitedStatuses)[number];

export type DurationFacts = {
  readonly claimOn: Day;
  readonly statuses: readonly { readonly status: UnlimitedStatus; readonly since?: Day }[];
  readonly age?: number;
  readonly careerDays?: number;
  readonly careerYears?: number;
};

export type DurationLimit = {
  readonly limited: boolean;
  /** The status, or `long-career`, that lifts the limit. */
  readonly ground: UnlimitedStatus | 'long-career' | null;
  readonly law: string;
};

/**
 * Whether a right from 1 March 2026 is limited in time, and what lifts the limit (AR 27, 28 § 3, 78, 114 § 2, 114bis).
 * Of several grounds the first named counts; a status comes before the career. Throws `no-version-in-force` for earlier days.
 */
export const durationLimit = (
  facts: DurationFacts,
  trace?: Trace,
  law: Tables = tables,
): DurationLimit => {
  const rights = versionOn(law['unlimited-rights'], facts.claimOn);
  const lifting = facts.statuses.find(({ status, since }) => {
    const row = rowOf(rights, status);
    if (row['since-before'] === undefined) return true;
    return since !== undefined && since < dayIn(row, 'since-before');
  });
  const career = limitLiftedBy(facts, law);
  const result = lifting === undefined ? byCareer(career) : byStatus(lifting.status, rights);
  trace?.push({
    rule: 'duration-limit',
    inputs: {
      ...facts,
      careerYears: career.years,
      ...(career.needed === undefined ? {} : { yearsNeeded: career.needed.value }),
      unlimited: [...rights.value.keys()],
    },
    output: result.limited ? 'limited' : result.ground,
    source: result.law,
    origins: {
      ...(career.needed === undefined ? {} : { yearsNeeded: career.needed.origin }),
      unlimited: rights.origin,
    },
  });
  return result;
};

const byStatus = (status: UnlimitedStatus, rights: Version<Named<TermRow>>): DurationLimit => ({
  limited: false,
  ground: status,
  law: textIn(rowOf(rights, status), 'law'),
});

const byCareer = ({ lifted }: LiftedLimit): DurationLimit =>
  lifted
    ? { limited: false, ground: 'long-career', law: 'AR 114 § 2; AM 70 §§ 2-3' }
    : { limited: true, ground: null, law: 'AR 114 § 1' };
