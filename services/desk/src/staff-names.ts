/** The names of colleagues by the ids under which services keep what they did. */
export type StaffNames = ReadonlyMap<string, string>;

/** Reads `ann=Ann Peeters,bert=Bert Maes`. */
export const readStaffNames = (text: string): StaffNames =>
  new Map(
    text
      .split(',')
      .map((pair) => pair.split('=').map((part) => part.trim()))
      .flatMap(([id, name]) => (id && name ? [[id, name] as const] : [])),
  );

/** A colleague's name; without one the id, as a name is written. */
export const staffName = (names: StaffNames, id: string): string =>
  names.get(id) ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
