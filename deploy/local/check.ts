import { systemClock } from '@office/domain/clock';
import { checkParameters } from '@office/rules/check-parameters';
import { report, staticChecks } from './checks.ts';
import { runMain } from './refusal.ts';
import { runJest } from './run-jest.ts';

/** What needs no server: the pure packages, and what stands beside the code of the services and of deploy. */
const SERVERLESS = [
  'shared/domain',
  'shared/rules',
  'shared/contracts',
  'services/[^/]+/src',
  'deploy/.*/src',
];

const check = async (): Promise<number> => {
  const checks = report(await staticChecks());
  const tests = await runJest([...SERVERLESS, ...process.argv.slice(2)], {}, () => undefined);
  tellFigures();
  const failed = checks.failed + tests.failed;
  process.stdout.write(
    `${String(checks.passed + tests.passed)} passed, ${String(failed)} failed\n`,
  );
  return failed === 0 ? 0 : 1;
};

/** Figures that end or wait for a comparison fail no check: the day alone would turn the tree red. They are told. */
const tellFigures = (): void => {
  for (const { urgency, table, sentence } of checkParameters(systemClock().today())) {
    if (urgency !== 'known') process.stdout.write(`warning: ${table}: ${sentence}\n`);
  }
};

await runMain(check);
