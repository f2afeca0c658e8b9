import { canonical, receiptFor } from '../receipt.ts';
import { answer } from './answer.ts';
import { isObject } from './reader.ts';

export type Verdict = { readonly same: boolean; readonly report: string };

/**
 * Plays a kept question again and compares: the same euro today, or what differs.
 * A receipt file holds the question and the result it had: `{ rule, input, result }`, or `{ question, answer }`.
 */
export const verify = (file: string): Verdict => {
  const { rule, input, result } = readReceipt(JSON.parse(file));
  const today = answer({ rule, input }, false);
  if ('error' in today) {
    return {
      same: false,
      report: `differs: no result today\n  ${today.error.code}: ${today.error.detail}\n`,
    };
  }
  const kept = isObject(result) ? result : {};
  const names = [...new Set([...Object.keys(kept), ...Object.keys(today.result)])];
  const differing = names
    .filter((name) => name !== 'receipt' && canonical(kept[name]) !== canonical(today.result[name]))
    .map((name) => `  ${name}: then ${shown(kept[name])}, today ${shown(today.result[name])}`);
  const hashes = differingHashes(kept, input);
  const same = differing.length === 0 && !hashes.some(({ matters }) => matters);
  const head = same ? 'the same euro today' : 'differs';
  return { same, report: [head, ...differing, ...hashes.map(({ line }) => line), ''].join('\n') };
};

const readReceipt = (
  file: unknown,
): { readonly rule: unknown; readonly input: unknown; readonly result: unknown } => {
  if (!isObject(file)) return { rule: undefined, input: undefined, result: undefined };
  const question = isObject(file['question']) ? file['question'] : file;
  const kept = isObject(file['answer']) ? file['answer'] : file;
  return { rule: question['rule'] ?? 'month', input: question['input'], result: kept['result'] };
};

/** Other parameters alone are no difference in euros, but they are told; other inputs or another result are one. */
const differingHashes = (
  kept: Readonly<Record<string, unknown>>,
  input: unknown,
): { readonly line: string; readonly matters: boolean }[] => {
  const { receipt, ...result } = kept;
  if (!isObject(receipt)) return [];
  return Object.entries(receiptFor(input, result))
    .filter(([name, hash]) => receipt[name] !== hash)
    .map(([name, hash]) => ({
      line: `  receipt.${name}: then ${shown(receipt[name])}, today ${hash}`,
      matters: name !== 'parameters',
    }));
};

const shown = (value: unknown): string => (value === undefined ? 'nothing' : canonical(value));
