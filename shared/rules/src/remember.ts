/** A function that computes once what it is asked again: no more than `most` answers are kept, then all are forgotten. */
export const remember = <Key, Value>(
  most: number,
  compute: (key: Key) => Value,
): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const value = compute(key);
    known.set(key, value);
    return value;
  };
};
