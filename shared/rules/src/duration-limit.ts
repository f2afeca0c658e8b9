import { entitlementTermsOn } from './career.ts';
import { entitlementMonths } from './entitlement-months.ts';
import { dayIn, figureOf, rowOf, textIn } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
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
  const result: DurationLimit =
    lifting === undefined
      ? byCareer(facts, law)
      : {
          limited: false,
          ground: lifting.status,
          law: textIn(rowOf(rights, lifting.status), 'law'),
        };
  trace?.push({
    rule: 'duration-limit',
    inputs: { ...facts, unlimited: [...rights.value.keys()] },
    output: result.limited ? 'limited' : result.ground,
    source: result.law,
    origins: { unlimited: rights.origin },
  });
  return result;
};

const byCareer = (
  { claimOn, age, careerDays, careerYears }: DurationFacts,
  law: Tables,
): DurationLimit => {
  const { months } = entitlementMonths(
    {
      claimOn,
      // Whether somebody is admitted is another question: the career of an admitted person holds these days at least.
      careerDays: Math.max(
        careerDays ?? 0,
        figureOf(entitlementTermsOn(claimOn, law), 'admission-days'),
      ),
      ...(age === undefined ? {} : { age }),
      ...(careerYears === undefined ? {} : { careerYears }),
    },
    undefined,
    law,
  );
  return months === 'unlimited'
    ? { limited: false, ground: 'long-career', law: 'AR 114 § 2; AM 70 §§ 2-3' }
    : { limited: true, ground: null, law: 'AR 114 § 1' };
};
