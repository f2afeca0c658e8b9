import type { MonthFacts } from '@office/rules/month-gross';
import { dayOfMonth } from '@office/domain/day';

/** The question that `calc` answers about a month: the fields of its rule `month`, without deductions. */
export type MonthQuestion = Readonly<Record<string, unknown>>;

/**
 * The facts of a month as a question for `calc`, so that anybody can ask it again. Days between two grants
 * have no field there: they stand as paid holiday, which counts nothing and leaves the Saturday rule alone,
 * exactly as days without a grant do (AR 100; AM 20, 21).
 */
export function monthQuestionOf(facts: MonthFacts): MonthQuestion {
  const { kind, month, daily } = facts;
  const amounts = daily.map(({ from, daily: amount }) => ({ from, daily: amount }));
  if (facts.kind === 'temporary') {
    const { hoursLost, weeklyHours } = facts;
    return { month, kind, daily: amounts, hoursLost, weeklyHours };
  }
  const { from, until, card, around, gap = [] } = facts;
  const between = new Set(gap.map(dayOfMonth));
  const granted = (days: readonly number[]): number[] => days.filter((day) => !between.has(day));
  return {
    ...{ month, kind, daily: amounts },
    ...(facts.kind === 'full' ? { category: facts.category, phaseMonth: facts.phaseMonth } : {}),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    work: granted(card.work),
    sick: granted(card.sick),
    holidayPaid: [...granted(card.holidayPaid), ...between].toSorted((a, b) => a - b),
    other: granted(card.other),
    ...(around === undefined
      ? {}
      : { around: { work: [...around.work], unpayable: [...around.unpayable] } }),
  };
}

/** Said beside a question in which days between two grants stand as paid holiday. */
export const gapNote =
  'Days on which the daily amount is 0.00 lie between two grants. They stand as paid holiday in the question: such days count nothing and do not change a Saturday.';

export const hasGap = (question: MonthQuestion): boolean => {
  const { daily } = question;
  return Array.isArray(daily) && daily.some((entry: unknown) => isZeroAmount(entry));
};

const isZeroAmount = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && 'daily' in entry && entry.daily === '0.00';
