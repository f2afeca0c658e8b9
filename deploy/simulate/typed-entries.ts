/** The entries of a record with the names that its type gives them. */
export const typedEntries = <Name extends string, Value>(
  of: Readonly<Record<Name, Value>>,
): [Name, Value][] => {
  const entries: [Name, Value][] = [];
  for (const name in of) entries.push([name, of[name]]);
  return entries;
};
