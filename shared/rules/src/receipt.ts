import { hash } from 'node:crypto';
import { parametersHash } from './tables.ts';

/** What a result was made of: equal hashes mean the same figures of the law, the same facts, the same euro. */
export type Receipt = {
  readonly parameters: string;
  readonly inputs: string;
  readonly result: string;
};

export const receiptFor = (inputs: unknown, result: unknown): Receipt => ({
  parameters: parametersHash,
  inputs: hashOf(inputs),
  result: hashOf(result),
});

export const hashOf = (value: unknown): string => `sha256:${hash('sha256', canonical(value))}`;

/** JSON with the keys of every object in order, so that the same facts always yield the same text. */
export const canonical = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`);
  return `{${fields.join(',')}}`;
};
