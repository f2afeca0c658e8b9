import { rowOf, textIn } from './named-figures.ts';
import { tables, versionOn } from './tables.ts';
import type { Day } from '@office/domain/day';
import type { Tables } from './tables.ts';
import type { Trace } from './trace.ts';

/** The cases of AR 167 § 1, as ONEM numbers them. */
export const liabilityCases = [1, 2, 3, 4, 5] as const;
export type LiabilityCase = (typeof liabilityCases)[number];

export type LiabilityInput = {
  readonly case: LiabilityCase;
  /** The day whose law applies: that of the payment or of the finding. */
  readonly on: Day;
  /** The cause is what the claimant did or failed to do. */
  readonly claimantsDoing?: boolean;
};

export type Liability = {
  /** Whether the payment body answers to ONEM for the sum. */
  readonly liable: boolean;
  /** Whether the payment body may claim the sum from the claimant. */
  readonly mayClaim: boolean;
  /** Who claims it from the claimant; nobody where the payment body alone is at fault. */
  readonly claimedBy: 'payment-body' | 'agency' | null;
  /** Who bears the sum in the end. */
  readonly borneBy: 'claimant' | 'payment-body';
  /** Whether the rejection can no longer turn into an acceptance (AR 167 § 6). */
  readonly definitive: boolean;
};

export const isLiabilityCase = (number: number): number is LiabilityCase =>
  liabilityCases.some((each) => each === number);

/**
 * Who answers for a payment that ONEM rejects or eliminates, and who may claim it back (AR 167 § 1, § 2, § 6).
 * The payment body answers first, except for the claimant's own doing: then ONEM recovers itself (AR 169).
 */
export const liability = (
  input: LiabilityInput,
  trace?: Trace,
  law: Tables = tables,
): Liability => {
  const table = versionOn(law['liability-cases'], input.on);
  const row = rowOf(table, String(input.case));
  const liable = !(input.claimantsDoing === true && row['own-doing-excuses'] === true);
  const mayClaim = liable && row['claim'] === true;
  const owesClaimant = mayClaim || !liable;
  const found: Liability = {
    liable,
    mayClaim,
    claimedBy: claimant(liable, mayClaim),
    borneBy: owesClaimant ? 'claimant' : 'payment-body',
    definitive: liable && row['definitive'] === true,
  };
  trace?.push({
    rule: 'liability',
    inputs: { ...input, meaning: textIn(row, 'meaning') },
    output: found,
    source: `${textIn(row, 'law')}; AR 167 § 1 al. 2, § 2`,
    origins: { meaning: table.origin },
  });
  return found;
};

const claimant = (liable: boolean, mayClaim: boolean): Liability['claimedBy'] => {
  if (!liable) return 'agency';
  return mayClaim ? 'payment-body' : null;
};
