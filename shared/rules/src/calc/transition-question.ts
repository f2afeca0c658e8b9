import { transitionEntitlement } from '../transition-entitlement.ts';
import { report } from './findings.ts';
import { careerFields, needCareer, readCareer } from './duration-fields.ts';
import { at, has, open, readCount, readDay, readFlag } from './reader.ts';
import type { ShortageTraining, TransitionFacts } from '../transition-entitlement.ts';
import type { Findings } from './findings.ts';
import type { ReadQuestion } from './read-question.ts';
import type { Reader } from './reader.ts';

type Situation = TransitionFacts['situation'];
type Shape = {
  readonly needs: readonly string[];
  readonly may: readonly string[];
  readonly read: (reader: Reader) => TransitionFacts;
};

const shapes: Readonly<Record<Situation, Shape>> = {
  'first-period': {
    needs: ['careerDays'],
    may: ['careerYears', 'age', 'firstClaimOn', 'training'],
    read: (reader) => ({
      situation: 'first-period',
      ...readCareer(reader),
      ...readFirstClaim(reader),
    }),
  },
  'second-period': {
    needs: [],
    may: [...careerFields, 'firstClaimOn', 'training'],
    read: (reader) => ({
      situation: 'second-period',
      ...readOlderCareer(reader),
      ...readFirstClaim(reader),
    }),
  },
  'third-period': {
    needs: ['totalAllowances'],
    may: [...careerFields, 'firstClaimOn', 'training'],
    read: (reader) => ({
      situation: 'third-period',
      totalAllowances: readCount(reader, 'totalAllowances', 0),
      ...readOlderCareer(reader),
      ...readFirstClaim(reader),
    }),
  },
  'new-admission': {
    needs: ['careerDays', 'admittedOn'],
    may: ['careerYears', 'age', 'training'],
    read: (reader) => ({
      situation: 'new-admission',
      admittedOn: readDay(reader, 'admittedOn'),
      ...readCareer(reader),
    }),
  },
  insertion: {
    needs: ['firstAdmittedOn', 'endsOn'],
    may: ['incomeGuarantee', 'training'],
    read: (reader) => ({
      situation: 'insertion',
      firstAdmittedOn: readDay(reader, 'firstAdmittedOn'),
      endsOn: readDay(reader, 'endsOn'),
      incomeGuarantee: readFlag(reader, 'incomeGuarantee'),
    }),
  },
};

const allFields = [
  ...new Set(Object.values(shapes).flatMap(({ needs, may }) => [...needs, ...may])),
];

/** Reads a `transition-entitlement` question: the situation on 30 June 2025 decides which facts belong to it. */
export const readTransitionEntitlement: ReadQuestion = (input, findings) => {
  const shape = Object.entries(shapes).find(([name]) => name === input['situation'])?.[1];
  if (shape === undefined) return unknownSituation(input, findings);
  const reader = open(input, '', findings, {
    needs: ['situation', ...shape.needs],
    may: shape.may,
  });
  const facts = { ...shape.read(reader), ...readTraining(reader) };
  return (trace) => ({ ...transitionEntitlement(facts, trace) });
};

const unknownSituation = (input: Record<string, unknown>, findings: Findings) => {
  open(input, '', findings, { needs: ['situation'], may: allFields });
  if (Object.hasOwn(input, 'situation')) {
    const known = Object.keys(shapes).join(', ');
    report(findings, 'malformed', 'situation', `one of ${known} is expected`);
  }
  return () => ({});
};

/** The age matters together with the career only. */
const readOlderCareer = (reader: Reader) => {
  if (has(reader, 'age')) needCareer(reader);
  return readCareer(reader);
};

const readFirstClaim = (reader: Reader) =>
  has(reader, 'firstClaimOn') ? { firstClaimOn: readDay(reader, 'firstClaimOn') } : {};

const readTraining = (reader: Reader): { readonly training?: ShortageTraining } => {
  if (!has(reader, 'training')) return {};
  const training = open(reader.object['training'], at(reader, 'training'), reader.findings, {
    needs: ['startedOn', 'endsOn'],
    may: [],
  });
  const startedOn = readDay(training, 'startedOn');
  const endsOn = readDay(training, 'endsOn');
  if (has(training, 'startedOn') && has(training, 'endsOn') && endsOn < startedOn) {
    report(
      training.findings,
      'malformed',
      at(training, 'endsOn'),
      'the last day lies before the first',
    );
  }
  return { training: { startedOn, endsOn } };
};
