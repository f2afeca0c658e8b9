/**
 * An answer that many ask for and that costs a look at the whole collection: all who ask at once share one
 * look, and an answer serves until this process wrote something, or for so long when another may have.
 */
export function createSharedAnswer<T>(look: () => Promise<T>, servesMs: number) {
  let answer: { readonly value: Promise<T>; readonly until: number } | undefined;

  return {
    read: (): Promise<T> => {
      if (answer !== undefined && performance.now() < answer.until) return answer.value;
      const value = look();
      const looked = { value, until: Number.POSITIVE_INFINITY };
      answer = looked;
      value.then(
        () => {
          if (answer === looked) answer = { value, until: performance.now() + servesMs };
        },
        () => {
          if (answer === looked) answer = undefined;
        },
      );
      return value;
    },
    /** What was read no longer holds. */
    forget: (): void => {
      answer = undefined;
    },
  };
}
