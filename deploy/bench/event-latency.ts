import { connectKafka } from '@office/service-kit/kafka-broker';
import { createLogger } from '@office/service-kit/logger';
import type { BenchOffice } from './bench-office.ts';
import { person } from './people.ts';
import { inMs, timingOf } from './timing.ts';

const times = 50;

/** From the moment a write was acknowledged to the moment a consumer has its event, one after another at rest. */
export async function eventLatency({ kafka, clerk }: BenchOffice): Promise<string[]> {
  const seen = new Map<string, (at: number) => void>();
  const broker = await connectKafka({
    clientId: 'bench',
    brokers: [kafka],
    prefix: '',
    log: createLogger('bench', 'silent'),
  });
  await broker.subscribe({
    group: 'bench-latency',
    topics: ['dossiers.events'],
    handle: ({ subject }) => {
      seen.get(subject)?.(performance.now());
      return Promise.resolve();
    },
  });
  const latencies: number[] = [];
  for (let number = 0; number < times; number += 1) {
    const dossierId = `latency-${String(number)}`;
    const arrived = new Promise<number>((done) => seen.set(dossierId, done));
    await clerk.openDossier({ params: { dossierId }, body: person(number) });
    const acknowledged = performance.now();
    latencies.push(Math.max(0, (await arrived) - acknowledged));
  }
  await broker.close();
  const { median, p95, max } = timingOf(latencies);
  return [
    `event from write to consumer, ${String(times)} at rest: median ${inMs(median)}, p95 ${inMs(p95)}, worst ${inMs(max)} (goal: under 100 ms)`,
  ];
}
