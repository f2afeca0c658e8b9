import { z } from 'zod';
import { defineEndpoint } from './define-endpoint.ts';
import { defineEvent } from './define-event.ts';
import {
  Channel,
  Day,
  Doing,
  DossierId,
  FreeText,
  Id,
  Language,
  LetterType,
  Version,
} from './scalars.ts';

export const LetterView = z.object({
  letterId: Id,
  dossierId: DossierId,
  type: LetterType,
  language: Language,
  sent: Doing,
  subject: z.string(),
  sha256: z.string(),
});
export type LetterView = z.infer<typeof LetterView>;

const service = 'correspondence' as const;
const byId = z.object({ letterId: Id });

export const correspondenceEndpoints = {
  sendLetter: defineEndpoint({
    service,
    method: 'PUT',
    path: '/letters/:letterId',
    command: 'letter.send',
    summary:
      'Write and send a letter in the person’s language; the same id is sent once and keeps its bytes',
    params: byId,
    body: z.strictObject({
      dossierId: DossierId,
      type: LetterType,
      subject: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
    response: z.object({ version: Version, language: Language }),
    problems: ['malformed', 'unknown-dossier', 'neighbour-down'],
  }),
  listLetters: defineEndpoint({
    service,
    method: 'GET',
    path: '/letters',
    command: 'letter.read',
    summary: 'The letters of a dossier, oldest first',
    query: z.object({ dossierId: DossierId }),
    response: z.object({ letters: z.array(LetterView) }),
  }),
  readLetter: defineEndpoint({
    service,
    method: 'GET',
    path: '/letters/:letterId',
    command: 'letter.read',
    produces: 'application/pdf',
    summary: 'The letter as it was sent',
    params: byId,
    response: z.instanceof(Uint8Array),
    problems: ['unknown-letter'],
  }),
  askQuestion: defineEndpoint({
    service,
    method: 'PUT',
    path: '/dossiers/:dossierId/contacts/:contactId',
    command: 'contact.record',
    summary: 'Record a question of a person; it must be answered within its term (D-INFO-45)',
    params: z.object({ dossierId: DossierId, contactId: Id }),
    body: z.strictObject({ channel: Channel, text: FreeText.min(1) }),
    response: z.object({ version: Version, answerBy: Day }),
    problems: ['unknown-dossier'],
  }),
} as const;

const event = { producer: 'correspondence', version: 1, key: 'dossierId' } as const;
export const correspondenceEvents = [
  defineEvent('LetterSent', {
    ...event,
    description: 'A letter left the office',
    data: z.object({ dossierId: DossierId, letterId: Id, type: LetterType, language: Language }),
  }),
  defineEvent('QuestionReceived', {
    ...event,
    description: 'A person asked something',
    data: z.object({ dossierId: DossierId, contactId: Id, answerBy: Day }),
  }),
] as const;
