import { DomainError } from './domain-error.ts';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** One claimant's file. At most 18 signs without dots: it stands inside bank references of 35 signs. */
export type DossierId = Id<'DossierId'>;
export type ClaimId = Id<'ClaimId'>;
export type TaskId = Id<'TaskId'>;
export type LetterId = Id<'LetterId'>;
export type RunId = Id<'RunId'>;
export type TitleId = Id<'TitleId'>;
export type PaymentMonthId = Id<'PaymentMonthId'>;

/** Never a national number or an account: ids stand in URLs, topic keys and logs. */
export const dossierIdPattern =
  /^(?!\d{11}$)(?![A-Z]{2}\d{2}[A-Z0-9]{11})[A-Za-z0-9][A-Za-z0-9-]{2,17}$/;
/** Ids are chosen by the caller and stand in URLs, so they hold nothing that must be escaped. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$/;

/** The payment month of a dossier, or its N-th correction: `<dossier>.2026-03`, `<dossier>.2026-03.correction-1`. */
export const paymentMonthId = (dossierId: string, month: string, correction = 0): PaymentMonthId =>
  (correction === 0
    ? `${dossierId}.${month}`
    : `${dossierId}.${month}.correction-${String(correction)}`) as PaymentMonthId;

/** The parts of a payment month's id. Throws `malformed` for anything else. */
export function partsOfPaymentMonthId(id: string): {
  dossierId: string;
  month: string;
  correction: number;
} {
  const parts = /^([^.]+)\.(\d{4}-\d{2})(?:\.correction-(\d+))?$/.exec(id);
  if (parts?.[1] === undefined || parts[2] === undefined) {
    throw new DomainError('malformed', { field: 'paymentMonthId', id });
  }
  return { dossierId: parts[1], month: parts[2], correction: Number(parts[3] ?? '0') };
}
