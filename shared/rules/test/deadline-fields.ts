import type { FieldKind, QuestionShape } from './question-fields.ts';

const deadlineOf = (
  code: string,
  input: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, FieldKind>>,
  mayMiss: readonly string[] = [],
): QuestionShape => ({
  name: `deadline ${code}`,
  rule: 'deadline',
  input: { code, ...input },
  fields: { code: 'word', ...fields },
  mayMiss,
});

const start = '2026-11-02';

const factCodes = [
  'D-NOTICE',
  'D-C51-TEMPIMP',
  'D-C51-LATE',
  'D-INFO-DECISION',
  'D-ASK',
  'D-DIRECTOR',
  'D-ELIM-CASH',
  'D-REJECT-CASH',
  'D-LIMIT-OP',
  'D-LIMIT-PAY',
  'D-LIMIT-EXEC',
  'D-EVENT-FORM',
  'D-REGISTER',
  'D-TRANSFER-ASK',
  'D-TRANSFER-CLAIM',
  'D-WRITTEN-15',
  'D-GARNISH',
  'D-GARNISH-OPP',
  'D-ABANDON-REPLACE',
  'D-INFO-45',
];

/** A right question of every code of the table of terms. */
export const deadlineShapes: readonly QuestionShape[] = [
  ...factCodes.map((code) => deadlineOf(code, { start }, { start: 'day' })),
  ...['D-CLAIM-TEMP', 'D-CLAIM-TEMP-3Y', 'D-CLAIM-STRIKE', 'D-VERIF-INFO'].map((code) =>
    deadlineOf(code, { month: '2026-10' }, { month: 'month' }),
  ),
  ...(
    [
      ['D-CLAIM-FULL', 'notice'],
      ['D-EVENT', 'notice'],
      ['D-DECIDE', 'hearing'],
      ['D-REVISE', 'posted'],
      ['D-APPEAL', 'posted'],
      ['D-LIMIT-ONEM', 'fraud'],
    ] as const
  ).map(([code, flag]) =>
    deadlineOf(code, { start, [flag]: true }, { start: 'day', [flag]: 'flag' }, [flag]),
  ),
  deadlineOf('D-C51', { start, claimedFrom: start }, { start: 'day', claimedFrom: 'day' }),
  deadlineOf(
    'D-PAY',
    { start, month: '2026-10', complete: start },
    { start: 'day', month: 'month', complete: 'day' },
  ),
];
