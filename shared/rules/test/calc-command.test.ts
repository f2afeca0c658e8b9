import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

describe('the command', () => {
  const calc = (words: readonly string[], input = '') => {
    const main = resolve(import.meta.dirname, '../src/calc-main.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
      input,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    return { status, stdout, stderr };
  };

  test('runs from its sources, without a build', () => {
    const input = '{"rule":"set-off","input":{"gross":"1551.25","owed":"5000"}}\n';
    expect(calc(['--no-steps'], input)).toEqual({
      status: 0,
      stdout: '{"result":{"amount":"155.13"}}\n',
      stderr: '',
    });
  });

  test('tells how it is used when it is called otherwise', () => {
    expect(calc(['--help'])).toMatchObject({ status: 2, stdout: '' });
    expect(calc(['--verify', 'nowhere.json']).stderr).toBe('There is no file nowhere.json.\n');
  });
});
