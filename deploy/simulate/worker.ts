import { parentPort } from 'node:worker_threads';
import { settingOf } from './setting.ts';
import { simulate } from './simulate.ts';
import type { Part } from './run.ts';

/** Lets the people of one part live, and hands back what they come to. */
parentPort?.once('message', ({ asked, first, end }: Part) => {
  parentPort?.postMessage(simulate(settingOf(asked), first, end));
});
