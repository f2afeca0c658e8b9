import { existsSync, readFileSync } from 'node:fs';
import { answerLine } from './calc/answer.ts';
import { explain } from './calc/explain.ts';
import { answerStream } from './calc/stream.ts';
import { verify } from './calc/verify.ts';
import { readVoice, voiceNames } from './voices/voices.ts';

const usage = `Usage: calc [--no-steps] < questions.jsonl > answers.jsonl
       calc --explain '{"rule": …, "input": {…}}' [--voice VOICE]
       calc --verify RECEIPT.json

VOICE tells the same steps to somebody else: ${voiceNames.join(', ')}. Without one: assistant.
`;

async function main(words: readonly string[]): Promise<number> {
  const [first, second] = words;
  if (first === '--explain' && second !== undefined) return explained(second, words.slice(2));
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

function explained(question: string, words: readonly string[]): number {
  const asked = readVoice(words);
  if ('fault' in asked) return refuse(`${asked.fault}\n`);
  const answer = answerLine(question, true);
  process.stdout.write(explain(question, answer, asked.voice));
  return 'error' in answer ? 1 : 0;
}

const refuse = (why: string): number => {
  process.stderr.write(why);
  return 2;
};

// A reader that has seen enough (`calc … | head`) closes the pipe: nothing is left to answer.
process.stdout.on('error', () => process.exit(1));

process.exitCode = await main(process.argv.slice(2));
