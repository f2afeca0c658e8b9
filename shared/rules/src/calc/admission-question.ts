import { admission } from '../admission.ts';
import { admissionStatuses, assimilatedKinds, uncountedReasons } from '../admission-days.ts';
import { firstDayOfQuarter, isQuarter, lastDayOfQuarter } from '../quarter.ts';
import { extendingKinds } from '../reference-period.ts';
import { report } from './findings.ts';
import { readEach, readPeriod } from './duration-fields.ts';
import {
  at,
  has,
  isObject,
  open,
  readCount,
  readDay,
  readHours,
  readList,
  readWord,
} from './reader.ts';
import type { AdmissionStatus, WorkOfQuarter } from '../admission-days.ts';
import type { Period } from '../day-periods.ts';
import type { Quarter } from '../quarter.ts';
import type { ReadQuestion } from './read-question.ts';
import type { Reader } from './reader.ts';

const someQuarter: Quarter = '2026-Q1';
const workKinds = ['full-quarter', 'full-time', 'part-time'] as const;

/** Reads an `admission` question: jobs by quarter, periods that extend the reference period, an earlier admission. */
export const readAdmission: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['claimOn'],
    may: ['status', 'age', 'work', 'periods', 'earlierAdmissionOn'],
  });
  const status = readWord(reader, 'status', admissionStatuses);
  const told = has(reader, 'status') && input['status'] !== status ? undefined : status;
  const facts = {
    claimOn: readDay(reader, 'claimOn'),
    status,
    ...(has(reader, 'age') ? { age: readCount(reader, 'age', 0) } : {}),
    work: readList(reader, 'work').map((value, index) =>
      readWork(value, `work[${index}]`, told, reader),
    ),
    periods: readEach(reader, 'periods', { needs: ['from', 'until', 'kind'], may: [] }, (each) => ({
      ...readPeriod(each),
      kind: readWord(each, 'kind', extendingKinds),
    })),
    ...(has(reader, 'earlierAdmissionOn')
      ? { earlierAdmissionOn: readDay(reader, 'earlierAdmissionOn') }
      : {}),
  };
  return (trace) => ({ ...admission(facts, trace) });
};

const always = { needs: ['quarter', 'kind'], may: ['notCounted', 'from', 'until'] };

/** The fields of each kind of job; part-time tells its hours a week where the regime asks for them, or may where it is unknown. */
const fieldsOf = (kind: unknown, status: AdmissionStatus | undefined) => {
  switch (kind) {
    case 'full-quarter':
      return { needs: always.needs, may: ['notCounted'] };
    case 'full-time':
      return {
        needs: [...always.needs, 'days'],
        may: [...always.may, 'weekDays', 'assimilated'],
      };
    case 'part-time':
      return {
        needs: [
          ...always.needs,
          'hours',
          'fullTimeHours',
          ...(status === 'voluntary-part-time' ? ['weeklyHours'] : []),
        ],
        may: [...always.may, 'assimilated', ...(status === undefined ? ['weeklyHours'] : [])],
      };
    default:
      return {
        needs: always.needs,
        may: [
          ...always.may,
          'days',
          'weekDays',
          'hours',
          'weeklyHours',
          'fullTimeHours',
          'assimilated',
        ],
      };
  }
};

const readWork = (
  value: unknown,
  path: string,
  status: AdmissionStatus | undefined,
  { findings }: Reader,
): WorkOfQuarter => {
  const reader = open(
    value,
    path,
    findings,
    fieldsOf(isObject(value) ? value['kind'] : undefined, status),
  );
  const quarter = readQuarter(reader);
  const common = {
    quarter,
    ...(has(reader, 'notCounted')
      ? { notCounted: readWord(reader, 'notCounted', uncountedReasons) }
      : {}),
    ...readDetail(reader, quarter),
  };
  const kind = readWord(reader, 'kind', workKinds);
  switch (kind) {
    case 'full-quarter':
      return { ...common, kind };
    case 'full-time':
      return { ...common, kind, ...readFullTime(reader) };
    case 'part-time':
      return { ...common, kind, ...readPartTime(reader) };
  }
};

const readFullTime = (reader: Reader) => ({
  days: readCount(reader, 'days', 0),
  ...(has(reader, 'weekDays') ? { weekDays: readHours(reader, 'weekDays', true) } : {}),
  assimilated: readEach(reader, 'assimilated', { needs: ['kind', 'days'], may: [] }, (each) => ({
    kind: readWord(each, 'kind', assimilatedKinds),
    days: readCount(each, 'days', 0),
  })),
});

const readPartTime = (reader: Reader) => ({
  hours: readHours(reader, 'hours', false),
  fullTimeHours: readHours(reader, 'fullTimeHours', true),
  ...(has(reader, 'weeklyHours') ? { weeklyHours: readHours(reader, 'weeklyHours', false) } : {}),
  assimilated: readEach(reader, 'assimilated', { needs: ['kind', 'hours'], may: [] }, (each) => ({
    kind: readWord(each, 'kind', assimilatedKinds),
    hours: readHours(each, 'hours', false),
  })),
});

const readQuarter = (reader: Reader): Quarter => {
  const value = reader.object['quarter'];
  if (isQuarter(value)) return value;
  if (has(reader, 'quarter')) {
    report(reader.findings, 'malformed', at(reader, 'quarter'), 'a quarter is written YYYY-Q1');
  }
  return someQuarter;
};

/** Days known in detail name both ends, and lie in their quarter. */
const readDetail = (reader: Reader, quarter: Quarter): { readonly detail?: Period } => {
  if (!has(reader, 'from') && !has(reader, 'until')) return {};
  for (const name of ['from', 'until']) {
    if (!has(reader, name)) {
      report(reader.findings, 'missing-field', at(reader, name), 'both ends are needed');
    }
  }
  const detail = readPeriod(reader);
  for (const name of ['from', 'until'] as const) {
    const outside =
      detail[name] < firstDayOfQuarter(quarter) || detail[name] > lastDayOfQuarter(quarter);
    if (has(reader, name) && outside) {
      report(reader.findings, 'malformed', at(reader, name), 'this day lies outside the quarter');
    }
  }
  return { detail };
};
