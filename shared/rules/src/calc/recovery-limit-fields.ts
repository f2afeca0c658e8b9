import { report } from './findings.ts';
import {
  readCountWithin,
  readDayIfAny,
  readItems,
  reportOrder,
  reportRepeats,
} from './item-fields.ts';
import {
  at,
  dayOf,
  has,
  isObject,
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
import type { Day } from '@office/domain/day';
import type { RecoveryLimitInput, OwnError } from '../recovery-limit.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';

const kinds = ['full', 'temporary', 'voluntary-part-time', 'income-guarantee'] as const;
const always = ['on', 'kind', 'undue'];
const optional = ['goodFaith', 'cumulation', 'ownError', 'nonCumulableIncome'];

/** Reads a `recovery-limit` question: the kind decides how days or months are told. */
export const readRecoveryLimit = (
  input: Record<string, unknown>,
  findings: Findings,
): RecoveryLimitInput => {
  const isKnown = kinds.some((kind) => kind === input['kind']);
  const isPartTime = input['kind'] === 'voluntary-part-time';
  const reader = open(input, '', findings, {
    needs: isPartTime ? [...always, 'halvesPerWeek'] : always,
    may: [
      ...optional,
      ...(input['kind'] === 'income-guarantee' ? [] : ['workedDays']),
      ...(isKnown ? [] : ['halvesPerWeek']),
    ],
  });
  const common = readCommon(reader);
  const kind = readWord(reader, 'kind', kinds);
  // A kind that is none decides nothing: what its days or months should hold cannot be told.
  if (!isKnown) return { ...common, kind: 'full', undue: [] };
  const needsPaidOn = common.ownError !== undefined;
  if (kind === 'income-guarantee')
    return { ...common, kind, undue: readMonths(reader, needsPaidOn) };
  if (kind !== 'voluntary-part-time')
    return { ...common, kind, undue: readDays(reader, needsPaidOn) };
  return {
    ...common,
    kind,
    halvesPerWeek: readHours(reader, 'halvesPerWeek', true),
    undue: readHalves(reader, needsPaidOn),
  };
};

const readCommon = (reader: Reader) => {
  const goodFaith = readFlag(reader, 'goodFaith');
  const cumulation = readFlag(reader, 'cumulation');
  if (has(reader, 'nonCumulableIncome') && goodFaith && !cumulation) {
    report(
      reader.findings,
      'contradiction',
      'nonCumulableIncome',
      'the limit to the income is not combined with that of good faith',
    );
  }
  return {
    on: readDay(reader, 'on'),
    goodFaith,
    cumulation,
    ...(has(reader, 'ownError') ? { ownError: readOwnError(reader) } : {}),
    ...(has(reader, 'nonCumulableIncome')
      ? { nonCumulableIncome: readAmount(reader, 'nonCumulableIncome') }
      : {}),
    ...(has(reader, 'workedDays') ? { workedDays: readWorkedDays(reader) } : {}),
  };
};

const readOwnError = (question: Reader): OwnError => {
  const reader = open(question.object['ownError'], at(question, 'ownError'), question.findings, {
    needs: ['decidedOn', 'revisedOn', 'cardSentOn'],
    may: ['badFaith'],
  });
  reportOrder(reader, { first: 'decidedOn', second: 'revisedOn' });
  return {
    decidedOn: readDay(reader, 'decidedOn'),
    revisedOn: readDay(reader, 'revisedOn'),
    cardSentOn: readDay(reader, 'cardSentOn'),
    badFaith: readFlag(reader, 'badFaith'),
  };
};

const readWorkedDays = (reader: Reader): readonly Day[] =>
  readList(reader, 'workedDays').map((value, index) =>
    dayOf(value, `workedDays[${index}]`, reader.findings),
  );

const fieldsOf = (needs: readonly string[], may: readonly string[], needsPaidOn: boolean) =>
  needsPaidOn ? { needs: [...needs, 'paidOn'], may } : { needs, may: [...may, 'paidOn'] };

const paidOnOf = (item: Reader) => {
  const paidOn = readDayIfAny(item, 'paidOn');
  return paidOn === undefined ? {} : { paidOn };
};

const readDays = (reader: Reader, needsPaidOn: boolean) => {
  const fields = fieldsOf(['day', 'amount'], [], needsPaidOn);
  const undue = readItems(reader, 'undue', fields, (item) => ({
    day: readDay(item, 'day'),
    amount: readAmount(item, 'amount'),
    ...paidOnOf(item),
  }));
  reportRepeats(reader, 'undue', 'day', placesOf(reader, 'day'));
  return undue;
};

const readHalves = (reader: Reader, needsPaidOn: boolean) => {
  const fields = fieldsOf(['day', 'amount', 'halves'], [], needsPaidOn);
  const undue = readItems(reader, 'undue', fields, (item) => ({
    day: readDay(item, 'day'),
    amount: readAmount(item, 'amount'),
    halves: readCount(item, 'halves', 1),
    ...paidOnOf(item),
  }));
  reportRepeats(reader, 'undue', 'day', placesOf(reader, 'day'));
  return undue;
};

const readMonths = (reader: Reader, needsPaidOn: boolean) => {
  const fields = fieldsOf(['month', 'amount'], ['days', 'payableDays'], needsPaidOn);
  const undue = readItems(reader, 'undue', fields, (item) => ({
    month: readMonth(item, 'month'),
    amount: readAmount(item, 'amount'),
    ...(has(item, 'days') ? { days: readCountWithin(item, 'days', { least: 1, most: 31 }) } : {}),
    ...(has(item, 'payableDays')
      ? { payableDays: readCountWithin(item, 'payableDays', { least: 1, most: 31 }) }
      : {}),
    ...paidOnOf(item),
  }));
  reportRepeats(reader, 'undue', 'month', placesOf(reader, 'month'));
  return undue;
};

/** The days or months as written; one that is absent or no text repeats nothing. */
const placesOf = (reader: Reader, name: string): readonly string[] =>
  readList(reader, 'undue').map((item, index) => {
    const place = isObject(item) ? item[name] : undefined;
    return typeof place === 'string' ? place : `#${index}`;
  });
