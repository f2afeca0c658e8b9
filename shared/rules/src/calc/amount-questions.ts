import { familyCategories } from '@office/domain/household';
import { employerSupplement } from '../employer-supplement.ts';
import { familyIncomeLimit, incomeLimits } from '../family-income-limit.ts';
import { flatAllowance, flatGroups } from '../flat-allowance.ts';
import { guaranteeTemporaryAmount } from '../guarantee-temporary-amount.ts';
import { insertionAllowance } from '../insertion-allowance.ts';
import { readAverageWageQuestion } from './average-wage-question.ts';
import { readGuaranteeQuestion } from './guarantee-question.ts';
import { readPartTimeMonthQuestion } from './part-time-month-question.ts';
import { has, open, readAmount, readCount, readDay, readFlag, readWord } from './reader.ts';
import { readSecondaryActivityQuestion } from './secondary-activity-question.ts';
import type { FamilyIncome } from '../family-income-limit.ts';
import type { InsertionFacts } from '../insertion-allowance.ts';
import type { NamedQuestions, ReadQuestion } from './read-question.ts';
import type { Reader } from './reader.ts';

const insertionNeeds = { A: ['grantMonth'], N: ['age'], B: ['age'] } as const;
const insertionMay = { A: ['workDays'], N: [], B: ['partnerReplacementIncome'] } as const;
const anyInsertion = ['grantMonth', 'workDays', 'age', 'partnerReplacementIncome'];

const readInsertionAllowance: ReadQuestion = (input, findings) => {
  const known = familyCategories.find((category) => category === input['category']);
  const reader = open(input, '', findings, {
    needs: ['on', 'category', ...(known === undefined ? [] : insertionNeeds[known])],
    may: ['dispensation', ...(known === undefined ? anyInsertion : insertionMay[known])],
  });
  const facts = readInsertionFacts(reader);
  return (trace) => ({ ...insertionAllowance(facts, trace) });
};

const readInsertionFacts = (reader: Reader): InsertionFacts => {
  const common = { on: readDay(reader, 'on'), dispensation: readFlag(reader, 'dispensation') };
  const category = readWord(reader, 'category', familyCategories);
  switch (category) {
    case 'A':
      return {
        ...common,
        category,
        grantMonth: readCount(reader, 'grantMonth', 1),
        workDays: readCount(reader, 'workDays', 0),
      };
    case 'N':
      return { ...common, category, age: readCount(reader, 'age', 0) };
    case 'B':
      return {
        ...common,
        category,
        age: readCount(reader, 'age', 0),
        partnerReplacementIncome: readFlag(reader, 'partnerReplacementIncome'),
      };
  }
};

const readFlatAllowance: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['on', 'group'], may: [] });
  const facts = { on: readDay(reader, 'on'), group: readWord(reader, 'group', flatGroups) };
  return (trace) => ({ ...flatAllowance(facts, trace) });
};

const readEmployerSupplement: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['on', 'grossMonthlyWage', 'days'],
    may: ['daysBefore'],
  });
  const facts = {
    on: readDay(reader, 'on'),
    grossMonthlyWage: readAmount(reader, 'grossMonthlyWage'),
    days: readCount(reader, 'days', 0),
    daysBefore: readCount(reader, 'daysBefore', 0),
  };
  return (trace) => ({ ...employerSupplement(facts, trace) });
};

const readGuaranteeTemporaryAmount: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['on', 'reference'], may: [] });
  const facts = { on: readDay(reader, 'on'), reference: readAmount(reader, 'reference') };
  return (trace) => ({ ...guaranteeTemporaryAmount(facts, trace) });
};

const readFamilyIncomeLimit: ReadQuestion = (input, findings) => {
  const { income } = input;
  const isSpouse = income === 'spouse-wage';
  const isKnown = incomeLimits.some((each) => each === income);
  const childFields = income === 'child' ? ['studiesEndedOn'] : [];
  const reader = open(input, '', findings, {
    needs: ['on', 'income', 'monthlyIncome', ...(isSpouse ? ['declared'] : [])],
    may: isKnown ? childFields : ['declared', 'studiesEndedOn'],
  });
  const facts = readFamilyIncome(reader);
  return (trace) => ({ ...familyIncomeLimit(facts, trace) });
};

const readFamilyIncome = (reader: Reader): FamilyIncome => {
  const common = { on: readDay(reader, 'on'), monthlyIncome: readAmount(reader, 'monthlyIncome') };
  const income = readWord(reader, 'income', incomeLimits);
  if (income === 'spouse-wage') {
    return { ...common, income, declared: readFlag(reader, 'declared') };
  }
  if (income !== 'child') return { ...common, income };
  if (!has(reader, 'studiesEndedOn')) return { ...common, income };
  return { ...common, income, studiesEndedOn: readDay(reader, 'studiesEndedOn') };
};

/** Questions beyond those of the public table; README.md lists their fields. */
export const amountQuestions: NamedQuestions = [
  ['insertion-allowance', readInsertionAllowance],
  ['flat-allowance', readFlatAllowance],
  ['average-daily-wage', readAverageWageQuestion],
  ['employer-supplement', readEmployerSupplement],
  ['guarantee-temporary-amount', readGuaranteeTemporaryAmount],
  ['voluntary-part-time-month', readPartTimeMonthQuestion],
  ['secondary-activity', readSecondaryActivityQuestion],
  ['guarantee-allowance', readGuaranteeQuestion],
  ['family-income-limit', readFamilyIncomeLimit],
];
