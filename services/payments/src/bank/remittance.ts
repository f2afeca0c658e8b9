import { sepaText } from './sepa-text.ts';
import type { XmlContent } from './xml.ts';

/** The twelve digits of a Belgian structured communication whose check is right: ten, then their remainder by 97. */
export const belgianDigits = (reference: string): string | undefined => {
  const digits = /^(?:\+{3}|\*{3})?(\d{3})\/?(\d{4})\/?(\d{5})(?:\+{3}|\*{3})?$/
    .exec(reference)
    ?.slice(1)
    .join('');
  if (digits === undefined) return undefined;
  const remainder = Number(digits.slice(0, 10)) % 97;
  return Number(digits.slice(10)) === (remainder === 0 ? 97 : remainder) ? digits : undefined;
};

/** An ISO 11649 creditor reference whose check is right. */
const isoReference = (reference: string): string | undefined => {
  const text = reference.replaceAll(' ', '').toUpperCase();
  if (!/^RF\d{2}[A-Z0-9]{1,21}$/.test(text)) return undefined;
  const digits = `${text.slice(4)}${text.slice(0, 4)}`.replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return BigInt(digits) % 97n === 1n ? text : undefined;
};

const structured = (issuer: 'BBA' | 'ISO', reference: string) => ({
  Strd: {
    CdtrRefInf: { Tp: { CdOrPrtry: { Cd: 'SCOR' }, Issr: issuer }, Ref: reference },
  },
});

/** What a payment says to who receives it: structured where the reference has a right check, else in words. */
export function remittanceOf(reference: string): XmlContent {
  const belgian = belgianDigits(reference.trim());
  if (belgian !== undefined) return structured('BBA', belgian);
  const iso = isoReference(reference);
  if (iso !== undefined) return structured('ISO', iso);
  return { Ustrd: sepaText(reference, 140) };
}
