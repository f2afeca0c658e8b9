import { nationalNumber } from '@office/domain/identifiers';
import type { BodyInOf } from '@office/contracts/define-endpoint';
import type { dossierEndpoints } from '@office/contracts/dossiers';

/** The number-th fictional person of a benchmark: a valid national number, an account that checks. */
export function person(number: number): BodyInOf<typeof dossierEndpoints.openDossier> {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(number / 28) % 12)).padStart(2, '0');
  const year = String(60 + (Math.floor(number / 336) % 39));
  const sequence = String(1 + (number % 997)).padStart(3, '0');
  const nine = `${year}${month}${day}${sequence}`;
  const check = String(97 - (Number(nine) % 97)).padStart(2, '0');
  return {
    number: nationalNumber(`${nine}${check}`),
    familyName: 'Proefpersoon',
    givenName: `Nummer ${String(number)}`,
    language: 'nl',
    iban: 'BE68539007547034',
    category: 'N',
    children: 0,
    address: { street: 'Nieuwstraat 1', postcode: '1000', town: 'Brussel' },
  };
}
