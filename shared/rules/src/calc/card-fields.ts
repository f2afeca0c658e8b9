import { firstDayOf, lastDayOf } from '@office/domain/month';
import { dayOfMonth, laterOf } from '@office/domain/day';
import { report } from './findings.ts';
import { at, dayOf, has, open, readDay, readList } from './reader.ts';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { AroundDays, CardDays } from '../allowance-count.ts';
import type { Reader } from './reader.ts';

/** The fields of a control card; `month` itself is read by the question. */
export const cardFields = [
  'from',
  'until',
  'work',
  'sick',
  'holidayPaid',
  'other',
  'around',
] as const;

export type CardPart = {
  readonly from?: Day;
  readonly until?: Day;
  readonly card: CardDays;
  readonly around?: AroundDays;
};

/**
 * Reads the days of a card; a day in two lists is a contradiction, twice in one list is accepted.
 * Days before the first amount (`paidFrom`) are days around the card, as those before `from` are.
 */
export const readCard = (reader: Reader, month: Month, paidFrom?: Day): CardPart => {
  const first = firstDayOf(month);
  const last = lastDayOf(month);
  const from = has(reader, 'from') ? readDayWithin(reader, 'from', first, last) : undefined;
  const until = has(reader, 'until') ? readDayWithin(reader, 'until', first, last) : undefined;
  if (from !== undefined && until !== undefined && until < from) {
    report(
      reader.findings,
      'malformed',
      at(reader, 'until'),
      'the last payable day lies before the first',
    );
  }
  const card = readDays(reader, dayOfMonth(last));
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    card,
    ...(has(reader, 'around')
      ? { around: readAround(reader, laterOf(from ?? first, paidFrom ?? first), until ?? last) }
      : {}),
  };
};

const readDayWithin = (reader: Reader, name: string, first: Day, last: Day): Day => {
  const found = readDay(reader, name);
  if (found >= first && found <= last) return found;
  report(reader.findings, 'malformed', at(reader, name), `this day does not lie in the month`);
  return first;
};

const readDays = (reader: Reader, length: number): CardDays => {
  const seen = new Map<number, string>();
  return {
    work: readDayNumbers(reader, 'work', length, seen),
    sick: readDayNumbers(reader, 'sick', length, seen),
    holidayPaid: readDayNumbers(reader, 'holidayPaid', length, seen),
    other: readDayNumbers(reader, 'other', length, seen),
  };
};

const readDayNumbers = (
  reader: Reader,
  name: string,
  length: number,
  seen: Map<number, string>,
): readonly number[] => {
  const days: number[] = [];
  for (const [index, value] of readList(reader, name).entries()) {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > length) {
      report(
        reader.findings,
        'malformed',
        `${at(reader, name)}[${index}]`,
        'a day of the month is expected',
      );
      continue;
    }
    const before = seen.get(value);
    if (before !== undefined && before !== name) {
      report(
        reader.findings,
        'contradiction',
        `${at(reader, name)}[${index}]`,
        `day ${value} is in "${before}" too`,
      );
    }
    if (before === undefined) seen.set(value, name);
    days.push(value);
  }
  return days;
};

const readAround = (reader: Reader, first: Day, last: Day): AroundDays => {
  const around = open(reader.object['around'], at(reader, 'around'), reader.findings, {
    needs: [],
    may: ['work', 'unpayable'],
  });
  const work = readDaysOutside(around, 'work', first, last);
  const unpayable = readDaysOutside(around, 'unpayable', first, last);
  for (const [index, each] of unpayable.entries()) {
    if (work.includes(each)) {
      report(
        around.findings,
        'contradiction',
        `${at(around, 'unpayable')}[${index}]`,
        `${each} is in "work" too`,
      );
    }
  }
  return { work, unpayable };
};

const readDaysOutside = (reader: Reader, name: string, first: Day, last: Day): Day[] =>
  readList(reader, name).map((value, index) => {
    const path = `${at(reader, name)}[${index}]`;
    const found = dayOf(value, path, reader.findings);
    if (found >= first && found <= last) {
      report(reader.findings, 'malformed', path, 'this day lies among the days of the card itself');
    }
    return found;
  });
