import type { Day } from '@office/domain/day';
import { checkParameters, type ParameterFinding } from '@office/rules/check-parameters';
import {
  newestVersion,
  tables as inForce,
  versionIfAny,
  type Confidence,
  type Tables,
} from '@office/rules/tables';

export type FindingView = Pick<ParameterFinding, 'kind' | 'urgency' | 'day' | 'sentence'>;

export interface ParameterView {
  readonly id: string;
  readonly title: string;
  readonly checked: Day;
  readonly lastDay?: Day;
  /** The version of the day: since when, from which source, how certain. Absent on a day without figures. */
  readonly version?: { readonly from: Day; readonly source: string; readonly status: Confidence };
  /** What somebody must see to now or soon, in one text. */
  readonly warning?: string;
  readonly findings: FindingView[];
}

/** The dated tables of the law, with what an expert must look at: the findings of `rules:check`, each at its table. */
export const listParameters = (on: Day, law: Tables = inForce): ParameterView[] => {
  const found = Map.groupBy(checkParameters(on, law), ({ table }) => table);
  return Object.values(law).map((table) => {
    const { until } = newestVersion<unknown>(table);
    const version = versionIfAny<unknown>(table, on);
    const findings = (found.get(table.id) ?? []).map(
      ({ kind, urgency, day, sentence }): FindingView => ({ kind, urgency, day, sentence }),
    );
    const warnings = findings.filter(({ urgency }) => urgency !== 'known');
    return {
      id: table.id,
      title: table.title,
      checked: table.checked,
      ...(until === undefined ? {} : { lastDay: until }),
      ...(version === undefined
        ? {}
        : { version: { from: version.from, source: version.source, status: version.status } }),
      ...(warnings.length === 0
        ? {}
        : { warning: warnings.map(({ sentence }) => sentence).join(' ') }),
      findings,
    };
  });
};
