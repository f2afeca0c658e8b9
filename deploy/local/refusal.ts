/** A start that cannot go on: its message is one sentence for a person, with the remedy, and is shown without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Runs a program's main function; a refusal ends it with its sentence and code 1. */
export const runMain = async (main: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
