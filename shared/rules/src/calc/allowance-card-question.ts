import { allowanceCardValidity, registerWorkingDays } from '../allowance-card-validity.ts';
import { readCountWithin, readDayIfAny, readItems, reportOrder } from './item-fields.ts';
import { has, isObject, open, readDay, readMonth, readWord } from './reader.ts';
import type { CardEvent } from '../allowance-card-validity.ts';
import type { Reader } from './reader.ts';
import type { NamedQuestions, ReadQuestion } from './read-question.ts';

const eventFields: ReadonlyMap<
  unknown,
  { readonly needs: readonly string[]; readonly may: readonly string[] }
> = new Map<unknown, { readonly needs: readonly string[]; readonly may: readonly string[] }>([
  ['interruption', { needs: ['kind', 'from'], may: ['until'] }],
  ['temporary-claim', { needs: ['kind', 'on'], may: [] }],
  ['change-of-situation', { needs: ['kind', 'on'], may: ['knownOn'] }],
  ['transfer', { needs: ['kind', 'on'], may: [] }],
  ['strike-director', { needs: ['kind', 'from', 'until'], may: [] }],
  ['register-message', { needs: ['kind', 'sentOn'], may: ['workingDays'] }],
]);

const anyField = {
  needs: ['kind'],
  may: ['from', 'until', 'on', 'knownOn', 'sentOn', 'workingDays'],
};

const readValidity: ReadQuestion = (input, findings) => {
  const reader = open(input, '', findings, { needs: ['from', 'paidOn', 'month'], may: ['events'] });
  const facts = {
    from: readDay(reader, 'from'),
    paidOn: readDay(reader, 'paidOn'),
    month: readMonth(reader, 'month'),
    events: readItems(
      reader,
      'events',
      (item) => eventFields.get(isObject(item) ? item['kind'] : undefined) ?? anyField,
      readEvent,
    ),
  };
  return (trace) => ({ ...allowanceCardValidity(facts, trace) });
};

const readEvent = (item: Reader): CardEvent => {
  const kind = readWord(item, 'kind', [
    'interruption',
    'temporary-claim',
    'change-of-situation',
    'transfer',
    'strike-director',
    'register-message',
  ]);
  reportOrder(item, { first: 'from', second: 'until' });
  switch (kind) {
    case 'interruption': {
      const until = readDayIfAny(item, 'until');
      return { kind, from: readDay(item, 'from'), ...(until === undefined ? {} : { until }) };
    }
    case 'temporary-claim':
    case 'transfer':
      return { kind, on: readDay(item, 'on') };
    case 'change-of-situation': {
      const knownOn = readDayIfAny(item, 'knownOn');
      return { kind, on: readDay(item, 'on'), ...(knownOn === undefined ? {} : { knownOn }) };
    }
    case 'strike-director':
      return { kind, from: readDay(item, 'from'), until: readDay(item, 'until') };
    case 'register-message':
      return readRegisterMessage(item);
  }
};

/** Five working days; ONEM may raise them to ten, never lower them. */
const readRegisterMessage = (item: Reader): CardEvent => {
  const sentOn = readDay(item, 'sentOn');
  if (!has(item, 'workingDays')) return { kind: 'register-message', sentOn };
  const workingDays = readCountWithin(item, 'workingDays', registerWorkingDays());
  return { kind: 'register-message', sentOn, workingDays };
};

export const allowanceCardQuestions: NamedQuestions = [['allowance-card-validity', readValidity]];
