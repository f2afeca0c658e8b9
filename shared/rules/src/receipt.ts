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
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isObject(value)) return value === undefined ? 'null' : JSON.stringify(value);
  // Plain loops and a short way for plain words: a hundred thousand receipts a run are written here.
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const each = value[key];
    if (each !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(each)}`;
  }
  return `{${text}}`;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

const plain = /^[\w .:-]*$/;
