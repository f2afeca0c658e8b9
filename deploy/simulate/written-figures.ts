/** Whole cents as people read them: 123456789n → '1,234,567.89'. */
export const writeEuros = (cents: bigint): string => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
};

/** With its sign, for what is gained or lost. */
export const writeDifference = (cents: bigint): string =>
  cents > 0n ? `+${writeEuros(cents)}` : writeEuros(cents);

export const writeCount = (count: number | bigint): string => grouped(String(count));

/** Half allowances as the office counts them: 41n → '20.5'. */
export const writeAllowances = (halves: bigint): string =>
  `${grouped(String(halves / 2n))}.${halves % 2n === 0n ? '0' : '5'}`;

/** The mean in whole cents, halves up; of nobody it is nothing. */
export const meanOf = (cents: bigint, people: number): bigint => {
  if (people === 0) return 0n;
  const twice = 2n * (cents < 0n ? -cents : cents) + BigInt(people);
  const mean = twice / (2n * BigInt(people));
  return cents < 0n ? -mean : mean;
};

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');

/** Columns side by side: the first to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
