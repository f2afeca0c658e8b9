import { Big } from 'big.js';
import { DomainError } from '@office/domain/domain-error';
import { figureOn } from './naive/naive-law.ts';
import { dayNumber, lastDayOf, naivePaidDays } from './naive/naive-paid-days.ts';
import { naiveShares } from './naive/naive-shares.ts';
import type { NaiveQuestion } from './naive/naive-question.ts';

export type NaiveMonth = {
  readonly allowances: string;
  readonly gross: string;
  readonly tax: string;
  readonly net: string;
  readonly setOff: string;
  readonly shares: Readonly<Record<string, string>>;
  readonly paid: string;
};

/**
 * `month` of docs/calc.md written straight from its text in decimal arithmetic, sharing nothing with shared/rules
 * but the parameter files. It is the reference that the rules must equal, and the slow one they are measured against.
 */
export function naiveMonth(question: NaiveQuestion): NaiveMonth {
  const day = lastDayOf(question.month);
  const { allowances, gross } = naiveGross(question);
  const tax = gross.times(taxRate(question, day)).round(2, Big.roundHalfUp);
  const net = gross.minus(tax);
  const setOff = naiveSetOff(question, gross, net);
  const left = net.minus(setOff);
  const shares = naiveShares(left, day, question.children, question.titles);
  let paid = left;
  const told: Record<string, string> = {};
  for (const [id, share] of shares) {
    paid = paid.minus(share);
    if (share.gt(0)) told[id] = share.toFixed(2);
  }
  return {
    allowances: allowances.toString(),
    gross: gross.toFixed(2),
    tax: tax.toFixed(2),
    net: net.toFixed(2),
    setOff: setOff.toFixed(2),
    shares: told,
    paid: paid.toFixed(2),
  };
}

type NaiveGross = { readonly allowances: Big; readonly gross: Big };

function naiveGross(question: NaiveQuestion): NaiveGross {
  const daily = question.daily.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (question.kind === 'temporary') return temporaryGross(question, daily);
  const days = naivePaidDays(question);
  let allowances = new Big(0);
  let gross = new Big(0);
  for (const [index, entry] of daily.entries()) {
    const first = dayNumber(entry.from);
    const next = daily[index + 1];
    const end = next === undefined ? Infinity : dayNumber(next.from);
    const own = days
      .filter(({ day }) => day >= first && day < end)
      .reduce((total, { counted }) => total.plus(counted), new Big(0));
    if (own.lte(0)) continue;
    allowances = allowances.plus(own);
    gross = gross.plus(payable(own, new Big(entry.daily)));
  }
  return { allowances, gross };
}

/** Lost hours × 6 ÷ weekly hours: below a quarter down, to below three quarters a half, from there up (AR 106). */
function temporaryGross(question: NaiveQuestion, daily: NaiveQuestion['daily']): NaiveGross {
  const first = `${question.month}-01`;
  const inForce = daily.filter(({ from }, index) => {
    const next = daily[index + 1];
    return from <= lastDayOf(question.month) && (next === undefined || next.from > first);
  });
  const [only] = inForce;
  if (only === undefined || inForce.length > 1) {
    throw new DomainError('not-computable', { field: 'daily' });
  }
  const lost = new Big(question.hoursLost ?? '0').times(6);
  const week = new Big(question.weeklyHours ?? '0');
  const rest = lost.mod(week);
  const whole = lost.minus(rest).div(week);
  const quarters = rest.times(4);
  let closing = '0';
  if (quarters.gte(week.times(3))) closing = '1';
  else if (quarters.gte(week)) closing = '0.5';
  const allowances = whole.plus(closing);
  return { allowances, gross: payable(allowances, new Big(only.daily)) };
}

/** Whole allowances × the daily amount, and one half allowance rounded half up when the total ends in a half. */
function payable(allowances: Big, daily: Big): Big {
  const whole = allowances.round(0, Big.roundDown);
  const half = allowances.eq(whole) ? new Big(0) : daily.div(2).round(2, Big.roundHalfUp);
  return whole.times(daily).plus(half);
}

function taxRate({ kind, category, phaseMonth }: NaiveQuestion, day: string): string {
  if (kind === 'temporary') return figureOn('withholding-tax', day, 'temporary');
  const isTaxed = kind === 'full' && category === 'B' && (phaseMonth ?? 0) <= 12;
  return isTaxed ? figureOn('withholding-tax', day, 'full') : '0';
}

/** 10 % of gross, 100 % on fraud, never more than owed, nor than net; none beside a collective settlement. */
function naiveSetOff(question: NaiveQuestion, gross: Big, net: Big): Big {
  const { recovery, titles } = question;
  const settlement = titles.some(
    ({ kind, owed }) => kind === 'collective-settlement' && new Big(owed).gt(0),
  );
  if (recovery === undefined || settlement) return new Big(0);
  const share = gross.times(recovery.fraud ? 1 : '0.1').round(2, Big.roundHalfUp);
  return [new Big(recovery.owed), net].reduce(
    (least, other) => (other.lt(least) ? other : least),
    share,
  );
}
