import { versionIn } from './rules-on.ts';
import type { Rules } from './rules-on.ts';
import type { Named, OpenQuestion } from './table-values.ts';
import type { Version } from './tables.ts';

/** Every open question by its name, with the answers the code can give. parameters/switches.yaml says which is taken. */
export const alternatives = {
  'set-off-base': ['gross', 'net'],
  'set-off-order': ['before-titles', 'after-titles'],
  'maintenance-policy': ['from-seizable-first', 'from-protected-first'],
  'subrogation-rank': ['as-assignment', 'as-seizure'],
  'registration-count': ['after-claim-day', 'from-claim-day'],
  'claim-terms-end': ['as-counted', 'next-working-day'],
  'decision-terms-end': ['as-counted', 'next-working-day'],
  'dispute-terms-end': ['as-counted', 'next-working-day'],
  'appeal-terms-end': ['next-working-day', 'as-counted'],
  'recovery-terms-end': ['as-counted', 'next-working-day'],
  'seizure-terms-end': ['as-counted', 'next-working-day'],
  'interest-day-count': ['actual-year', '365-days'],
  'interest-short-period': ['interest-period', 'allowance-period'],
  'interest-agency-end': ['day-before-payment', 'decision-day'],
  'bad-faith-repeat': ['not-doubled', 'doubled'],
  'sanction-week': ['monday', 'sunday'],
  'insertion-living-wage-unknown': ['no-version-in-force', 'base-amount'],
  'employer-supplement-indexation': ['as-enacted', 'with-multiplier'],
  'part-time-unpaid-day': ['two-half-units', 'own-half-units'],
  'part-time-off-day-work': ['once', 'twice'],
  'secondary-activity-floor': ['at-least', 'nothing-below'],
  'springboard-scope': ['amount-and-days', 'amount-only'],
  'springboard-conditions': ['kept', 'declaration-and-trade'],
  'guarantee-supplement-reduction': ['threshold', 'threshold-and-amount'],
  'guarantee-rounding': ['once', 'each-part'],
  'guarantee-least-amount': ['last-minimum-of-B', 'months-7-12-of-the-wage'],
  'transition-latest-end': ['counted-from-claim', 'printed-end'],
  'transition-years': ['whole-years', 'rounded-years'],
  'transition-remainder': ['half-counts', 'whole-only'],
  'transition-pension-years': ['counted', 'needed'],
  'leap-day-birthday': ['last-of-february', 'first-of-march'],
  'quarter-days-rounding': ['up', 'half-up', 'down'],
  'assimilated-days-conversion': ['as-work-days', 'as-given'],
  'quarter-of-earlier-admission': ['not-counted', 'counted'],
  'half-days-rounding': ['round-then-double', 'double-then-round'],
  'half-days-limit': ['half-days', 'days'],
  'care-training-term': ['from-training', 'from-end-of-right'],
} as const;

export type SwitchName = keyof typeof alternatives;
export type ChoiceOf<Name extends SwitchName> = (typeof alternatives)[Name][number];

/** The answer in force on the day of the rules. */
export const chosenIn = <Name extends SwitchName>(rules: Rules, name: Name): ChoiceOf<Name> =>
  chosenOf(versionIn(rules, 'switches'), name);

/** The answer of a version. A table that names none of the known answers stops the calculation. */
export function chosenOf<Name extends SwitchName>(
  { value }: Version<Named<OpenQuestion>>,
  name: Name,
): ChoiceOf<Name> {
  const written = value.get(name)?.chosen;
  const known: readonly ChoiceOf<Name>[] = alternatives[name];
  const found = known.find((choice) => choice === written);
  if (found === undefined) {
    throw new Error(`parameters/switches.yaml: ${name} must be one of ${known.join(', ')}`);
  }
  return found;
}
