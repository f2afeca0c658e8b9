import { familyCategories } from '@office/domain/household';
import { paidDays } from '../allowance-count.ts';
import { checkIban } from '../bank-account.ts';
import { dailyAmount } from '../daily-amount.ts';
import { entitlementMonths } from '../entitlement-months.ts';
import { checkNationalNumber } from '../national-number.ts';
import { seizablePortion } from '../seizable-portion.ts';
import { setOff } from '../set-off.ts';
import { shareDeductions } from '../share-deductions.ts';
import { temporaryAllowances, voluntaryPartTime } from '../temporary-allowances.ts';
import { withholding } from '../withholding-tax.ts';
import { workingDaysAfter } from '../working-days.ts';
import { nationalNumberDigits } from '@office/domain/identifiers';
import { cardFields, readCard } from './card-fields.ts';
import { readDeadlineQuestion } from './deadline-question.ts';
import { report } from './findings.ts';
import { readMonthQuestion } from './month-question.ts';
import {
  has,
  open,
  readAmount,
  readCount,
  readDay,
  readFlag,
  readHours,
  readMonth,
  readText,
  readWord,
} from './reader.ts';
import { readTitles } from './title-fields.ts';
import { amountQuestions } from './amount-questions.ts';
import { durationQuestions } from './duration-questions.ts';
import { recoveryQuestions } from './recovery-questions.ts';
import type { ReadQuestion } from './read-question.ts';

const incomes = ['replacement', 'mixed'] as const;
const policies = ['from-seizable-first', 'from-protected-first'] as const;

const readNationalNumber: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['number'], may: [] });
  const number = readText(reader, 'number');
  if (has(reader, 'number') && nationalNumberDigits(number) === undefined) {
    report(findings, 'malformed', 'number', 'eleven digits are expected');
  }
  return (trace) => ({ ...checkNationalNumber(number, trace) });
};

const readIban: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['iban'], may: [] });
  const account = readText(reader, 'iban');
  if (has(reader, 'iban') && !/^[A-Za-z0-9\s]*$/.test(account)) {
    report(findings, 'malformed', 'iban', 'letters, digits and spaces are expected');
  }
  return (trace) => ({ ...checkIban(account, trace) });
};

const readWorkingDaysAfter: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['day', 'count'], may: [] });
  const start = readDay(reader, 'day');
  const count = readCount(reader, 'count', 1);
  return (trace) => {
    const found = workingDaysAfter(start, count);
    trace?.push({
      rule: 'working-days-after',
      inputs: { day: start, count },
      output: found,
      source: 'AR 24, 71ter, 148',
    });
    return { day: found };
  };
};

const readPaidDays: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['month'], may: cardFields });
  const month = readMonth(reader, 'month');
  const card = readCard(reader, month);
  return (trace) => ({ ...paidDays({ month, ...card }, trace) });
};

const readTemporaryAllowances: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['hoursLost', 'weeklyHours'], may: [] });
  const hoursLost = readHours(reader, 'hoursLost', false);
  const weeklyHours = readHours(reader, 'weeklyHours', true);
  return (trace) => ({ ...temporaryAllowances({ hoursLost, weeklyHours }, trace) });
};

const readVoluntaryPartTime: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['weeklyHours', 'fullTimeHours'], may: [] });
  const weeklyHours = readHours(reader, 'weeklyHours', false);
  const fullTimeHours = readHours(reader, 'fullTimeHours', true);
  return (trace) => ({ ...voluntaryPartTime({ weeklyHours, fullTimeHours }, trace) });
};

const readDailyAmount: ReadQuestion = (input, findings) => {
  if (!Object.hasOwn(input, 'kind')) return readFullDailyAmount(input, findings);
  const known = input['kind'] === 'temporary';
  const reader = open(input, '', findings, {
    needs: known ? ['on', 'kind', 'cause', 'monthlyWage'] : ['on', 'kind', 'monthlyWage'],
    may: known ? [] : ['cause', 'category', 'phaseMonth', 'longCareer'],
  });
  const facts = {
    kind: readWord(reader, 'kind', ['temporary']),
    on: readDay(reader, 'on'),
    cause: readWord(reader, 'cause', ['force-majeure', 'other']),
    monthlyWage: readAmount(reader, 'monthlyWage'),
  };
  return (trace) => ({ ...dailyAmount(facts, trace) });
};

const readFullDailyAmount: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['on', 'category', 'phaseMonth', 'monthlyWage'],
    may: ['longCareer'],
  });
  const facts = {
    kind: 'full' as const,
    on: readDay(reader, 'on'),
    category: readWord(reader, 'category', familyCategories),
    phaseMonth: readCount(reader, 'phaseMonth', 1),
    monthlyWage: readAmount(reader, 'monthlyWage'),
    longCareer: readFlag(reader, 'longCareer'),
  };
  return (trace) => ({ ...dailyAmount(facts, trace) });
};

const readEntitlementMonths: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['careerDays', 'claimOn'],
    may: ['age', 'careerYears'],
  });
  const facts = {
    careerDays: readCount(reader, 'careerDays', 0),
    claimOn: readDay(reader, 'claimOn'),
    ...(has(reader, 'age') ? { age: readCount(reader, 'age', 0) } : {}),
    ...(has(reader, 'careerYears') ? { careerYears: readCount(reader, 'careerYears', 0) } : {}),
  };
  return (trace) => ({ ...entitlementMonths(facts, trace) });
};

const readWithholding: ReadQuestion = (input, findings) => {
  const kind = input['kind'];
  const isFull = kind === 'full';
  const always = ['gross', 'on', 'kind'];
  const reader = open(input, '', findings, {
    needs: isFull ? [...always, 'category', 'phaseMonth'] : always,
    may: kind === 'temporary' || kind === 'insertion' ? [] : ['category', 'phaseMonth'],
  });
  const common = { gross: readAmount(reader, 'gross'), on: readDay(reader, 'on') };
  const word = readWord(reader, 'kind', ['full', 'temporary', 'insertion']);
  if (word !== 'full') return (trace) => ({ ...withholding({ ...common, kind: word }, trace) });
  const category = readWord(reader, 'category', familyCategories);
  const phaseMonth = readCount(reader, 'phaseMonth', 1);
  return (trace) => ({ ...withholding({ ...common, kind: word, category, phaseMonth }, trace) });
};

const readSetOff: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['gross', 'owed'], may: ['fraud'] });
  const facts = {
    gross: readAmount(reader, 'gross'),
    owed: readAmount(reader, 'owed'),
    fraud: readFlag(reader, 'fraud'),
  };
  return (trace) => ({ ...setOff(facts, trace) });
};

const readSeizablePortion: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['net', 'on'], may: ['children', 'income'] });
  const facts = {
    net: readAmount(reader, 'net'),
    on: readDay(reader, 'on'),
    children: readCount(reader, 'children', 0),
    income: readWord(reader, 'income', incomes),
  };
  return (trace) => ({ ...seizablePortion(facts, trace) });
};

const readShareDeductions: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['net', 'on'],
    may: ['children', 'income', 'titles', 'maintenancePolicy'],
  });
  const facts = {
    net: readAmount(reader, 'net'),
    on: readDay(reader, 'on'),
    children: readCount(reader, 'children', 0),
    income: readWord(reader, 'income', incomes),
    titles: readTitles(reader),
    maintenancePolicy: readWord(reader, 'maintenancePolicy', policies),
  };
  return (trace) => ({ ...shareDeductions(facts, trace) });
};

/** Every rule by the name `calc` knows it. */
export const questions: ReadonlyMap<unknown, ReadQuestion> = new Map<unknown, ReadQuestion>([
  ['national-number', readNationalNumber],
  ['iban', readIban],
  ['working-days-after', readWorkingDaysAfter],
  ['deadline', readDeadlineQuestion],
  ['paid-days', readPaidDays],
  ['temporary-allowances', readTemporaryAllowances],
  ['voluntary-part-time', readVoluntaryPartTime],
  ['daily-amount', readDailyAmount],
  ['entitlement-months', readEntitlementMonths],
  ['withholding', readWithholding],
  ['set-off', readSetOff],
  ['seizable-portion', readSeizablePortion],
  ['share-deductions', readShareDeductions],
  ['month', readMonthQuestion],
  ...durationQuestions,
  ...amountQuestions,
  ...recoveryQuestions,
]);
