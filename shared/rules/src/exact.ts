/**
 * Exact whole-number arithmetic for the law's decimals: rates, multipliers and base amounts carry four decimals,
 * money carries two. Nothing here is a floating-point number, and every rounding is half up and named where it happens.
 */
export type TenThousandths = bigint;

/** A fraction of whole numbers, its denominator above zero. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** Rounds a quotient of non-negative whole numbers to the nearest whole number, a half upwards. */
export const halfUp = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

/** Reads a decimal with at most four decimals, such as '0.65' or '1.7758'. */
export const tenThousandths = (text: string): TenThousandths => {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(`${whole}${decimals.padEnd(4, '0')}`);
};

/** Writes four decimals: '64.8848'. */
export const writeTenThousandths = (value: TenThousandths): string => {
  const digits = value.toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
};

/** Writes a product of cents and ten-thousandths in euros, without needless zeros beyond the cent: '21.00', '0.002'. */
export const writeMillionths = (value: bigint): string => {
  const digits = value.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/(\.\d\d\d*?)0+$/, '$1');
};

/** Reads a decimal of any length, also in scientific notation as JSON numbers may be written. */
export const fraction = (text: string): Fraction => {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(`${whole}${decimals}`);
  if (power >= 0) return { numerator: digits * 10n ** BigInt(power), denominator: 1n };
  return { numerator: digits, denominator: 10n ** BigInt(-power) };
};

/** A share of an amount in cents, rounded half up to the cent. */
export const shareOf = (cents: bigint, rate: TenThousandths): bigint =>
  halfUp(cents * rate, 10_000n);

/** Half allowances as the office writes them: 41 → '20.5', 54 → '27'. */
export const writeHalves = (halves: bigint): string =>
  `${halves / 2n}${halves % 2n === 0n ? '' : '.5'}`;

/** The payable amount of a number of half allowances: whole ones, and one half rounded half up to the cent. */
export const amountOfHalves = (dailyCents: bigint, halves: bigint): bigint =>
  (halves / 2n) * dailyCents + (halves % 2n === 0n ? 0n : halfUp(dailyCents, 2n));
