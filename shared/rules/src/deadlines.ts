import { addDays, addMonths, day, dayOfMonth, laterOf, monthOf } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { addMonthsTo, lastDayOf } from '@office/domain/month';
import { numberIn, textIn } from './named-figures.ts';
import { rulesOn } from './rules-on.ts';
import { chosenIn } from './switches.ts';
import { newestVersion, tables } from './tables.ts';
import { firstDayAfter, isWorkingDay, nextWorkingDay, workingDaysAfter } from './working-days.ts';
import type { Day } from '@office/domain/day';
import type { Month } from '@office/domain/month';
import type { Named, TermRow } from './table-values.ts';
import type { Tables, Version } from './tables.ts';
import type { Trace } from './trace.ts';

/** Terms counted from the day of a fact and nothing else. */
export const factCodes = [
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
] as const;
/** Terms counted from a month. */
export const monthCodes = [
  'D-CLAIM-TEMP',
  'D-CLAIM-TEMP-3Y',
  'D-CLAIM-STRIKE',
  'D-VERIF-INFO',
] as const;
/** Terms that nobody can compute from days alone. */
export const openCodes = ['D-HEARING', 'D-INT-ONEM', 'D-INT-OP'] as const;

export type DeadlineInput =
  | { readonly code: (typeof factCodes)[number]; readonly start: Day }
  | { readonly code: (typeof monthCodes)[number]; readonly month: Month }
  | { readonly code: 'D-CLAIM-FULL' | 'D-EVENT'; readonly start: Day; readonly notice?: boolean }
  | { readonly code: 'D-C51'; readonly start: Day; readonly claimedFrom: Day }
  | { readonly code: 'D-DECIDE'; readonly start: Day; readonly hearing?: boolean }
  | { readonly code: 'D-PAY'; readonly start: Day; readonly month: Month; readonly complete: Day }
  | { readonly code: 'D-REVISE' | 'D-APPEAL'; readonly start: Day; readonly posted?: boolean }
  | { readonly code: 'D-LIMIT-ONEM'; readonly start: Day; readonly fraud?: boolean }
  | { readonly code: (typeof openCodes)[number] };

export type DeadlineCode = DeadlineInput['code'];

export type Deadline = {
  /** The first day of the term. */
  readonly from: Day;
  /** Its last day, inclusive. */
  readonly on: Day;
  readonly explanation: readonly string[];
};

/**
 * The term of a code: its first day, its last day (inclusive) and how it was counted. A term that ends on no
 * working day ends there all the same, unless the switch of its family lets it move to the next one.
 */
export const deadline = (input: DeadlineInput, trace?: Trace, law: Tables = tables): Deadline => {
  const table = newestVersion(law.deadlines);
  const term = rowOf(table, input.code);
  const { from, on: counted, explanation } = termOf(input, term, law);
  const family = familyOf(term);
  // A term that ended before the first day of the switches takes their first answers.
  const rules = rulesOn(laterOf(counted, firstAnswers(law)), law);
  const choice = chosenIn(rules, family);
  const on =
    choice === 'next-working-day' && !isWorkingDay(counted) ? nextWorkingDay(counted) : counted;
  const why =
    on === counted ? [] : [`${counted} is no working day: the term ends on the next one, ${on}.`];
  const ground = `Ground: ${textIn(term, 'law')}.`;
  trace?.push({
    rule: 'deadline',
    inputs: { ...input, term: figuresOf(term) },
    output: { from, on },
    source: ground,
    origins: { term: table.origin },
    ...(on === counted ? {} : { switches: { [family]: choice } }),
  });
  return { from, on, explanation: [...explanation, ...why, ground] };
};

/**
 * The last day of a term in months: the day before the same number, so many months later;
 * where that month has no such number, its last day.
 */
export const endOfMonths = (from: Day, months: number): Day => {
  const same = addMonths(from, months);
  return dayOfMonth(same) === dayOfMonth(from) ? addDays(same, -1) : same;
};

const termOf = (input: DeadlineInput, term: TermRow, law: Tables): Deadline => {
  switch (input.code) {
    case 'D-HEARING':
    case 'D-INT-ONEM':
    case 'D-INT-OP':
      throw new DomainError('not-computable', { code: input.code });
    case 'D-CLAIM-TEMP':
    case 'D-CLAIM-TEMP-3Y':
    case 'D-CLAIM-STRIKE':
      return inMonths(firstDayAfter(input.month), numberIn(term, 'months'));
    case 'D-VERIF-INFO':
      return verification(input.month, term);
    case 'D-CLAIM-FULL':
      return inMonths(
        addDays(input.start, 1),
        numberIn(term, input.notice === true ? 'with-notice' : 'months'),
      );
    case 'D-EVENT':
      return toMonthEnd(
        input.start,
        input.start,
        numberIn(term, input.notice === true ? 'with-notice' : 'month-ends'),
      );
    case 'D-C51':
      return returned(input, term, law);
    case 'D-DECIDE':
      return decision(input.start, input.hearing === true, term);
    case 'D-PAY':
      return payment(input, term);
    case 'D-INFO-DECISION':
      return inMonths(
        workingDaysAfter(input.start, numberIn(term, 'working-days-before')),
        numberIn(term, 'months'),
      );
    case 'D-REVISE':
    case 'D-APPEAL':
      return received(input.start, input.posted === true, term);
    case 'D-LIMIT-ONEM':
      return inMonths(
        addDays(input.start, 1),
        numberIn(term, input.fraud === true ? 'with-fraud' : 'months'),
      );
    case 'D-REGISTER':
      return registration(input.start, term, law);
    default:
      return plainTerm(input.start, term);
  }
};

/** A term that the table tells in full: months or days from the day after, or calendar months to their end. */
const plainTerm = (start: Day, term: TermRow): Deadline => {
  if (term['days'] !== undefined) return inDays(start, numberIn(term, 'days'));
  if (term['month-ends'] !== undefined) {
    return toMonthEnd(addDays(start, 1), start, numberIn(term, 'month-ends'));
  }
  return inMonths(addDays(start, 1), numberIn(term, 'months'));
};

const inMonths = (from: Day, months: number): Deadline => {
  const on = endOfMonths(from, months);
  return {
    from,
    on,
    explanation: [`${months} month(s) from ${from}, date to date: until ${on} inclusive.`],
  };
};

const inDays = (start: Day, days: number): Deadline => {
  const on = addDays(start, days);
  return {
    from: addDays(start, 1),
    on,
    explanation: [`${days} days after ${start}: until ${on} inclusive.`],
  };
};

const toMonthEnd = (from: Day, fact: Day, months: number): Deadline => {
  const on = lastDayOf(addMonthsTo(monthOf(fact), months));
  const explanation = [
    `To the end of calendar month ${months} after that of ${fact}: until ${on} inclusive.`,
  ];
  return { from, on, explanation };
};

const verification = (month: Month, term: TermRow): Deadline => {
  const end = lastDayOf(addMonthsTo(month, numberIn(term, 'month-ends')));
  const on = addDays(end, numberIn(term, 'days-more'));
  return {
    from: firstDayAfter(month),
    on,
    explanation: [
      `Day ${textIn(term, 'days-more')} after ${end}, the last day of the fifth month after ${month}: ${on}.`,
    ],
  };
};

const returned = (
  facts: { readonly start: Day; readonly claimedFrom: Day },
  term: TermRow,
  law: Tables,
): Deadline => {
  const own = inMonths(addDays(facts.start, 1), numberIn(term, 'months'));
  const claim = deadline({ code: 'D-CLAIM-FULL', start: facts.claimedFrom }, undefined, law);
  const on = laterOf(own.on, claim.on);
  const never = `Never before the end of the term for the claim (D-CLAIM-FULL), ${claim.on}: until ${on} inclusive.`;
  return { from: own.from, on, explanation: [...own.explanation, never] };
};

const decision = (start: Day, hearing: boolean, term: TermRow): Deadline => {
  const ordinary = inMonths(addDays(start, 1), numberIn(term, 'months'));
  if (!hearing) return ordinary;
  const on = addDays(ordinary.on, numberIn(term, 'hearing-days'));
  const more = `${textIn(term, 'hearing-days')} days more for the hearing: until ${on} inclusive.`;
  return { from: ordinary.from, on, explanation: [...ordinary.explanation, more] };
};

const payment = (
  facts: { readonly start: Day; readonly month: Month; readonly complete: Day },
  term: TermRow,
): Deadline => {
  const informed = workingDaysAfter(facts.start, numberIn(term, 'working-days-before'));
  const earliest = firstDayAfter(facts.month);
  const from = laterOf(laterOf(informed, facts.complete), earliest);
  const latest = `The latest of ${informed} (3rd working day after the decision of ${facts.start}), ${facts.complete} (card and vouchers in) and ${earliest} (after the month): ${from}.`;
  const ends = inMonths(from, numberIn(term, 'months'));
  return { from, on: ends.on, explanation: [latest, ...ends.explanation] };
};

const received = (start: Day, posted: boolean, term: TermRow): Deadline => {
  if (!posted) return plainTerm(start, term);
  const fact = workingDaysAfter(start, 3);
  const deemed = `Posted on ${start}: deemed received on the 3rd working day after it, ${fact} (AR 149 § 2).`;
  const ends = plainTerm(fact, term);
  return { ...ends, explanation: [deemed, ...ends.explanation] };
};

/** The eight days follow the day of the claim (AM 38); its commentary would count that day itself. */
const registration = (start: Day, term: TermRow, law: Tables): Deadline => {
  const rules = rulesOn(laterOf(start, firstAnswers(law)), law);
  if (chosenIn(rules, 'registration-count') === 'after-claim-day') return plainTerm(start, term);
  const on = addDays(start, numberIn(term, 'days') - 1);
  return {
    from: start,
    on,
    explanation: [`${numberIn(term, 'days')} days, ${start} included: until ${on} inclusive.`],
  };
};

const firstAnswers = ({ switches }: Tables): Day => switches.versions[0]?.from ?? someDay;
const someDay = day('1970-01-01');

const families = {
  claim: 'claim-terms-end',
  decision: 'decision-terms-end',
  dispute: 'dispute-terms-end',
  appeal: 'appeal-terms-end',
  recovery: 'recovery-terms-end',
  seizure: 'seizure-terms-end',
} as const;

const familyOf = (term: TermRow) => {
  const name = Object.keys(families).find(
    (known): known is keyof typeof families => known === term['family'],
  );
  if (name === undefined) throw new Error('parameters/deadlines.yaml lacks a "family"');
  return families[name];
};

/** What the table says of a code, without its family and its ground: the figures that were counted with. */
const figuresOf = (term: TermRow): TermRow =>
  Object.fromEntries(Object.entries(term).filter(([key]) => key !== 'family' && key !== 'law'));

const rowOf = ({ value }: Version<Named<TermRow>>, code: DeadlineCode): TermRow => {
  const row = value.get(code);
  if (row === undefined) throw new DomainError('not-computable', { code });
  return row;
};
