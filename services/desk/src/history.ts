import { iban, maskIban } from '@office/domain/identifiers';
import type { Day } from '@office/domain/day';
import type { DossierView } from '@office/contracts/dossier-shapes';
import type { DeductionsView } from '@office/contracts/debts';
import type { LetterView } from '@office/contracts/correspondence';
import type { PaymentView } from '@office/contracts/payment-shapes';
import type { TaskView } from '@office/contracts/tasks';
import type { IconName } from './components/icons.tsx';
import type { Visit } from './visit.ts';

export const eventKinds = [
  'facts',
  'documents',
  'decisions',
  'cards',
  'payments',
  'letters',
  'tasks',
  'titles',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** One thing that happened to a dossier: what, when, by whom. */
export interface Happening {
  readonly kind: EventKind;
  readonly on: Day;
  readonly at: string;
  readonly icon: IconName;
  readonly tone: 'plain' | 'act' | 'bad' | 'good';
  readonly what: string;
  readonly note?: string | undefined;
  readonly who: string;
  readonly href?: string;
}

export interface File {
  readonly dossier: DossierView;
  readonly deductions: DeductionsView | undefined;
  readonly payments: readonly PaymentView[];
  readonly letters: readonly LetterView[];
  readonly tasks: readonly TaskView[];
}

/** Everything that happened, newest first, from what the services keep. */
export function historyOf(visit: Visit, file: File): Happening[] {
  return [
    ...ofFacts(visit, file),
    ...ofClaims(visit, file),
    ...ofCards(visit, file),
    ...ofPayments(visit, file),
    ...ofLetters(visit, file),
    ...ofTasks(visit, file),
    ...ofTitles(visit, file),
  ].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

type Doing = { readonly by: string; readonly on: Day; readonly at: string };
const done = ({ whoIs }: Visit, { by, on, at }: Doing) => ({ on, at, who: whoIs(by) });

function ofFacts(visit: Visit, { dossier }: File): Happening[] {
  const { texts, words } = visit;
  const first = dossier.opened;
  const changed = <T>(
    list: readonly { from: Day; value: T; recorded: Doing; channel: keyof typeof texts.channels }[],
    say: (value: T) => string,
  ): Happening[] =>
    list
      .filter(({ recorded }) => recorded.at !== first.at)
      .map(({ from, value, recorded, channel }) => ({
        kind: 'facts',
        icon: 'house',
        tone: 'plain',
        what: say(value),
        note: `${texts.history.holdsFrom(words.day(from))}, ${texts.channels[channel]}`,
        ...done(visit, recorded),
      }));
  return [
    {
      kind: 'facts',
      icon: 'person',
      tone: 'plain',
      what: texts.history.opened,
      ...done(visit, first),
    },
    ...changed(
      dossier.categories,
      (value) => `${texts.fields.category}: ${texts.categories[value]}`,
    ),
    ...changed(dossier.childrens, (value) => `${texts.fields.children}: ${String(value)}`),
    ...changed(dossier.accounts, (value) => `${texts.dossier.account}: ${maskIban(iban(value))}`),
    ...changed(
      dossier.addresses,
      (value) => `${texts.fields.address}: ${texts.dossier.address(value)}`,
    ),
  ];
}

function ofClaims(visit: Visit, { dossier }: File): Happening[] {
  const { texts, words } = visit;
  return [
    ...dossier.claims.flatMap(({ kind, from, filed, missing, documents, channel }): Happening[] => [
      {
        kind: 'documents',
        icon: 'flag',
        tone: 'plain',
        what: texts.history.claimFiled(texts.claimKinds[kind], words.day(from)),
        note: missing.length === 0 ? texts.channels[channel] : texts.missing(missing.join(', ')),
        ...done(visit, filed),
      },
      ...documents.map((document): Happening => ({
        kind: 'documents',
        icon: 'paper',
        tone: 'plain',
        what: texts.history.documentReceived(document.form),
        note: texts.channels[document.channel],
        ...done(visit, document.received),
      })),
    ]),
    ...dossier.entitlements.map(({ from, amounts, phaseMonth, recorded }): Happening => ({
      kind: 'decisions',
      icon: 'check',
      tone: 'good',
      what: texts.history.granted(words.day(from)),
      note: `${texts.dossier.daily}: ${amounts.map(({ daily }) => words.amount(daily)).join(', ')}; ${texts.dossier.phaseMonth} ${String(phaseMonth)}`,
      ...done(visit, recorded),
    })),
  ];
}

const ofCards = (visit: Visit, { dossier }: File): Happening[] =>
  dossier.cards.map(({ month, version, flaws, via, recorded }) => ({
    kind: 'cards',
    icon: 'card',
    tone: flaws.length === 0 ? 'plain' : 'bad',
    what:
      visit.texts.history.cardRecorded(visit.words.month(month)) +
      (flaws.length === 0
        ? ''
        : `: ${flaws.map((flaw) => visit.texts.reasons[flaw] ?? flaw).join(', ')}`),
    note: `${visit.texts.vias[via]}, ${visit.texts.fields.version.toLowerCase()} ${String(version)}`,
    href: `/dossiers/${dossier.dossierId}/cards/${month}`,
    ...done(visit, recorded),
  }));

const moneyTone = (status: string): Happening['tone'] =>
  status === 'executed' ? 'good' : status === 'returned' ? 'bad' : 'plain';

const ofPayments = (visit: Visit, { payments }: File): Happening[] =>
  payments.flatMap((payment) =>
    payment.history.map(({ status, reason, ...doing }) => ({
      kind: 'payments' as const,
      icon: 'bank' as const,
      tone: moneyTone(status),
      what: `${visit.words.month(payment.month)}: ${(visit.texts.statuses[status] ?? status).toLowerCase()}${status === 'calculated' ? '' : `, ${visit.words.amount(payment.paid)}`}`,
      note: reason === undefined ? undefined : (visit.texts.reasons[reason] ?? reason),
      href: `/payments/${payment.paymentMonthId}`,
      ...done(visit, doing),
    })),
  );

const ofLetters = (visit: Visit, { letters }: File): Happening[] =>
  letters.map(({ letterId, type, language, sent }) => ({
    kind: 'letters',
    icon: 'letter',
    tone: 'plain',
    what: visit.texts.history.letterSent(visit.texts.letterTypes[type]),
    note: visit.texts.languageNames[language],
    href: `/letters/${letterId}`,
    ...done(visit, sent),
  }));

const ofTasks = (visit: Visit, { tasks }: File): Happening[] =>
  tasks.flatMap(({ type, taskId, dueOn, opened, completed, outcome }): Happening[] => {
    const { name, outcomes } = visit.texts.tasks[type];
    const about = { kind: 'tasks', href: `/tasks/${taskId}` } as const;
    return [
      {
        ...about,
        icon: 'flag',
        tone: 'plain',
        what: visit.texts.history.taskOpened(name, visit.words.day(dueOn)),
        ...done(visit, opened),
      },
      ...(completed === undefined
        ? []
        : [
            {
              ...about,
              icon: 'check',
              tone: 'act',
              what: `${name}: ${outcomes[outcome ?? '']?.name ?? visit.texts.inbox.closedByItself}`,
              ...done(visit, completed),
            } as const,
          ]),
    ];
  });

const ofTitles = (visit: Visit, { deductions }: File): Happening[] => {
  const { texts, words } = visit;
  return (deductions?.titles ?? []).flatMap(
    ({ kind, creditor, claim, monthly, registered, released }): Happening[] => {
      const amount = monthly ?? claim;
      const about = { kind: 'titles', icon: 'gavel', tone: 'plain' } as const;
      return [
        {
          ...about,
          what: texts.history.titleRegistered(texts.titleKinds[kind], creditor),
          note: amount === undefined ? undefined : words.amount(amount),
          ...done(visit, registered),
        },
        ...(released === undefined
          ? []
          : [
              {
                ...about,
                what: texts.history.titleReleased(texts.titleKinds[kind], creditor),
                ...done(visit, released),
              },
            ]),
      ];
    },
  );
};
