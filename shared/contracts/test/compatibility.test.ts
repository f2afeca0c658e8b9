import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { events } from '../src/catalogue.ts';
import { breakingChanges } from './schema-changes.ts';

const folder = new URL('golden/', import.meta.url);
const schemaOf = (data: z.ZodType): unknown =>
  JSON.parse(JSON.stringify(z.toJSONSchema(data, { unrepresentable: 'any' })));

// Stored copies of events outlive releases. A new event, or an addition to one, is written down with
// WRITE_GOLDEN=1; a breaking change needs a new version beside the old one.
describe('events stay readable', () => {
  test.each(events.map((event) => [`${event.name} v${String(event.version)}`, event] as const))(
    '%s breaks no reader of its golden schema',
    (name, event) => {
      const file = new URL(`${name.replace(' ', '.')}.json`, folder);
      const current = schemaOf(event.data);
      if (process.env['WRITE_GOLDEN'] === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`);
      }
      expect([name, existsSync(file)]).toEqual([name, true]);
      const golden: unknown = JSON.parse(readFileSync(file, 'utf8'));
      expect(breakingChanges(golden, current)).toEqual([]);
    },
  );

  const before = {
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'string' }, b: { type: 'string', enum: ['x'] } },
  };
  test.each([
    ['a property is gone', { ...before, properties: { b: before.properties.b } }, 'data.a is gone'],
    [
      'a type changes',
      { ...before, properties: { ...before.properties, a: { type: 'integer' } } },
      'data.a is of another type',
    ],
    [
      'a property becomes optional',
      { ...before, required: [] },
      'data.a is no longer always there',
    ],
    [
      'a new value appears',
      { ...before, properties: { ...before.properties, b: { type: 'string', enum: ['x', 'y'] } } },
      'data.b may now be y',
    ],
  ])('a planted break is seen: %s', (_what, after, change) => {
    expect(breakingChanges(before, after)).toEqual([change]);
  });

  test('an addition is no break', () => {
    expect(
      breakingChanges(before, {
        ...before,
        properties: { ...before.properties, c: { type: 'string' } },
      }),
    ).toEqual([]);
  });
});
