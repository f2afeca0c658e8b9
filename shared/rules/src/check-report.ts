import { tables } from './tables.ts';
import type { ParameterFinding, Urgency } from './check-parameters.ts';
import type { Day } from '@office/domain/day';

const headings: Readonly<Record<Urgency, string>> = {
  now: 'Now: enter or compare these before anybody relies on a calculation',
  soon: 'Soon',
  known: 'Known: not certain, or never found',
};

/** The findings as a person reads them: the most urgent first, one line each, under the words of their urgency. */
export const writeFindings = (findings: readonly ParameterFinding[], on: Day): string => {
  const width = Math.max(0, ...findings.map(({ table }) => table.length));
  const parts = (['now', 'soon', 'known'] as const).flatMap((urgency) => {
    const lines = findings
      .filter((each) => each.urgency === urgency)
      .map(({ table, day, sentence }) => `  ${table.padEnd(width)}  ${day}  ${sentence}`);
    return lines.length === 0 ? [] : [`${headings[urgency]}\n${lines.join('\n')}\n`];
  });
  const count = Object.keys(tables).length;
  return [`${String(count)} tables of figures, looked at on ${on}.\n`, ...parts].join('\n');
};
