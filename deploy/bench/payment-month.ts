import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { BodyInOf } from '@office/contracts/define-endpoint';
import type { dossierEndpoints } from '@office/contracts/dossiers';
import { systemClock } from '@office/domain/clock';
import { firstDayOf, previousMonth } from '@office/domain/month';
import { money } from '@office/domain/money';
import { addDays, monthOf } from '@office/domain/day';
import { eventually } from '@office/testing/eventually';
import type { BenchOffice } from './bench-office.ts';
import { person } from './people.ts';
import { inMs, timed, timingOf } from './timing.ts';

type Card = BodyInOf<typeof dossierEndpoints.recordControlCard>;
type Claim = BodyInOf<typeof dossierEndpoints.fileClaim>;

const times = 20;
const patience = 60_000;

/** One payment month from the card to the order, beside a bare hello workflow with one activity, in the same run. */
export async function paymentMonth(bench: BenchOffice): Promise<string[]> {
  const connection = await Connection.connect({ address: bench.temporal });
  const client = new Client({ connection });
  try {
    const hellos = await helloTimes(bench.temporal, client);
    const month = previousMonth(monthOf(systemClock().today()));
    const ids = await grantedDossiers(bench, firstDayOf(month));
    const months: number[] = [];
    for (const dossierId of ids) {
      const { ms } = await timed(async () => {
        const body: Card = { via: 'paper', signed: true, altered: false, work: [5, 6, 7] };
        await bench.clerk.recordControlCard({ params: { dossierId, month }, body });
        await ordered(bench, `${dossierId}.${month}`);
      });
      months.push(ms);
    }
    const { events } = await client.workflow
      .getHandle(`payment-month.${ids[0] ?? ''}.${month}`)
      .fetchHistory();
    const lastStep =
      events?.findLastIndex((event) => Boolean(event.activityTaskCompletedEventAttributes)) ?? 0;
    const wasReminded = events?.some(
      ({ activityTaskScheduledEventAttributes: step }) =>
        step?.activityType?.name === 'remindOfCard',
    );
    const own = timingOf(months);
    const bare = timingOf(hellos);
    return [
      `one payment month, card to order: median ${inMs(own.median)}, p95 ${inMs(own.p95)}; bare hello workflow: median ${inMs(bare.median)}; ratio ${(own.median / bare.median).toFixed(1)}`,
      `history events up to the order: ${String(lastStep + 1)} (goal: at most 20)${wasReminded ? ', six of them the reminder of a card that is late on this day' : ''}`,
    ];
  } finally {
    await connection.close();
  }
}

async function helloTimes(address: string, client: Client): Promise<number[]> {
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({
    connection,
    taskQueue: 'hello',
    workflowsPath: fileURLToPath(new URL('./hello.workflow.ts', import.meta.url)),
    activities: { sayHello: () => Promise.resolve('hello') },
  });
  return worker
    .runUntil(async () => {
      const taken: number[] = [];
      for (let number = 0; number < times; number += 1) {
        const { ms } = await timed(() =>
          client.workflow.execute('hello', {
            taskQueue: 'hello',
            workflowId: `hello-${String(number)}`,
          }),
        );
        taken.push(ms);
      }
      return taken;
    })
    .finally(() => connection.close());
}

/** Dossiers whose claim is granted and whose month waits for its card: ONEM is told to answer, and asked to answer now. */
async function grantedDossiers(
  { office, clerk }: BenchOffice,
  from: ReturnType<typeof firstDayOf>,
): Promise<string[]> {
  const ids = Array.from({ length: times }, (_, number) => `month-${String(number)}`);
  for (const [number, dossierId] of ids.entries()) {
    await clerk.openDossier({ params: { dossierId }, body: { ...person(1000 + number), from } });
    const body: Claim = {
      kind: 'full',
      from,
      channel: 'counter',
      monthlyWage: money('2189.81'),
      careerDays: 700,
      documents: ['C1', 'C4'],
    };
    await clerk.fileClaim({
      params: { dossierId, claimId: `${dossierId}.claim` },
      body,
    });
  }
  for (const dossierId of ids) {
    await eventually(async () => {
      // ONEM answers on the next working day; a benchmark asks it to answer now.
      await office.onem.act(addDays(systemClock().today(), 10));
      const { entitlements } = await clerk.readDossier({ params: { dossierId }, query: {} });
      if (entitlements.length === 0) throw new Error(`${dossierId} is not granted yet`);
    }, patience);
  }
  return ids;
}

const ordered = ({ clerk }: BenchOffice, paymentMonthId: string): Promise<void> =>
  eventually(async () => {
    const { status } = await clerk.readPayment({ params: { paymentMonthId } });
    if (status !== 'ordered') throw new Error(`${paymentMonthId} is ${status}`);
  }, patience);
