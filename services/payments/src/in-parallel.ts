/** Does something for each, so many at a time; the results stand in the order asked. The first failure ends it. */
export async function inParallel<From, To>(
  atOnce: number,
  all: readonly From[],
  work: (each: From) => Promise<To>,
): Promise<To[]> {
  const results: To[] = [];
  for (let start = 0; start < all.length; start += atOnce) {
    results.push(...(await Promise.all(all.slice(start, start + atOnce).map(work))));
  }
  return results;
}
