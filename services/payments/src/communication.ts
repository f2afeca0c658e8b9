import { createHash } from 'node:crypto';
import { unchanged, type Cause } from '@office/service-kit/facts';
import { belgianDigits } from './bank/remittance.ts';
import type { PaymentStores } from './payment-store.ts';

/** What a structured communication stands for: a debt, and the payment that it arose from. */
export interface Communication {
  readonly debtId: string;
  readonly paymentMonthId: string;
}

/**
 * The structured communication by which a repayment of this debt is known, always the same one. Ten digits are
 * few, so each is taken once: a debt that meets another's number takes the next.
 */
export async function communicationOf(
  { communications }: Pick<PaymentStores, 'communications'>,
  owner: Communication,
  cause: Cause,
): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const digits = withCheck(tenDigits(`${owner.debtId}~${String(attempt)}`));
    const { state } = await communications.change(digits, cause, (taken) =>
      taken === undefined ? { next: owner, events: [] } : unchanged(taken),
    );
    if (state.debtId === owner.debtId) return written(digits);
  }
}

/** The debt that a communication names; its check digits must be right. */
export async function findOwner(
  { communications }: Pick<PaymentStores, 'communications'>,
  communication: string,
): Promise<Communication | undefined> {
  const digits = belgianDigits(communication);
  return digits === undefined ? undefined : (await communications.load(digits))?.state;
}

const tenDigits = (text: string): string => {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return String(BigInt(`0x${hash}`) % 10_000_000_000n).padStart(10, '0');
};

/** The remainder of 97, and 97 where there is none (Febelfin). */
const withCheck = (digits: string): string => {
  const rest = BigInt(digits) % 97n;
  return `${digits}${String(rest === 0n ? 97n : rest).padStart(2, '0')}`;
};

const written = (digits: string): string =>
  `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
