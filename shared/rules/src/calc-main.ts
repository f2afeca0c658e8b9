import { readFileSync } from 'node:fs';
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
    const verdict = verify(readFileSync(second, 'utf8'));
    process.stdout.write(verdict.report);
    return verdict.same ? 0 : 1;
  }
  const withSteps = first === undefined;
  if (words.length > 1 || (!withSteps && first !== '--no-steps')) {
    process.stderr.write(usage);
    return 2;
  }
  return answerStream(process.stdin, process.stdout, withSteps);
}

process.exitCode = await main(process.argv.slice(2));
