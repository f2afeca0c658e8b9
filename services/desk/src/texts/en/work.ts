import type { Queue, TaskType } from '@office/domain/task';
import type { ConsequenceKey } from '../../consequences.ts';
import type { Lookup } from '../lookup.ts';

export interface TaskWords {
  readonly name: string;
  readonly asked: string;
  readonly startsFrom: string;
  readonly rule: string;
  readonly after: string;
  readonly source: string;
  readonly outcomes: Readonly<Record<string, { readonly name: string; readonly hint: string }>>;
}

const tasks: Readonly<Record<TaskType, TaskWords>> = {
  'complete-claim': {
    name: 'Complete the claim',
    asked:
      'A form is missing, so the claim cannot go to ONEM. A letter asked for it. Record what comes in, or end the wait.',
    startsFrom: 'the first day claimed',
    rule: 'end of the term for the file',
    after: 'ONEM is told once that the file comes late; then the right may start later',
    source: 'AM 26.11.1991, art. 92, 95',
    outcomes: {
      done: {
        name: 'The forms are here',
        hint: 'The claim goes to ONEM the same day, when nothing is missing any more.',
      },
      abandoned: {
        name: 'Nothing will come',
        hint: 'The claim’s wait ends. A new claim can be filed later.',
      },
    },
  },
  'complete-card': {
    name: 'Complete the card',
    asked:
      'The card cannot be paid as it stands. A letter asked the person to come. Record a correct card, or pay this one as it stands, which is allowed once in twelve months.',
    startsFrom: 'the card recorded',
    rule: 'last day of the month after the card’s',
    after: 'the task is late; the month goes on waiting until the right to be paid ends',
    source: 'AR 71, 3° and 6°; office rule complete-card',
    outcomes: {
      done: {
        name: 'The correct card is here',
        hint: 'Record it first: it replaces this one and the task closes by itself.',
      },
      derogation: {
        name: 'Pay the card as it stands, by derogation',
        hint: 'Once in twelve months, with a sworn statement in the file.',
      },
    },
  },
  'remind-agency': {
    name: 'Remind ONEM',
    asked: 'ONEM has not decided within its term. Remind it; the wait starts again.',
    startsFrom: 'the day after the term for the decision',
    rule: '5 working days after the term',
    after: 'the task is late; the household goes on waiting',
    source: 'AR 145; office rule remind-agency',
    outcomes: {
      done: {
        name: 'Send the reminder',
        hint: 'It goes to ONEM today; the term is one month longer.',
      },
    },
  },
  'review-month': {
    name: 'Review the month',
    asked: 'The calculation raised a question that a person must answer before the month is paid.',
    startsFrom: 'the calculation',
    rule: '3 working days after the calculation',
    after: 'the task is late; the month is not paid',
    source: 'office rule review-month',
    outcomes: {
      approved: {
        name: 'Approve, pay the month',
        hint: 'The figures are right. The month is ordered today.',
      },
      refused: { name: 'Do not pay', hint: 'The figures are wrong. Say why in the note.' },
    },
  },
  'ask-account': {
    name: 'Ask for an account',
    asked:
      'The bank sent the payment back. Get a new account from the person and record it in the dossier; the next run pays again.',
    startsFrom: 'the return by the bank',
    rule: '5 working days after the return',
    after: 'the task is late; the money stays with the office',
    source: 'AR 161; office rule ask-account',
    outcomes: {
      done: {
        name: 'The new account is recorded',
        hint: 'The next run pays the whole amount to it.',
      },
    },
  },
  'chase-bank': {
    name: 'Ask the bank',
    asked: 'The bank has not answered about a file. Ask what became of it.',
    startsFrom: 'the file sent',
    rule: 'the day after the bank’s term',
    after: 'the task is late; nobody knows whether the money arrived',
    source: 'office rule chase-bank',
    outcomes: {
      done: {
        name: 'The bank answered',
        hint: 'Its report arrives by itself. The wait starts again.',
      },
    },
  },
  'declare-third-party': {
    name: 'Declare to the bailiff',
    asked: 'A seizure was registered. The office must declare what it owes to the person.',
    startsFrom: 'the seizure',
    rule: '15 days after the seizure',
    after: 'the office may have to pay the debt itself',
    source: 'Judicial Code, art. 1452, 1456',
    outcomes: { declared: { name: 'Send the declaration', hint: 'The letter leaves today.' } },
  },
  'answer-question': {
    name: 'Answer a question',
    asked: 'A person asked something that was not answered at once.',
    startsFrom: 'the question',
    rule: '45 days after the question',
    after: 'the task is late',
    source: 'Charter of the insured, art. 4 (D-INFO-45)',
    outcomes: { answered: { name: 'Answered', hint: 'Write what was said in the note.' } },
  },
};
const queues: Readonly<Record<Queue, string>> = {
  reception: 'reception',
  admissibility: 'admissibility',
  payment: 'payment',
  debts: 'debts',
  expert: 'experts',
};
const consequences: Readonly<
  Record<ConsequenceKey, { readonly what: string; readonly when?: string }>
> = {
  claimToOnem: { what: 'The claim, to ONEM', when: 'today' },
  formsWaitEnds: { what: 'The wait for forms', when: 'today' },
  decisionWait: { what: 'The wait for the decision' },
  claimWaitEnds: { what: 'The wait of this claim', when: 'today' },
  cardWaitEnds: { what: 'The wait for a correct card', when: 'today' },
  monthPaid: { what: 'The month, ordered today', when: 'in the next run' },
  noticeSent: {
    what: 'The payment notice, in the person’s language',
    when: 'once the bank has paid',
  },
  verification: { what: 'Verification by ONEM', when: 'once the bank has paid' },
  derogationUsed: { what: 'The derogation of twelve months' },
  reminderSent: { what: 'A reminder, to ONEM', when: 'today' },
  decisionWaitAgain: { what: 'The wait for the decision, again', when: 'one month' },
  monthNotPaid: { what: 'The payment of this month', when: 'today' },
  paidAgain: { what: 'The whole amount again, to the new account', when: 'in the next run' },
  accountWaitEnds: { what: 'The wait for an account', when: 'today' },
  bankWaitAgain: { what: 'The wait for the bank, again' },
  declarationSent: { what: 'The third-party declaration', when: 'today' },
  answerWaitEnds: { what: 'The wait for an answer', when: 'today' },
};
const values: Lookup = {
  reception: 'Reception',
  admissibility: 'Admissibility',
  payment: 'Payment',
  debts: 'Debts',
  expert: 'Experts',
  late: 'Late',
  today: 'Today',
  week: 'Within a week',
  later: 'Later',
  nobody: 'Nobody',
  me: 'Me',
  colleague: 'A colleague',
};
const reasons: Lookup = {
  unsigned: 'not signed',
  altered: 'struck through or altered',
  AC01: 'account number not right (AC01)',
  AC04: 'account closed (AC04)',
  AC06: 'account blocked (AC06)',
  MD07: 'the person has died (MD07)',
  MS03: 'no reason given (MS03)',
  'daily-amount-differs': 'ONEM’s daily amount differs from ours',
};

export const work = {
  tasks,
  queues,
  consequences,
  reasons,
  missing: (forms: string) => `${forms} missing`,
  verbs: { pays: 'Pays', sends: 'Sends', stops: 'Stops', starts: 'Starts', uses: 'Uses up' },
  inbox: {
    tabsLabel: 'Lists',
    tabs: { mine: 'My work', queues: 'My queues', all: 'Everything', done: 'Done' },
    order: 'Households without income first, the longest wait on top; then the due day.',
    doneOrder: 'What you did, the latest first.',
    caption: 'Tasks',
    columns: {
      need: 'Without income',
      person: 'Person',
      ask: 'What is asked',
      due: 'Due, and why then',
      holder: 'Who has it',
      ended: 'How it ended',
      act: 'Take or open',
    },
    filter: 'Filter',
    apply: 'Apply',
    facets: { type: 'What is asked', queue: 'Queue', due: 'Due', who: 'Who has it' },
    values,
    remove: ': remove this filter',
    noMatch: 'No task fits all filters',
    withoutFilter: (name: string) => `Without “${name}”`,
    withoutAll: (count: number) => `Without any filter: ${String(count)}`,
    range: (from: string, to: string, of: string) => `${from} to ${to} of ${of}`,
    pagesLabel: 'Pages',
    empty: {
      mine: 'You have no task',
      queues: 'Nothing waits in your queues',
      all: 'Nothing waits in the office',
      done: 'You have ended no task yet',
    },
    waitingInQueues: (count: number) =>
      count === 1
        ? 'One task waits in your queues.'
        : `${String(count)} tasks wait in your queues.`,
    longest: (days: number, name: string, ask: string) =>
      `The household that waits longest has been without income for ${String(days)} days: ${name}, ${ask}.`,
    nextUp: (name: string, ask: string) => `The first is: ${name}, ${ask}.`,
    takeThis: 'Take this task',
    seeQueues: 'See my queues',
    take: 'Take',
    open: 'Open',
    release: 'Release',
    takeOf: (ask: string, name: string) => `Take: ${ask}, ${name}`,
    openOf: (ask: string, name: string) => `Open: ${ask}, ${name}`,
    nobody: 'Nobody',
    you: 'You',
    since: (day: string) => `since ${day}`,
    givenBy: (who: string) => `given by ${who}`,
    closedByItself: 'closed by itself',
    paid: 'paid',
    paidTo: (day: string) => `to ${day}`,
    noClaim: 'no claim',
    daysWithoutIncome: 'days without income',
    today: 'today',
    late: 'late',
    inDays: (days: number) => (days === 1 ? 'in 1 day' : `in ${String(days)} days`),
    daysLate: (days: number) => (days === 1 ? '1 day late' : `${String(days)} days late`),
  },
  task: {
    next: 'Next task',
    nobodyHasIt: 'Nobody has it',
    youHaveIt: (since: string) => `You have it since ${since}`,
    hasIt: (who: string) => `${who} has it`,
    colleagueHasIt: (who: string, since: string) => `${who} took it at ${since}`,
    isDone: 'Done',
    fromQueue: (queue: string) => `queue: ${queue}`,
    openSince: (day: string) => `open since ${day}`,
    asked: 'What is asked, and why',
    due: 'Due',
    dueShort: 'due',
    startsFrom: 'Starts from',
    runsTo: 'Runs to',
    afterIt: 'After it',
    source: 'Source',
    howEnds: 'How does it end?',
    ended: 'How it ended',
    chooseOutcome: 'Choose how the task ends',
    note: 'Note for the file (optional)',
    formsThatCame: 'Forms that came',
    enterCard: 'Record the correct card',
    enterAccount: 'Record the new account',
    willHappen: 'What will happen',
    nothingYet: 'Nothing has been changed yet.',
    completeNext: 'Complete, then next',
    complete: 'Complete',
    nextUp: (ask: string, name: string) => `Next: ${ask}, ${name}`,
    nothingNext: 'Next: nothing else waits in your queues.',
    notForYou: 'Your role may read this task, not end it.',
    openDossier: 'Open the dossier',
  },
};
export type Work = typeof work;
