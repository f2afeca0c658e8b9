import { ageExceptions, ageLimit } from '../age-limit.ts';
import { careerDayKinds, careerYears } from '../career-years.ts';
import { careerExtension } from '../career-extension.ts';
import { careTraining } from '../care-training.ts';
import { durationLimit, unlimitedStatuses } from '../duration-limit.ts';
import { entitlementEnd, shiftingKinds } from '../entitlement-end.ts';
import { insertionEntitlement } from '../insertion-entitlement.ts';
import { reAdmission } from '../re-admission.ts';
import { regimeOf } from '../regime.ts';
import { seniorityComplement } from '../seniority-complement.ts';
import { sixMonthRight } from '../six-month-right.ts';
import { readAdmission } from './admission-question.ts';
import {
  needCareer,
  readCareer,
  readDaysOfYears,
  readEach,
  readPeriod,
} from './duration-fields.ts';
import { report } from './findings.ts';
import { at, has, open, readCount, readDay, readFlag, readMonth, readWord } from './reader.ts';
import { readTransitionEntitlement } from './transition-question.ts';
import type { ShiftingPeriod } from '../entitlement-end.ts';
import type { NamedQuestions, ReadQuestion } from './read-question.ts';
import type { Reader } from './reader.ts';

const regimes = ['career', 'transition'] as const;

const readRegime: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['admittedOn'], may: [] });
  const admittedOn = readDay(reader, 'admittedOn');
  return (trace) => ({ ...regimeOf(admittedOn, trace) });
};

const readSeniorityComplement: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['on'], may: ['careerDays', 'careerYears'] });
  needCareer(reader);
  const facts = { on: readDay(reader, 'on'), ...readCareer(reader) };
  return (trace) => ({ ...seniorityComplement(facts, trace) });
};

const readDurationLimit: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['claimOn'],
    may: ['statuses', 'age', 'careerDays', 'careerYears'],
  });
  if (has(reader, 'age')) needCareer(reader);
  const facts = {
    claimOn: readDay(reader, 'claimOn'),
    statuses: readEach(reader, 'statuses', { needs: ['status'], may: ['since'] }, readStatus),
    ...readCareer(reader),
  };
  return (trace) => ({ ...durationLimit(facts, trace) });
};

/** Only sheltered work asks since when. */
const readStatus = (reader: Reader) => {
  const status = readWord(reader, 'status', unlimitedStatuses);
  const sheltered = status === 'sheltered-work';
  if (sheltered && !has(reader, 'since')) {
    report(reader.findings, 'missing-field', at(reader, 'since'), 'this field is needed');
  }
  if (!sheltered && reader.object['status'] === status && has(reader, 'since')) {
    report(
      reader.findings,
      'unknown-field',
      at(reader, 'since'),
      'this field does not belong to the status',
    );
  }
  return { status, ...(sheltered ? { since: readDay(reader, 'since') } : {}) };
};

const readAgeLimit: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['birthDate', 'on'], may: ['exception'] });
  const facts = {
    birthDate: readDay(reader, 'birthDate'),
    on: readDay(reader, 'on'),
    ...(has(reader, 'exception')
      ? { exception: readWord(reader, 'exception', ageExceptions) }
      : {}),
  };
  return (trace) => ({ ...ageLimit(facts, trace) });
};

const readCareerYears: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['claimOn', 'days'],
    may: ['unpaid', 'halfDays', 'transitionPension'],
  });
  const days = open(has(reader, 'days') ? reader.object['days'] : {}, 'days', findings, {
    needs: [],
    may: careerDayKinds,
  });
  const facts = {
    claimOn: readDay(reader, 'claimOn'),
    days: Object.fromEntries(careerDayKinds.map((kind) => [kind, readCount(days, kind, 0)])),
    unpaid: readDaysOfYears(reader, 'unpaid', 'days'),
    halfDays: readDaysOfYears(reader, 'halfDays', 'halfDays'),
    transitionPension: readFlag(reader, 'transitionPension'),
  };
  return (trace) => ({ ...careerYears(facts, trace) });
};

const readCareerExtension: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['claimOn', 'careerDays'],
    may: ['halfDays', 'slices', 'secondPeriodDays', 'transitionDays'],
  });
  const slice = { needs: ['month'], may: ['allowancePaid', 'otherEvent'] };
  const facts = {
    claimOn: readDay(reader, 'claimOn'),
    careerDays: readCount(reader, 'careerDays', 0),
    halfDays: readDaysOfYears(reader, 'halfDays', 'halfDays'),
    slices: readEach(reader, 'slices', slice, (each) => ({
      month: readMonth(each, 'month'),
      allowancePaid: readFlag(each, 'allowancePaid'),
      otherEvent: readFlag(each, 'otherEvent'),
    })),
    secondPeriodDays: readCount(reader, 'secondPeriodDays', 0),
    transitionDays: readCount(reader, 'transitionDays', 0),
  };
  return (trace) => ({ ...careerExtension(facts, trace) });
};

const readEntitlementEnd: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['from', 'months'],
    may: ['regime', 'periods'],
  });
  const fields = { needs: ['from', 'until', 'kind'], may: ['allowancePaid'] };
  const facts = {
    from: readDay(reader, 'from'),
    months: readCount(reader, 'months', 1),
    regime: readWord(reader, 'regime', regimes),
    periods: readEach(reader, 'periods', fields, readShifting),
  };
  return (trace) => ({ ...entitlementEnd(facts, trace) });
};

const readShifting = (reader: Reader): ShiftingPeriod => ({
  ...readPeriod(reader),
  kind: readWord(reader, 'kind', shiftingKinds),
  allowancePaid: readFlag(reader, 'allowancePaid'),
});

const readReAdmission: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['claimOn', 'lastPaidOn', 'admitted'],
    may: ['sameGroup'],
  });
  const facts = {
    claimOn: readDay(reader, 'claimOn'),
    lastPaidOn: readDay(reader, 'lastPaidOn'),
    admitted: readFlag(reader, 'admitted'),
  };
  if (!has(reader, 'sameGroup')) return (trace) => ({ ...reAdmission(facts, trace) });
  const group = open(reader.object['sameGroup'], at(reader, 'sameGroup'), findings, {
    needs: ['leftOn', 'returnedOn'],
    may: [],
  });
  const sameGroup = { leftOn: readDay(group, 'leftOn'), returnedOn: readDay(group, 'returnedOn') };
  return (trace) => ({ ...reAdmission({ ...facts, sameGroup }, trace) });
};

const readSixMonthRight: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['from', 'careerDays'],
    may: ['usedBefore', 'training'],
  });
  const facts = {
    from: readDay(reader, 'from'),
    careerDays: readCount(reader, 'careerDays', 0),
    usedBefore: readFlag(reader, 'usedBefore'),
  };
  if (!has(reader, 'training')) return (trace) => ({ ...sixMonthRight(facts, trace) });
  const training = open(reader.object['training'], at(reader, 'training'), findings, {
    needs: ['startedOn', 'completed'],
    may: [],
  });
  const told = {
    startedOn: readDay(training, 'startedOn'),
    completed: readFlag(training, 'completed'),
  };
  return (trace) => ({ ...sixMonthRight({ ...facts, training: told }, trace) });
};

const readCareTraining: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['rightEndsOn', 'startedOn', 'normalEndOn', 'endsOn'],
    may: ['usedBefore'],
  });
  const facts = {
    rightEndsOn: readDay(reader, 'rightEndsOn'),
    startedOn: readDay(reader, 'startedOn'),
    normalEndOn: readDay(reader, 'normalEndOn'),
    endsOn: readDay(reader, 'endsOn'),
    usedBefore: readFlag(reader, 'usedBefore'),
  };
  return (trace) => ({ ...careTraining(facts, trace) });
};

const readInsertionEntitlement: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['firstGrantOn', 'age', 'waitingDays', 'positiveEvaluations'],
    may: ['admittedByWork', 'periods'],
  });
  const facts = {
    firstGrantOn: readDay(reader, 'firstGrantOn'),
    age: readCount(reader, 'age', 0),
    waitingDays: readCount(reader, 'waitingDays', 0),
    positiveEvaluations: readCount(reader, 'positiveEvaluations', 0),
    admittedByWork: readFlag(reader, 'admittedByWork'),
    periods: readEach(reader, 'periods', { needs: ['from', 'until'], may: [] }, readPeriod),
  };
  return (trace) => ({ ...insertionEntitlement(facts, trace) });
};

/** Durations, careers, admission and age; README.md lists their fields. */
export const durationQuestions: NamedQuestions = [
  ['regime', readRegime],
  ['transition-entitlement', readTransitionEntitlement],
  ['seniority-complement', readSeniorityComplement],
  ['duration-limit', readDurationLimit],
  ['age-limit', readAgeLimit],
  ['career-years', readCareerYears],
  ['career-extension', readCareerExtension],
  ['entitlement-end', readEntitlementEnd],
  ['re-admission', readReAdmission],
  ['six-month-right', readSixMonthRight],
  ['care-training', readCareTraining],
  ['insertion-entitlement', readInsertionEntitlement],
  ['admission', readAdmission],
];
