import type { ClaimKind, ClaimStatus } from '@office/domain/claim';
import type { CardVia } from '@office/domain/control-card';
import type { Channel, DebtStatusName, TitleKindName } from '../names.ts';
import type { FamilyCategory, Language } from '@office/domain/household';
import type { LetterType } from '@office/domain/letter';
import type { EventKind } from '../../history.ts';
import type { Lookup } from '../lookup.ts';

const claimKinds: Readonly<Record<ClaimKind, string>> = { full: 'Full unemployment', temporary: 'Temporary unemployment', insertion: 'Insertion allowance' };
const claimStatuses: Readonly<Record<ClaimStatus, string>> = {
  filed: 'filed', incomplete: 'incomplete', submitted: 'with ONEM', returned: 'sent back by ONEM', late: 'late', granted: 'granted', refused: 'refused',
};
const categories: Readonly<Record<FamilyCategory, string>> = { A: 'A, with family burden', N: 'N, lives alone', B: 'B, cohabiting' };
const channels: Readonly<Record<Channel, string>> = { counter: 'at the counter', web: 'on the web', post: 'by post', partner: 'from a partner' };
const vias: Readonly<Record<CardVia, string>> = { paper: 'On paper', electronic: 'Electronic' };
const titleKinds: Readonly<Record<TitleKindName, string>> = {
  seizure: 'Seizure', 'privileged-seizure': 'Privileged seizure', assignment: 'Assignment', maintenance: 'Maintenance', subrogation: 'Subrogation', 'collective-settlement': 'Collective settlement',
};
const debtStatuses: Readonly<Record<DebtStatusName, string>> = { open: 'open', suspended: 'suspended', settled: 'settled', waived: 'waived' };
const letterTypes: Readonly<Record<LetterType, string>> = {
  'decision-notice': 'Decision notice', 'payment-notice': 'Payment notice', 'missing-document': 'Missing document', 'card-to-complete': 'Card to complete', 'card-reminder': 'Card reminder',
  'overpayment-notice': 'Overpayment notice', 'overpayment-settled': 'Overpayment settled', 'third-party-declaration': 'Third-party declaration', 'payment-attestation': 'Payment attestation',
};
const speaks: Readonly<Record<Language, string>> = { fr: 'Speaks French', nl: 'Speaks Dutch', de: 'Speaks German' };
const kinds: Readonly<Record<EventKind, string>> = { facts: 'Facts', documents: 'Claims and documents', decisions: 'Decisions', cards: 'Cards', payments: 'Payments', letters: 'Letters', tasks: 'Tasks', titles: 'Titles' };
const enter: Lookup = {
  number: 'Enter the national number, 11 digits',
  familyName: 'Enter the family name',
  givenName: 'Enter the given name',
  language: 'Choose the language of the letters',
  iban: 'Enter the account, such as BE68 5390 0754 7034',
  category: 'Choose the family category',
  children: 'Enter the number of children, 0 if none',
  street: 'Enter the street and number',
  postcode: 'Enter the postcode',
  town: 'Enter the town',
  from: 'Enter the day, such as 12/11/2026',
  filedOn: 'Enter the day of filing, such as 12/11/2026',
  kind: 'Choose the kind',
  channel: 'Choose how it came',
  form: 'Enter the form, such as C4',
  creditor: 'Enter the creditor’s name',
  claim: 'Enter the amount of the claim, such as 1,500.00',
  monthly: 'Enter the amount a month, such as 150.00',
  question: 'Enter what the person asked',
};
const refused: Lookup = {
  number: 'The national number’s check digits do not fit. Compare it with the identity card',
  iban: 'The account’s check digits do not fit. Compare it with the paper',
  from: 'This day is not accepted. Check it',
  form: 'This is no form we know. Enter it as printed, such as C4 or C109/36',
  work: 'A day in the card is not accepted. Check the month',
  line: 'The days are not accepted. Check the month',
};
const names: Lookup = { category: 'Category', children: 'Children', iban: 'Account', street: 'Street', postcode: 'Postcode', town: 'Town' };

export const file = {
  claimKinds, claimStatuses, categories, channels, vias, titleKinds, debtStatuses, letterTypes,
  titleStatuses: { active: 'deducts', released: 'released', settled: 'settled' },
  formNames: { C1: 'household and situation', C4: 'end of employment', C109: 'claim with own proof', 'C3.2': 'temporary unemployment', 'C109/36': 'end of studies' },
  dossiers: {
    open: 'Open a dossier',
    howToFind: 'Search by name, national number, dossier or the end of the account.',
    found: (count: number, text: string) => `${String(count)} for “${text}”`,
    none: 'There is no dossier yet.',
    noneFound: 'Nobody fits. Check the spelling, try the national number, or open a dossier.',
  },
  fields: {
    kind: 'Kind', from: 'From', until: 'Until', status: 'Status', filed: 'Filed', monthlyWage: 'Monthly wage', via: 'Came', handedIn: 'Handed in', version: 'Version', derogation: 'Derogation',
    creditor: 'Creditor', creditorIban: 'Account of the creditor', claim: 'Claim', monthly: 'A month', balance: 'Still owed', filedOn: 'Filed on', rank: 'Rank', reference: 'Reference', titleKind: 'Kind of title',
    dossier: 'Dossier', language: 'Language', category: 'Family category', children: 'Children', address: 'Address', familyName: 'Family name', givenName: 'Given name', number: 'National number', iban: 'Account (IBAN)',
    letterLanguage: 'Language of the letters', factsFrom: 'Holds from', street: 'Street and number', postcode: 'Postcode', town: 'Town', firstDay: 'First day claimed', documents: 'Forms that came with it',
    careerDays: 'Career days', channel: 'How it came', form: 'Form', question: 'What was asked',
  },
  forms: {
    toCorrect: (count: number) => (count === 1 ? 'One answer needs correcting' : `${String(count)} answers need correcting`),
    enter, refused,
    enterThis: 'Fill this in',
    noSuchDay: 'There is no such day. Enter it like 12/11/2026',
    noAmount: 'This is no amount. Enter it like 1,500.00',
    noNumber: 'Enter a whole number',
    stillToCome: (day: string) => `This day, ${day}, is still to come`,
    nothingChanged: 'Nothing differs from the dossier. Change a field, or leave',
    leave: 'Leave without recording',
    choose: 'Choose',
    optional: 'Optional',
    dayHint: 'Such as 12/11/2026',
    numberHint: '11 digits; dots and dashes do not matter',
    ibanHint: 'As on the paper; spaces do not matter',
    documentsHint: 'Tick what is here today. What is missing is asked for by letter.',
    formHint: 'As printed, such as C4',
    claimHint: 'The whole sum; optional for maintenance',
    monthlyHint: 'For maintenance',
  },
  enter: {
    claim: 'A claim', document: 'A document', card: 'A card', facts: 'A change', title: 'A title', question: 'A question',
    claimTitle: 'File a claim', fileClaim: 'File the claim',
    documentTitle: 'Record a document', recordDocument: 'Record the document', claimLacks: (forms: string) => `The claim waits for: ${forms}.`,
    cardTitle: 'Record a card',
    factsTitle: 'Change the facts', recordFacts: 'Record the change', goOn: 'Record on top of the new facts',
    titleTitle: 'Register a title', registerTitle: 'Register the title',
    questionTitle: 'Record a question', recordQuestion: 'Record the question',
  },
  conflict: {
    title: 'The dossier changed while you typed', explain: 'Nothing you typed is lost. Compare, correct the form if need be, and record it on top of the new facts.',
    elsewhere: 'None of these facts changed: something else in the dossier did. Nothing you typed is lost. Record it again.',
    fact: 'Fact', then: 'When you began', now: 'Now', names,
  },
  card: {
    isSigned: 'Signed', notAltered: 'Nothing struck through', line: 'Days, in one line', lineHint: 'T worked, M sick, V holiday, A other, such as T 5-7 M 12-14. Or type in the boxes below.', fill: 'Fill the month',
    letters: { T: 'worked', M: 'sick', V: 'holiday', A: 'other' }, paper: 'The paper', signed: 'Signed', altered: 'Struck through', hoursLost: 'Hours lost', weeklyHours: 'Hours a week',
    record: 'Record the card', whatFollows: 'A card without fault is calculated and ordered today, without a clerk. An unsigned or altered one opens a task and a letter.',
    noCardYet: 'No card for this month yet.', replaces: (version: number, day: string, who: string) => `Version ${String(version)} was recorded on ${day} by ${who}. This one replaces it, or corrects the month when it was ordered.`,
    whichMonth: 'Which month?', cardThere: 'Card', unreadable: (word: string) => `“${word}” is no day of this month with a letter. Write it like T 5-7 M 12-14`,
  },
  dossier: {
    person: 'Person', age: (years: number) => `${String(years)} years`, named: (id: string) => `Dossier ${id}`, speaks, paidTo: (day: string) => `Paid to ${day}`,
    category: (category: string, children: number) => `Category ${category}${children === 0 ? '' : children === 1 ? ', 1 child' : `, ${String(children)} children`}`,
    daysWithoutSince: (day: string) => `days without income since ${day}`,
    address: ({ street, postcode, town }: { street: string; postcode: string; town: string }) => `${street}, ${postcode} ${town}`,
    seeAndEnter: 'In this dossier', see: 'See', enter: 'Enter', overview: 'Overview', claim: 'Claim', noClaim: 'No claim was filed.', forms: 'Forms',
    formReceived: (form: string, day: string) => `${form} received on ${day}`, cardOf: (month: string) => `Card of ${month}`, account: 'Account', right: 'Right', daily: 'A day', phaseMonth: 'month of the right', decision: 'Decision',
    household: 'Household', change: 'Change', titlesAndDebts: 'Titles and debts', register: 'Register', release: 'Release', releaseOf: (creditor: string) => `Release the title of ${creditor}`, debts: 'Debts', overpayment: 'Overpayment',
    left: (amount: string) => `${amount} left`, aMonth: (amount: string) => `${amount} a month`, paidSoFar: 'Paid so far', nothingPaid: 'Nothing was ordered yet.',
  },
  waits: {
    title: 'What is waiting, and until when', nothing: 'Nothing is waiting.', decision: 'The decision of ONEM', claimFrom: (day: string) => `for the claim from ${day}`, decisionRule: 'then a reminder',
    card: (month: string) => `The card of ${month}`, cardFrom: (day: string) => `on paper from ${day}`, cardRule: 'then one reminder, the day after', run: 'The next payment run', runRule: 'last day to pay without interest',
    bank: 'The answer of the bank', bankRule: 'the file was sent', account: 'A new account', accountRule: 'then the next run pays again', verification: 'Verification by ONEM', verificationRule: 'after the month was executed',
    endOfRight: 'The end of the right', endRule: 'last day of the right',
  },
  history: {
    title: 'Everything that happened', all: 'All', kinds, asKnownOn: 'As we knew it on', show: 'Show', earlier: (count: number) => (count === 1 ? '1 earlier event' : `${String(count)} earlier events`),
    opened: 'Dossier opened', holdsFrom: (day: string) => `holds from ${day}`, claimFiled: (kind: string, day: string) => `Claim filed from ${day}: ${kind.toLowerCase()}`, documentReceived: (form: string) => `${form} received`,
    granted: (day: string) => `Right granted by ONEM from ${day}`, cardRecorded: (month: string) => `Card of ${month} recorded`, letterSent: (type: string) => `Letter sent: ${type}`,
    taskOpened: (name: string, day: string) => `Task opened: ${name}, due ${day}`, titleRegistered: (kind: string, creditor: string) => `${kind} registered: ${creditor}`, titleReleased: (kind: string, creditor: string) => `${kind} released: ${creditor}`,
  },
};
export type File = typeof file;
