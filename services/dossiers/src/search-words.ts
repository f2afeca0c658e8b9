import { nationalNumberDigits } from '@office/domain/identifiers';

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/ß/g, 'ss')
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[øØ]/g, 'o')
    .toLowerCase();

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

const lastFourOf = (account: string): string => account.slice(-4).toLowerCase();

interface Findable {
  readonly dossierId: string;
  readonly number: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly accounts: readonly string[];
}

/** The words under which a dossier is found: names without accents, number, dossier id, ends of accounts. */
export const searchWords = (dossier: Findable): string[] => [
  ...new Set([
    ...wordsOf(dossier.familyName),
    // A name in several parts is also typed as one word: "Van den Berg", "vandenberg".
    wordsOf(dossier.familyName).join(''),
    ...wordsOf(dossier.givenName),
    dossier.number,
    dossier.dossierId.toLowerCase(),
    ...dossier.accounts.map(lastFourOf),
  ]),
];

/** What is searched for in a typed text: a number or an account as a whole, else each word's beginning. */
export const wantedWords = (text: string, isDossierId: (word: string) => boolean): string[] => {
  const number = nationalNumberDigits(text);
  if (number !== undefined) return [number];
  const compact = text.replace(/\s/g, '');
  if (/^[A-Za-z]{2}\d{2}[A-Za-z0-9]{10,}$/.test(compact)) return [lastFourOf(compact)];
  const typed = text.trim().toLowerCase();
  if (typed.includes('-') && isDossierId(typed)) return [typed];
  return wordsOf(text);
};
