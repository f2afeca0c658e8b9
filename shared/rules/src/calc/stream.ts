import { once } from 'node:events';
import { answerLine } from './answer.ts';
import type { Readable, Writable } from 'node:stream';
import type { Answer } from './answer.ts';

const batchLength = 1 << 16;

/**
 * Answers questions line by line, in order, as they come; what was answered leaves in batches, so that
 * a hundred thousand lines need no more memory than one. The answer is the exit status: 0 when every line had a result.
 */
export async function answerStream(
  input: Readable,
  output: Writable,
  withSteps: boolean,
): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  let rest = '';
  let batch = '';
  const take = (line: string): void => {
    if (line.trim() === '') return;
    const { text, isError } = written(answerLine(line, withSteps));
    if (isError) status = 1;
    batch += `${text}\n`;
  };
  const flush = async (): Promise<void> => {
    const text = batch;
    batch = '';
    if (text !== '' && !output.write(text)) await once(output, 'drain');
  };
  input.setEncoding('utf8');
  for await (const chunk of input) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      take(line);
      if (batch.length > batchLength) await flush();
    }
    await flush();
  }
  take(rest);
  await flush();
  return status;
}

/** An id may be anything, also nested deeper than can be written back: then the answer is an error without it. */
const written = (answer: Answer): { readonly text: string; readonly isError: boolean } => {
  try {
    return { text: JSON.stringify(answer), isError: 'error' in answer };
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure;
    const error = { code: 'malformed', field: 'id', detail: 'the id is nested too deeply' };
    return { text: JSON.stringify({ error }), isError: true };
  }
};
