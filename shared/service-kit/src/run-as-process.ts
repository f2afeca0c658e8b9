import closeWithGrace from 'close-with-grace';
import { ConfigError } from './config.ts';

type Start = (env: Record<string, string | undefined>) => Promise<{ stop(): Promise<void> }>;

/** Runs a part of the office as a process of its own: a wrong configuration is told and ends it, a signal closes it. */
export async function runAsProcess(
  start: Start,
  { env, stderr, exit }: Pick<NodeJS.Process, 'env' | 'stderr' | 'exit'>,
): Promise<void> {
  try {
    const running = await start(env);
    closeWithGrace({ delay: 10_000 }, () => running.stop());
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    stderr.write(`${error.message}\n`);
    exit(1);
  }
}
