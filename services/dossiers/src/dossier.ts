import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { DomainError } from '@office/domain/domain-error';
import { iban, isIban, isNationalNumber, nationalNumber } from '@office/domain/identifiers';
import type {
  ChangeFacts,
  ClaimView,
  ControlCard,
  EntitlementView,
  OpenDossier,
} from '@office/contracts/dossier-shapes';
import type { Address as AddressSchema } from '@office/contracts/scalars';
import type { Day } from '@office/domain/day';
import type { FamilyCategory, Language } from '@office/domain/household';
import type { Iban, NationalNumber } from '@office/domain/identifiers';
import type { Month } from '@office/domain/month';
import { happened, unchanged, type Decided } from '@office/service-kit/facts';
import { recordFact, type Channel, type Doing, type FactTimeline } from './fact-timeline.ts';
import { searchWords } from './search-words.ts';

export type Address = z.infer<typeof AddressSchema>;
export type Opening = z.infer<typeof OpenDossier>;
export type Change = z.infer<typeof ChangeFacts>;

/** A claim as the file keeps it; its documents lie with all the dossier's documents. */
export interface Claim extends Omit<ClaimView, 'documents'> {
  readonly filedWith: readonly string[];
  /** Decisions of ONEM that were recorded, so that one delivered twice counts once. */
  readonly decisions: readonly string[];
  /** The last submission that ONEM sent back; 0 when none came back. */
  readonly lastReturned: number;
}

export interface ReceivedDocument {
  readonly documentId: string;
  readonly form: string;
  readonly channel: Channel;
  readonly received: Doing;
  /** The claim it served; absent when no claim lacked it. */
  readonly claimId?: string;
}

export interface Derogation {
  readonly taskId: string;
  readonly month: Month;
  readonly version: number;
  readonly granted: Doing;
}

/** One claimant's file: who they are, what holds from when, what they claimed, handed in and were granted. */
export interface Dossier {
  readonly dossierId: string;
  readonly number: NationalNumber;
  readonly familyName: string;
  readonly givenName: string;
  readonly language: Language;
  readonly opened: Doing;
  readonly categories: FactTimeline<FamilyCategory>;
  readonly childrens: FactTimeline<number>;
  readonly accounts: FactTimeline<Iban>;
  readonly addresses: FactTimeline<Address>;
  /** Every change by its id, the opening first: what makes a repeated command harmless. */
  readonly changes: readonly { readonly changeId: string; readonly content: Change }[];
  readonly documents: readonly ReceivedDocument[];
  /** In the order of filing. */
  readonly claims: readonly Claim[];
  /** In the order of recording: of several, the later one wins from its first day. */
  readonly entitlements: readonly EntitlementView[];
  /** Every version of every card, in the order of recording. */
  readonly cards: readonly ControlCard[];
  readonly derogations: readonly Derogation[];
  readonly searchWords: readonly string[];
}

const readNumber = (text: string): NationalNumber => {
  if (!isNationalNumber(text)) {
    throw new DomainError('malformed', {
      field: 'number',
      detail: 'number: not a national number with its check digits.',
    });
  }
  return nationalNumber(text);
};

const readAccount = (text: string): Iban => {
  if (!isIban(text.replace(/\s/g, '').toUpperCase())) {
    throw new DomainError('malformed', {
      field: 'iban',
      detail: 'iban: not an account number (IBAN) with its check digits.',
    });
  }
  return iban(text);
};

/** The number of a person as the office keeps it; one that does not check is `malformed`. */
export const numberIn = (opening: Opening): NationalNumber => readNumber(opening.number);

/** Opens the file of a person. The same opening again is harmless; another person under this id is refused. */
export function openDossier(
  dossier: Dossier | undefined,
  { dossierId, opening, opened }: { dossierId: string; opening: Opening; opened: Doing },
): Decided<Dossier> {
  const number = readNumber(opening.number);
  const from = opening.from ?? firstDayOfOpening(dossier) ?? opened.on;
  const content = {
    from,
    category: opening.category,
    children: opening.children,
    iban: readAccount(opening.iban),
    address: opening.address,
    channel: 'counter',
  } as const;
  const person = {
    number,
    familyName: opening.familyName,
    givenName: opening.givenName,
    language: opening.language,
  };
  if (dossier !== undefined) {
    const { number: known, familyName, givenName, language, changes } = dossier;
    const same =
      isDeepStrictEqual({ number: known, familyName, givenName, language }, person) &&
      isDeepStrictEqual(changes[0]?.content, content);
    if (!same) throw new DomainError('already-exists', { dossierId });
    return unchanged(dossier);
  }
  const dated = { from, recorded: opened, channel: content.channel };
  return {
    next: {
      dossierId,
      ...person,
      opened,
      categories: [{ ...dated, value: content.category }],
      childrens: [{ ...dated, value: content.children }],
      accounts: [{ ...dated, value: content.iban }],
      addresses: [{ ...dated, value: content.address }],
      changes: [{ changeId: `opening.${dossierId}`, content }],
      documents: [],
      claims: [],
      entitlements: [],
      cards: [],
      derogations: [],
      searchWords: searchWords({ dossierId, ...person, accounts: [content.iban] }),
    },
    events: [happened('DossierOpened', { dossierId })],
  };
}

const firstDayOfOpening = (dossier: Dossier | undefined): Day | undefined =>
  dossier?.changes[0]?.content.from;

/** What a change of facts says, with its account as the office writes accounts. */
const readChange = (given: Change): Change =>
  given.iban === undefined ? given : { ...given, iban: readAccount(given.iban) };

/** Whether this very change stands in the file; another content under its id is refused. */
export function hasChange(dossier: Dossier, changeId: string, given: Change): boolean {
  const known = dossier.changes.find((change) => change.changeId === changeId);
  if (known === undefined) return false;
  if (!isDeepStrictEqual(known.content, readChange(given))) {
    throw new DomainError('already-exists', { changeId });
  }
  return true;
}

/** Records what changes from a day on; each fact named gets an entry in its timeline. */
export function changeFacts(
  dossier: Dossier,
  { changeId, given, recorded }: { changeId: string; given: Change; recorded: Doing },
): Decided<Dossier> {
  if (hasChange(dossier, changeId, given)) return unchanged(dossier);
  const content = readChange(given);
  const { from, channel, category, children, address } = content;
  const account = given.iban === undefined ? undefined : readAccount(given.iban);
  const dated = { from, channel, recorded };
  const withFact = <T>(timeline: FactTimeline<T>, value: T | undefined): FactTimeline<T> =>
    value === undefined ? timeline : recordFact(timeline, { ...dated, value });
  const accounts = withFact(dossier.accounts, account);
  const what = (['category', 'children', 'iban', 'address'] as const).filter(
    (fact) => content[fact] !== undefined,
  );
  return {
    next: {
      ...dossier,
      categories: withFact(dossier.categories, category),
      childrens: withFact(dossier.childrens, children),
      accounts,
      addresses: withFact(dossier.addresses, address),
      changes: [...dossier.changes, { changeId, content }],
      searchWords: searchWords({ ...dossier, accounts: accounts.map(({ value }) => value) }),
    },
    events: [
      happened('FactsChanged', { dossierId: dossier.dossierId, changeId, from, what, channel }),
    ],
  };
}
