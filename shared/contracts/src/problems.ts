/** Every problem the office answers with: its status, its title, and what the reader should do. */
export const problems = {
  malformed: [
    400,
    'The request is malformed',
    'Correct the field that is named and send it again.',
  ],
  'no-token': [401, 'Nobody is signed in', 'Sign in and send a valid token.'],
  'not-entitled': [
    403,
    'Your role may not do this',
    'Ask a colleague whose role may, or the head of office.',
  ],
  'same-signer': [403, 'The same person may not sign twice', 'Ask a second person to sign.'],
  'not-found': [404, 'There is nothing here', 'Check the address.'],
  'unknown-dossier': [404, 'No such dossier', 'Check the number of the dossier, or open it first.'],
  'unknown-claim': [404, 'No such claim', 'Check the claim.'],
  'unknown-task': [404, 'No such task', 'Go back to the inbox.'],
  'unknown-title': [404, 'No such title', 'Check the title, or register it first.'],
  'unknown-debt': [404, 'No such debt', 'Check the debt.'],
  'unknown-payment': [404, 'No such payment', 'Check the dossier and the month.'],
  'unknown-run': [404, 'No such payment run', 'Check the run.'],
  'unknown-letter': [404, 'No such letter', 'Check the letter.'],
  'unknown-article': [404, 'No such article', 'Search the knowledge base.'],
  'unknown-parameter': [404, 'No such parameter', 'Check the name of the table.'],
  'unknown-outcome': [
    400,
    'This task cannot end like that',
    'Choose one of the outcomes of its type.',
  ],
  'already-exists': [
    409,
    'This already exists and differs',
    'Read what is there; choose another id for something new.',
  ],
  'dossier-exists': [409, 'This person has a dossier', 'Open the dossier that exists.'],
  'claim-already-filed': [
    409,
    'This claim was already filed',
    'Open the claim that exists for that first day.',
  ],
  'claim-not-in-this-state': [409, 'The claim is past this step', 'Read the claim again.'],
  'payment-not-in-this-state': [409, 'The payment is past this step', 'Read the payment again.'],
  'run-not-in-this-state': [409, 'The run is past this step', 'Read the run again.'],
  'too-early': [
    409,
    'The card comes too early',
    'Paper: from the last day of the month. Electronic: from its penultimate working day.',
  ],
  'not-entitled-that-month': [
    409,
    'No claim covers that month',
    'File the claim first, or check the month.',
  ],
  'derogation-used': [
    409,
    'A derogation was given within twelve months',
    'Ask for a correct card.',
  ],
  'no-card': [409, 'There is no card for that month', 'Record the card first.'],
  'nothing-to-verify': [
    409,
    'Nothing was executed for that month',
    'Wait until the bank has executed the payment.',
  ],
  'already-released': [
    409,
    'The title was already released',
    'Register a new title for a new claim.',
  ],
  'debt-not-open': [409, 'The debt is settled or waived', 'Read the debt again.'],
  'task-taken': [
    409,
    'A colleague has this task',
    'Ask the colleague, or the head of office to give it to you.',
  ],
  'task-done': [409, 'This task is done', 'Go back to the inbox.'],
  'task-not-yours': [409, 'You do not have this task', 'Take it first.'],
  'version-conflict': [
    412,
    'Somebody changed this meanwhile',
    'Look at both versions, then decide again.',
  ],
  'no-version-in-force': [
    409,
    'No figure is in force on that day',
    'Enter the published figure in the table that is named.',
  ],
  'not-computable': [409, 'This cannot be computed', 'Ask an expert.'],
  contradiction: [400, 'Two statements contradict each other', 'Correct the second one.'],
  'neighbour-down': [503, 'Another service does not answer', 'Try again in a moment.'],
  unexpected: [
    500,
    'Something went wrong here',
    'Try again; if it stays, give the correlation id to the operators.',
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type ProblemCode = keyof typeof problems;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);
