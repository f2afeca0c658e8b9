import { familyCategories } from '@office/domain/household';
import { firstDayOf, lastDayOf } from '@office/domain/month';
import { settleMonth } from '../month-calculation.ts';
import { receiptFor } from '../receipt.ts';
import { cardFields, readCard } from './card-fields.ts';
import { report } from './findings.ts';
import {
  amountOf,
  at,
  has,
  open,
  readAmount,
  readCount,
  readDay,
  readFlag,
  readHours,
  readList,
  readMonth,
  readWord,
} from './reader.ts';
import { readTitles } from './title-fields.ts';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { DailyFrom, MonthFacts } from '../month-gross.ts';
import type { Recovery } from '../month-calculation.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import type { Answered } from './read-question.ts';

const always = ['month', 'kind', 'daily'];
const deductionFields = ['children', 'titles', 'recovery'];

/** The fields of each kind; a question whose kind is unknown may carry those of all. */
const fieldsByKind = {
  full: { needs: [...always, 'category', 'phaseMonth'], may: [...deductionFields, ...cardFields] },
  insertion: { needs: always, may: [...deductionFields, ...cardFields] },
  temporary: { needs: [...always, 'hoursLost', 'weeklyHours'], may: deductionFields },
} as const;

const anyKind = {
  needs: always,
  may: [...deductionFields, ...cardFields, 'category', 'phaseMonth', 'hoursLost', 'weeklyHours'],
};

/** Reads a `month` question; the result carries the receipt of what it was made of. */
export const readMonthQuestion = (input: Record<string, unknown>, findings: Findings): Answered => {
  const kind = input['kind'];
  const fields =
    kind === 'full' || kind === 'insertion' || kind === 'temporary' ? fieldsByKind[kind] : anyKind;
  const reader = open(input, '', findings, fields);
  const facts = readFacts(reader);
  const deductions = {
    children: readCount(reader, 'children', 0),
    titles: readTitles(reader),
    ...(has(reader, 'recovery') ? { recovery: readRecovery(reader) } : {}),
  };
  return (trace) => {
    const result = settleMonth(facts, deductions, trace);
    return { ...result, receipt: receiptFor(input, result) };
  };
};

const readFacts = (reader: Reader): MonthFacts => {
  const kind = readWord(reader, 'kind', ['full', 'insertion', 'temporary']);
  const month = readMonth(reader, 'month');
  const daily = readDaily(reader, month);
  if (kind === 'temporary') {
    return {
      kind,
      month,
      daily,
      hoursLost: readHours(reader, 'hoursLost', false),
      weeklyHours: readHours(reader, 'weeklyHours', true),
    };
  }
  const card = readCard(reader, month, firstAmountOn(daily));
  if (kind === 'insertion') return { kind, month, daily, ...card };
  const category = readWord(reader, 'category', familyCategories);
  return { kind, month, daily, category, phaseMonth: readCount(reader, 'phaseMonth', 1), ...card };
};

/** One amount for the whole month, or a list of amounts each from its day. */
const readDaily = (reader: Reader, month: Month): readonly DailyFrom[] => {
  const value = reader.object['daily'];
  if (!has(reader, 'daily')) return [];
  if (!Array.isArray(value)) {
    return [
      { from: firstDayOf(month), daily: amountOf(value, at(reader, 'daily'), reader.findings) },
    ];
  }
  const entries = readList(reader, 'daily').map((each, index) =>
    readDailyFrom(each, `${at(reader, 'daily')}[${index}]`, reader.findings, month),
  );
  if (entries.length === 0)
    report(reader.findings, 'malformed', at(reader, 'daily'), 'an amount is needed');
  const days = new Set<string>();
  for (const [index, { from }] of entries.entries()) {
    if (days.has(from)) {
      report(
        reader.findings,
        'contradiction',
        `${at(reader, 'daily')}[${index}].from`,
        'another amount starts that day',
      );
    }
    days.add(from);
  }
  return entries;
};

const readDailyFrom = (
  value: unknown,
  path: string,
  findings: Findings,
  month: Month,
): DailyFrom => {
  const reader = open(value, path, findings, { needs: ['from', 'daily'], may: [] });
  const from = readDay(reader, 'from');
  if (has(reader, 'from') && from > lastDayOf(month)) {
    report(findings, 'malformed', at(reader, 'from'), 'this day lies after the month');
  }
  return { from, daily: readAmount(reader, 'daily') };
};

const firstAmountOn = (daily: readonly DailyFrom[]): Day | undefined =>
  daily.map(({ from }) => from).toSorted()[0];

const readRecovery = (reader: Reader): Recovery => {
  const recovery = open(reader.object['recovery'], at(reader, 'recovery'), reader.findings, {
    needs: ['owed'],
    may: ['fraud'],
  });
  return { owed: readAmount(recovery, 'owed'), fraud: readFlag(recovery, 'fraud') };
};
