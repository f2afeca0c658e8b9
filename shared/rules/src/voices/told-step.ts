import { isMoney, ZERO } from '@office/domain/money';
import type { Money } from '@office/domain/money';

/**
 * A step as the voices read it: one of today's trace, or one that was stored years ago and came back from
 * the document server. Nothing in it is taken for granted; what cannot be read is told plainly, never thrown.
 */
export type ToldStep = {
  readonly rule: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly output?: unknown;
  readonly source: string;
  readonly origins?: Readonly<Record<string, string>> | undefined;
  readonly rounding?: string | undefined;
  readonly switches?: Readonly<Record<string, string>> | undefined;
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An amount, or 0.00 where there is none. */
export const amountOf = (value: unknown): Money => (isMoney(value) ? value : ZERO);

export const findAmount = (value: unknown): Money | undefined =>
  isMoney(value) ? value : undefined;

/** A number of allowances or hours as text, whichever way it was written. */
export const findNumber = (value: unknown): string | undefined => {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? value : undefined;
};

/** A rate such as "0.1009" as per cent, "10.09"; the point moves, nothing is rounded. */
export const percentOf = (rate: string): string => {
  const [whole = '0', decimals = ''] = rate.split('.');
  const shifted = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = decimals.slice(2).replace(/0+$/, '');
  return rest === '' ? shifted : `${shifted}.${rest}`;
};
