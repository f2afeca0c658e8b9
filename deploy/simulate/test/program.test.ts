import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { amendedLaw } from '@office/rules/amended-law';
import { readArguments } from '../arguments.ts';

const folder = resolve(import.meta.dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'simulate-'));
afterAll(() => rmSync(place, { recursive: true }));

const inPlace = (name: string, text: string): string => {
  const file = join(place, name);
  writeFileSync(file, text);
  return file;
};

const run = (...words: string[]) => {
  const args = ['--disable-warning=ExperimentalWarning', join(folder, 'main.ts'), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { status, stdout, stderr };
};

const months = ['--from', '2026-05', '--to', '2026-07'];

describe('the program', () => {
  test('writes the same bytes for the same seed, with every chart and table of a change', () => {
    const change = join(folder, 'changes/lower-ceilings-higher-minimums.yaml');
    const [first, second] = ['one', 'two'].map((name) => {
      const out = join(place, name);
      const told = run('--population', '200', ...months, '--change', change, '--out', out);
      expect(told.stderr).toBe('');
      expect(told.status).toBe(0);
      const files = readdirSync(out).map((file) => [file, readFileSync(join(out, file), 'utf8')]);
      return { told: told.stdout.replaceAll(out, ''), files };
    });
    expect(first?.files.map(([name]) => name)).toEqual([
      'change-by-month.svg',
      'change-histogram.svg',
      'creditors-changed.svg',
      'creditors.svg',
      'paid-tenths-changed.svg',
      'paid-tenths.svg',
      'simulation.json',
      'totals-changed.svg',
      'totals.csv',
      'totals.svg',
    ]);
    expect(second).toEqual(first);
    expect(first?.told).toContain('Who gains and who loses by the change, in euros a month');
  });

  test('refuses a change that cannot be laid over the law, by file, table and figure', () => {
    const file = inPlace(
      'wrong.yaml',
      "minimum-allowances: [{ from: 2026-06-01, value: { A-months-2-6: '45.00' } }]",
    );
    const { status, stdout, stderr } = run('--population', '10', ...months, '--change', file);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`${file}: minimum-allowances, 2026-06-01.value.A-months-2-6: `);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('wrong words are refused with one sentence', () => {
  const people = ['--population', '10'];
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['no population', months, '--population is missing'],
    ['nobody', ['--population', '0', ...months], '--population 0 is no whole number from 1'],
    ['half a person', ['--population', '1.5', ...months], '--population 1.5 is no whole number'],
    ['no month', people, '--from is missing'],
    ['a month that is none', [...people, '--from', '2026-13', '--to', '2026-05'], '--from 2026-13'],
    [
      'months the wrong way round',
      [...people, '--from', '2026-07', '--to', '2026-05'],
      '--from 2026-07 lies after --to 2026-05',
    ],
    ['a file that is not there', [...people, ...months, '--change', 'no.yaml'], 'no file no.yaml'],
    ['a word that is none', [...people, ...months, '--people', '3'], "Unknown option '--people'"],
    ['a seed that is none', [...people, ...months, '--seed', 'x'], '--seed x is no whole number'],
  ];

  test.each(cases)('%s', (_what, words, sentence) => {
    expect(() => readArguments(words, 'out')).toThrow(sentence);
  });
});

test('every change that comes with the program can be laid over the law', () => {
  const files = readdirSync(join(folder, 'changes'));
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const text = readFileSync(join(folder, 'changes', file), 'utf8');
    expect(text).toMatch(/^# Fictional/);
    expect(() => amendedLaw(text)).not.toThrow();
  }
});
