import type { LetterType } from '@office/domain/letter';
import type { Language } from '@office/domain/household';
import { happened, unchanged, type Decided, type doing } from '@office/service-kit/facts';

/** A letter as it left the office. Its bytes lie apart, under their hash. */
export interface Letter {
  readonly letterId: string;
  readonly dossierId: string;
  readonly type: LetterType;
  readonly language: Language;
  readonly sent: ReturnType<typeof doing>;
  readonly subject: string;
  readonly sha256: string;
}

/** A letter is sent once: asked again under the same id, nothing leaves and its bytes stay. */
export function sendLetter(current: Letter | undefined, letter: Letter): Decided<Letter> {
  if (current !== undefined) return unchanged(current);
  const { dossierId, letterId, type, language } = letter;
  return {
    next: letter,
    events: [happened('LetterSent', { dossierId, letterId, type, language })],
  };
}
