import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { DomainError } from '@office/domain/domain-error';
import { isClosed } from './xml.ts';
import type { Report } from '../payment-transfers.ts';

/** Values stay text (an end-to-end id such as 2026.10 is no number) and entities of a document type are not read. */
const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => ['OrgnlPmtInfAndSts', 'TxInfAndSts', 'StsRsnInf'].includes(name),
});

const Reasons = z
  .array(z.looseObject({ Rsn: z.looseObject({ Cd: z.string().optional() }).optional() }))
  .optional();
const Transaction = z.looseObject({
  OrgnlEndToEndId: z.string().optional(),
  TxSts: z.string().optional(),
  StsRsnInf: Reasons,
});
const Document = z.looseObject({
  Document: z.looseObject({
    CstmrPmtStsRpt: z.looseObject({
      OrgnlGrpInfAndSts: z.looseObject({
        OrgnlMsgId: z.string(),
        GrpSts: z.string().optional(),
        StsRsnInf: Reasons,
      }),
      OrgnlPmtInfAndSts: z
        .array(z.looseObject({ TxInfAndSts: z.array(Transaction).optional() }))
        .optional(),
    }),
  }),
});

/** What a report says: of single transfers, or (a file the bank refused whole) of all of a message. */
export interface StatusReport {
  readonly messageId: string;
  readonly transfers: readonly Report[];
  /** The whole message was refused, for this reason. */
  readonly refused?: string;
}

const unstated = 'NARR';

/** Reads a pain.002; statuses on the way (accepted, pending) are no outcome and are left out. */
export function readStatusReport(xml: string): StatusReport {
  if (!isClosed(xml)) throw notAReport('it is no whole XML document');
  if (/<!DOCTYPE/i.test(xml)) throw notAReport('it has a document type');
  const parsed = Document.safeParse(parser.parse(xml));
  if (!parsed.success) throw notAReport('it is no pain.002');
  const { OrgnlGrpInfAndSts: group, OrgnlPmtInfAndSts: blocks } =
    parsed.data.Document.CstmrPmtStsRpt;
  const transactions = (blocks ?? []).flatMap(({ TxInfAndSts }) => TxInfAndSts ?? []);
  const transfers = transactions.flatMap(({ OrgnlEndToEndId: id, TxSts: status, StsRsnInf }) => {
    const outcome = outcomeOf(status);
    if (id === undefined || outcome === undefined) return [];
    return [{ endToEndId: id, outcome, reason: reasonIn(StsRsnInf) }];
  });
  const isRefused = transactions.length === 0 && group.GrpSts === 'RJCT';
  return {
    messageId: group.OrgnlMsgId,
    transfers,
    ...(isRefused ? { refused: reasonIn(group.StsRsnInf) } : {}),
  };
}

const outcomeOf = (status: string | undefined): Report['outcome'] | undefined => {
  if (status === 'ACSC') return 'executed';
  return status === 'RJCT' ? 'returned' : undefined;
};

const reasonIn = (reasons: z.infer<typeof Reasons>): string => reasons?.[0]?.Rsn?.Cd ?? unstated;

const notAReport = (why: string): DomainError =>
  new DomainError('malformed', {
    field: 'body',
    detail: `The body is no status report: ${why}.`,
  });
