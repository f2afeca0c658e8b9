/** One or more, as Dutch, German and English count; French, which says one of none too, has its own. */
export const many = (count: string | number, one: string, more: string): string =>
  Number(count) === 1 ? one : more;
