import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const file = resolve(import.meta.dirname, 'population.yaml');

const whole = z.int().nonnegative();
const sumsToThousand = (shares: Readonly<Record<string, number>>): boolean =>
  Object.values(shares).reduce((sum, share) => sum + share, 0) === 1000;

/** Shares of a thousand that add up to it. */
const perMille = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.strictObject({
    basis: z.string(),
    perMille: z.record(z.enum(names), whole).refine(sumsToThousand, 'the shares must make 1000'),
  });

/** Ascending whole numbers: between two neighbours lies an equal part of the people. */
const quantiles = z.strictObject({
  basis: z.string(),
  quantiles: z
    .array(whole)
    .min(2)
    .refine((points) => points.every((point, at) => at === 0 || point >= (points[at - 1] ?? 0)), {
      error: 'the quantiles must ascend',
    }),
});

const shareByChildren = z
  .record(z.enum(['0', '1', '2', '3', '4']), whole)
  .refine(sumsToThousand, 'the shares must make 1000');

const yesOrNo = perMille('yes', 'no');

const PopulationFile = z.strictObject({
  kind: perMille('full', 'temporary', 'insertion'),
  category: perMille('A', 'N', 'B'),
  insertionCategory: perMille('A', 'N', 'B'),
  monthlyWage: quantiles,
  age: quantiles,
  insertionAge: quantiles,
  careerDays: quantiles,
  longCareerDays: z.strictObject({ basis: z.string(), count: whole }),
  phase: perMille('months-1-3', 'months-4-6', 'months-7-12', 'months-13-24'),
  grantedOnFirst: yesOrNo,
  children: z.strictObject({
    basis: z.string(),
    A: shareByChildren,
    N: shareByChildren,
    B: shareByChildren,
  }),
  temporaryCause: perMille('force-majeure', 'other'),
  hoursLost: quantiles,
  weeklyHours: perMille('38', '40', '36', '30.4', '19'),
  monthWithoutLoss: yesOrNo,
  titles: yesOrNo,
  titleCount: perMille('1', '2', '3'),
  titleKind: perMille(
    'seizure',
    'assignment',
    'maintenance',
    'privileged-seizure',
    'subrogation',
    'collective-settlement',
  ),
  titleClaim: quantiles,
  maintenanceMonthly: quantiles,
  recovery: yesOrNo,
  recoveryOwed: quantiles,
  recoveryFraud: yesOrNo,
  card: perMille(
    'empty',
    'some-work',
    'much-work',
    'sickness',
    'holiday',
    'other-reason',
    'sunday-work',
    'mixed',
  ),
});

/** What the people of the simulation are drawn from. */
export type Population = z.infer<typeof PopulationFile>;

export const readPopulation = (): Population =>
  PopulationFile.parse(parse(readFileSync(file, 'utf8')));
