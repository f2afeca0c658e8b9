import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { money, type Money } from '@office/domain/money';

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => name === 'PmtInf' || name === 'CdtTrfTxInf',
});

const File = z.looseObject({
  Document: z.looseObject({
    CstmrCdtTrfInitn: z.looseObject({
      PmtInf: z.array(
        z.looseObject({
          CdtTrfTxInf: z.array(
            z.looseObject({
              PmtId: z.looseObject({ EndToEndId: z.string() }),
              Amt: z.looseObject({ InstdAmt: z.string() }),
            }),
          ),
        }),
      ),
    }),
  }),
});

/** The transfers that stand in a pain.001 file. */
export const transfersInFile = (xml: string): { endToEndId: string; amount: Money }[] =>
  File.parse(parser.parse(xml)).Document.CstmrCdtTrfInitn.PmtInf.flatMap(({ CdtTrfTxInf }) =>
    CdtTrfTxInf.map(({ PmtId, Amt }) => ({
      endToEndId: PmtId.EndToEndId,
      amount: money(Amt.InstdAmt),
    })),
  );
