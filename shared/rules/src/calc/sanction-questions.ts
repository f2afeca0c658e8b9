import { hearingTerm } from '../hearing-term.ts';
import { abandonmentCases, sanction, sanctionCases } from '../sanction.ts';
import { sanctionCalendar } from '../sanction-calendar.ts';
import { sanctionStart } from '../sanction-start.ts';
import { suspensionStart } from '../suspension-start.ts';
import { report } from './findings.ts';
import {
  readCountWithin,
  readDayIfAny,
  readItems,
  reportOrder,
  reportRepeats,
} from './item-fields.ts';
import {
  dayOf,
  has,
  open,
  readCount,
  readDay,
  readFlag,
  readList,
  readMonth,
  readText,
  readWord,
} from './reader.ts';
import type { Reader } from './reader.ts';
import type { NamedQuestions, ReadQuestion } from './read-question.ts';

const readSanction: ReadQuestion = (input, findings) => {
  const knowsIntent = abandonmentCases.some((name) => name === input['case']);
  const isUnknown = !sanctionCases.some((name) => name === input['case']);
  const reader = open(input, '', findings, {
    needs: ['case', 'on'],
    may: ['weeks', 'earlier', ...(knowsIntent || isUnknown ? ['intent'] : [])],
  });
  const earlier = readItems(
    reader,
    'earlier',
    { needs: ['case', 'on'], may: ['notifiedOn'] },
    (item) => {
      reportOrder(item, { first: 'on', second: 'notifiedOn' });
      const notifiedOn = readDayIfAny(item, 'notifiedOn');
      return {
        case: readWord(item, 'case', sanctionCases),
        on: readDay(item, 'on'),
        ...(notifiedOn === undefined ? {} : { notifiedOn }),
      };
    },
  );
  const facts = {
    case: readWord(reader, 'case', sanctionCases),
    on: readDay(reader, 'on'),
    intent: readFlag(reader, 'intent'),
    earlier,
    ...(has(reader, 'weeks') ? { weeks: readCount(reader, 'weeks', 1) } : {}),
  };
  return (trace) => ({ ...sanction(facts, trace) });
};

const startFields = {
  administrative: { needs: ['postedOn'], may: [] },
  exclusion: {
    needs: ['knownOn', 'completeOn', 'decidedOn', 'postedOn'],
    may: ['claimOn', 'postponedDays'],
  },
  regional: { needs: ['informedOn'], may: [] },
} as const;

const readSanctionStart: ReadQuestion = (input, findings) => {
  const { kind: asked } = input;
  const own =
    asked === 'administrative' || asked === 'exclusion' || asked === 'regional'
      ? startFields[asked]
      : {
          needs: [],
          may: Object.values(startFields).flatMap(({ needs, may }) => [...needs, ...may]),
        };
  const reader = open(input, '', findings, { needs: ['kind', ...own.needs], may: own.may });
  const kind = readWord(reader, 'kind', ['administrative', 'exclusion', 'regional']);
  const postedOn = readDay(reader, 'postedOn');
  if (kind === 'administrative')
    return (trace) => ({ ...sanctionStart({ kind, postedOn }, trace) });
  if (kind === 'regional') {
    const informedOn = readDay(reader, 'informedOn');
    return (trace) => ({ ...sanctionStart({ kind, informedOn }, trace) });
  }
  reportOrder(reader, { first: 'decidedOn', second: 'postedOn' });
  const claimOn = readDayIfAny(reader, 'claimOn');
  const facts = {
    kind,
    postedOn,
    knownOn: readDay(reader, 'knownOn'),
    completeOn: readDay(reader, 'completeOn'),
    decidedOn: readDay(reader, 'decidedOn'),
    postponedDays: readCountWithin(reader, 'postponedDays', { least: 0, most: 366 }),
    ...(claimOn === undefined ? {} : { claimOn }),
  };
  return (trace) => ({ ...sanctionStart(facts, trace) });
};

const readSanctionCalendar: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['sanctions'], may: ['sick', 'month'] });
  const sanctions = readItems(
    reader,
    'sanctions',
    { needs: ['id', 'from', 'weeks'], may: [] },
    (item) => ({
      id: readText(item, 'id'),
      from: readDay(item, 'from'),
      weeks: readCountWithin(item, 'weeks', { least: 1, most: 520 }),
    }),
  );
  reportRepeats(
    reader,
    'sanctions',
    'id',
    sanctions.map(({ id }) => id),
  );
  const facts = {
    sanctions,
    sick: readSick(reader),
    ...(has(reader, 'month') ? { month: readMonth(reader, 'month') } : {}),
  };
  return (trace) => ({ ...sanctionCalendar(facts, trace) });
};

/** Periods of sickness; one that begins before an earlier one of the list has ended contradicts it. */
const readSick = (reader: Reader) => {
  const sick = readItems(reader, 'sick', { needs: ['from', 'until'], may: [] }, (item) => {
    reportOrder(item, { first: 'from', second: 'until' });
    return { from: readDay(item, 'from'), until: readDay(item, 'until') };
  });
  const second = sick.findIndex((each, index) =>
    sick.slice(0, index).some(({ from, until }) => from <= each.until && each.from <= until),
  );
  if (second >= 0) {
    report(reader.findings, 'contradiction', `sick[${second}].from`, 'two periods share a day');
  }
  return sick;
};

const readSuspensionStart: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, {
    needs: ['knownOn', 'toldOn'],
    may: ['earlyPaymentOn', 'replacementDays'],
  });
  reportOrder(reader, { first: 'knownOn', second: 'toldOn' });
  const earlyPaymentOn = readDayIfAny(reader, 'earlyPaymentOn');
  const facts = {
    knownOn: readDay(reader, 'knownOn'),
    toldOn: readDay(reader, 'toldOn'),
    ...(earlyPaymentOn === undefined ? {} : { earlyPaymentOn }),
    replacementDays: readList(reader, 'replacementDays').map((value, index) =>
      dayOf(value, `replacementDays[${index}]`, findings),
    ),
  };
  return (trace) => ({ ...suspensionStart(facts, trace) });
};

const readHearingTerm: ReadQuestion = (input, findings) => {
  const asks = Object.hasOwn(input, 'askedOn') || Object.hasOwn(input, 'postponedTo');
  const reader = open(input, '', findings, {
    needs: asks ? ['postedOn', 'hearingOn', 'askedOn', 'postponedTo'] : ['postedOn'],
    may: asks ? [] : ['hearingOn'],
  });
  reportOrder(reader, { first: 'postedOn', second: 'hearingOn' });
  reportOrder(reader, { first: 'hearingOn', second: 'postponedTo' });
  const hearingOn = readDayIfAny(reader, 'hearingOn');
  const askedOn = readDayIfAny(reader, 'askedOn');
  const postponedTo = readDayIfAny(reader, 'postponedTo');
  const facts = {
    postedOn: readDay(reader, 'postedOn'),
    ...(hearingOn === undefined ? {} : { hearingOn }),
    ...(askedOn === undefined ? {} : { askedOn }),
    ...(postponedTo === undefined ? {} : { postponedTo }),
  };
  return (trace) => ({ ...hearingTerm(facts, trace) });
};

export const sanctionQuestions: NamedQuestions = [
  ['sanction', readSanction],
  ['sanction-start', readSanctionStart],
  ['sanction-calendar', readSanctionCalendar],
  ['suspension-start', readSuspensionStart],
  ['hearing-term', readHearingTerm],
];
