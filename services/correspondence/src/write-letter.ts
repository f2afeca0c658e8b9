import type { z } from 'zod';
import type { AddresseeView } from '@office/contracts/dossier-shapes';
import type { LetterType } from '@office/domain/letter';
import type { Day } from '@office/domain/day';
import { malformed } from '@office/service-kit/problem-details';
import { ZodError } from 'zod';
import { renderLetter } from './render-letter.ts';
import { sayingIn } from './saying.ts';
import { templates } from './templates/templates.ts';

export interface LetterToWrite {
  readonly type: LetterType;
  readonly data: unknown;
  readonly claimant: z.infer<typeof AddresseeView>;
  readonly today: Day;
}

/** Writes a letter in the language of the dossier. Data that its template cannot say are `malformed`. */
export function writeLetter({
  type,
  data,
  claimant,
  today,
}: LetterToWrite): Promise<Uint8Array<ArrayBuffer>> {
  const { language, dossierId, address } = claimant;
  const { addressee, write } = read(type, data);
  const name = `${claimant.givenName} ${claimant.familyName}`;
  const content = write(language, { today, claimant: name, say: sayingIn(language) });
  return renderLetter({
    language,
    dated: today,
    dossierId,
    addressee:
      addressee === undefined
        ? [name, address.street, placeOf(address)].filter((line) => line !== '')
        : [addressee],
    content,
  });
}

const read = (type: LetterType, data: unknown) => {
  try {
    return templates[type].read(data);
  } catch (error) {
    if (error instanceof ZodError) throw malformed(error, 'data');
    throw error;
  }
};

/** A foreign address carries its country before the postcode, as the postal union writes it. */
const placeOf = ({ postcode, town, country }: LetterToWrite['claimant']['address']): string =>
  country === undefined || country === 'BE'
    ? `${postcode} ${town}`
    : `${country.toUpperCase()}-${postcode} ${town}`;
