import type { NamedQuestions } from './read-question.ts';

/** Questions beyond those of the public table; README.md lists their fields. */
export const amountQuestions: NamedQuestions = [];
