/** Waits until a check stops throwing, looking every 20 ms; past the limit its last failure is the test's. */
export async function eventually<T>(check: () => T | Promise<T>, limitMs = 10_000): Promise<T> {
  const until = performance.now() + limitMs;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (performance.now() > until) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
