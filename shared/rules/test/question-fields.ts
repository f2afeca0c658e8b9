import { deadlineShapes } from './deadline-fields.ts';

/**
 * What `calc` accepts, field by field, as the public table has it: for each rule a right question, its fields by
 * their kind, and which may be left out. The tests of wrong questions walk it.
 */
export type FieldKind =
  | 'amount'
  | 'day'
  | 'month'
  | 'count-from-0'
  | 'count-from-1'
  | 'flag'
  | 'hours'
  | 'hours-above-0'
  | 'text'
  | 'word'
  | 'object'
  | 'list'
  | 'day-of-month'
  | 'daily';

export type QuestionShape = {
  readonly name: string;
  readonly rule: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** By path, as errors name them: `titles[0].claim`. */
  readonly fields: Readonly<Record<string, FieldKind>>;
  readonly mayMiss: readonly string[];
  /** Fields without which it is another question, with other fields. */
  readonly decides?: readonly string[];
};

const seizure = {
  id: 'a',
  kind: 'seizure',
  filedOn: '2026-01-01',
  claim: '900',
  owed: '900',
  rank: 1,
};

const titleFields = {
  titles: 'list',
  'titles[0]': 'object',
  'titles[0].id': 'text',
  'titles[0].kind': 'word',
  'titles[0].filedOn': 'day',
  'titles[0].claim': 'amount',
  'titles[0].owed': 'amount',
  'titles[0].rank': 'count-from-0',
} as const;

const card = {
  from: '2026-11-02',
  until: '2026-11-28',
  work: [4],
  sick: [5],
  holidayPaid: [6],
  other: [9],
  around: { work: ['2026-12-01'], unpayable: ['2026-10-31'] },
};

const cardFields = {
  from: 'day',
  until: 'day',
  work: 'list',
  'work[0]': 'day-of-month',
  sick: 'list',
  'sick[0]': 'day-of-month',
  holidayPaid: 'list',
  'holidayPaid[0]': 'day-of-month',
  other: 'list',
  'other[0]': 'day-of-month',
  around: 'object',
  'around.work': 'list',
  'around.work[0]': 'day',
  'around.unpayable': 'list',
  'around.unpayable[0]': 'day',
} as const;

const optionalOfCard = [
  'from',
  'until',
  'work',
  'sick',
  'holidayPaid',
  'other',
  'around',
  'around.work',
  'around.unpayable',
];

const deductions = { children: 1, titles: [seizure], recovery: { owed: '10', fraud: true } };
const deductionFields = {
  children: 'count-from-0',
  ...titleFields,
  recovery: 'object',
  'recovery.owed': 'amount',
  'recovery.fraud': 'flag',
} as const;
const optionalDeductions = ['children', 'titles', 'titles[0].rank', 'recovery', 'recovery.fraud'];

/** A right question of every rule and every kind and code of it. */
export const questionShapes: readonly QuestionShape[] = [
  {
    name: 'national-number',
    rule: 'national-number',
    input: { number: '85073003328' },
    fields: { number: 'text' },
    mayMiss: [],
  },
  {
    name: 'iban',
    rule: 'iban',
    input: { iban: 'BE68539007547034' },
    fields: { iban: 'text' },
    mayMiss: [],
  },
  {
    name: 'working-days-after',
    rule: 'working-days-after',
    input: { day: '2026-11-02', count: 3 },
    fields: { day: 'day', count: 'count-from-1' },
    mayMiss: [],
  },
  ...deadlineShapes,
  {
    name: 'paid-days',
    rule: 'paid-days',
    input: { month: '2026-11', ...card },
    fields: { month: 'month', ...cardFields },
    mayMiss: optionalOfCard,
  },
  {
    name: 'temporary-allowances',
    rule: 'temporary-allowances',
    input: { hoursLost: '60', weeklyHours: 38 },
    fields: { hoursLost: 'hours', weeklyHours: 'hours-above-0' },
    mayMiss: [],
  },
  {
    name: 'voluntary-part-time',
    rule: 'voluntary-part-time',
    input: { weeklyHours: 24, fullTimeHours: '38' },
    fields: { weeklyHours: 'hours', fullTimeHours: 'hours-above-0' },
    mayMiss: [],
  },
  {
    name: 'daily-amount',
    rule: 'daily-amount',
    input: {
      on: '2026-04-01',
      category: 'A',
      phaseMonth: 1,
      monthlyWage: '3000',
      longCareer: false,
    },
    fields: {
      on: 'day',
      category: 'word',
      phaseMonth: 'count-from-1',
      monthlyWage: 'amount',
      longCareer: 'flag',
    },
    mayMiss: ['longCareer'],
  },
  {
    name: 'daily-amount temporary',
    rule: 'daily-amount',
    input: { on: '2026-04-01', kind: 'temporary', cause: 'other', monthlyWage: '3000' },
    fields: { on: 'day', kind: 'word', cause: 'word', monthlyWage: 'amount' },
    mayMiss: [],
    decides: ['kind'],
  },
  {
    name: 'entitlement-months',
    rule: 'entitlement-months',
    input: { careerDays: 400, claimOn: '2026-04-01', age: 56, careerYears: 3 },
    fields: {
      careerDays: 'count-from-0',
      claimOn: 'day',
      age: 'count-from-0',
      careerYears: 'count-from-0',
    },
    mayMiss: ['age', 'careerYears'],
  },
  {
    name: 'withholding full',
    rule: 'withholding',
    input: { gross: '1500', on: '2026-04-30', kind: 'full', category: 'B', phaseMonth: 2 },
    fields: {
      gross: 'amount',
      on: 'day',
      kind: 'word',
      category: 'word',
      phaseMonth: 'count-from-1',
    },
    mayMiss: [],
  },
  ...['temporary', 'insertion'].map((kind) => ({
    name: `withholding ${kind}`,
    rule: 'withholding',
    input: { gross: '1500', on: '2026-04-30', kind },
    fields: { gross: 'amount', on: 'day', kind: 'word' } as const,
    mayMiss: [],
  })),
  {
    name: 'set-off',
    rule: 'set-off',
    input: { gross: '1500', owed: '5000', fraud: false },
    fields: { gross: 'amount', owed: 'amount', fraud: 'flag' },
    mayMiss: ['fraud'],
  },
  {
    name: 'seizable-portion',
    rule: 'seizable-portion',
    input: { net: '1500', on: '2026-04-30', children: 1, income: 'mixed' },
    fields: { net: 'amount', on: 'day', children: 'count-from-0', income: 'word' },
    mayMiss: ['children', 'income'],
  },
  {
    name: 'share-deductions',
    rule: 'share-deductions',
    input: {
      net: '1500',
      on: '2026-04-30',
      children: 1,
      income: 'replacement',
      titles: [seizure],
      maintenancePolicy: 'from-protected-first',
    },
    fields: {
      net: 'amount',
      on: 'day',
      children: 'count-from-0',
      income: 'word',
      ...titleFields,
      maintenancePolicy: 'word',
    },
    mayMiss: ['children', 'income', 'titles', 'titles[0].rank', 'maintenancePolicy'],
  },
  {
    name: 'month full',
    rule: 'month',
    input: {
      month: '2026-11',
      kind: 'full',
      category: 'N',
      phaseMonth: 1,
      daily: '62.05',
      ...card,
      ...deductions,
    },
    fields: {
      month: 'month',
      kind: 'word',
      category: 'word',
      phaseMonth: 'count-from-1',
      daily: 'daily',
      ...cardFields,
      ...deductionFields,
    },
    mayMiss: [...optionalOfCard, ...optionalDeductions],
  },
  {
    name: 'month insertion',
    rule: 'month',
    input: {
      month: '2026-11',
      kind: 'insertion',
      daily: [{ from: '2026-10-01', daily: '24.88' }],
      ...card,
      ...deductions,
    },
    fields: {
      month: 'month',
      kind: 'word',
      daily: 'daily',
      'daily[0]': 'object',
      'daily[0].from': 'day',
      'daily[0].daily': 'amount',
      ...cardFields,
      ...deductionFields,
    },
    mayMiss: [...optionalOfCard, ...optionalDeductions],
  },
  {
    name: 'month temporary',
    rule: 'month',
    input: {
      month: '2026-11',
      kind: 'temporary',
      daily: '63.47',
      hoursLost: 60,
      weeklyHours: '38',
      ...deductions,
    },
    fields: {
      month: 'month',
      kind: 'word',
      daily: 'daily',
      hoursLost: 'hours',
      weeklyHours: 'hours-above-0',
      ...deductionFields,
    },
    mayMiss: optionalDeductions,
  },
];
