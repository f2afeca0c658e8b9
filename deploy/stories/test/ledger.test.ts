import { describe, expect, test } from '@jest/globals';
import { createLedger } from '../src/ledger.ts';

describe('the ledger', () => {
  test('is quiet when everything that began has ended, however often it is ended', () => {
    const ledger = createLedger();
    const first = ledger.begin('tasks serves PUT');
    const second = ledger.begin('tasks serves PUT');
    expect(ledger.describe()).toEqual(['tasks serves PUT (2)']);
    first();
    first();
    expect(ledger.isQuiet()).toBe(false);
    second();
    expect(ledger.isQuiet()).toBe(true);
  });

  test('waits for every group that reads a topic, wherever it stands', () => {
    const ledger = createLedger();
    ledger.reads('bridge', 'dossiers.events');
    ledger.reads('debts', 'dossiers.events');
    ledger.published('dossiers.events', 0, '4');
    ledger.handled('bridge', 'dossiers.events', 0, '4');
    ledger.handled('debts', 'dossiers.events', 0, '3');
    expect(ledger.describe()).toEqual(['debts has 1 to read in dossiers.events']);
    ledger.handled('debts', 'dossiers.events', 0, '4');
    expect(ledger.isQuiet()).toBe(true);
  });

  test('a message handled before its publisher says so, twice or out of order, is handled', () => {
    const ledger = createLedger();
    ledger.reads('bridge', 'tasks.events');
    ledger.handled('bridge', 'tasks.events', 2, '7');
    ledger.handled('bridge', 'tasks.events', 2, '6');
    ledger.published('tasks.events', 2, '7');
    expect(ledger.isQuiet()).toBe(true);
  });

  test('a topic that nobody reads holds nothing', () => {
    const ledger = createLedger();
    ledger.published('knowledge.events', 0, '0');
    expect(ledger.isQuiet()).toBe(true);
  });

  test('every change raises the epoch, also what begins and ends between two looks', () => {
    const ledger = createLedger();
    const before = ledger.epoch();
    ledger.begin('a signal')();
    expect(ledger.isQuiet()).toBe(true);
    expect(ledger.epoch()).toBeGreaterThan(before);
  });
});
