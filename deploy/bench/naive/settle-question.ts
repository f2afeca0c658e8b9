import { day } from '@office/domain/day';
import { titleKinds } from '@office/domain/debt';
import { familyCategories } from '@office/domain/household';
import { money } from '@office/domain/money';
import { month } from '@office/domain/month';
import type { Day } from '@office/domain/day';
import type { MonthFacts } from '@office/rules/month-gross';
import type { settleMonth } from '@office/rules/month-calculation';
import type { NaiveQuestion } from './naive-question.ts';

export type SettleArguments = {
  readonly facts: MonthFacts;
  readonly deductions: Parameters<typeof settleMonth>[1];
};

/** The same question in the words of `settleMonth`. */
export function settleArguments(question: NaiveQuestion): SettleArguments {
  return { facts: factsOf(question), deductions: deductionsOf(question) };
}

function factsOf(question: NaiveQuestion): MonthFacts {
  const of = month(question.month);
  const daily = question.daily.map((each) => ({ from: day(each.from), daily: money(each.daily) }));
  if (question.kind === 'temporary') {
    const { hoursLost = '0', weeklyHours = '0' } = question;
    return { kind: 'temporary', month: of, daily, hoursLost, weeklyHours };
  }
  const card = {
    month: of,
    daily,
    ...(question.from === undefined ? {} : { from: day(question.from) }),
    ...(question.until === undefined ? {} : { until: day(question.until) }),
    card: {
      work: question.work ?? [],
      sick: question.sick ?? [],
      holidayPaid: question.holidayPaid ?? [],
      other: question.other ?? [],
    },
    ...(question.around === undefined
      ? {}
      : {
          around: {
            work: question.around.work.map((each): Day => day(each)),
            unpayable: question.around.unpayable.map((each): Day => day(each)),
          },
        }),
  };
  if (question.kind === 'insertion') return { kind: 'insertion', ...card };
  const category = oneOf(familyCategories, question.category);
  return { kind: 'full', category, phaseMonth: question.phaseMonth ?? 1, ...card };
}

function deductionsOf({
  children,
  titles,
  recovery,
}: NaiveQuestion): SettleArguments['deductions'] {
  return {
    children,
    titles: titles.map((title) => ({
      ...title,
      kind: oneOf(titleKinds, title.kind),
      filedOn: day(title.filedOn),
      claim: money(title.claim),
      owed: money(title.owed),
    })),
    ...(recovery === undefined
      ? {}
      : { recovery: { owed: money(recovery.owed), fraud: recovery.fraud } }),
  };
}

function oneOf<T extends string>(known: readonly T[], word: string | undefined): T {
  const found = known.find((each) => each === word);
  if (found === undefined) throw new Error(`"${String(word)}" is none of ${known.join(', ')}`);
  return found;
}
