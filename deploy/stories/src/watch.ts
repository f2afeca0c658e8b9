import { createInterface } from 'node:readline/promises';
import { describeStep } from './report.ts';
import type { Step } from './story.ts';

interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks before each step: Enter plays it, `q` ends. The desk stands open on the office day meanwhile. */
export function createWatch(terminal: Terminal, say: (line: string) => void) {
  const input = createInterface(terminal);
  return {
    before:
      (deskUrl: string) =>
      async (step: Step): Promise<boolean> => {
        say(`\n  ${step.on}  next: ${describeStep(step)}   (desk: ${deskUrl})`);
        const answer = await input.question('  Enter plays it, q ends: ').catch(() => 'q');
        return answer.trim() !== 'q';
      },
    close: () => {
      input.close();
    },
  };
}
