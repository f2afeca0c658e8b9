import { DomainError } from '@office/domain/domain-error';
import { money } from '@office/domain/money';
import { dailyAmount } from '@office/rules/daily-amount';
import { entitlementMonths } from '@office/rules/entitlement-months';
import { insertionAllowance } from '@office/rules/insertion-allowance';
import { rulesOn } from '@office/rules/rules-on';
import { versionOn } from '@office/rules/tables';
import { Refusal } from '../local/refusal.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from '@office/rules/tables';
import type { LawSetting, Setting } from './setting.ts';

const names = ['the law in force', 'the changed law'] as const;

/** Months in which people with titles cannot be settled: the law, the month, what is not in force. */
export type Expired = { readonly law: string; readonly day: Day };

/**
 * Whether the law has what every person of every month needs; without it nothing begins, and nothing stops midway.
 * Thresholds of seizures are needed by people with titles only: their months are told and the others go on.
 */
export function checkLaws({ laws, months, claimOn }: Setting): readonly Expired[] {
  return laws.flatMap((setting, index) => {
    const law = names[index] ?? names[0];
    try {
      askAdmission(setting.law, claimOn);
      askEverything(setting);
      // A month is settled with the rules of its last day.
      for (const { last } of months) versionOn(setting.law['withholding-tax'], last);
      for (const { last } of months) versionOn(setting.law['recovery-limits'], last);
    } catch (missing) {
      throw refusalOf(missing, law);
    }
    return months
      .filter(({ last }) => rulesOn(last, setting.law).versions['seizure-thresholds'] === undefined)
      .map(({ last }) => ({ law, day: last }));
  });
}

const askAdmission = (law: Tables, on: Day): void => {
  versionOn(law['reference-wage'], on);
  versionOn(law['insertion-rights'], on);
  entitlementMonths({ careerDays: 12_000, claimOn: on, age: 60 }, undefined, law);
};

/** Each kind of daily amount on each day from which the law is another. */
function askEverything({ law, calendar }: LawSetting): void {
  const monthlyWage = money('2500.00');
  for (const { from: on } of calendar.flat()) {
    for (const phaseMonth of [1, 4, 7, 13]) {
      for (const category of ['A', 'N', 'B'] as const) {
        const facts = { kind: 'full', on, category, phaseMonth, monthlyWage } as const;
        dailyAmount({ ...facts, longCareer: false }, undefined, law);
        dailyAmount({ ...facts, longCareer: true }, undefined, law);
      }
    }
    for (const cause of ['force-majeure', 'other'] as const) {
      dailyAmount({ kind: 'temporary', on, cause, monthlyWage }, undefined, law);
    }
    insertionAllowance({ on, dispensation: false, category: 'N', age: 22 }, undefined, law);
  }
}

const refusalOf = (missing: unknown, law: string): unknown => {
  if (!(missing instanceof DomainError) || missing.code !== 'no-version-in-force') return missing;
  const { table, day } = missing.details;
  return new Refusal(
    `no-version-in-force: ${law} has no ${String(table)} on ${String(day)}: ` +
      'simulate other months, or lay the missing version over the law with --change.',
  );
};
