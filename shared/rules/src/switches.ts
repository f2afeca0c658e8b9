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
