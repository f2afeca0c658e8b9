import { DomainError } from '@office/domain/domain-error';
import { fraction, halfUp, writeHalves } from './exact.ts';
import type { Trace } from './trace.ts';

/**
 * Temporary unemployment: lost hours × 6 ÷ weekly hours, to the nearest half (AR 106):
 * below a quarter down, from a quarter to below three quarters a half, from three quarters up.
 */
export const temporaryAllowances = (
  hours: { readonly hoursLost: string; readonly weeklyHours: string },
  trace?: Trace,
): { readonly allowances: string } => {
  const allowances = writeHalves(temporaryHalves(hours));
  trace?.push({
    rule: 'temporary-allowances',
    inputs: hours,
    output: allowances,
    source: 'AR 99, 106',
    rounding: 'to the nearest half: a quarter and three quarters upwards (AR 106)',
  });
  return { allowances };
};

export const temporaryHalves = (hours: {
  readonly hoursLost: string;
  readonly weeklyHours: string;
}): bigint => {
  const lost = fraction(hours.hoursLost);
  const week = fraction(hours.weeklyHours);
  return halfUp(lost.numerator * 12n * week.denominator, lost.denominator * week.numerator);
};

/** Voluntary part-time: half allowances a week, own hours × 12 ÷ full-time hours, rounded at a half (AR 103). */
export const voluntaryPartTime = (
  hours: { readonly weeklyHours: string; readonly fullTimeHours: string },
  trace?: Trace,
): { readonly halfAllowancesPerWeek: number } => {
  const own = fraction(hours.weeklyHours);
  const full = fraction(hours.fullTimeHours);
  const halves = halfUp(own.numerator * 12n * full.denominator, own.denominator * full.numerator);
  if (halves > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new DomainError('not-computable', { why: 'more half allowances than can be counted' });
  }
  const halfAllowancesPerWeek = Number(halves);
  trace?.push({
    rule: 'voluntary-part-time',
    inputs: { weeklyHours: hours.weeklyHours, fullTimeHours: hours.fullTimeHours },
    output: halfAllowancesPerWeek,
    source: 'AR 103',
    rounding: 'to the nearest whole number, a half upwards (AR 103)',
  });
  return { halfAllowancesPerWeek };
};
