import type { Language } from '@office/domain/calendar-words';
import { entry as deEntry } from './de/entry.ts';
import { file as deFile } from './de/file.ts';
import { money as deMoney } from './de/money.ts';
import { shell as deShell } from './de/shell.ts';
import { voices as deVoices } from './de/voices.ts';
import { work as deWork } from './de/work.ts';
import { worklist as deWorklist } from './de/worklist.ts';
import { entry as enEntry } from './en/entry.ts';
import { file as enFile } from './en/file.ts';
import { money as enMoney } from './en/money.ts';
import { shell as enShell } from './en/shell.ts';
import { voices as enVoices } from './en/voices.ts';
import { work as enWork } from './en/work.ts';
import { worklist as enWorklist } from './en/worklist.ts';
import { entry as frEntry } from './fr/entry.ts';
import { file as frFile } from './fr/file.ts';
import { money as frMoney } from './fr/money.ts';
import { shell as frShell } from './fr/shell.ts';
import { voices as frVoices } from './fr/voices.ts';
import { work as frWork } from './fr/work.ts';
import { worklist as frWorklist } from './fr/worklist.ts';
import { entry as nlEntry } from './nl/entry.ts';
import { file as nlFile } from './nl/file.ts';
import { money as nlMoney } from './nl/money.ts';
import { shell as nlShell } from './nl/shell.ts';
import { voices as nlVoices } from './nl/voices.ts';
import { work as nlWork } from './nl/work.ts';
import { worklist as nlWorklist } from './nl/worklist.ts';

const english = {
  ...enShell,
  ...enWork,
  ...enWorklist,
  ...enFile,
  ...enEntry,
  ...enMoney,
  ...enVoices,
};
/** Every word of the desk; the English ones give the shape that each language fills. */
export type Texts = typeof english;

const byLanguage: Readonly<Record<Language, Texts>> = {
  en: english,
  fr: { ...frShell, ...frWork, ...frWorklist, ...frFile, ...frEntry, ...frMoney, ...frVoices },
  nl: { ...nlShell, ...nlWork, ...nlWorklist, ...nlFile, ...nlEntry, ...nlMoney, ...nlVoices },
  de: { ...deShell, ...deWork, ...deWorklist, ...deFile, ...deEntry, ...deMoney, ...deVoices },
};

export const textsOf = (language: Language): Texts => byLanguage[language];
