import { PassThrough, Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { answerStream } from '../src/calc/stream.ts';

const play = async (lines: string, withSteps = false) => {
  const output = new PassThrough();
  const [status, answers] = await Promise.all([
    answerStream(Readable.from([Buffer.from(lines)]), output, withSteps).finally(() =>
      output.end(),
    ),
    readAll(output),
  ]);
  return {
    status,
    answers: answers
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  };
};

describe('the stream', () => {
  const right = '{"rule":"set-off","input":{"gross":"100","owed":"5"},"id":7}';

  test('answers each line in order and returns its id', async () => {
    const { status, answers } = await play(
      `${right}\n{"rule":"set-off","input":{"gross":"100","owed":"50"},"id":{"a":[1]}}\n`,
    );
    expect(status).toBe(0);
    expect(answers).toEqual([
      { id: 7, result: { amount: '5.00' } },
      { id: { a: [1] }, result: { amount: '10.00' } },
    ]);
  });

  test('is not stopped by a wrong line, and tells of it by its exit status', async () => {
    const { status, answers } = await play(`{"rule":\n${right}`);
    expect(status).toBe(1);
    expect(answers).toEqual([
      { error: expect.objectContaining({ code: 'malformed' }) },
      { id: 7, result: { amount: '5.00' } },
    ]);
  });

  test('carries the steps with their sources unless they are not wanted', async () => {
    const { answers } = await play(right, true);
    expect(answers).toEqual([
      {
        id: 7,
        result: { amount: '5.00' },
        steps: [
          {
            rule: 'set-off',
            inputs: { gross: '100.00', owed: '5.00', fraud: false, rate: '0.1000' },
            output: '5.00',
            source: expect.stringContaining('1410'),
            origins: { gross: 'given', rate: 'table:recovery-limits@2015-09-01' },
            rounding: 'half up to the cent',
            switches: { 'set-off-base': 'gross' },
          },
        ],
      },
    ]);
  });

  test('answers an id that is nested too deeply to be written back with an error', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const { status, answers } = await play(
      `{"rule":"set-off","input":{"gross":"1","owed":"1"},"id":${deep}}\n${right}`,
    );
    expect(status).toBe(1);
    expect(answers).toEqual([
      { error: { code: 'malformed', field: 'id', detail: 'the id is nested too deeply' } },
      { id: 7, result: { amount: '5.00' } },
    ]);
  });

  test('passes over lines without a question', async () => {
    const { status, answers } = await play(`\n  \n${right}\n \n`);
    expect({ status, count: answers.length }).toEqual({ status: 0, count: 1 });
  });

  test('reads a question that arrives in two pieces, cut inside a letter', async () => {
    const bytes = Buffer.from('{"rule":"set-off","input":{"gross":"1","owed":"1"},"id":"é"}\n');
    const cut = bytes.indexOf('é') + 1;
    const output = new PassThrough();
    const status = answerStream(
      Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)]),
      output,
      false,
    );
    expect(await status).toBe(0);
    output.end();
    expect(JSON.parse(await readAll(output))).toEqual({ id: 'é', result: { amount: '0.10' } });
  });
});
