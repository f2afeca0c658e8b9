import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { settingOf } from './setting.ts';
import { addSimulated, emptySimulation, simulate } from './simulate.ts';
import type { Asked } from './setting.ts';
import type { Simulated } from './simulate.ts';

/** The people that one worker lets live: from one number to the one before another. */
export type Part = { readonly asked: Asked; readonly first: number; readonly end: number };

/** Fewer people than this are done before a second thread has started. */
const worthAThread = 5_000;

/** Lets a population live through its months, on as many threads as there are cores. The number of threads changes nothing. */
export async function runSimulation(asked: Asked, population: number): Promise<Simulated> {
  const setting = settingOf(asked);
  const threads = Math.min(availableParallelism(), Math.ceil(population / worthAThread));
  if (threads <= 1) return simulate(setting, 1, population + 1);
  const parts = Array.from({ length: threads }, (_, index): Part => {
    const startOf = (part: number): number => 1 + Math.trunc((population * part) / threads);
    return { asked, first: startOf(index), end: startOf(index + 1) };
  });
  const all = emptySimulation(setting);
  for (const part of await Promise.all(parts.map(inThread))) addSimulated(all, part);
  return all;
}

const inThread = (part: Part): Promise<Simulated> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.postMessage(part);
    worker.once('message', (simulated: Simulated) => resolve(simulated));
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`a thread of the simulation ended with ${String(code)}`));
    });
  });
