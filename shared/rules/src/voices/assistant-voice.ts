import { withPaid } from './paid-step.ts';
import { writeNamed } from './written-value.ts';
import type { ToldStep } from './told-step.ts';
import type { WrittenValue } from './written-value.ts';

/** One step as staff read it. Names are keys that a page may translate; values and articles need no language. */
export type AssistantLine = {
  readonly number: number;
  readonly rule: string;
  readonly inputs: readonly AssistantInput[];
  readonly result: WrittenValue;
  readonly article: string;
  readonly rounding?: string;
  /** Open questions of the law that the step answered, with the answer taken. */
  readonly switches: readonly { readonly name: string; readonly taken: string }[];
};

export type AssistantInput = WrittenValue & { readonly name: string; readonly origin: string };

/** The trace line by line: values with their units and where they come from, article, rounding, answers taken. */
export const assistantVoice = (steps: readonly ToldStep[]): readonly AssistantLine[] =>
  withPaid(steps).map(({ rule, inputs, output, source, origins, rounding, switches }, index) => ({
    number: index + 1,
    rule,
    inputs: Object.entries(inputs)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => ({
        name,
        ...writeNamed(name, value),
        origin: origins?.[name] ?? 'given',
      })),
    result: writeNamed(resultNames.get(rule) ?? '', output),
    article: source,
    ...(rounding === undefined ? {} : { rounding }),
    switches: Object.entries(switches ?? {}).map(([name, taken]) => ({ name, taken })),
  }));

const resultNames: ReadonlyMap<string, string> = new Map([
  ['paid-days', 'allowances'],
  ['temporary-allowances', 'allowances'],
  ['entitlement-months', 'months'],
]);

export const writeAssistantVoice = (lines: readonly AssistantLine[]): string =>
  lines.map(writeLine).join('\n');

const writeLine = (line: AssistantLine): string =>
  [
    `${String(line.number)}. ${line.rule}`,
    ...line.inputs.map(
      (input) =>
        `     ${input.name}: ${withUnit(input)}${input.origin === 'given' ? '' : `   [${input.origin}]`}`,
    ),
    `   = ${withUnit(line.result)}`,
    `   Source: ${line.article}`,
    ...(line.rounding === undefined ? [] : [`   Rounding: ${line.rounding}`]),
    ...line.switches.map(({ name, taken }) => `   Switch: ${name} = ${taken}`),
    '',
  ].join('\n');

/** Days and months are their own unit. */
export const withUnit = ({ value, unit }: WrittenValue): string =>
  unit === '' || unit === 'day' || unit === 'month' ? value : `${value} ${unit}`;
