import { z } from 'zod';

const Schema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  items: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
});

/**
 * What in a newer schema would break a reader of events that were stored under the older one: a property
 * that is gone, of another type, or no longer always there; a value that an old enumeration did not know.
 */
export function breakingChanges(older: unknown, newer: unknown, at = 'data'): string[] {
  const before = Schema.parse(older ?? {});
  const after = Schema.parse(newer ?? {});
  const changes: string[] = [];
  if (JSON.stringify(before.type) !== JSON.stringify(after.type))
    changes.push(`${at} is of another type`);
  const unknown = (after.enum ?? []).filter(
    (value) => before.enum !== undefined && !before.enum.includes(value),
  );
  if (unknown.length > 0) changes.push(`${at} may now be ${unknown.map(String).join(', ')}`);
  for (const [name, property] of Object.entries(before.properties ?? {})) {
    const next = after.properties?.[name];
    if (next === undefined) changes.push(`${at}.${name} is gone`);
    else changes.push(...breakingChanges(property, next, `${at}.${name}`));
  }
  for (const name of before.required ?? []) {
    if (!(after.required ?? []).includes(name) && after.properties?.[name] !== undefined)
      changes.push(`${at}.${name} is no longer always there`);
  }
  if (before.items !== undefined)
    changes.push(...breakingChanges(before.items, after.items, `${at}[]`));
  return changes;
}
