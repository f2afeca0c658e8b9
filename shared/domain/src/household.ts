/** Family category (AR 110): A with family burden, N living alone, B cohabiting. It decides rates and tax. */
export const familyCategories = ['A', 'N', 'B'] as const;
export type FamilyCategory = (typeof familyCategories)[number];

/** The languages in which the office writes to people. */
export const languages = ['fr', 'nl', 'de'] as const;
export type Language = (typeof languages)[number];

/** How something reached the office. */
export const channels = ['counter', 'web', 'post', 'partner'] as const;
export type Channel = (typeof channels)[number];
