import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isMonth } from '@office/domain/month';
import { Refusal } from '../local/refusal.ts';
import type { Month } from '@office/domain/month';

export const usage =
  'npm run simulate -- --population N --from YYYY-MM --to YYYY-MM [--change FILE] [--seed S] [--out DIR]';

export type Wanted = {
  readonly population: number;
  readonly from: Month;
  readonly to: Month;
  readonly change: { readonly file: string; readonly text: string } | undefined;
  readonly seed: number;
  readonly out: string;
};

const mostPeople = 2_000_000;
const mostMonths = 120;

/** Reads the words of the command line; what is wrong is refused with one sentence and its remedy. */
export function readArguments(words: readonly string[], defaultOut: string): Wanted {
  const values = valuesOf(words);
  const from = monthNamed('--from', values.from);
  const to = monthNamed('--to', values.to);
  if (from > to) {
    throw new Refusal(`--from ${from} lies after --to ${to}: name the earlier month first.`);
  }
  if (monthCount(from, to) > mostMonths) {
    throw new Refusal(`${from} to ${to} is more than ${String(mostMonths)} months: ask for fewer.`);
  }
  return {
    population: wholeNumber('--population', values.population, 1, mostPeople),
    from,
    to,
    change: values.change === undefined ? undefined : changeIn(values.change),
    seed: wholeNumber('--seed', values.seed ?? '1', 0, 2_147_483_647),
    out: values.out ?? defaultOut,
  };
}

type Values = Partial<
  Record<'population' | 'from' | 'to' | 'change' | 'seed' | 'out', string | undefined>
>;

function valuesOf(words: readonly string[]): Values {
  const one = { type: 'string' } as const;
  const options = { population: one, from: one, to: one, change: one, seed: one, out: one };
  try {
    return parseArgs({ args: [...words], options, strict: true }).values;
  } catch (failure) {
    if (!(failure instanceof TypeError)) throw failure;
    const [sentence = ''] = failure.message.split('. ');
    throw new Refusal(`${sentence.replace(/\.$/, '')}: say ${usage}`);
  }
}

const monthNamed = (name: string, value: string | undefined): Month => {
  if (value === undefined) throw new Refusal(`${name} is missing: say ${usage}`);
  if (!isMonth(value)) throw new Refusal(`${name} ${value} is no month: write it as 2026-03.`);
  return value;
};

const wholeNumber = (
  name: string,
  value: string | undefined,
  least: number,
  most: number,
): number => {
  if (value === undefined) throw new Refusal(`${name} is missing: say ${usage}`);
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most) {
    throw new Refusal(
      `${name} ${value} is no whole number from ${String(least)} to ${String(most)}: give one.`,
    );
  }
  return number;
};

const changeIn = (file: string): Wanted['change'] => {
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new Refusal(`There is no file ${file}: name a change file after --change.`);
  }
  return { file, text: readFileSync(file, 'utf8') };
};

const monthCount = (from: Month, to: Month): number =>
  12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) +
  Number(to.slice(5)) -
  Number(from.slice(5)) +
  1;
