import { z } from 'zod';
import { defineEvent } from './define-event.ts';
import { CardFlaw, Channel, ClaimKind, Day, DossierId, Id, Month, Version } from './scalars.ts';
const event = { producer: 'dossiers', version: 1, key: 'dossierId' } as const;
const Missing = z.array(z.string());

export const dossierEvents = [
  defineEvent('DossierOpened', {
    ...event,
    description: 'A dossier was opened',
    data: z.object({ dossierId: DossierId }),
  }),
  defineEvent('FactsChanged', {
    ...event,
    description: 'Household, account or address changed from a day on',
    data: z.object({
      dossierId: DossierId,
      changeId: Id,
      from: Day,
      what: z.array(z.enum(['category', 'children', 'iban', 'address'])),
      channel: Channel,
    }),
  }),
  defineEvent('ClaimFiled', {
    ...event,
    description: 'A claim was filed',
    data: z.object({
      dossierId: DossierId,
      claimId: Id,
      kind: ClaimKind,
      from: Day,
      missing: Missing,
      /** Which claim of the dossier it is, the first being 1: a later one takes the place of an earlier one. */
      ordinal: z.int().positive().optional(),
    }),
  }),
  defineEvent('DocumentRegistered', {
    ...event,
    description: 'A form came in',
    data: z.object({
      dossierId: DossierId,
      documentId: Id,
      form: z.string(),
      claimId: Id.optional(),
      missing: Missing,
    }),
  }),
  defineEvent('ClaimSubmitted', {
    ...event,
    description: 'A claim went to ONEM',
    data: z.object({ dossierId: DossierId, claimId: Id, from: Day, submission: z.int() }),
  }),
  defineEvent('ClaimReturned', {
    ...event,
    description: 'ONEM sent a claim back',
    data: z.object({ dossierId: DossierId, claimId: Id, missing: Missing }),
  }),
  defineEvent('ClaimLapsed', {
    ...event,
    description: 'The term of a claim ended',
    data: z.object({ dossierId: DossierId, claimId: Id }),
  }),
  defineEvent('EntitlementGranted', {
    ...event,
    description: 'ONEM granted a right',
    data: z.object({
      dossierId: DossierId,
      claimId: Id,
      entitlementId: Id,
      from: Day,
      until: Day.optional(),
    }),
  }),
  defineEvent('EntitlementRefused', {
    ...event,
    description: 'ONEM refused a right',
    data: z.object({ dossierId: DossierId, claimId: Id, reason: z.string() }),
  }),
  defineEvent('ControlCardRecorded', {
    ...event,
    description: 'The control card of a month was recorded',
    data: z.object({
      dossierId: DossierId,
      month: Month,
      version: Version,
      flaws: z.array(CardFlaw),
    }),
  }),
  defineEvent('DerogationGranted', {
    ...event,
    description: 'A flawed card is paid as it stands',
    data: z.object({ dossierId: DossierId, month: Month, version: Version }),
  }),
] as const;
