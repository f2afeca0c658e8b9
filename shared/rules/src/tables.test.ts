import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { text } from './table-values.ts';
import {
  newestVersion,
  parametersHash,
  readTable,
  tableNames,
  tables,
  versionOn,
} from './tables.ts';

const written = {
  id: 'figure',
  title: 'A figure',
  unit: 'EUR/day',
  checked: '2026-06-01',
  values: [{ from: '2026-01-01', value: '1.00', source: { text: 'a law of its own' } }],
};
const read = (file: Readonly<Record<string, unknown>>) => readTable('figure', file, text);
const withVersion = (version: Readonly<Record<string, unknown>>) =>
  read({ ...written, values: [{ ...written.values[0], ...version }] });

describe('a parameter file', () => {
  test('is read with all that it says', () => {
    expect(
      withVersion({
        until: '2026-12-31',
        note: 'doubled',
        remark: 'seen twice',
        status: 'derived',
      }),
    ).toEqual({
      id: 'figure',
      title: 'A figure',
      unit: 'EUR/day',
      checked: '2026-06-01',
      unconfirmed: [],
      versions: [
        {
          from: '2026-01-01',
          until: '2026-12-31',
          value: '1.00',
          source: 'a law of its own',
          remarks: { status: 'derived', note: 'doubled', remark: 'seen twice' },
          status: 'derived',
          statuses: {},
          origin: 'table:figure@2026-01-01',
        },
      ],
    });
  });

  test('is found, and stays in force, when it says no more', () => {
    const [version] = read(written).versions;
    expect(version).toMatchObject({ until: undefined, status: 'found', remarks: {} });
  });

  test('under another name is refused', () => {
    expect(() => read({ ...written, id: 'figures' })).toThrow(
      'parameters/figure.yaml carries another id',
    );
  });

  test('with a confidence that nobody knows is refused', () => {
    expect(() => withVersion({ status: 'certain' })).toThrow(
      'a parameter file holds a status that is none of found, derived, knowledge, uncertain',
    );
  });

  test('without values has no newest version', () => {
    expect(() => newestVersion(read({ ...written, values: [] }))).toThrow(
      'parameters/figure.yaml has no values',
    );
  });
});

test('a day without a version is told with its table', () => {
  expect(() => versionOn(read(written), day('2025-12-31'))).toThrow(
    expect.objectContaining({
      code: 'no-version-in-force',
      details: { table: 'figure', day: '2025-12-31' },
    }),
  );
  expect(versionOn(withVersion({ until: '2026-12-31' }), day('2026-12-31')).value).toBe('1.00');
  expect(() => versionOn(withVersion({ until: '2026-12-31' }), day('2027-01-01'))).toThrow(
    'no-version-in-force',
  );
});

test('the hash of the law is made of every file, after its name, in the order of the tables', () => {
  const folder = resolve(import.meta.dirname, '../parameters');
  const hash = createHash('sha256');
  for (const [index, name] of tableNames.entries()) {
    if (index > 0) hash.update('\n');
    hash.update(`${name}\n`).update(readFileSync(resolve(folder, `${name}.yaml`)));
  }
  expect(parametersHash).toBe(`sha256:${hash.digest('hex')}`);
  expect(tableNames).toEqual(Object.keys(tables));
});
