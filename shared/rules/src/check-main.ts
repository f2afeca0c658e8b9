import { isDay } from '@office/domain/day';
import { systemClock } from '@office/domain/clock';
import { checkParameters, isUrgent } from './check-parameters.ts';
import { writeFindings } from './check-report.ts';
import type { Day } from '@office/domain/day';

const usage = `Usage: rules:check [--on YYYY-MM-DD] [--json]

Tells what about the figures of the law a person must look at; exit status 1 when something ended, was not
compared with its source for a year, or differs from what was printed.
`;

type Asked = { readonly on: Day; readonly asJson: boolean };

function main(words: readonly string[]): number {
  const asked = read(words);
  if (asked === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  const findings = checkParameters(asked.on);
  process.stdout.write(
    asked.asJson
      ? `${JSON.stringify({ on: asked.on, findings }, null, 2)}\n`
      : writeFindings(findings, asked.on),
  );
  return findings.some(isUrgent) ? 1 : 0;
}

const read = (words: readonly string[]): Asked | undefined => {
  const given = words.filter((word) => word !== '--json');
  const asJson = given.length < words.length;
  const [flag, on] = given;
  if (flag === undefined) return { on: systemClock().today(), asJson };
  return flag === '--on' && given.length === 2 && isDay(on) ? { on, asJson } : undefined;
};

process.stdout.on('error', () => process.exit(1));

process.exitCode = main(process.argv.slice(2));
