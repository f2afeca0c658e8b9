import { isZero } from '@office/domain/money';
import { many } from './many.ts';
import type { ClaimantTexts } from './claimant-texts.ts';

/** For staff who read none of the three languages of the office's letters. */
export const english: ClaimantTexts = {
  language: 'en',
  euros: () => 'euros',
  dayNumber: String,
  onDay: (day) => `on ${day}`,
  onDays: (first, last) => `from ${first} to ${last}`,
  and: 'and',
  title: (month) => (month === undefined ? 'Your calculation' : `Your payment for ${month}`),
  lead: (month, paid) =>
    `${month === undefined ? 'You' : `For ${month} you`} receive ${paid}. This is how we come to that amount.`,
  headings: {
    days: 'The days',
    daily: 'The amount a day',
    total: 'The total',
    tax: 'The tax',
    'set-off': 'Your debt to us',
    creditors: 'What others may take',
    other: 'Other steps',
    paid: 'For you',
  },
  sentences: {
    days: ({ month, first, last, whole, ungranted, sundays }, { days, monthName }) => [
      whole
        ? `${monthName(month)} has ${String(last)} days.`
        : `You are entitled to an allowance ${first === last ? days([first], month) : `from ${String(first)} to ${String(last)} ${monthName(month)}`}.`,
      ...(ungranted.length === 0 ? [] : [`You are not entitled ${days(ungranted, month)}.`]),
      ...(sundays === 0
        ? []
        : [
            many(
              sundays,
              'The Sunday is not paid.',
              `The ${String(sundays)} Sundays are not paid.`,
            ),
          ]),
    ],
    'days-not-paid': ({ month, because, days }, say) => {
      const count = `${String(days.length)} ${many(days.length, 'day', 'days')}`;
      const where = `(${say.days(days, month)})`;
      const unpaid = `We do not pay ${many(days.length, 'this day', 'these days')}.`;
      return [
        {
          worked: `You worked ${count} ${where}. ${unpaid}`,
          sick: `You were ill ${count} ${where}. ${unpaid}`,
          'holiday-pay': `You took ${count} of holiday ${where}. Your holiday is already paid. ${unpaid}`,
          'other-reason': `You noted ${count} for another reason ${where}. ${unpaid}`,
        }[because],
      ];
    },
    'sundays-worked': ({ month, days }, say) => [
      `You worked on ${many(days.length, 'a Sunday', `${String(days.length)} Sundays`)} (${say.days(days, month)}). For each Sunday worked we count one day less.`,
    ],
    saturdays: ({ month, because, days }, { dayNumbers, monthName }) => {
      const one = days.length === 1;
      const these = `${one ? 'Saturday' : 'The Saturdays'} ${dayNumbers(days)} ${monthName(month)}`;
      const unpaid = one ? 'is not paid' : 'are not paid';
      const week = one ? 'that week' : 'those weeks';
      return [
        {
          'saturday-after-two-or-three-work-days': `${these} ${one ? 'counts' : 'count'} for half a day, because you worked two or three days ${week}.`,
          'saturday-after-four-work-days': `${these} ${unpaid}, because you worked at least four days ${week}.`,
          'saturday-after-five-days-not-payable': `${these} ${unpaid}, because no day from Monday to Friday is paid ${week}.`,
          'saturday-between-days-not-payable': `${these} ${unpaid}, because the Friday before and the Monday after are not paid.`,
        }[because],
      ];
    },
    'days-paid': ({ allowances }, { number }) => [
      `That makes ${number(allowances)} paid ${many(allowances, 'day', 'days')}.`,
    ],
    'hours-lost': ({ hoursLost, weeklyHours }, { number }) => [
      `You lost ${number(hoursLost)} ${many(hoursLost, 'hour', 'hours')} of work. Your working week has ${number(weeklyHours)} hours. A whole week is worth 6 paid days, and we round to half a day.`,
    ],
    'part-time': ({ weeklyHours, fullTimeHours, halfAllowances }, { number }) => [
      `You worked part-time: ${number(weeklyHours)} hours a week, where a full week has ${number(fullTimeHours)}. That gives ${halfAllowances} paid half ${many(halfAllowances, 'day', 'days')} a week.`,
    ],
    minimum: ({ amount }, { euros }) => [
      `In your situation the law guarantees at least ${euros(amount)} a day.`,
    ],
    wage: ({ monthlyWage }, { euros }) => [
      `We start from your last wage: ${euros(monthlyWage)} a month.`,
    ],
    rate: ({ percent, amount }, { euros, number }) => [
      `You are entitled to ${number(percent)} % of the wage that the law counts. That gives ${euros(amount)} a day.`,
    ],
    'higher-of-both': ({ amount }, { euros }) => [
      `The higher of these two amounts counts: ${euros(amount)} a day.`,
    ],
    gross: ({ parts, total }, { euros, number }) => {
      const sums = parts.map(
        ({ allowances, daily, amount }) =>
          `${number(allowances)} ${many(allowances, 'day', 'days')} × ${euros(daily)} = ${euros(amount)}`,
      );
      return sums.length === 1
        ? sums.map((sum) => `${sum}.`)
        : [
            `Your amount a day changed during the month: ${sums.join('; ')}.`,
            `Together that is ${euros(total)}.`,
          ];
    },
    'no-gross': ({ total }, { euros }) => [`No day is paid: the total is ${euros(total)}.`],
    tax: ({ percent, tax }, { euros, number }) => [
      `We keep ${number(percent)} % for the tax: ${euros(tax)}. It is an advance on your tax of the year.`,
    ],
    'no-tax': ({ because }) => [
      {
        insertion: 'We keep no tax on an insertion allowance.',
        family: 'We keep no tax, because you support a family.',
        alone: 'We keep no tax, because you live alone.',
        'second-period': 'We no longer keep tax, because your first year without work is over.',
        nothing: 'There is no tax to keep on this total.',
        other: 'We keep no tax.',
      }[because],
    ],
    'set-off': ({ amount, percent, fraud }, { euros, number }) => [
      `You still owe money to our office. For this debt we keep ${euros(amount)}.`,
      fraud
        ? 'Part of that money was obtained by fraud: the law then allows us to keep the whole amount.'
        : `The law allows us to keep at most ${number(percent)} % of the amount of each month.`,
    ],
    seizable: ({ seizable, protectedPart, withoutChildren }, { euros }) => [
      isZero(seizable)
        ? `The law protects the whole sum of ${euros(protectedPart)}. Except for maintenance, nobody may take a part of it.`
        : `The law protects ${euros(protectedPart)}. Except for maintenance, others together may take ${euros(seizable)} at most.`,
      ...(withoutChildren === seizable
        ? []
        : [`Without a dependent child that would be ${euros(withoutChildren)}.`]),
    ],
    shares: ({ shares }, { euros, list }) =>
      shares.length === 0
        ? ['This month they take nothing.']
        : [
            `We pay to others: ${list(shares.map(({ kind, amount }) => `${titles[kind]} ${euros(amount)}`))}.`,
          ],
    'collective-settlement': ({ amount }, { euros }) => [
      `You are in a collective debt settlement. We pay the whole sum to your debt mediator: ${euros(amount)}.`,
    ],
    other: ({ rule }) => [
      `One more step belongs to this calculation (“${rule}”). Ask us to explain it.`,
    ],
    paid: ({ gross, taken, paid }, { amount, euros }) => [
      taken.length === 0
        ? `Nothing is kept back: you receive ${euros(paid)}.`
        : `${[gross, ...taken].map(amount).join(' − ')} = ${euros(paid)}.`,
    ],
    'already-gone': ({ amount }, { euros }) => [
      `For this month we had already paid ${euros(amount)} in all, to you and to others.`,
    ],
    'this-payment': ({ amount }, { euros }) => [`With this payment you receive ${euros(amount)}.`],
  },
};

const titles = {
  seizure: 'seizure',
  'privileged-seizure': 'seizure with priority',
  assignment: 'assignment of wages',
  maintenance: 'maintenance',
  subrogation: 'amount advanced by somebody else',
  'collective-settlement': 'collective debt settlement',
  unknown: 'other share',
} as const;
