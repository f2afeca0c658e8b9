import { DomainError } from '@office/domain/domain-error';
import { remember } from './remember.ts';
import { tables, versionIfAny } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables, Version } from './tables.ts';
import type { TableValue } from './table-values.ts';

type MonthTable =
  | 'indexation'
  | 'wage-ceilings'
  | 'minimum-allowances'
  | 'replacement-rates'
  | 'wage-brackets'
  | 'withholding-tax'
  | 'seizure-thresholds'
  | 'seizure-rates'
  | 'recovery-limits'
  | 'switches';

/**
 * The law as it stands on one day, resolved once and shared by everybody calculated with it.
 * A table without a version that day is absent; that is an error only when the table is needed.
 */
export type Rules = {
  readonly on: Day;
  readonly versions: { readonly [Name in MonthTable]: Version<TableValue<Name>> | undefined };
};

/** The rules of a day; a month is calculated with the rules of its last day. */
export const rulesOn = (on: Day, law: Tables = tables): Rules => rulesOf(law)(on);

const rulesOf = remember(20, (law: Tables) =>
  remember(2_000, (on: Day): Rules => resolve(on, law)),
);

/** The version of a table, or `no-version-in-force` naming the table and the day: never an older version instead. */
export function versionIn<Name extends MonthTable>(
  rules: Rules,
  name: Name,
): Version<TableValue<Name>> {
  const version = rules.versions[name];
  if (version === undefined) {
    throw new DomainError('no-version-in-force', { table: name, day: rules.on });
  }
  return version;
}

/** A figure of a table by its name; one that the version of that day lacks is not in force. */
export function figureIn(
  rules: Rules,
  name: 'wage-ceilings' | 'minimum-allowances',
  figure: string,
): { readonly value: bigint; readonly source: string } {
  const { value, source } = versionIn(rules, name);
  const found = value.get(figure);
  if (found === undefined) {
    throw new DomainError('no-version-in-force', { table: name, figure, day: rules.on });
  }
  return { value: found, source };
}

const resolve = (on: Day, law: Tables): Rules =>
  Object.freeze({
    on,
    versions: Object.freeze({
      indexation: versionIfAny(law.indexation, on),
      'wage-ceilings': versionIfAny(law['wage-ceilings'], on),
      'minimum-allowances': versionIfAny(law['minimum-allowances'], on),
      'replacement-rates': versionIfAny(law['replacement-rates'], on),
      'wage-brackets': versionIfAny(law['wage-brackets'], on),
      'withholding-tax': versionIfAny(law['withholding-tax'], on),
      'seizure-thresholds': versionIfAny(law['seizure-thresholds'], on),
      'seizure-rates': versionIfAny(law['seizure-rates'], on),
      'recovery-limits': versionIfAny(law['recovery-limits'], on),
      switches: versionIfAny(law.switches, on),
    }),
  });
