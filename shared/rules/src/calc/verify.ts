import { canonical, hashOf, receiptFor } from '../receipt.ts';
import { answer } from './answer.ts';
import { isObject } from './reader.ts';

export type Verdict = { readonly same: boolean; readonly report: string };

type Kept = Readonly<Record<string, unknown>>;

/**
 * Plays a kept question again and compares: the same euro today, or what differs.
 * A receipt file holds the question with the result it had, `{ rule, input, result }` or `{ question, answer }`,
 * or with its hashes alone, `{ rule, input, receipt }`; without a rule it is a month. A receipt of the office
 * also bears a seal over everything it says, so that a changed step or name is told, not only a changed euro.
 */
export const verify = (file: string): Verdict => {
  const { rule, input, kept, receipt, isBroken } = readReceipt(file);
  const today = answer({ rule, input }, false);
  if ('error' in today) {
    const { code, field, detail } = today.error;
    return different([`  no result today: ${code} ${field ?? ''}`.trimEnd(), `  ${detail}`]);
  }
  if (kept === undefined && receipt === undefined) {
    return different(['  the file keeps neither a result nor a receipt']);
  }
  const fields = kept === undefined ? [] : differingFields(kept, today.result);
  const hashes = receipt === undefined ? [] : differingHashes(receipt, input, today.result);
  const lines = [
    ...fields,
    ...hashes.map(({ line }) => line),
    ...(isBroken ? ['  seal: the file is not as it was sealed'] : []),
  ];
  if (isBroken || fields.length > 0 || hashes.some(({ matters }) => matters))
    return different(lines);
  return { same: true, report: ['the same euro today', ...lines, ''].join('\n') };
};

const different = (lines: readonly string[]): Verdict => ({
  same: false,
  report: ['differs', ...lines, ''].join('\n'),
});

const readReceipt = (file: string) => {
  const content = parse(file);
  const question = isObject(content['question']) ? content['question'] : content;
  const answered = isObject(content['answer']) ? content['answer'] : content;
  const kept = isObject(answered['result']) ? answered['result'] : undefined;
  const receipt = kept?.['receipt'] ?? answered['receipt'];
  const { seal, ...sealed } = content;
  return {
    rule: question['rule'] ?? 'month',
    input: question['input'],
    kept,
    receipt: isObject(receipt) ? receipt : undefined,
    isBroken: seal !== undefined && seal !== hashOf(sealed),
  };
};

const parse = (file: string): Kept => {
  try {
    const content: unknown = JSON.parse(file);
    return isObject(content) ? content : {};
  } catch {
    // A file that is no JSON keeps no question: the answer below says so.
    return {};
  }
};

const differingFields = (kept: Kept, today: Kept): string[] =>
  [...new Set([...Object.keys(kept), ...Object.keys(today)])]
    .filter((name) => name !== 'receipt' && canonical(kept[name]) !== canonical(today[name]))
    .map((name) => `  ${name}: then ${shown(kept[name])}, today ${shown(today[name])}`);

/** Other parameters alone change no euro, but they are told; other inputs or another result do. */
const differingHashes = (
  receipt: Kept,
  input: unknown,
  { receipt: _, ...today }: Kept,
): { readonly line: string; readonly matters: boolean }[] =>
  Object.entries(receiptFor(input, today))
    .filter(([name, hash]) => receipt[name] !== hash)
    .map(([name, hash]) => ({
      line: `  receipt.${name}: then ${shown(receipt[name])}, today ${hash}`,
      matters: name !== 'parameters',
    }));

const shown = (value: unknown): string => (value === undefined ? 'nothing' : canonical(value));
