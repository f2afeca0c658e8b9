import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { DomainError } from '@office/domain/domain-error';
import type { Day } from '@office/domain/day';
import { isMoney, money, sum, type Money } from '@office/domain/money';

/** One transfer the bank was told to make. */
export interface Transfer {
  readonly endToEndId: string;
  readonly paymentInformationId: string;
  readonly amount: Money;
  readonly payee: string;
  readonly iban: string;
  readonly remittance: string;
}

/** A transfer with what became of it. */
export interface TransferView extends Transfer {
  readonly messageId: string;
  readonly receivedOn: Day;
  readonly status: 'waiting' | 'executed' | 'returned';
  readonly reason?: string;
}

export interface PaymentFile {
  readonly messageId: string;
  readonly hash: string;
  readonly transfers: readonly Transfer[];
  readonly total: Money;
}

const schema = readFileSync(resolve(import.meta.dirname, '../pain.001.001.09.xsd'), 'utf8');

const predefined: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};
const text = z
  .union([z.string(), z.looseObject({ '#text': z.string() })])
  .transform((value) => (typeof value === 'string' ? value : value['#text']))
  // The parser leaves entities alone; only the five of XML itself are read.
  .transform((value) =>
    value.replace(/&(?:lt|gt|quot|apos|amp);/g, (one) => predefined[one] ?? one),
  );
const Transaction = z.object({
  PmtId: z.object({ EndToEndId: text }),
  Amt: z.object({ InstdAmt: z.object({ '#text': z.string(), '@Ccy': z.string() }) }),
  Cdtr: z.object({ Nm: text }),
  CdtrAcct: z.object({ Id: z.object({ IBAN: text }) }),
  RmtInf: z.object({ Ustrd: z.array(text).optional() }).optional(),
});
const Instruction = z.object({
  PmtInfId: text,
  NbOfTxs: text.optional(),
  CtrlSum: text.optional(),
  CdtTrfTxInf: z.array(Transaction),
});
const Document = z.object({
  Document: z.object({
    CstmrCdtTrfInitn: z.object({
      GrpHdr: z.object({ MsgId: text, NbOfTxs: text, CtrlSum: text }),
      PmtInf: z.array(Instruction),
    }),
  }),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  isArray: (name) => ['PmtInf', 'CdtTrfTxInf', 'Ustrd'].includes(name),
});

/** Reads a pain.001.001.09: against its schema first, then against its own sums. Refuses with `malformed`. */
export async function readPaymentFile(xml: string): Promise<PaymentFile> {
  await requireSchema(xml);
  const read = Document.safeParse(parser.parse(xml));
  if (!read.success) {
    throw refuse(`This bank needs ${read.error.issues[0]?.path.slice(2).join('/') ?? 'more'}.`);
  }
  const { GrpHdr: header, PmtInf: instructions } = read.data.Document.CstmrCdtTrfInitn;
  const transfers = instructions.flatMap((instruction) => {
    const own = instruction.CdtTrfTxInf.map((transaction) =>
      transferOf(instruction.PmtInfId, transaction),
    );
    requireSums(`payment ${instruction.PmtInfId}`, instruction, own);
    return own;
  });
  requireSums('the file', header, transfers);
  const ids = new Set(transfers.map(({ endToEndId }) => endToEndId));
  if (ids.size !== transfers.length) throw refuse('An end-to-end id stands twice in the file.');
  return {
    messageId: header.MsgId,
    hash: createHash('sha256').update(xml).digest('hex'),
    transfers,
    total: sum(transfers.map(({ amount }) => amount)),
  };
}

async function requireSchema(xml: string): Promise<void> {
  if (/<!DOCTYPE/i.test(xml)) throw refuse('A payment file declares no document type.');
  const { valid, errors } = await validateXML({
    xml: { fileName: 'file.xml', contents: xml },
    schema: { fileName: 'pain.001.001.09.xsd', contents: schema },
    initialMemoryPages: 32 * memoryPages.MiB,
    maxMemoryPages: 1024 * memoryPages.MiB,
  });
  if (!valid) throw refuse(describe(errors[0]));
}

/** The schema's words without the value: it may be an account or a name. */
const describe = (
  error: { message: string; loc: { lineNumber: number } | null } | undefined,
): string => {
  const element = /Element '(?:\{[^}]*\})?([^']+)'/.exec(error?.message ?? '')?.[1];
  const line = error?.loc?.lineNumber;
  const place = line === undefined ? '' : ` at line ${String(line)}`;
  return `The file does not follow pain.001.001.09: ${element ?? 'not readable'}${place}.`;
};

function transferOf(
  paymentInformationId: string,
  { PmtId, Amt, Cdtr, CdtrAcct, RmtInf }: z.output<typeof Transaction>,
): Transfer {
  const { '#text': amount, '@Ccy': currency } = Amt.InstdAmt;
  if (currency !== 'EUR') throw refuse('A SEPA transfer is in EUR.');
  return {
    endToEndId: PmtId.EndToEndId,
    paymentInformationId,
    amount: amountIn(amount),
    payee: Cdtr.Nm,
    iban: CdtrAcct.Id.IBAN,
    remittance: RmtInf?.Ustrd?.join(' ') ?? '',
  };
}

function amountIn(written: string): Money {
  if (!isMoney(written) || written.startsWith('-') || written === '0.00') {
    throw refuse('A transfer states its amount with two decimals, above 0.00.');
  }
  return money(written);
}

function requireSums(
  what: string,
  stated: { readonly NbOfTxs?: string | undefined; readonly CtrlSum?: string | undefined },
  transfers: readonly Transfer[],
): void {
  const total = sum(transfers.map(({ amount }) => amount));
  if (stated.NbOfTxs !== undefined && stated.NbOfTxs !== String(transfers.length)) {
    throw refuse(
      `${what} states ${stated.NbOfTxs} transfers and holds ${String(transfers.length)}.`,
    );
  }
  if (stated.CtrlSum !== undefined && stated.CtrlSum !== total) {
    throw refuse(`${what} states a sum of ${stated.CtrlSum} and holds ${total}.`);
  }
}

const refuse = (detail: string): DomainError =>
  new DomainError('malformed', { field: 'file', detail });
