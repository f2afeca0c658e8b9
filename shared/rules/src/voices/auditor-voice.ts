import { withUnit } from './assistant-voice.ts';
import { withPaid } from './paid-step.ts';
import { writeNamed } from './written-value.ts';
import type { ToldStep } from './told-step.ts';
import type { WrittenValue } from './written-value.ts';

/** A result and all that it was made of, down to the facts that were given and the figures of the law. */
export type AuditorNode = {
  /** The step's place in the order of the calculation. */
  readonly number: number;
  readonly rule: string;
  readonly result: WrittenValue;
  readonly article: string;
  readonly rounding?: string;
  readonly switches: Readonly<Record<string, string>>;
  /** Every input of the step; none is left out, also not one that nobody stated. */
  readonly inputs: readonly AuditorInput[];
};

export type AuditorInput = WrittenValue & { readonly name: string; readonly origin: AuditorOrigin };

export type AuditorOrigin =
  | { readonly kind: 'given' }
  /** A version of a table of the law, by its first day. */
  | { readonly kind: 'table'; readonly table: string; readonly from: string }
  /** The earlier steps it comes from: those told here, and those told further up, by their numbers. */
  | {
      readonly kind: 'steps';
      readonly steps: readonly AuditorNode[];
      readonly toldBefore: readonly number[];
    }
  /** An origin that this trace does not hold. */
  | { readonly kind: 'elsewhere'; readonly origin: string };

/**
 * The whole trace as trees: from the last result down, then every step that it does not lead to. A step that
 * serves twice is told once and named by its number afterwards, so that the tree is never longer than the trace.
 */
export const auditorVoice = (steps: readonly ToldStep[]): readonly AuditorNode[] => {
  const all = withPaid(steps);
  const told = new Set<number>();
  const roots: AuditorNode[] = [];
  for (let index = all.length - 1; index >= 0; index -= 1) {
    if (!told.has(index)) roots.push(nodeOf(all, index, told));
  }
  return roots;
};

const nodeOf = (steps: readonly ToldStep[], index: number, told: Set<number>): AuditorNode => {
  const step = steps[index];
  if (step === undefined) throw new RangeError(`the trace has no step ${String(index + 1)}`);
  told.add(index);
  const { rule, inputs, output, source, origins, rounding, switches } = step;
  return {
    number: index + 1,
    rule,
    result: writeNamed('', output),
    article: source,
    ...(rounding === undefined ? {} : { rounding }),
    switches: switches ?? {},
    inputs: Object.entries(inputs).map(([name, value]) => ({
      name,
      ...writeNamed(name, value),
      origin: originOf(origins?.[name] ?? 'given', { steps, index, told }),
    })),
  };
};

type Place = {
  readonly steps: readonly ToldStep[];
  readonly index: number;
  readonly told: Set<number>;
};

const originOf = (origin: string, { steps, index, told }: Place): AuditorOrigin => {
  if (origin === 'given') return { kind: 'given' };
  const [kind, name = ''] = splitAtFirst(origin, ':');
  if (kind === 'table') {
    const [table, from = ''] = splitAtFirst(name, '@');
    return { kind: 'table', table, from };
  }
  // A value comes only from a step before it; of several with that name all took part.
  const sources = steps.flatMap(({ rule }, at) => (rule === name && at < index ? [at] : []));
  if (kind !== 'step' || sources.length === 0) return { kind: 'elsewhere', origin };
  const known = sources.filter((at) => told.has(at));
  const nodes = sources
    .filter((at) => !told.has(at))
    .map((at) => (told.has(at) ? undefined : nodeOf(steps, at, told)))
    .filter((node) => node !== undefined);
  return { kind: 'steps', steps: nodes, toldBefore: known.map((at) => at + 1) };
};

const splitAtFirst = (text: string, mark: string): [string, string?] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

export const writeAuditorVoice = (roots: readonly AuditorNode[]): string =>
  roots.map((root) => `${linesOf(root, '').join('\n')}\n`).join('\n');

const linesOf = (node: AuditorNode, indent: string): string[] => {
  const { number, rule, result, article, rounding, switches, inputs } = node;
  return [
    `${indent}${String(number)}. ${rule} = ${withUnit(result)}`,
    `${indent}   source: ${article}`,
    ...(rounding === undefined ? [] : [`${indent}   rounding: ${rounding}`]),
    ...Object.entries(switches).map(([name, taken]) => `${indent}   switch: ${name} = ${taken}`),
    ...inputs.flatMap((input) => inputLines(input, `${indent}   `)),
  ];
};

const inputLines = (input: AuditorInput, indent: string): string[] => {
  const { name, origin } = input;
  const line = `${indent}- ${name}: ${withUnit(input)}`;
  switch (origin.kind) {
    case 'given':
      return [`${line} (given)`];
    case 'table':
      return [`${line} (table ${origin.table}, version of ${origin.from})`];
    case 'elsewhere':
      return [`${line} (${origin.origin}, not in this trace)`];
    case 'steps': {
      const before = origin.toldBefore.map((number) => `step ${String(number)}, told elsewhere`);
      return [
        before.length === 0 ? line : `${line} (${before.join('; ')})`,
        ...origin.steps.flatMap((node) => linesOf(node, `${indent}    `)),
      ];
    }
  }
};
