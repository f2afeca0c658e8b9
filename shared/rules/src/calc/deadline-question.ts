import { deadline, factCodes, monthCodes, openCodes } from '../deadlines.ts';
import { report } from './findings.ts';
import { open, readDay, readFlag, readMonth } from './reader.ts';
import type { DeadlineInput } from '../deadlines.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import type { Answered } from './read-question.ts';

type Shape = {
  readonly needs: readonly string[];
  readonly may: readonly string[];
  readonly read: (reader: Reader) => DeadlineInput;
};

/** What each code needs, what it may have, and how its facts are read. */
const shapes: ReadonlyMap<unknown, Shape> = new Map<unknown, Shape>([
  ...factCodes.map((code): [string, Shape] => [
    code,
    { needs: ['start'], may: [], read: (reader) => ({ code, start: readDay(reader, 'start') }) },
  ]),
  ...monthCodes.map((code): [string, Shape] => [
    code,
    { needs: ['month'], may: [], read: (reader) => ({ code, month: readMonth(reader, 'month') }) },
  ]),
  ...openCodes.map((code): [string, Shape] => [
    code,
    {
      needs: [],
      may: ['start'],
      read: (reader) => {
        readDay(reader, 'start');
        return { code };
      },
    },
  ]),
  ...withFlag(['D-CLAIM-FULL', 'D-EVENT'], 'notice'),
  ...withFlag(['D-DECIDE'], 'hearing'),
  ...withFlag(['D-REVISE', 'D-APPEAL'], 'posted'),
  ...withFlag(['D-LIMIT-ONEM'], 'fraud'),
  [
    'D-C51',
    {
      needs: ['start', 'claimedFrom'],
      may: [],
      read: (reader) => ({
        code: 'D-C51',
        start: readDay(reader, 'start'),
        claimedFrom: readDay(reader, 'claimedFrom'),
      }),
    },
  ],
  [
    'D-PAY',
    {
      needs: ['start', 'month', 'complete'],
      may: [],
      read: (reader) => ({
        code: 'D-PAY',
        start: readDay(reader, 'start'),
        month: readMonth(reader, 'month'),
        complete: readDay(reader, 'complete'),
      }),
    },
  ],
]);

const allFields = [
  ...new Set([...shapes.values()].flatMap(({ needs, may }) => [...needs, ...may])),
];

/** Reads a `deadline` question: the code decides which facts belong to it. */
export const readDeadlineQuestion = (
  input: Record<string, unknown>,
  findings: Findings,
): Answered => {
  const shape = shapes.get(input['code']);
  if (shape === undefined) {
    const reader = open(input, '', findings, { needs: ['code'], may: allFields });
    if (Object.hasOwn(reader.object, 'code'))
      report(findings, 'malformed', 'code', 'no term has this code');
    return () => ({});
  }
  const reader = open(input, '', findings, { needs: ['code', ...shape.needs], may: shape.may });
  const facts = shape.read(reader);
  return (trace) => ({ ...deadline(facts, trace) });
};

type FlaggedCode =
  'D-CLAIM-FULL' | 'D-EVENT' | 'D-DECIDE' | 'D-REVISE' | 'D-APPEAL' | 'D-LIMIT-ONEM';

function withFlag(codes: readonly FlaggedCode[], flag: string): [string, Shape][] {
  return codes.map((code) => [
    code,
    {
      needs: ['start'],
      may: [flag],
      read: (reader) => ({ code, start: readDay(reader, 'start'), [flag]: readFlag(reader, flag) }),
    },
  ]);
}
