/** One transfer as it stands in a payment file. */
export const transfer = (endToEndId: string, amount: string, iban = 'BE68539007547034'): string =>
  `<CdtTrfTxInf><PmtId><EndToEndId>${endToEndId}</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">${amount}</InstdAmt></Amt><Cdtr><Nm>Lambert &amp; Anne</Nm></Cdtr><CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct><RmtInf><Ustrd>Allocations 2026-10</Ustrd></RmtInf></CdtTrfTxInf>`;

/** A payment file that fits its schema and its own sums. */
export function paymentFile(messageId: string, transfers: readonly string[]): string {
  const cents = transfers
    .map((xml) => Number(/Ccy="EUR">([\d.]+)</.exec(xml)?.[1]?.replace('.', '')))
    .reduce((a, b) => a + b, 0);
  const sums = `<NbOfTxs>${String(transfers.length)}</NbOfTxs><CtrlSum>${(cents / 100).toFixed(2)}</CtrlSum>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn><GrpHdr><MsgId>${messageId}</MsgId><CreDtTm>2026-11-05T05:00:00Z</CreDtTm>${sums}<InitgPty><Nm>Payment Office</Nm></InitgPty></GrpHdr><PmtInf><PmtInfId>${messageId}-1</PmtInfId><PmtMtd>TRF</PmtMtd>${sums}<ReqdExctnDt><Dt>2026-11-05</Dt></ReqdExctnDt><Dbtr><Nm>Payment Office</Nm></Dbtr><DbtrAcct><Id><IBAN>BE32679000000102</IBAN></Id></DbtrAcct><DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>${transfers.join('')}</PmtInf></CstmrCdtTrfInitn></Document>
`;
}
