import { quietTemporal } from '@office/workflows/main';
import { openBenchOffice } from './bench-office.ts';
import { deskPages } from './desk-pages.ts';
import { eventLatency } from './event-latency.ts';
import { monthSpeed } from './month-speed.ts';
import { paymentMonth } from './payment-month.ts';
import { secondStart } from './second-start.ts';
import { threeMonthStory } from './three-month-story.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints what the office costs, as ratios in one run. It measures; nothing here fails for being slow. */
async function bench(): Promise<void> {
  (await monthSpeed()).forEach(say);
  (await secondStart()).forEach(say);
  (await threeMonthStory()).forEach(say);
  quietTemporal();
  const office = await openBenchOffice();
  try {
    (await eventLatency(office)).forEach(say);
    (await paymentMonth(office)).forEach(say);
    (await deskPages(office)).forEach(say);
  } finally {
    await office.stop();
  }
}

await bench();
