import { parse as parseAnew } from 'yaml';

/** What stands in for `yaml` while Stryker tests the rules: the same files are read for every change, and parsed once. */
export { parseDocument, visit } from 'yaml';

const parsed = new Map<string, unknown>();

export const parse = (text: string): unknown => {
  if (!parsed.has(text)) parsed.set(text, frozen(parseAnew(text)));
  return parsed.get(text);
};

/** Nothing that a changed rule does to it may reach the next run. */
const frozen = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
};
