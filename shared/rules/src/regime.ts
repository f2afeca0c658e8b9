import { writtenOf } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

export type Regime = { readonly regime: 'transition' | 'career'; readonly law: string };

/** Which law limits the right of an admission: the programme law before 1 March 2026, AR 114 from that day on. */
export const regimeOf = (admittedOn: Day, trace?: Trace, law: Tables = tables): Regime => {
  const version = versionOn(law.regimes, admittedOn);
  const written = writtenOf(version, 'regime');
  if (written !== 'transition' && written !== 'career') {
    throw new Error(`${version.origin}: "${written}" is no regime`);
  }
  const result = { regime: written, law: writtenOf(version, 'law') } as const;
  trace?.push({
    rule: 'regime',
    inputs: { admittedOn, since: version.from },
    output: result.regime,
    source: result.law,
    origins: { since: version.origin },
  });
  return result;
};
