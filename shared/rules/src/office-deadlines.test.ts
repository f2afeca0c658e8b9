import { describe, expect, test } from '@jest/globals';
import { day } from '@office/domain/day';
import { month } from '@office/domain/month';
import {
  cardAwaitedUntil,
  cardCompletionDueOn,
  claimNoticeOn,
  claimTermEndsOn,
  declarationReminderOn,
  monthAbandonedAfter,
  taskDueOn,
} from './office-deadlines.ts';

test('each task is due its own while after it was opened', () => {
  const openedOn = day('2026-11-09');
  expect(taskDueOn('review-month', openedOn)).toBe('2026-11-13');
  expect(taskDueOn('remind-agency', openedOn)).toBe('2026-11-17');
  expect(taskDueOn('ask-account', openedOn)).toBe('2026-11-17');
  expect(taskDueOn('declare-third-party', openedOn)).toBe('2026-11-24');
  expect(taskDueOn('answer-question', openedOn)).toBe('2026-12-24');
});

test('a seizure that is not declared after ten days is recalled', () => {
  expect(declarationReminderOn(day('2026-10-06'))).toBe('2026-10-16');
});

test('a card to be completed is due at the end of the month after its own', () => {
  expect(cardCompletionDueOn(month('2026-12'))).toBe('2027-01-31');
});

test('a missing card is awaited until the 15th of the following month', () => {
  expect(cardAwaitedUntil(month('2026-10'))).toBe('2026-11-15');
});

test('a month is abandoned three years after it', () => {
  expect(monthAbandonedAfter(month('2026-10'))).toBe('2029-10-31');
});

describe('the term of a claim', () => {
  const full = { kind: 'full', from: day('2026-11-02') } as const;
  const temporary = { kind: 'temporary', from: day('2026-10-12') } as const;

  test('is two months, three with the notice to ONEM', () => {
    expect(claimTermEndsOn(full, false)).toBe('2027-01-02');
    expect(claimTermEndsOn(full, true)).toBe('2027-02-02');
  });

  test('runs from the month for temporary unemployment', () => {
    expect(claimTermEndsOn(temporary, false)).toBe('2026-12-31');
    expect(claimTermEndsOn(temporary, true)).toBe('2027-01-31');
  });

  test('is announced to ONEM on its last working day', () => {
    expect(claimNoticeOn(full)).toBe('2026-12-31');
    expect(claimNoticeOn(temporary)).toBe('2026-12-31');
  });
});
