import { staffRoles, type Actor, type Role } from '@office/domain/access';

/** The names of colleagues by the ids under which services keep what they did. */
export type StaffNames = ReadonlyMap<string, string>;

/** What each may do, where that is known: to whom a task may be given. */
export type StaffRoles = ReadonlyMap<string, readonly Role[]>;

/** Somebody of the office to whom a task may be given. */
export interface Colleague extends Actor {
  readonly name: string;
}

/** Reads the names in `ann=Ann Peeters=reception+payment,bert=Bert Maes`. */
export const readStaffNames = (text: string): StaffNames =>
  new Map(membersIn(text).flatMap(([id, name]) => (id && name ? [[id, name] as const] : [])));

/** Reads the roles in the same text; who stands there without any is known by name only. */
export const readStaffRoles = (text: string): StaffRoles =>
  new Map(
    membersIn(text).flatMap(([id, , roles]) => {
      const known = staffRoles.filter((role) => roles?.split('+').includes(role));
      return id && known.length > 0 ? [[id, known] as const] : [];
    }),
  );

const membersIn = (text: string): string[][] =>
  text.split(',').map((member) => member.split('=').map((part) => part.trim()));

/** A colleague's name; without one the id, as a name is written. */
export const staffName = (names: StaffNames, id: string): string =>
  names.get(id) ?? `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
