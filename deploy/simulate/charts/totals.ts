import { bandsFor, bar } from './bars.ts';
import { colours, legend, nameAxis, picture, valueAxis, valueScale } from './svg.ts';

/** One month in parts that make it up, in whole cents, in the order of the parts. */
export type PartsOfMonth = { readonly month: string; readonly cents: readonly bigint[] };

export const totalParts = [
  { name: 'paid to claimants', colour: colours.blue },
  { name: 'withheld tax', colour: colours.orange },
  { name: 'paid to third parties', colour: colours.green },
  { name: 'set off against debts', colour: colours.red },
] as const;

export const deductionParts = [
  { name: 'set off', colour: colours.red },
  { name: 'seizures', colour: colours.blue },
  { name: 'privileged seizures', colour: colours.sky },
  { name: 'assignments', colour: colours.orange },
  { name: 'maintenance', colour: colours.green },
  { name: 'subrogations', colour: colours.ink },
  { name: 'collective settlements', colour: colours.purple },
] as const;

/** Where the gross allowances of each month go. */
export const totalsChart = (months: readonly PartsOfMonth[], about: string): string =>
  stackedChart(months, totalParts, {
    title: 'Where the gross allowances go',
    subtitle: 'The four parts make up the gross allowances of the month',
    about,
  });

/** What does not reach the claimant for the sake of debts: too little beside the rest to be seen there. */
export const deductionsChart = (months: readonly PartsOfMonth[], about: string): string =>
  stackedChart(months, deductionParts, {
    title: 'What goes to creditors',
    subtitle:
      'The set-off of the office and the shares of third parties, by the kind of their title',
    about,
  });

function stackedChart(
  months: readonly PartsOfMonth[],
  parts: readonly { readonly name: string; readonly colour: string }[],
  words: { readonly title: string; readonly subtitle: string; readonly about: string },
): string {
  const totals = months.map(({ cents }) => cents.reduce((sum, part) => sum + part, 0n));
  const { unit, name } = unitFor(totals);
  const amount = (cents: bigint): number => Number(cents) / unit;
  const scale = valueScale(0, Math.max(0.01, ...totals.map(amount)));
  const band = bandsFor(months.length);
  const bars = months.flatMap(({ cents }, index) => {
    let below = 0n;
    return parts.map(({ colour }, part) => {
      const from = below;
      below += cents[part] ?? 0n;
      return bar(band, index, [amount(from), amount(below)], { scale, colour });
    });
  });
  return picture({ ...words, x: 'Month of unemployment', y: `${name} a month` }, [
    ...valueAxis(scale),
    ...bars,
    ...nameAxis(
      months.map(({ month }) => month),
      band.at,
    ),
    ...legend(parts),
  ]);
}

/** A unit in which figures have few digits: thousands for a small population, millions for a large one. */
export const unitFor = (
  cents: readonly bigint[],
): { readonly unit: number; readonly name: string } => {
  const most = cents.reduce((highest, each) => (each > highest ? each : highest), 0n);
  return most >= 200_000_000n
    ? { unit: 100_000_000, name: 'EUR million' }
    : { unit: 100_000, name: 'EUR thousand' };
};
