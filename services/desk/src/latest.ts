/** The last of a list that is kept oldest first. */
export const latestOf = <T>(list: readonly T[]): T | undefined => list.at(-1);
