import { Readable, Writable } from 'node:stream';
import { month } from '@office/domain/month';
import { answerStream } from '@office/rules/calc/stream';
import { settleMonth } from '@office/rules/month-calculation';
import { beginLife, deductionsOf, happenedTo, monthOfLife } from '../simulate/life.ts';
import { drawPerson } from '../simulate/person.ts';
import { settingOf } from '../simulate/setting.ts';
import { naiveMonth } from './naive-month.ts';
import { randomMonth } from './naive/random-month.ts';
import { settleArguments } from './naive/settle-question.ts';
import type { NaiveQuestion } from './naive/naive-question.ts';

const count = 10_000;
const rounds = 7;

/**
 * `month` on one core: with and without steps, and through the calculator's stream, against a naive decimal
 * implementation of the same text. Each is the best of several rounds that take turns, in processor time of this
 * thread, so that what else the machine does weighs on none of them.
 */
export async function monthSpeed(): Promise<string[]> {
  return [
    ...(await linesFor('months of a simulated population', simulatedMonths(), goals)),
    ...(await linesFor('random months, most with titles, cards full of marks', randomMonths())),
  ];
}

const goals = { bare: ' (goal: 100,000)', steps: ' (goal: 50,000)', ratio: ' (goal: 10 times)' };

async function linesFor(
  what: string,
  questions: readonly NaiveQuestion[],
  { bare, steps, ratio }: typeof goals = { bare: '', steps: '', ratio: '' },
): Promise<string[]> {
  const { none, traced, naive, stream, streamSteps } = await measure(questions);
  return [
    `month, ${what}, one core: ${perSecond(none)} a second without steps${bare}, ${perSecond(traced)} with steps${steps}`,
    `naive decimal month, the same: ${perSecond(naive)} a second; month is ${times(naive, none)} times as fast without steps${ratio}, ${times(naive, traced)} times with steps`,
    `month through calc, JSON in and out with receipts, the same: ${perSecond(stream)} a second without steps, ${perSecond(streamSteps)} with steps`,
  ];
}

type Measured = Record<'none' | 'traced' | 'naive' | 'stream' | 'streamSteps', number>;

/** Microseconds of processor time for a month, by each way to settle it. */
async function measure(questions: readonly NaiveQuestion[]): Promise<Measured> {
  const settled = questions.map(settleArguments);
  const lines = questions.map((input) => JSON.stringify({ rule: 'month', input })).join('\n');
  const ways: Record<keyof Measured, () => unknown> = {
    none: () => settled.forEach(({ facts, deductions }) => settleMonth(facts, deductions)),
    traced: () => settled.forEach(({ facts, deductions }) => settleMonth(facts, deductions, [])),
    naive: () => questions.forEach(naiveMonth),
    stream: () => answered(lines, false),
    streamSteps: () => answered(lines, true),
  };
  const best = {
    none: Infinity,
    traced: Infinity,
    naive: Infinity,
    stream: Infinity,
    streamSteps: Infinity,
  };
  for (let round = 0; round < rounds; round += 1) {
    best.none = Math.min(best.none, await microseconds(ways.none));
    best.traced = Math.min(best.traced, await microseconds(ways.traced));
    best.naive = Math.min(best.naive, await microseconds(ways.naive));
    best.stream = Math.min(best.stream, await microseconds(ways.stream));
    best.streamSteps = Math.min(best.streamSteps, await microseconds(ways.streamSteps));
  }
  return best;
}

async function microseconds(act: () => unknown): Promise<number> {
  const since = process.threadCpuUsage();
  await act();
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / count;
}

const answered = (lines: string, withSteps: boolean): Promise<0 | 1> =>
  answerStream(Readable.from([lines]), nowhere(), withSteps);

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** First months of simulated people: what a payment run of the office looks like. */
function simulatedMonths(): NaiveQuestion[] {
  const from = month('2026-11');
  const setting = settingOf({ seed: 1, from, to: from, change: undefined });
  const [of] = setting.months;
  const [law] = setting.laws;
  if (of === undefined || law === undefined) throw new Error('a simulation has a month and a law');
  return Array.from({ length: count }, (_, index) => {
    const person = drawPerson(index + 1, { ...setting, from });
    const life = beginLife(person, law, setting);
    const lived = monthOfLife(life, of, law.calendar[0] ?? [], happenedTo(person, of, setting));
    if (lived === undefined) throw new Error('everybody has a right in the first month');
    const { titles, children, recovery } = deductionsOf(life);
    const deductions = { titles, children, ...(recovery === undefined ? {} : { recovery }) };
    if (lived.facts.kind === 'temporary') return { ...lived.facts, ...deductions };
    const { card, around: _none, gap: _whole, ...facts } = lived.facts;
    return { ...facts, ...card, ...deductions };
  });
}

/** Months that can be settled at all: those whose thresholds are known and whose amounts can be told apart. */
function randomMonths(): NaiveQuestion[] {
  const questions: NaiveQuestion[] = [];
  for (let index = 0; questions.length < count; index += 1) {
    const question = randomMonth(1, index);
    const year = question.month.slice(0, 4);
    const unknown = ['2019', '2020', '2027'].includes(year);
    if (!unknown && (question.kind !== 'temporary' || question.daily.length === 1))
      questions.push(question);
  }
  return questions;
}

const perSecond = (microsecondsEach: number): string => {
  const months = Math.round(1_000 / microsecondsEach) * 1_000;
  return String(months).replace(/\B(?=(?:\d{3})+$)/g, ',');
};

const times = (slow: number, fast: number): string => (slow / fast).toFixed(1);
