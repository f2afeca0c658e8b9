import type { TaskType } from '@office/domain/task';
import type { Consequence } from './components/sheet.tsx';

/** What each outcome of a task sets in motion; the words stand in the texts under the same keys. */
export const consequenceKeys = {
  'complete-claim': {
    done: ['claimToOnem', 'formsWaitEnds', 'decisionWait'],
    abandoned: ['claimWaitEnds'],
  },
  'complete-card': {
    done: ['cardWaitEnds'],
    derogation: ['monthPaid', 'noticeSent', 'cardWaitEnds', 'verification', 'derogationUsed'],
  },
  'remind-agency': { done: ['reminderSent', 'decisionWaitAgain'] },
  'review-month': {
    approved: ['monthPaid', 'noticeSent', 'verification'],
    refused: ['monthNotPaid'],
  },
  'ask-account': { done: ['paidAgain', 'accountWaitEnds'] },
  'chase-bank': { done: ['bankWaitAgain'] },
  'declare-third-party': { declared: ['declarationSent'] },
  'answer-question': { answered: ['answerWaitEnds'] },
} as const satisfies Record<TaskType, Readonly<Record<string, readonly string[]>>>;

export type ConsequenceKey =
  | 'claimToOnem'
  | 'formsWaitEnds'
  | 'decisionWait'
  | 'claimWaitEnds'
  | 'cardWaitEnds'
  | 'monthPaid'
  | 'noticeSent'
  | 'verification'
  | 'derogationUsed'
  | 'reminderSent'
  | 'decisionWaitAgain'
  | 'monthNotPaid'
  | 'paidAgain'
  | 'accountWaitEnds'
  | 'bankWaitAgain'
  | 'declarationSent'
  | 'answerWaitEnds';

export const verbOf = {
  claimToOnem: 'sends',
  formsWaitEnds: 'stops',
  decisionWait: 'starts',
  claimWaitEnds: 'stops',
  cardWaitEnds: 'stops',
  monthPaid: 'pays',
  noticeSent: 'sends',
  verification: 'starts',
  derogationUsed: 'uses',
  reminderSent: 'sends',
  decisionWaitAgain: 'starts',
  monthNotPaid: 'stops',
  paidAgain: 'pays',
  accountWaitEnds: 'stops',
  bankWaitAgain: 'starts',
  declarationSent: 'sends',
  answerWaitEnds: 'stops',
} as const satisfies Record<ConsequenceKey, Consequence['verb']>;

export const consequencesOf = (type: TaskType, outcome: string): readonly ConsequenceKey[] =>
  new Map<string, readonly ConsequenceKey[]>(Object.entries(consequenceKeys[type])).get(outcome) ??
  [];
