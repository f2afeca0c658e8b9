import { interest } from '../interest.ts';
import { report } from './findings.ts';
import { readDayIfAny, readItems, reportRepeats } from './item-fields.ts';
import { at, has, open, readAmount, readDay, readFlag, readMonth, readWord } from './reader.ts';
import type { InterestInput } from '../interest.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import type { NamedQuestions, ReadQuestion } from './read-question.ts';

const byDebtor = {
  agency: { needs: ['completeOn', 'decidedOn'], may: ['hearing'] },
  'payment-body': { needs: ['decisionOn'], may: ['requestedOn', 'verified'] },
} as const;

const readInterest: ReadQuestion = (input, findings) => {
  const facts = readFacts(input, findings);
  return (trace) => ({ ...interest(facts, trace) });
};

const readFacts = (input: Record<string, unknown>, findings: Findings): InterestInput => {
  const { debtor: asked } = input;
  const own =
    asked === 'agency' || asked === 'payment-body'
      ? byDebtor[asked]
      : {
          needs: [],
          may: [...Object.values(byDebtor).flatMap(({ needs, may }) => [...needs, ...may])],
        };
  const reader = open(input, '', findings, {
    needs: ['debtor', 'months', ...own.needs],
    may: own.may,
  });
  const debtor = readWord(reader, 'debtor', ['agency', 'payment-body']);
  if (debtor === 'agency') {
    // A debtor that is none decides nothing: what its months should hold cannot be told.
    const isKnown = asked === debtor;
    return {
      debtor,
      completeOn: readDay(reader, 'completeOn'),
      decidedOn: readDay(reader, 'decidedOn'),
      hearing: readFlag(reader, 'hearing'),
      months: isKnown ? readMonths(reader, ['month', 'amount', 'paidOn'], lateMonth) : [],
    };
  }
  const requestedOn = readDayIfAny(reader, 'requestedOn');
  return {
    debtor,
    decisionOn: readDay(reader, 'decisionOn'),
    ...(requestedOn === undefined ? {} : { requestedOn }),
    verified: readFlag(reader, 'verified'),
    months: readMonths(reader, ['month', 'amount', 'paidOn', 'complete'], (item) => ({
      ...lateMonth(item),
      complete: readDay(item, 'complete'),
    })),
  };
};

const readMonths = <Item extends { readonly month: string }>(
  reader: Reader,
  needs: readonly string[],
  read: (item: Reader) => Item,
): readonly Item[] => {
  const months = readItems(reader, 'months', { needs, may: ['advance', 'sick'] }, read);
  reportRepeats(
    reader,
    'months',
    'month',
    months.map(({ month }) => month),
  );
  return months;
};

const lateMonth = (item: Reader) => {
  const amount = readAmount(item, 'amount');
  const advance = readAmount(item, 'advance');
  if (has(item, 'amount') && Number(amount) === 0) {
    report(item.findings, 'malformed', at(item, 'amount'), 'more than 0.00 is expected');
  }
  return {
    month: readMonth(item, 'month'),
    amount,
    advance,
    paidOn: readDay(item, 'paidOn'),
    sick: readFlag(item, 'sick'),
  };
};

export const interestQuestions: NamedQuestions = [['interest', readInterest]];
