import { DomainError } from '@office/domain/domain-error';
import { numberIn, textIn } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { AdmissionStatus } from './admission-days.ts';
import type { Tables } from './tables.ts';
import type { TermRow } from './table-values.ts';
import type { Trace } from './trace.ts';

export type AdmissionTerms = {
  /** Days, or half-days of voluntary part-time. */
  readonly needed: number;
  readonly months: number;
  readonly row: TermRow;
};

/**
 * The work condition of a claim: how many days in how many months. Until 28 February 2026 it depends on the age.
 * Throws `missing-field` where the age is needed, `no-version-in-force` where the sources tell no condition.
 */
export const admissionTerms = (
  { claimOn, status, age }: { claimOn: Day; status: AdmissionStatus; age: number | undefined },
  trace?: Trace,
  law: Tables = tables,
): AdmissionTerms => {
  const table = versionOn(law['admission-terms'], claimOn);
  const rows = [...table.value].filter(([, row]) => textIn(row, 'status') === status);
  const found = rows.find(([, row]) => {
    if (row['below-age'] === undefined) return true;
    if (age === undefined) {
      throw new DomainError('missing-field', { field: 'age', day: claimOn });
    }
    return age < numberIn(row, 'below-age');
  });
  if (found === undefined) {
    throw new DomainError('no-version-in-force', {
      table: 'admission-terms',
      day: claimOn,
      status,
    });
  }
  const [name, row] = found;
  const terms = { needed: numberIn(row, 'days'), months: numberIn(row, 'months'), row };
  trace?.push({
    rule: 'admission-terms',
    inputs: { claimOn, status, ...(age === undefined ? {} : { age }), row: name },
    output: { needed: terms.needed, months: terms.months },
    source: table.source,
    origins: { row: table.origin },
  });
  return terms;
};
