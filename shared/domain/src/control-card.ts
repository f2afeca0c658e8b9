/** How the card came in: on paper (C3A) or confirmed electronically (eC3). */
export const cardVias = ['paper', 'electronic'] as const;
export type CardVia = (typeof cardVias)[number];

/** What keeps a card from being paid as it stands (AR 71 3°, 6°). */
export const cardFlaws = ['unsigned', 'altered'] as const;
export type CardFlaw = (typeof cardFlaws)[number];

/** The flaws of a card; none for a card that may be paid. */
export const flawsOf = (card: {
  readonly signed: boolean;
  readonly altered: boolean;
}): CardFlaw[] => [
  ...(card.signed ? [] : (['unsigned'] as const)),
  ...(card.altered ? (['altered'] as const) : []),
];
