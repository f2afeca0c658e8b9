import { answer } from '../src/calc/answer.ts';
import { record } from '../src/table-values.ts';

type Input = Readonly<Record<string, unknown>>;

/** What calc says: 'a result', or the code of the error with the place that it names. */
export const outcomeOf = (question: unknown): string => {
  const answered = answer(question, false);
  if (!('error' in answered)) return 'a result';
  const { code, field } = answered.error;
  return field === undefined ? code : `${code} ${field}`;
};

const keysOf = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    name === undefined ? Number(index) : name,
  );

/** The places of an input as errors name them, lists and objects included: `titles`, `titles[0]`, `titles[0].claim`. */
export const pathsIn = (value: unknown, path = ''): readonly string[] => {
  const inside = Array.isArray(value)
    ? value.flatMap((each, index) => pathsIn(each, `${path}[${String(index)}]`))
    : isObject(value)
      ? Object.entries(value).flatMap(([name, each]) =>
          pathsIn(each, path === '' ? name : `${path}.${name}`),
        )
      : [];
  return path === '' ? inside : [path, ...inside];
};

const isObject = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The input with another value at one place; the given one stays as it is. */
export const changed = (input: Input, path: string, value: unknown): Input =>
  record(put(input, keysOf(path), value));

/** The input without one field. */
export const without = (input: Input, path: string): Input => changed(input, path, absent);

const absent = Symbol('absent');

const put = (into: unknown, keys: readonly (string | number)[], value: unknown): unknown => {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(into)) {
    const items: readonly unknown[] = into;
    return items.map((each, index) => (index === key ? put(each, rest, value) : each));
  }
  const object = record(into);
  if (rest.length > 0) return { ...object, [key]: put(object[key], rest, value) };
  const { [key]: _, ...others } = object;
  return value === absent ? others : { ...others, [key]: value };
};
