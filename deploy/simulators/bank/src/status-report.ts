import { escapeXml } from './escape-xml.ts';

/** What the bank says of one transfer. */
export interface TransferStatus {
  readonly endToEndId: string;
  readonly paymentInformationId: string;
  readonly status: 'executed' | 'returned';
  /** ISO external code, such as AC04 (closed account); only for a return. */
  readonly reason?: string;
}

/** Writes a pain.002.001.10 about transfers of one file. */
export function writeStatusReport(
  report: { readonly reportId: string; readonly at: string; readonly messageId: string },
  statuses: readonly TransferStatus[],
): string {
  const byInstruction = Map.groupBy(statuses, ({ paymentInformationId }) => paymentInformationId);
  const instructions = [...byInstruction].map(
    ([id, transfers]) =>
      `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${escapeXml(id)}</OrgnlPmtInfId>${transfers
        .map(transaction)
        .join('')}</OrgnlPmtInfAndSts>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>${escapeXml(
    report.reportId,
  )}</MsgId><CreDtTm>${escapeXml(report.at)}</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${escapeXml(
    report.messageId,
  )}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>${instructions.join(
    '',
  )}</CstmrPmtStsRpt></Document>
`;
}

const transaction = ({ endToEndId, status, reason }: TransferStatus): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${escapeXml(endToEndId)}</OrgnlEndToEndId><TxSts>${
    status === 'executed' ? 'ACSC' : 'RJCT'
  }</TxSts>${
    status === 'returned'
      ? `<StsRsnInf><Rsn><Cd>${escapeXml(reason ?? 'NARR')}</Cd></Rsn></StsRsnInf>`
      : ''
  }</TxInfAndSts>`;
