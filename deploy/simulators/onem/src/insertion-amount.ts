import type { Day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import type { FamilyCategory } from '@office/domain/household';
import { fromCents, type Money } from '@office/domain/money';
import { halfUp } from '@office/rules/exact';
import { tables, versionOn } from '@office/rules/tables';

/**
 * The insertion allowance of a day (AR 124): what ONEM printed since the last indexation, else the base
 * amount times the multiplier.
 */
export function insertionAmount(category: FamilyCategory, age: number, on: Day): Money {
  const name = rowOf(category, age);
  const indexation = versionOn(tables.indexation, on);
  const printed = tables['published-amounts'].versions.findLast(
    ({ from }) => from <= on && from >= indexation.from,
  );
  const amount = printed?.value.get('insertion-allowances')?.get(name);
  if (amount !== undefined) return fromCents(amount);
  const base = versionOn(tables['insertion-allowances'], on).value.get(name);
  if (base === undefined) {
    throw new DomainError('no-version-in-force', {
      table: 'insertion-allowances',
      figure: name,
      day: on,
    });
  }
  return fromCents(halfUp(base * indexation.value, 1_000_000n));
}

function rowOf(category: FamilyCategory, age: number): string {
  if (category === 'A') return 'A';
  if (category === 'B') return age < 18 ? 'B-under-18' : 'B-from-18';
  if (age < 18) return 'N-under-18';
  return age < 21 ? 'N-18-to-20' : 'N-from-21';
}
