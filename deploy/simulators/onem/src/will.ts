import { z } from 'zod';
import { Grant } from '@office/contracts/dossier-shapes';
import { DossierId } from '@office/contracts/scalars';

/** What a story or the desk's page of simulators wants ONEM to answer to the next submission of a dossier. */
export const Will = z.union([
  z.strictObject({ grant: Grant }),
  z.strictObject({ refuse: z.strictObject({ reason: z.string().trim().min(1).max(1000) }) }),
  z.strictObject({
    return: z.strictObject({ missing: z.array(z.string().trim().min(1).max(20)).min(1) }),
  }),
  z.strictObject({ staySilent: z.literal(true) }),
]);
export type Will = z.output<typeof Will>;

const parts = ['grant', 'refuse', 'return', 'staySilent'] as const;
const Given = z
  .looseObject({ dossierId: DossierId })
  .refine(
    (given) => parts.filter((part) => part in given).length === 1,
    'name exactly one of grant, refuse, return, staySilent',
  );

/** A will with the dossier it is for; what is wrong is named inside its own part. */
export const GivenWill = Given.transform(({ dossierId, ...will }, context) => {
  const read = Will.safeParse(will);
  if (read.success) return { dossierId, will: read.data };
  for (const issue of flattened(read.error.issues)) {
    context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  }
  return z.NEVER;
});

type Issue = z.core.$ZodIssue;

/** Of the alternatives of a union, the one that was meant: whose fault lies deepest. */
function flattened(issues: readonly Issue[]): readonly Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union') return [issue];
    const alternatives = issue.errors.map(flattened);
    const depth = (found: readonly Issue[]) => Math.max(0, ...found.map(({ path }) => path.length));
    return alternatives.toSorted((a, b) => depth(b) - depth(a))[0] ?? [issue];
  });
}
