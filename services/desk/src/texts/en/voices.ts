import type { Lookup } from '../lookup.ts';

/** Names of steps and values that only the auditor reads. */
const rules: Lookup = { correction: 'Correction', paid: 'Paid to the person' };
const inputs: Lookup = {
  gross: 'gross',
  tax: 'tax',
  setOff: 'set-off',
  shares: 'shares',
  daily: 'daily amount',
  allowances: 'allowances',
  owed: 'owed',
  fraud: 'fraud',
  titles: 'titles',
  bands: 'bands',
  category: 'category',
  alreadyGone: 'already gone',
};
const values: Lookup = { yes: 'yes', no: 'no', none: 'none', 'not stated': 'not stated' };
const units: Lookup = { EUR: 'euros', allowances: 'allowances', hours: 'hours', months: 'months' };

/** By the words of the rule. */
const roundings: Lookup = {
  'half up to the cent': 'to the cent, half up',
  'the sum of the bands, half up to the cent': 'the sum of the bands to the cent, half up',
  'a closing half allowance, half up to the cent': 'a closing half allowance to the cent, half up',
  'to the nearest half allowance, a quarter upwards':
    'to the nearest half allowance, a quarter upwards',
  'exact fractions to the end; cents by largest remainder, ties to the smaller id':
    'exact to the end; the last cents by the largest remainder',
};
/** By switch and answer. */
const switches: Lookup = {
  'set-off-base: gross': 'the tenth is taken of the gross',
  'set-off-base: net': 'the tenth is taken of the net',
  'set-off-order: before-titles': 'the set-off comes before the titles',
  'set-off-order: after-titles': 'the set-off comes after the titles',
  'maintenance-policy: from-seizable-first': 'maintenance takes the seizable part first',
  'maintenance-policy: from-protected-first': 'maintenance takes the protected part first',
  'subrogation-rank: as-assignment': 'a subrogation ranks as an assignment',
  'subrogation-rank: as-seizure': 'a subrogation ranks as a seizure',
};

export const voices = {
  voices: {
    label: 'Who it is told to',
    assistant: 'Assistant',
    claimant: 'Claimant',
    auditor: 'Auditor',
    letterLanguage: 'Language of the letter',
    asRead: 'As the person reads it. The same steps, no other source.',
    allTheWay: 'From what is paid down to each fact given and each dated table.',
    band: (share: string, from: string, to: string) => `${share} of ${from} to ${to}`,
    rounded: (how: string) => `Rounded: ${how}.`,
    chosen: (answer: string) => `Chosen where the law is silent: ${answer}.`,
    given: 'given',
    table: (table: string, day: string) => `table ${table}, version of ${day}`,
    toldBefore: (number: string) => `step ${number}, told elsewhere`,
    step: (number: string) => `step ${number}`,
    receipt: 'Receipt',
    sealed: (day: string) => `Sealed on ${day}`,
    rules,
    inputs,
    values,
    units,
    roundings,
    switches,
  },
};
export type VoiceTexts = typeof voices;
