import { familyCategories } from '@office/domain/household';
import { guaranteeAllowance } from '../guarantee-allowance.ts';
import { has, open, readAmount, readCount, readDay, readFlag } from './reader.ts';
import { at, readHours, readMonth, readWord } from './reader.ts';
import type { Excluded } from '../guarantee-parts.ts';
import type { ReadQuestion } from './read-question.ts';
import type { Reader } from './reader.ts';

/** Reads a `guarantee-allowance` question: the month of a part-timer, the net wage included. */
export const readGuaranteeQuestion: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: [
      ...['month', 'startedOn', 'registeredOn', 'askedFullTime', 'cardInOrder'],
      ...['category', 'phaseMonth', 'daily', 'hours', 'weeklyHours', 'fullTimeHours'],
      ...['grossWage', 'netWage'],
    ],
    may: ['fullTimeNetWage', 'thirdPhaseDaily', 'excluded'],
  });
  const facts = {
    month: readMonth(reader, 'month'),
    startedOn: readDay(reader, 'startedOn'),
    registeredOn: readDay(reader, 'registeredOn'),
    askedFullTime: readFlag(reader, 'askedFullTime'),
    cardInOrder: readFlag(reader, 'cardInOrder'),
    category: readWord(reader, 'category', familyCategories),
    phaseMonth: readCount(reader, 'phaseMonth', 1),
    daily: readAmount(reader, 'daily'),
    hours: readHours(reader, 'hours', false),
    weeklyHours: readHours(reader, 'weeklyHours', true),
    fullTimeHours: readHours(reader, 'fullTimeHours', true),
    grossWage: readAmount(reader, 'grossWage'),
    netWage: readAmount(reader, 'netWage'),
    ...(has(reader, 'fullTimeNetWage')
      ? { fullTimeNetWage: readAmount(reader, 'fullTimeNetWage') }
      : {}),
    ...(has(reader, 'thirdPhaseDaily')
      ? { thirdPhaseDaily: readAmount(reader, 'thirdPhaseDaily') }
      : {}),
    excluded: readExcluded(reader),
  };
  return (trace) => ({ ...guaranteeAllowance(facts, trace) });
};

const nothingExcluded: Excluded = {
  outsideDays: 0,
  guaranteedPayDays: 0,
  daysWithoutRight: 0,
  temporaryHours: '0',
  unpaidHours: '0',
};

const readExcluded = (reader: Reader): Excluded => {
  if (!has(reader, 'excluded')) return nothingExcluded;
  const excluded = open(reader.object['excluded'], at(reader, 'excluded'), reader.findings, {
    needs: [],
    may: Object.keys(nothingExcluded),
  });
  const readOptionalHours = (name: string) =>
    has(excluded, name) ? readHours(excluded, name, false) : '0';
  return {
    outsideDays: readCount(excluded, 'outsideDays', 0),
    guaranteedPayDays: readCount(excluded, 'guaranteedPayDays', 0),
    daysWithoutRight: readCount(excluded, 'daysWithoutRight', 0),
    temporaryHours: readOptionalHours('temporaryHours'),
    unpaidHours: readOptionalHours('unpaidHours'),
  };
};
