export const letterTypes = [
  'decision-notice',
  'payment-notice',
  'missing-document',
  'card-to-complete',
  'card-reminder',
  'overpayment-notice',
  'overpayment-settled',
  'third-party-declaration',
  'payment-attestation',
] as const;
export type LetterType = (typeof letterTypes)[number];
