import { existsSync, readFileSync } from 'node:fs';
import { answerLine } from './calc/answer.ts';
import { explain } from './calc/explain.ts';
import { answerStream } from './calc/stream.ts';
import { verify } from './calc/verify.ts';

const usage = `Usage: calc [--no-steps] < questions.jsonl > answers.jsonl
       calc --explain '{"rule": …, "input": {…}}'
       calc --verify RECEIPT.json
`;

async function main(words: readonly string[]): Promise<number> {
  const [first, second] = words;
  if (first === '--explain' && second !== undefined && words.length === 2) {
    const answer = answerLine(second, true);
    process.stdout.write(explain(second, answer));
    return 'error' in answer ? 1 : 0;
  }
  if (first === '--verify' && second !== undefined && words.length === 2) {
    if (!existsSync(second)) return refuse(`There is no file ${second}.\n`);
    const verdict = verify(readFileSync(second, 'utf8'));
    process.stdout.write(verdict.report);
    return verdict.same ? 0 : 1;
  }
  const withSteps = first === undefined;
  if (words.length > 1 || (!withSteps && first !== '--no-steps')) {
    return refuse(usage);
  }
  return answerStream(process.stdin, process.stdout, withSteps);
}

const refuse = (why: string): number => {
  process.stderr.write(why);
  return 2;
};

// A reader that has seen enough (`calc … | head`) closes the pipe: nothing is left to answer.
process.stdout.on('error', () => process.exit(1));

process.exitCode = await main(process.argv.slice(2));
