/** Figures of one thing measured many times, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  readonly count: number;
}

export function timingOf(milliseconds: readonly number[]): Timing {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), max: at(1), count: sorted.length };
}

export const inMs = (milliseconds: number): string =>
  `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
export const inSeconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Times one act. */
export async function timed<T>(
  act: () => Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  const since = performance.now();
  const result = await act();
  return { result, ms: performance.now() - since };
}
