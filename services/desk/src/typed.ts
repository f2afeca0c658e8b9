import { z } from 'zod';

/** A form as it was typed, field by field; it goes back into the page unchanged when something is refused. */
export type Typed = Readonly<Record<string, readonly string[]>>;

const Fields = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

export const readTyped = (body: unknown): Typed =>
  Object.fromEntries(
    Object.entries(Fields.safeParse(body).data ?? {})
      .filter(([name]) => name !== '_csrf')
      .map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  );

export const textIn = (typed: Typed, name: string): string => typed[name]?.[0]?.trim() ?? '';
export const allIn = (typed: Typed, name: string): readonly string[] => typed[name] ?? [];
export const wasTyped = (typed: Typed): boolean => Object.keys(typed).length > 0;
