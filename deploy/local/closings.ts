export type Close = () => Promise<void>;

/** Closes what was opened, the latest first. One that fails does not keep the others open; it is told at the end. */
export async function closeAll(closings: Close[]): Promise<void> {
  const failures: unknown[] = [];
  for (const close of closings.splice(0).toReversed()) {
    await close().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
