import { dayOfMonth } from '@office/domain/day';
import { lastDayOf } from '@office/domain/month';
import { isLess } from '../fractions.ts';
import { fraction } from '../exact.ts';
import { partTimeMonth } from '../part-time-month.ts';
import { cardFields, readCard } from './card-fields.ts';
import { report } from './findings.ts';
import { at, open, readHours, readList, readMonth } from './reader.ts';
import type { CardPart } from './card-fields.ts';
import type { ReadQuestion } from './read-question.ts';
import type { Reader } from './reader.ts';

/** Reads a `voluntary-part-time-month` question: a card, and the hours of the lost job. */
export const readPartTimeMonthQuestion: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['month', 'weeklyHours', 'fullTimeHours'],
    may: [...cardFields, 'offDayWork'],
  });
  const month = readMonth(reader, 'month');
  const card = readCard(reader, month);
  const weeklyHours = readHours(reader, 'weeklyHours', false);
  const fullTimeHours = readHours(reader, 'fullTimeHours', true);
  if (isLess(fraction(fullTimeHours), fraction(weeklyHours))) {
    report(findings, 'contradiction', 'weeklyHours', 'more than the hours of a full-time worker');
  }
  const offDayWork = readOffDayWork(reader, card, dayOfMonth(lastDayOf(month)));
  return (trace) => ({
    ...partTimeMonth({ month, ...card, weeklyHours, fullTimeHours, offDayWork }, trace),
  });
};

/** Days off that were worked: each is a day of `work` too. */
const readOffDayWork = (reader: Reader, { card }: CardPart, length: number): readonly number[] =>
  readList(reader, 'offDayWork').map((value, index) => {
    const path = `${at(reader, 'offDayWork')}[${index}]`;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > length) {
      report(reader.findings, 'malformed', path, 'a day of the month is expected');
      return 1;
    }
    if (!card.work.includes(value)) {
      report(reader.findings, 'contradiction', path, `day ${value} is not in "work"`);
    }
    return value;
  });
