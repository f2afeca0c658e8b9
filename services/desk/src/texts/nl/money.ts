import type { PaymentStatus } from '@office/domain/payment';
import type { RunStatusName } from '../names.ts';
import type { Lookup } from '../lookup.ts';

const paymentStatuses: Readonly<Record<PaymentStatus, string>> = {
  calculated: 'Calculated', 'in-review': 'In review', ordered: 'Ordered', sent: 'Sent', executed: 'Executed', returned: 'Returned', withdrawn: 'Withdrawn',
};
const runStatuses: Readonly<Record<RunStatusName, string>> = {
  collecting: 'Collecting', 'to-sign': 'Waits for signatures', signed: 'Signed', sent: 'Sent to the bank', empty: 'Nothing to pay', abandoned: 'Not signed in time',
};
const statuses: Lookup = { ...paymentStatuses, pending: 'Waits', accepted: 'Accepted', rejected: 'Rejected', verified: 'Verified' };
const rules: Lookup = {
  'paid-days': 'Days of the month', 'temporary-allowances': 'Hours lost', 'voluntary-part-time': 'Part-time', 'minimum-allowance': 'Minimum', 'wage-bracket': 'Wage bracket', 'replacement-rate': 'Rate of the phase',
  gross: 'Gross', withholding: 'Advance tax', 'set-off': 'Set-off of debts', 'seizable-portion': 'Can be taken', 'share-deductions': 'Shares of the creditors',
};
const inputs: Lookup = {
  month: 'month', from: 'from', until: 'until', work: 'worked', sick: 'sick', holidayPaid: 'holiday', other: 'other', net: 'net', on: 'on', income: 'income', children: 'children', beforeChildren: 'before children', child: 'a child',
  seizable: 'seizable', maintenancePolicy: 'maintenance', base: 'base', multiplier: 'index', minimum: 'minimum', ceiling: 'ceiling', rate: 'rate', monthlyWage: 'wage', hoursLost: 'hours lost', weeklyHours: 'hours a week',
};
const dayReasons: Lookup = {
  unemployed: 'unemployed', sunday: 'Sunday', 'sunday-worked': 'Sunday worked', worked: 'worked', sick: 'sick', 'holiday-pay': 'paid holiday', 'other-reason': 'other reason',
  'saturday-after-four-work-days': 'Saturday after four days of work', 'saturday-after-five-days-not-payable': 'Saturday after five days not payable', 'saturday-between-days-not-payable': 'Saturday between days not payable',
  'saturday-after-two-or-three-work-days': 'Saturday after two or three days of work',
};
const receipt: Lookup = { inputs: 'Facts', rules: 'Rules', result: 'Result', hash: 'Seal' };

export const money = {
  paymentStatuses, runStatuses, statuses, dayReasons,
  verificationResults: { approved: 'approved', rejected: 'rejected', eliminated: 'eliminated' },
  payment: {
    of: (month: string) => `Payment of ${month}`, calculation: 'Calculation', allowances: 'Allowances', gross: 'Gross', tax: 'Tax', net: 'Net', setOff: 'Set-off', toCreditors: 'To creditors', paid: 'Paid', month: 'Month',
    first: 'first payment, no correction', correction: (number: number) => `correction ${String(number)}`, issues: 'What a person must look at', howCalculated: 'How it was calculated', step: 'Step', working: 'Working', article: 'Article', result: 'Result',
    groups: { days: 'Days', daily: 'Daily amount', net: 'From gross to net', taken: 'What can be taken', shares: 'Who gets what', other: 'More' }, rules, inputs, receipt, owed: 'owed',
    days: 'Days that count less or not', fullDays: (count: number) => `${String(count)} days count whole`, day: 'Day', counts: 'Counts', fromGrossToPaid: 'From gross to paid', waterfallTitle: 'From gross to paid, step by step',
    who: 'Who', why: 'Why this amount', amount: 'Amount', allowancesOf: (count: string) => `${count} allowances`, ownDebts: 'debts to the office', to: (name: string) => `To ${name}`, claimant: 'The person', status: 'Status',
    payBy: (day: string) => `The law asks for payment by ${day}.`, transfers: 'Transfers', run: 'Run', papers: 'Papers', card: 'Card', correct: 'Record a corrected card',
  },
  runs: {
    title: 'Payment runs', what: 'A run collects every month that may be paid, two people sign, one file goes to the bank.', open: (day: string) => `Open a run of ${day}`, none: 'There was no run yet.', openedBy: 'Opened', payments: 'Payments', total: 'Total',
    of: (day: string) => `Payment run of ${day}`, openedLine: (who: string, at: string) => `opened by ${who} at ${at}`, transfers: (count: string) => `File to the bank, ${count} transfers`,
    stages: ['Collected', 'First signature', 'Second signature', 'File to the bank', 'Answers'], totals: 'Totals', inEuros: 'In euros', thisRun: 'This run', toClaimants: 'To claimants', answers: 'Answers of the bank', twoSignatures: 'Two signatures',
    signedContent: (hash: string) => `Signed ${hash}`, somebodyElse: 'Somebody else: you signed first', aColleague: 'A colleague of the payment desk', signBy: (day: string) => `by ${day}; else what was collected is given back`,
    neverTheFirst: 'The second person is never the first, whatever the role.', sends: (count: string, total: string) => `${count} transfers, ${total}, to the bank`, stops: (count: string) => `Changes to these ${count} payments`, starts: 'The wait for the bank’s answers',
    startsSecond: 'The wait for the second signature', atOnce: 'at once', sign: 'Sign', signAndSend: 'Sign and send', file: 'The file', message: 'Message', hash: 'Seal', sentOn: 'Sent on', download: 'Download the file (pain.001)',
  },
};
export type MoneyTexts = typeof money;
