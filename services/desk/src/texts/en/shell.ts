import type { Role } from '@office/domain/access';
import type { Language } from '@office/domain/calendar-words';
import type { ProblemCode } from '@office/contracts/problems';
import type { Lookup } from '../lookup.ts';

const machines: Lookup = { office: 'the office', bank: 'the bank', agency: 'ONEM', onem: 'ONEM' };
const roles: Readonly<Record<Role, string>> = {
  reception: 'reception',
  admissibility: 'admissibility',
  payment: 'payment',
  debts: 'debts',
  expert: 'expert',
  head: 'head of office',
  auditor: 'auditor',
  office: 'the office',
  bank: 'the bank',
  agency: 'ONEM',
};
const languageNames: Readonly<Record<Language, string>> = {
  fr: 'French',
  nl: 'Dutch',
  de: 'German',
  en: 'English',
};
const problems: Readonly<Record<ProblemCode, string>> = {
  malformed: 'An answer cannot be read. Correct what is named and send it again.',
  'no-token': 'Nobody is signed in. Sign in again.',
  'not-entitled':
    'Your role may not do this. Ask a colleague whose role may, or the head of office.',
  'same-signer': 'You signed first. A second person must sign.',
  'not-found': 'There is nothing at this address. Check it, or start from the inbox.',
  'unknown-dossier': 'There is no such dossier. Search for the person, or open a dossier.',
  'unknown-claim': 'There is no such claim. Look in the dossier.',
  'unknown-task': 'There is no such task. Go back to the inbox.',
  'unknown-title': 'There is no such title. Look in the dossier.',
  'unknown-debt': 'There is no such debt. Look in the dossier.',
  'unknown-payment': 'There is no such payment. Look in the dossier.',
  'unknown-run': 'There is no such payment run. Look in the list of runs.',
  'unknown-letter': 'There is no such letter. Look in the dossier.',
  'unknown-article': 'There is no such article. Search the knowledge base.',
  'unknown-parameter': 'There is no such table. Look in the list of figures.',
  'unknown-outcome': 'This task cannot end like that. Choose one of its outcomes.',
  'already-exists': 'This exists already and differs. Look at what is there.',
  'dossier-exists': 'This person has a dossier. Search for it by the national number.',
  'claim-already-filed': 'A claim from this day was filed before. Look in the dossier.',
  'claim-not-in-this-state': 'The claim is past this step. Look at it again.',
  'payment-not-in-this-state': 'The payment is past this step. Look at it again.',
  'run-not-in-this-state': 'The run is past this step. Look at it again.',
  'too-early':
    'The card comes too early. Paper: from the last day of the month; electronic: from its penultimate working day.',
  'not-entitled-that-month':
    'No claim covers this month. File the claim first, or check the month.',
  'derogation-used': 'A derogation was given within twelve months. Ask for a correct card.',
  'no-card': 'There is no card for this month. Record it first.',
  'nothing-to-verify': 'Nothing was executed for this month. Wait for the bank.',
  'already-released': 'The title was released before. Register a new one for a new claim.',
  'debt-not-open': 'The debt is settled or waived. Look at it again.',
  'task-taken':
    'A colleague has this task. Ask the colleague, or the head of office to give it to you.',
  'task-done': 'This task is done. Go back to the inbox.',
  'task-not-yours': 'You do not have this task. Take it first.',
  'version-conflict':
    'The dossier changed while you typed. Compare both versions, then decide again.',
  'no-version-in-force':
    'No figure is in force on that day. Ask an expert to enter the published one.',
  'not-computable': 'This cannot be computed. Ask an expert.',
  contradiction: 'Two answers contradict each other: one day has two letters. Correct the second.',
  'neighbour-down': 'A part of the office does not answer. Try again in a moment.',
  unexpected:
    'Something went wrong here. Try again; if it stays, tell the operators when it happened.',
};

export const shell = {
  product: 'Payment Office',
  promise: 'The right amount, on time, and able to say why.',
  skip: 'Go to the content',
  foot: 'Demonstration office. Every person, number and amount shown here is invented.',
  places: {
    label: 'Places',
    inbox: 'Inbox',
    dossiers: 'Dossiers',
    payments: 'Payments',
    knowledge: 'Knowledge',
    office: 'Office',
    none: '',
  },
  searchHint: 'Name, number, dossier, account',
  search: 'Search',
  signOut: 'Sign out',
  languageLabel: 'Language',
  crumbs: 'Where you are',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  euros: 'euros',
  machines,
  roles,
  languageNames,
  signIn: {
    title: 'Sign in',
    button: 'Sign in with your office account',
    signedOut: (minutes: number) => `You were signed out after ${String(minutes)} minutes`,
    kept: 'What you typed is kept. Sign in and the form comes back as you left it.',
    leave: 'Shared computer? Sign out when you leave it.',
  },
  problemTitle: (status: number): string => {
    if (status === 404) return 'There is nothing here';
    if (status === 403) return 'This is not allowed';
    if (status === 503) return 'Not available now';
    return status >= 500 ? 'Something went wrong' : 'This is not possible';
  },
  formTooOld:
    'This form is older than your session. Nothing was changed. Go back, load the page again and send it.',
  serviceAway: (service: string) =>
    `The service ${service} does not answer. Nothing was changed. Try again in a moment.`,
  toInbox: 'Go to the inbox',
  problems,
  notices: {
    takenFirst: (who: string, task: string, at: string) =>
      `${who} took it at ${at}: ${task}. Nothing was changed.`,
    gone: (task: string) => `${task} was done meanwhile. Nothing was changed.`,
    released: (task: string) => `${task} is back in its queue.`,
    completed: (task: string) => `${task} is done.`,
    noMore: 'Nothing else waits in your queues.',
    'dossier-opened': 'The dossier is open.',
    'claim-filed': 'The claim is filed. What is missing is asked for by itself.',
    'document-received': 'The form is recorded.',
    'card-recorded': 'The card is recorded. The month goes on by itself.',
    'facts-changed': 'The change is recorded.',
    'title-registered': 'The title is registered. It deducts from the next order on.',
    'title-released': 'The title is released. Nothing more is taken from the next order on.',
    'run-opened': 'The run is open. The office collects what may be paid today.',
    'run-signed': 'You signed.',
    'question-recorded': 'The question is recorded, with the day by which it must be answered.',
    'kept-back': 'What you typed before you were signed out is back. Nothing was sent yet.',
  },
  office: {
    title: 'This office',
    day: 'Office day',
    you: 'You',
    processes: 'Processes',
    watch: 'Watch the processes in Temporal',
  },
  knowledge: {
    search: 'Search the articles',
    all: 'All articles',
    found: (count: number, text: string) => `${String(count)} for “${text}”`,
    none: 'No article has these words. Try one word less.',
    figures: 'Figures in force',
    since: (day: string) => `in force since ${day}`,
    noneInForce: 'no figures in force today',
    certainty: {
      found: 'found in the source',
      derived: 'derived from figures found',
      knowledge: 'from memory, not read in a source',
      uncertain: 'uncertain',
    },
    about: 'About this article',
    applies: (from: string, checked: string) => `Applies from ${from}. Checked on ${checked}.`,
    whole: 'Read the whole article',
    checked: (day: string) => `checked on ${day}`,
    checkedTerm: 'Checked on',
    until: (day: string) => `until ${day}`,
    helps: 'Helps with',
  },
};
export type Shell = typeof shell;
