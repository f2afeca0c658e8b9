import { setTimeout as pause } from 'node:timers/promises';
import { connectMongo } from '@office/service-kit/mongo';
import { addDays, day, monthOf, type Day } from '@office/domain/day';
import { needDaysOf } from '@office/domain/need';
import { previousMonth } from '@office/domain/month';
import { taskTypeNames, taskTypeRow } from '@office/domain/task';
import { visitDesk } from '../e2e/promises/desk-visitor.ts';
import type { BenchOffice } from './bench-office.ts';
import { person } from './people.ts';
import { inMs, timed, timingOf, type Timing } from './timing.ts';

const files = 20_000;
const requests = 200;
const everyMs = 50;
const model = 'bench-model';

interface Kept {
  _id: string;
  version: number;
  state: Record<string, unknown>;
  outbox: unknown[];
}

/**
 * Inbox and dossier page of the desk, 20 requests a second, in an office of 20,000 dossiers and as many open
 * tasks, beside the same questions asked of the store alone.
 */
export async function deskPages(office: BenchOffice): Promise<string[]> {
  const [tasks, dossiers] = await Promise.all(
    ['tasks', 'dossiers'].map((name) => connectMongo(office.mongo, name)),
  );
  if (tasks === undefined || dossiers === undefined) throw new Error('the stores are not open');
  try {
    const taskFiles = tasks.collection<Kept>('tasks');
    const dossierFiles = dossiers.collection<Kept>('dossiers');
    const seeded = await timed(async () => {
      await openModel(office);
      const today = day(await modelDay(taskFiles));
      await fill(dossierFiles, await dossierFiles.findOne({ _id: model }), dossierNumber);
      const task = await taskFiles.findOne({ 'state.dossierId': model });
      await fill(taskFiles, task, taskNumber(today));
      return today;
    });
    const clerk = await visitDesk(office.deskUrl, 'ann');
    const someone = (number: number): string => idOf((number * 97) % files);
    const bareInbox = await steadily(() =>
      taskFiles
        .find(
          {
            'state.state': { $in: ['open', 'taken'] },
            'state.income.withoutFrom': { $lte: seeded.result },
          },
          { projection: { outbox: 0 } },
        )
        .sort({ 'state.income.since': 1, 'state.dueOn': 1, _id: 1 })
        .limit(50)
        .toArray(),
    );
    const inbox = await steadily(() => clerk.open('/'));
    const bareDossier = await steadily((number) =>
      Promise.all([
        dossierFiles.findOne({ _id: someone(number) }),
        taskFiles.find({ 'state.dossierId': someone(number) }).toArray(),
      ]),
    );
    const dossier = await steadily((number) => clerk.open(`/dossiers/${someone(number)}`));
    return [
      `${String(files)} dossiers and open tasks seeded in ${inMs(seeded.ms)}`,
      lineOf('inbox page', inbox, bareInbox),
      lineOf('dossier page', dossier, bareDossier),
    ];
  } finally {
    await Promise.all([tasks.close(), dossiers.close()]);
  }
}

const lineOf = (what: string, page: Pace, bare: Pace): string =>
  `${what}, 20 a second: median ${inMs(page.median)}, p95 ${inMs(page.p95)}, ${String(page.unanswered)} of ${String(requests)} unanswered; its bare store query: median ${inMs(bare.median)}, p95 ${inMs(bare.p95)}; ratio of p95 ${(page.p95 / bare.p95).toFixed(1)} (goal: under 100 ms, at most 2.0)`;

interface Pace extends Timing {
  readonly unanswered: number;
}

/** Asks so many times at a steady pace, whether or not the one before was answered; a refusal is counted. */
async function steadily(ask: (number: number) => Promise<unknown>): Promise<Pace> {
  for (let number = 0; number < 5; number += 1) await ask(number);
  const asked: Promise<{ readonly result: boolean; readonly ms: number }>[] = [];
  for (let number = 0; number < requests; number += 1) {
    asked.push(
      timed(() =>
        ask(number).then(
          () => true,
          () => false,
        ),
      ),
    );
    await pause(everyMs);
  }
  const answers = await Promise.all(asked);
  const unanswered = answers.filter(({ result }) => !result).length;
  return { ...timingOf(answers.map(({ ms }) => ms)), unanswered };
}

/** One dossier whose claim lacks a form, through the front door: what the services wrote of it is copied. */
async function openModel({ clerk }: BenchOffice): Promise<void> {
  await clerk.openDossier({ params: { dossierId: model }, body: person(1) });
  await clerk.fileClaim({
    params: { dossierId: model, claimId: `${model}.claim-1` },
    body: {
      kind: 'full',
      from: day('2026-10-01'),
      channel: 'counter',
      documents: ['C1'],
    },
  });
  for (let look = 0; look < 100; look += 1) {
    const { tasks } = await clerk.listTasks({ query: { dossierId: model } });
    if (tasks.length > 0) return;
    await pause(100);
  }
  throw new Error('no task opened for the claim that lacks a form');
}

const modelDay = async (tasks: {
  findOne: (filter: { 'state.dossierId': string }) => Promise<Kept | null>;
}): Promise<string> => {
  const task = await tasks.findOne({ 'state.dossierId': model });
  const opened = task?.state['opened'];
  return typeof opened === 'object' && opened !== null && 'on' in opened ? String(opened.on) : '';
};

const idOf = (number: number): string => `bench-${String(number).padStart(5, '0')}`;

type Copy = (number: number) => { readonly id: string; readonly state: Record<string, unknown> };

const dossierNumber: Copy = (number) => {
  const id = idOf(number);
  const familyName = `Proefpersoon${String(number)}`;
  return {
    id,
    state: {
      dossierId: id,
      number: `bench${String(number).padStart(6, '0')}`,
      familyName,
      searchWords: [familyName.toLowerCase(), id],
    },
  };
};

/** Tasks of every type, due over three months; two thirds of the households wait, since many different days. */
const taskNumber =
  (today: Day): Copy =>
  (number) => {
    const id = `${idOf(number)}.task`;
    const type = taskTypeNames[number % taskTypeNames.length] ?? 'complete-claim';
    const claimedFrom = addDays(today, -(number % 211) - 1);
    const income =
      number % 3 === 0 ? { claimedFrom, lastPaid: previousMonth(monthOf(today)) } : { claimedFrom };
    return {
      id,
      state: {
        taskId: id,
        dossierId: idOf(number),
        type,
        queue: taskTypeRow(type).queue,
        dueOn: addDays(today, (number % 90) - 10),
        income: { ...income, ...needDaysOf(income) },
      },
    };
  };

async function fill(
  collection: { insertMany: (documents: Kept[]) => Promise<unknown> },
  of: Kept | null,
  copy: Copy,
): Promise<void> {
  if (of === null) throw new Error('there is nothing to copy');
  for (let from = 0; from < files; from += 1000)
    await collection.insertMany(
      Array.from({ length: 1000 }, (_, step) => {
        const { id, state } = copy(from + step);
        return { _id: id, version: of.version, state: { ...of.state, ...state }, outbox: [] };
      }),
    );
}
