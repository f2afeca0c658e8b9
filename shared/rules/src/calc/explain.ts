import type { Answer } from './answer.ts';

/** One answer as a person reads it: the steps in order, each with what went in, what came out and on which ground. */
export const explain = (question: string, answer: Answer): string => {
  if ('error' in answer) {
    const { code, field, detail } = answer.error;
    return `${question}\n\nNo result: ${code}${field === undefined ? '' : ` at ${field}`}\n  ${detail}\n`;
  }
  const steps = (answer.steps ?? []).map(({ rule, inputs, output, source }, index) =>
    [
      `${index + 1}. ${rule}`,
      ...Object.entries(inputs)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `     ${name}: ${shown(value)}`),
      `   = ${shown(output)}`,
      `   Source: ${source}`,
    ].join('\n'),
  );
  const result = Object.entries(answer.result).map(([name, value]) => `  ${name}: ${shown(value)}`);
  return `${question}\n\n${steps.join('\n\n')}\n\nResult\n${result.join('\n')}\n`;
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
