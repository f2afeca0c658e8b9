import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DomainError } from '@office/domain/domain-error';
import { parse } from 'yaml';
import { z } from 'zod';

const Figures = z.record(z.string(), z.string());
const File = z.object({
  values: z.array(z.object({ from: z.string(), until: z.string().optional(), value: Figures })),
});

const parameters = resolve(import.meta.dirname, '../../../shared/rules/parameters');
const read = (name: string): z.infer<typeof File> =>
  File.parse(parse(readFileSync(resolve(parameters, `${name}.yaml`), 'utf8')));

/** Read from the files by itself: what is compared shares no reader with the rules. */
const files = {
  'withholding-tax': read('withholding-tax'),
  'seizure-thresholds': read('seizure-thresholds'),
} as const;

/** A figure of a table on a day, looked up for each person anew, as a straightforward program does it. */
export function figureOn(table: keyof typeof files, day: string, name: string): string {
  const versions = files[table].values.filter(({ from }) => from <= day);
  const newest = versions.at(-1);
  const figure = newest?.value[name];
  if (newest === undefined || figure === undefined) throw missing(table, day);
  if (newest.until !== undefined && newest.until < day) throw missing(table, day);
  return figure;
}

const missing = (table: string, day: string): DomainError =>
  new DomainError('no-version-in-force', { table, day });
