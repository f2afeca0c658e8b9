import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day } from '@office/domain/day';
import { money } from '@office/domain/money';
import {
  bankReference,
  creditTransferFile,
  fileHead,
  hashOfFile,
  paymentBlock,
  type Instruction,
} from '../src/bank/credit-transfer-file.ts';
import { transfersInFile } from '../src/bank/filed-transfers.ts';
import { requireValidFile, schemaFaults } from '../src/bank/file-schema.ts';
import { remittanceOf } from '../src/bank/remittance.ts';
import { sepaText } from '../src/bank/sepa-text.ts';
import { readStatusReport } from '../src/bank/status-report.ts';
import { statusReport } from './payments-service.ts';

const office = { name: 'Payment Office', iban: 'BE62510007547061' };
const toClaimant: Instruction = {
  paymentMonthId: 'anne.2026-10',
  endToEndId: 'anne.202610.0.1',
  to: 'claimant',
  amount: money('1272.03'),
  name: 'Anne-Aurélie Lambert & Fils',
  iban: 'BE68539007547034',
  reference: 'Allocations/Uitkeringen 2026-10',
};
const toCreditor: Instruction = {
  paymentMonthId: 'jan.2026-09',
  endToEndId: 'jan.202609.0.1.t1',
  to: 'creditor',
  amount: money('104.06'),
  name: 'Etude Martin',
  iban: 'BE71096123456769',
  reference: '+++090/9337/55493+++',
};
const head = fileHead(
  {
    messageId: 'run-2026-11-05',
    createdAt: '2026-11-05T05:00:00.000Z',
    transfers: 2,
    total: money('1376.09'),
  },
  office,
);
const block = paymentBlock('run-2026-11-05.1', { on: day('2026-11-05'), office }, [
  toClaimant,
  toCreditor,
]);
const file = creditTransferFile(head, [block]);

describe('the bank file', () => {
  test('is, to the byte, the one a person has checked, and the ISO schema takes it', async () => {
    const golden = new URL('./golden/credit-transfer.xml', import.meta.url);
    expect(file).toBe(await readFile(golden, 'utf8'));
    expect(await schemaFaults(file)).toEqual([]);
    expect(hashOfFile(file)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('gives back its transfers when it is read', () => {
    expect(transfersInFile(file)).toEqual([
      { endToEndId: 'anne.202610.0.1', amount: '1272.03' },
      { endToEndId: 'jan.202609.0.1.t1', amount: '104.06' },
    ]);
  });

  test('with an account that is none is refused before anybody signs, and the account is not told', async () => {
    const broken = block.replace('BE71096123456769', 'BE7109612345 6769');
    await expect(requireValidFile(head, [block, broken])).rejects.toThrow(/IBAN/);
    await requireValidFile(head, [broken]).catch((error: unknown) => {
      expect(String(error)).not.toContain('BE7109612345');
    });
    await expect(requireValidFile(head, [block])).resolves.toBeUndefined();
  });

  test('with an element that the schema does not know is refused', async () => {
    const faults = await schemaFaults(
      file.replace('<ChrgBr>SLEV</ChrgBr>', '<Charge>SLEV</Charge>'),
    );
    expect(faults.join()).toContain('Charge');
    expect(await schemaFaults('<Document')).not.toEqual([]);
  });

  test('holds whatever name somebody has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { maxLength: 20 }),
        async (names) => {
          const instructions = [
            toClaimant,
            ...names.map((name) => ({ ...toCreditor, name, reference: name })),
          ];
          const any = paymentBlock('any.1', { on: day('2026-11-05'), office }, instructions);
          expect(await schemaFaults(creditTransferFile(head, [any]))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  test('has a reference of at most 35 signs for every id, always the same', () => {
    expect(bankReference('run-2026-11-05')).toBe('run-2026-11-05');
    const long = bankReference(`run-${'x'.repeat(60)}`);
    expect(long).toMatch(/^R[0-9a-f]{32}$/);
    expect(bankReference(`run-${'x'.repeat(60)}`)).toBe(long);
    expect(bankReference('run~1')).not.toBe('run~1');
  });
});

describe('what a transfer says', () => {
  test.each([
    ['+++090/9337/55493+++', 'BBA', '090933755493'],
    ['090933755493', 'BBA', '090933755493'],
    ['RF18 5390 0754 7034', 'ISO', 'RF18539007547034'],
  ])('is structured where the check is right: %s', (reference, issuer, ref) => {
    expect(remittanceOf(reference)).toEqual({
      Strd: { CdtrRefInf: { Tp: { CdOrPrtry: { Cd: 'SCOR' }, Issr: issuer }, Ref: ref } },
    });
  });

  test.each(['+++090/9337/55494+++', 'Dossier 12/34', 'RF19539007547034'])(
    'is words where it is not: %s',
    (reference) => {
      expect(remittanceOf(reference)).toEqual({ Ustrd: sepaText(reference) });
    },
  );

  test('keeps the letters of a name and loses their marks', () => {
    expect(sepaText('Łukasz Großmann-Çelik & Søn')).toBe('Lukasz Grossmann-Celik + Son');
    expect(sepaText('李')).toBe('NOTPROVIDED');
  });
});

describe('a status report', () => {
  test('tells outcomes, in order, and leaves out what is on the way', () => {
    const read = readStatusReport(
      statusReport('run-1', [
        { id: 'anne.202610.0.1', status: 'ACSC' },
        { id: 'jan.202609.0.1', status: 'PDNG' },
        { id: 'eva.202609.0.1', status: 'RJCT', reason: 'AC04' },
      ]),
    );
    expect(read).toEqual({
      messageId: 'run-1',
      transfers: [
        { endToEndId: 'anne.202610.0.1', outcome: 'executed', reason: 'NARR' },
        { endToEndId: 'eva.202609.0.1', outcome: 'returned', reason: 'AC04' },
      ],
    });
  });

  test('keeps an id that looks like a number as it stands', () => {
    const [transfer] = readStatusReport(
      statusReport('0010', [{ id: '007.202610.0.10', status: 'ACSC' }]),
    ).transfers;
    expect(transfer?.endToEndId).toBe('007.202610.0.10');
  });

  test.each([
    ['no XML', 'hello'],
    ['cut off', '<Document><CstmrPmtStsRpt>'],
    ['another message', '<Document><Other/></Document>'],
    [
      'one that declares entities',
      `<!DOCTYPE d [<!ENTITY a "ACSC">]>${statusReport('r', [{ id: 'anne.202610.0.1', status: '&a;' }]).replace(/^<\?xml[^>]*>\n/, '')}`,
    ],
  ])('is malformed when it is %s', (_what, xml) => {
    expect(() => readStatusReport(xml)).toThrow(expect.objectContaining({ code: 'malformed' }));
  });
});
