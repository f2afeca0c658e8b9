import { addDays, addMonths, type Day } from '@office/domain/day';
import { newestVersion, tables } from '@office/rules/tables';

export interface ParameterView {
  readonly id: string;
  readonly title: string;
  readonly checked: Day;
  readonly lastDay?: Day;
  readonly warning?: string;
}

type Known = Pick<ParameterView, 'id' | 'title' | 'checked' | 'lastDay'>;

/** The dated tables of the law, with what an expert must look at soon. */
export const listParameters = (on: Day): ParameterView[] =>
  Object.values(tables).map((table) => {
    const { until } = newestVersion<unknown>(table);
    const { id, title, checked } = table;
    return withWarning(
      { id, title, checked, ...(until === undefined ? {} : { lastDay: until }) },
      on,
    );
  });

/**
 * Sixty days before a table ends somebody must enter the next figures: after its last day nothing that needs
 * it is calculated. A table that nobody compared with its source for a year is told too.
 */
export function withWarning(known: Known, on: Day): ParameterView {
  const warnings = [
    ...endWarning(known.lastDay, on),
    ...(addMonths(known.checked, 12) < on
      ? [`Not checked against its source since ${known.checked}.`]
      : []),
  ];
  return warnings.length === 0 ? known : { ...known, warning: warnings.join(' ') };
}

function endWarning(lastDay: Day | undefined, on: Day): string[] {
  if (lastDay === undefined || lastDay > addDays(on, 60)) return [];
  return lastDay < on
    ? [`No figures since ${lastDay}: enter the published ones. What needs them is not calculated.`]
    : [`The last figures end on ${lastDay}: enter the new ones before.`];
}
