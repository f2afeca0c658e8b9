import { z } from 'zod';
import { Language } from './scalars.ts';

/** A month told to the person it pays: a title, what is paid, a paragraph for each part of the way there. */
export const ClaimantLetter = z.object({
  language: Language,
  title: z.string(),
  lead: z.string().optional(),
  paragraphs: z
    .array(
      z.object({
        topic: z.string(),
        heading: z.string(),
        sentences: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
});
export type ClaimantLetter = z.infer<typeof ClaimantLetter>;

/** A value with its unit: `EUR`, `%`, `day`, `allowances`, or none. */
const written = { value: z.string(), unit: z.string() };

/** A result and every input that it was made of, down to what was given and the dated tables of the law. */
export const AuditorNode = z.object({
  number: z.int(),
  rule: z.string(),
  result: z.object(written),
  article: z.string(),
  rounding: z.string().optional(),
  switches: z.record(z.string(), z.string()),
  get inputs(): z.ZodReadonly<z.ZodArray<typeof AuditorInput>> {
    return z.array(AuditorInput).readonly();
  },
});
export type AuditorNode = z.infer<typeof AuditorNode>;

const AuditorInput = z.object({
  name: z.string(),
  ...written,
  origin: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('given') }),
    z.object({ kind: z.literal('table'), table: z.string(), from: z.string() }),
    z.object({
      kind: z.literal('steps'),
      get steps(): z.ZodReadonly<z.ZodArray<typeof AuditorNode>> {
        return z.array(AuditorNode).readonly();
      },
      toldBefore: z.array(z.int()).readonly(),
    }),
    z.object({ kind: z.literal('elsewhere'), origin: z.string() }),
  ]),
});
export type AuditorInput = z.infer<typeof AuditorInput>;
