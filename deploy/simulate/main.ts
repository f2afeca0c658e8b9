import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { DomainError } from '@office/domain/domain-error';
import { Refusal, runMain } from '../local/refusal.ts';
import { readArguments } from './arguments.ts';
import { filesOf } from './charts/files.ts';
import { checkLaws } from './law-check.ts';
import { reportChange, reportLaw } from './report.ts';
import { runSimulation } from './run.ts';
import { settingOf } from './setting.ts';
import type { Asked } from './setting.ts';
import type { Expired } from './law-check.ts';
import type { Wanted } from './arguments.ts';

const root = resolve(import.meta.dirname, '../..');
const say = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** A population lives through some months, under the law in force and under a change of it. */
async function main(): Promise<number> {
  const wanted = readArguments(process.argv.slice(2), join(root, '.office/simulation'));
  const asked = {
    seed: wanted.seed,
    from: wanted.from,
    to: wanted.to,
    change: wanted.change?.text,
  };
  const setting = settingWith(asked, wanted);
  const expired = checkLaws(setting);
  const months = setting.months.map(({ month }) => month);
  say([headline(wanted), ...expiredLines(expired)]);
  const simulated = await runSimulation(asked, wanted.population);
  const names = ['the law in force', 'the changed law'];
  const laws = simulated.laws.map((tallies, index) => ({
    name: names[index] ?? '',
    months: tallies,
  }));
  for (const { name, months: tallies } of laws) say(reportLaw(name, months, tallies));
  const comparison = wanted.change === undefined ? undefined : simulated.comparison;
  if (comparison !== undefined) say(reportChange(months, comparison));
  const files = filesOf(wanted, months, laws, comparison);
  await mkdir(wanted.out, { recursive: true });
  for (const [name, text] of files) await writeFile(join(wanted.out, name), text);
  say(['', `Written to ${placeOf(wanted.out)}: ${files.map(([name]) => name).join(', ')}`]);
  return 0;
}

/** A change that cannot be laid over the law is refused with its table, field and remedy. */
const settingWith = (asked: Asked, { change }: Wanted) => {
  try {
    return settingOf(asked);
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || change === undefined) throw refusal;
    const { table, field, detail } = refusal.details;
    throw new Refusal(`${change.file}: ${String(table)}, ${String(field)}: ${String(detail)}.`);
  }
};

const headline = ({ population, from, to, seed, change }: Wanted): string =>
  `${String(population)} people drawn from seed ${String(seed)}, ${from} to ${to}` +
  (change === undefined ? '' : `, with and without ${basename(change.file)}`);

/** Told before anything is counted: who waits, since when, and what to do. */
const expiredLines = (expired: readonly Expired[]): string[] =>
  [...new Set(expired.map(({ law }) => law))].map((law) => {
    const days = expired.filter((each) => each.law === law).map(({ day }) => day);
    return (
      `no-version-in-force: ${law} has no seizure-thresholds on ${days.join(', ')}. ` +
      'People with titles are concerned: their months are counted as waiting and nothing of them is paid. ' +
      'Lay the thresholds over the law with --change, or end before.'
    );
  });

const placeOf = (out: string): string => {
  const near = relative(process.cwd(), resolve(out));
  return near.startsWith('..') ? resolve(out) : near;
};

// A reader that has seen enough (`simulate … | head`) closes the pipe: the rest is told to nobody, the files are not written.
process.stdout.on('error', () => process.exit(1));

await runMain(main);
