import { addComparison, compareMonth, emptyComparison } from './comparison.ts';
import { beginLife, happenedTo, liveMonth } from './life.ts';
import { drawPerson } from './person.ts';
import { addMonth, count, emptyMonth } from './tally.ts';
import type { Comparison } from './comparison.ts';
import type { Life, Outcome } from './life.ts';
import type { Setting } from './setting.ts';
import type { MonthTally } from './tally.ts';

/** What some people come to: by month under each law, and compared where there are two laws. */
export type Simulated = {
  /** For each law the months. */
  readonly laws: readonly (readonly MonthTally[])[];
  readonly comparison: Comparison;
};

export const emptySimulation = ({ laws, months }: Pick<Setting, 'laws' | 'months'>): Simulated => ({
  laws: laws.map(() => months.map(emptyMonth)),
  comparison: emptyComparison(months.length),
});

/** Lets people live through the months, from one number to the one before another. */
export function simulate(setting: Setting, first: number, end: number): Simulated {
  const simulated = emptySimulation(setting);
  const frame = { seed: setting.seed, population: setting.population, from: firstMonth(setting) };
  for (let no = first; no < end; no += 1) {
    const person = drawPerson(no, frame);
    const lives = setting.laws.map((law) => beginLife(person, law, setting));
    liveThrough(setting, lives, simulated);
  }
  return simulated;
}

function liveThrough(setting: Setting, lives: readonly Life[], simulated: Simulated): void {
  const { comparison } = simulated;
  let gained = 0n;
  for (const [at, month] of setting.months.entries()) {
    const [life] = lives;
    if (life === undefined) return;
    const { person } = life;
    const happened = happenedTo(person, month, setting);
    const outcomes = lives.map((each, law): Outcome => {
      const outcome = liveMonth(each, month, each.law.calendar[at] ?? [], happened);
      const tally = simulated.laws[law]?.[at];
      if (tally !== undefined) count(tally, person, outcome);
      return outcome;
    });
    const [before, after] = outcomes;
    const compared = comparison.months[at];
    if (before === undefined || after === undefined || compared === undefined) continue;
    gained += compareMonth(comparison, compared, person, [before, after]);
  }
  if (lives.length > 1) comparison.perPerson.push(Number(gained));
}

const firstMonth = ({ months }: Setting) => {
  const [first] = months;
  if (first === undefined) throw new RangeError('a simulation needs a month');
  return first.month;
};

/** Adds what other people came to. The parts are added in the order of the people, so that their number changes nothing. */
export function addSimulated(to: Simulated, other: Simulated): void {
  for (const [law, months] of to.laws.entries()) {
    for (const [at, month] of months.entries()) {
      const more = other.laws[law]?.[at];
      if (more !== undefined) addMonth(month, more);
    }
  }
  addComparison(to.comparison, other.comparison);
}
