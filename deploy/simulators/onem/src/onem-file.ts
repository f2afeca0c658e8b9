import type { OnemInbound, OnemOutbound } from '@office/contracts/agency';
import type { Day } from '@office/domain/day';
import { DomainError } from '@office/domain/domain-error';
import { nextWorkingDay } from '@office/rules/working-days';
import { unchanged, type Decided } from '@office/service-kit/facts';
import { decide, type C9 } from './decide.ts';
import { verificationOf, type GivenVerification } from './verify.ts';
import type { Will } from './will.ts';

type C10 = Extract<OnemInbound, { type: 'C10' }>;
type Notice = Extract<OnemInbound, { type: 'AM92-5' }>;

interface Submission {
  readonly c9: C9;
  /** What a story wanted when it came; nothing: the law decides. */
  readonly will?: Will;
  /** The day it is answered; nothing when it is answered already, or never. */
  readonly answersOn?: Day;
  /** Why there is no answer: a figure the law does not give yet. */
  readonly cannot?: string;
}

/** ONEM's own file of one dossier of ours. */
export interface OnemFile {
  readonly dossierId: string;
  readonly wills: readonly Will[];
  readonly submissions: readonly Submission[];
  readonly notices: readonly Notice[];
  readonly months: readonly { readonly c10: C10; readonly results: number }[];
  /** Answers that were decided and have not left yet, in their order; `unsent` counts them. */
  readonly toSend: readonly OnemOutbound[];
  readonly unsent: number;
}

export const emptyFile = (dossierId: string): OnemFile => ({
  dossierId,
  wills: [],
  submissions: [],
  notices: [],
  months: [],
  toSend: [],
  unsent: 0,
});

const changed = (next: OnemFile): Decided<OnemFile> => ({ next, events: [] });
const sending = (file: OnemFile, toSend: readonly OnemOutbound[]): OnemFile => ({
  ...file,
  toSend,
  unsent: toSend.length,
});

/** One more will for the dossier: the next submission uses the oldest up. */
export const queueWill = (file: OnemFile, will: Will): Decided<OnemFile> =>
  changed({ ...file, wills: [...file.wills, will] });

/** Takes a message of the office; one that is here already changes nothing. */
export function take(file: OnemFile, message: OnemInbound, today: Day): Decided<OnemFile> {
  switch (message.type) {
    case 'C9':
      return submitted(file, message, today);
    case 'AM92-5':
      return file.notices.some(({ messageId }) => messageId === message.messageId)
        ? unchanged(file)
        : changed({ ...file, notices: [...file.notices, message] });
    case 'C10':
      return file.months.some(({ c10 }) => c10.messageId === message.messageId)
        ? unchanged(file)
        : changed({ ...file, months: [...file.months, { c10: message, results: 0 }] });
  }
}

/** A submission is answered on the next working day, never the same day; told to be silent, never. */
function submitted(file: OnemFile, c9: C9, today: Day): Decided<OnemFile> {
  if (file.submissions.some((known) => known.c9.messageId === c9.messageId)) return unchanged(file);
  const [will, ...wills] = file.wills;
  const isSilent = will !== undefined && 'staySilent' in will;
  const submission: Submission = {
    c9,
    ...(will === undefined ? {} : { will }),
    ...(isSilent ? {} : { answersOn: nextWorkingDay(today) }),
  };
  return changed({ ...file, wills, submissions: [...file.submissions, submission] });
}

/** Decides every submission whose day has come. */
export function answerDue(file: OnemFile, today: Day): Decided<OnemFile> {
  const isDue = ({ answersOn }: Submission) => answersOn !== undefined && answersOn <= today;
  if (!file.submissions.some(isDue)) return unchanged(file);
  const answers: OnemOutbound[] = [];
  const submissions = file.submissions.map((submission): Submission => {
    if (!isDue(submission)) return submission;
    const { answersOn: _due, ...rest } = submission;
    const decided = decideOrSay(rest, today);
    if (typeof decided === 'string') return { ...rest, cannot: decided };
    if (decided !== undefined) answers.push(decided);
    return rest;
  });
  return changed(sending({ ...file, submissions }, [...file.toSend, ...answers]));
}

/** Where the law gives no figure, ONEM is silent and its state says why: a refusal would be an invention. */
function decideOrSay({ c9, will }: Submission, on: Day): OnemOutbound | string | undefined {
  try {
    return decide(c9, will, on);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** Verifies an executed month at once; refuses with `nothing-to-verify` what was never submitted. */
export function verify(file: OnemFile, told: GivenVerification, today: Day): Decided<OnemFile> {
  const { month, correction } = told;
  const isIt = ({ c10 }: { c10: C10 }) => c10.month === month && c10.correction === correction;
  const found = file.months.find(isIt);
  if (found === undefined) throw new DomainError('nothing-to-verify', { month, correction });
  const number = found.results + 1;
  const months = file.months.map((each) => (isIt(each) ? { ...each, results: number } : each));
  const c12 = verificationOf(found.c10, told, { number, sentOn: today });
  return changed(sending({ ...file, months }, [...file.toSend, c12]));
}

/** An answer has left: it is struck off. */
export const left = (file: OnemFile, messageId: string): Decided<OnemFile> =>
  file.toSend.some((message) => message.messageId === messageId)
    ? changed(
        sending(
          file,
          file.toSend.filter((message) => message.messageId !== messageId),
        ),
      )
    : unchanged(file);

/** The next day on which something of this dossier is answered. */
export const nextAnswerOn = (file: OnemFile): Day | undefined =>
  file.submissions.flatMap(({ answersOn }) => answersOn ?? []).toSorted()[0];
