import { createHash } from 'node:crypto';
import { sum } from '@office/domain/money';
import { remittanceOf } from './remittance.ts';
import { sepaText } from './sepa-text.ts';
import { writeXml } from './xml.ts';
import type { Day } from '@office/domain/day';
import type { Money } from '@office/domain/money';

/** The account that the office pays from. */
export interface OfficeAccount {
  readonly name: string;
  readonly iban: string;
}

/** One transfer as frozen for the bank: it alone holds a name and an account. */
export interface Instruction {
  readonly paymentMonthId: string;
  readonly endToEndId: string;
  readonly to: 'claimant' | 'creditor';
  readonly amount: Money;
  readonly name: string;
  readonly iban: string;
  /** A structured communication, or words. */
  readonly reference: string;
}

export interface FileHead {
  readonly messageId: string;
  readonly createdAt: string;
  readonly transfers: number;
  readonly total: Money;
}

/** How deep the head and the blocks stand in the file. */
const inside = '    ';
const opening =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">\n' +
  '  <CstmrCdtTrfInitn>\n';
const closing = '  </CstmrCdtTrfInitn>\n</Document>\n';

/** The head of a file: its message id, how many transfers it holds and what they come to. */
export const fileHead = (
  { messageId, createdAt, transfers, total }: FileHead,
  office: OfficeAccount,
): string =>
  writeXml(
    {
      GrpHdr: {
        MsgId: messageId,
        CreDtTm: createdAt,
        NbOfTxs: String(transfers),
        CtrlSum: total,
        InitgPty: { Nm: sepaText(office.name) },
      },
    },
    inside,
  );

/** One block of transfers that leave the office's account on a day (SEPA, shared charges). */
export function paymentBlock(
  blockId: string,
  { on, office }: { readonly on: Day; readonly office: OfficeAccount },
  instructions: readonly Instruction[],
): string {
  return writeXml(
    {
      PmtInf: {
        PmtInfId: blockId,
        PmtMtd: 'TRF',
        NbOfTxs: String(instructions.length),
        CtrlSum: sum(instructions.map(({ amount }) => amount)),
        PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
        ReqdExctnDt: { Dt: on },
        Dbtr: { Nm: sepaText(office.name) },
        DbtrAcct: { Id: { IBAN: office.iban } },
        DbtrAgt: { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } },
        ChrgBr: 'SLEV',
        CdtTrfTxInf: instructions.map(({ endToEndId, amount, name, iban, reference }) => ({
          PmtId: { EndToEndId: endToEndId },
          Amt: { InstdAmt: { '@Ccy': 'EUR', '#text': amount } },
          Cdtr: { Nm: sepaText(name) },
          CdtrAcct: { Id: { IBAN: iban } },
          RmtInf: remittanceOf(reference),
        })),
      },
    },
    inside,
  );
}

/** The whole file (pain.001.001.09) from its head and its blocks. */
export const creditTransferFile = (head: string, blocks: readonly string[]): string =>
  `${opening}${head}${blocks.join('')}${closing}`;

/** What two people sign: the file cannot change by a byte afterwards. */
export const hashOfFile = (file: string): string =>
  `sha256:${createHash('sha256').update(file, 'utf8').digest('hex')}`;

/**
 * A bank's reference of at most 35 signs for an id of ours: itself where it fits and the banks know its
 * signs, else a hash of it. The same id always gives the same reference.
 */
export const bankReference = (id: string): string =>
  /^[A-Za-z0-9.-]{1,35}$/.test(id)
    ? id
    : `R${createHash('sha256').update(id, 'utf8').digest('hex').slice(0, 32)}`;
