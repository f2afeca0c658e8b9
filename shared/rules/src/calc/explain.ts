import { tellIn } from '../voices/voices.ts';
import type { VoiceName } from '../voices/voices.ts';
import type { Answer } from './answer.ts';

/** One answer as a person reads it, in the voice that was asked for; staff and the auditor see the result's fields too. */
export const explain = (
  question: string,
  answer: Answer,
  voice: VoiceName = 'assistant',
): string => {
  if ('error' in answer) {
    const { code, field, detail } = answer.error;
    return `${question}\n\nNo result: ${code}${field === undefined ? '' : ` at ${field}`}\n  ${detail}\n`;
  }
  const told = tellIn(voice, answer.steps ?? []);
  if (voice !== 'assistant' && voice !== 'auditor') return told;
  const result = Object.entries(answer.result).map(([name, value]) => `  ${name}: ${shown(value)}`);
  return `${question}\n\n${told}\nResult\n${result.join('\n')}\n`;
};

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
