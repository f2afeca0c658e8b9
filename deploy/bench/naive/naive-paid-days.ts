import type { NaiveQuestion } from './naive-question.ts';

type Mark = 'work' | 'unpayable' | 'holiday pay';

/** The days of a card by their number since 1970, each with what it counts: '1', '0.5', '0' or '-1'. */
export type CountedNumber = { readonly day: number; readonly counted: string };

/** `paid-days` of docs/calc.md, sentence by sentence. Days before the first amount count like those before `from`. */
export function naivePaidDays(question: NaiveQuestion): CountedNumber[] {
  const first = Math.max(
    dayNumber(question.from ?? `${question.month}-01`),
    Math.min(...question.daily.map(({ from }) => dayNumber(from))),
  );
  const last = dayNumber(question.until ?? lastDayOf(question.month));
  const marks = marksOf(question, first, last);
  const counted: CountedNumber[] = [];
  for (let day = first; day <= last; day += 1) counted.push({ day, counted: count(day, marks) });
  return counted;
}

function marksOf(question: NaiveQuestion, first: number, last: number): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  const before = dayNumber(`${question.month}-01`) - 1;
  const onCard = (days: readonly number[] | undefined, mark: Mark): void => {
    for (const number of days ?? []) {
      const day = before + number;
      if (day >= first && day <= last) marks.set(day, mark);
    }
  };
  onCard(question.work, 'work');
  onCard(question.sick, 'unpayable');
  onCard(question.other, 'unpayable');
  onCard(question.holidayPaid, 'holiday pay');
  for (const day of question.around?.work ?? []) marks.set(dayNumber(day), 'work');
  for (const day of question.around?.unpayable ?? []) marks.set(dayNumber(day), 'unpayable');
  return marks;
}

function count(day: number, marks: Map<number, Mark>): string {
  const mark = marks.get(day);
  const weekday = weekdayOf(day);
  if (weekday === 0) return mark === 'work' ? '-1' : '0';
  if (mark !== undefined) return '0';
  if (weekday !== 6) return '1';
  const unpayable = (other: number): boolean =>
    marks.get(other) === 'work' || marks.get(other) === 'unpayable';
  const weekBefore = [1, 2, 3, 4, 5].map((back) => day - back);
  const workDays = [day - 6, ...weekBefore].filter((other) => marks.get(other) === 'work').length;
  if (workDays >= 4) return '0';
  if (weekBefore.every(unpayable)) return '0';
  if (unpayable(day - 1) && unpayable(day + 2)) return '0';
  return workDays >= 2 ? '0.5' : '1';
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const leap = number === 2 && isLeap(year) ? 1 : 0;
  return `${month}-${String((lengths[number - 1] ?? 0) + leap)}`;
}

/** Days since 1 January 1970, which was a Thursday. */
export function dayNumber(day: string): number {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  let days = number - 1;
  for (let earlier = 1970; earlier < year; earlier += 1) days += isLeap(earlier) ? 366 : 365;
  for (let before = 1; before < month; before += 1) {
    days += (lengths[before - 1] ?? 0) + (before === 2 && isLeap(year) ? 1 : 0);
  }
  return days;
}

/** Sunday is 0, Saturday 6. */
const weekdayOf = (day: number): number => (day + 4) % 7;
