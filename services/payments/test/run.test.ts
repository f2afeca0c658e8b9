import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { schemaFaults } from '../src/bank/file-schema.ts';
import {
  idOf,
  openPaymentsService,
  sentRun,
  settle,
  signedRun,
  type PaymentsService,
} from './payments-service.ts';

let service: PaymentsService;
beforeAll(async () => {
  service = await openPaymentsService();
});
beforeEach(() => service.reset());
afterAll(() => service.close());

const ordered = async (dossierId: string, given = {}) => {
  service.around.putFacts(dossierId, '2026-10');
  await settle(service, dossierId, given);
};
const read = (dossierId: string, correction = 0) =>
  service.office.readPayment({ params: { paymentMonthId: idOf(dossierId, { correction }) } });
const readRun = (runId: string) => service.office.readRun({ params: { runId } });
const open = async (runId: string) => (await service.person('ann')).openRun({ params: { runId } });
const sign = async (runId: string, subject: string, signature: '1' | '2', fileHash?: string) =>
  (await service.person(subject)).signRun({
    params: { runId, signature },
    body: fileHash === undefined ? {} : { fileHash },
  });

describe('a run', () => {
  test('collects what is due, is signed by two people and sent as one valid file', async () => {
    await ordered('anne', { shares: { s1: '100.00' } });
    await ordered('bart');
    expect(await signedRun(service, 'run-1')).toEqual({ payments: 2, signBy: '2026-11-05' });
    expect(await readRun('run-1')).toMatchObject({
      status: 'signed',
      payments: 2,
      transfers: 3,
      total: '3350.70',
      toClaimants: '3250.70',
      toCreditors: '100.00',
      statuses: { collected: 3 },
    });

    const sent = await service.office.sendRun({ params: { runId: 'run-1' } });
    expect(sent).toEqual({
      messageId: 'run-1',
      sentOn: '2026-11-05',
      bankSilentAfter: '2026-11-13',
    });
    const [file] = service.around.files;
    expect(file?.messageId).toBe('run-1');
    expect(await schemaFaults(file?.xml ?? '')).toEqual([]);
    expect(file?.xml).toContain('<EndToEndId>anne.202610.0.1.t1</EndToEndId>');
    expect(file?.xml).toContain('<Nm>Aurelie Lambert</Nm>');
    expect(await service.auditor.readRunFile({ params: { runId: 'run-1' } })).toBe(file?.xml);
    expect(await read('anne')).toMatchObject({
      status: 'sent',
      transfers: [
        { status: 'sent', runId: 'run-1', accountTail: '7034' },
        { status: 'sent', runId: 'run-1' },
      ],
    });
    expect(await service.events('PaymentSent', 'anne')).toMatchObject([
      { runId: 'run-1', attempt: 1 },
    ]);
    expect(await service.events('RunSent', 'run-1')).toEqual([
      { runId: 'run-1', messageId: 'run-1' },
    ]);
  });

  test('leaves a month that is not over, and is empty without anything due', async () => {
    service.around.putFacts('early', '2026-11');
    await settle(service, 'early', { month: '2026-11' });
    await open('run-1');
    expect(await service.office.collectRun({ params: { runId: 'run-1' } })).toMatchObject({
      payments: 0,
    });
    expect(await readRun('run-1')).toMatchObject({ status: 'empty', payments: 0, total: '0.00' });
    await expect(sign('run-1', 'ann', '1')).rejects.toMatchObject({
      code: 'run-not-in-this-state',
    });

    service.clock.set('2026-12-01');
    await open('run-2');
    expect(await service.office.collectRun({ params: { runId: 'run-2' } })).toMatchObject({
      payments: 1,
    });
  });

  test('a second run on the same day finds only what is new', async () => {
    await ordered('anne');
    await sentRun(service, 'run-1');
    await ordered('bart');
    expect(await signedRun(service, 'run-2')).toMatchObject({ payments: 1 });
    expect((await read('bart')).transfers[0]?.runId).toBe('run-2');
    expect((await read('anne')).transfers[0]?.runId).toBe('run-1');
  });

  test('two runs that collect at the same moment share the payments and take none twice', async () => {
    const dossiers = Array.from({ length: 24 }, (_, index) => `many${String(index)}`);
    for (const dossierId of dossiers) await ordered(dossierId);
    await open('run-1');
    await open('run-2');
    const collected = await Promise.all(
      ['run-1', 'run-2', 'run-1', 'run-2'].map((runId) =>
        service.office.collectRun({ params: { runId } }),
      ),
    );
    expect((collected[0]?.payments ?? 0) + (collected[1]?.payments ?? 0)).toBe(24);
    expect(collected[2]).toEqual(collected[0]);
    expect(collected[3]).toEqual(collected[1]);

    for (const runId of ['run-1', 'run-2']) {
      if ((await readRun(runId)).status === 'empty') continue;
      await sign(runId, 'ann', '1');
      await sign(runId, 'bert', '2');
      await service.office.sendRun({ params: { runId } });
    }
    const ids = service.around
      .messages()
      .flatMap(([, xml]) => [...(xml ?? '').matchAll(/<EndToEndId>([^<]+)</g)].map(([, id]) => id));
    expect(ids).toHaveLength(24);
    expect(new Set(ids).size).toBe(24);
  });

  test('larger than a chunk is still one file, of several blocks, valid and complete', async () => {
    await ordered('anne');
    await copyPayments('anne', 110);
    expect(await signedRun(service, 'run-1')).toMatchObject({ payments: 111 });
    await service.office.sendRun({ params: { runId: 'run-1' } });

    const xml = service.around.files[0]?.xml ?? '';
    expect(xml.match(/<PmtInf>/g)).toHaveLength(2);
    expect(xml).toContain('<NbOfTxs>111</NbOfTxs>');
    expect(xml).toContain('<CtrlSum>185963.85</CtrlSum>');
    expect(new Set(xml.match(/<EndToEndId>[^<]+</g)).size).toBe(111);
    expect(await schemaFaults(xml)).toEqual([]);
    expect(await readRun('run-1')).toMatchObject({ status: 'sent', statuses: { sent: 111 } });
    expect(await service.stores.heldBy('run-1')).toEqual([]);
  });

  test('cut short while collecting and asked again takes everything once', async () => {
    await ordered('anne');
    await ordered('bart');
    await open('run-1');
    // What a kill after the first payment leaves: listed, one payment taken, nothing frozen.
    const cause = { actor: 'office', correlationId: 'test' };
    await service.stores.chunks.change('run-1.chunk-1', cause, () => ({
      next: { runId: 'run-1', number: 1, ids: ['anne.2026-10', 'bart.2026-10'] },
      events: [],
    }));
    await service.stores.months.change('anne.2026-10', cause, (payment) => {
      if (payment === undefined) throw new Error('not ordered');
      return {
        next: {
          ...payment,
          hold: { kind: 'run', runId: 'run-1' },
          transfers: payment.transfers.map((each) => ({
            ...each,
            status: 'collected',
            runId: 'run-1',
            accountTail: '0000',
          })),
        },
        events: [],
      };
    });
    expect(await service.office.collectRun({ params: { runId: 'run-1' } })).toMatchObject({
      payments: 2,
    });
    expect(await readRun('run-1')).toMatchObject({ total: '3350.70', transfers: 2 });
    expect((await read('anne')).transfers[0]).toMatchObject({ accountTail: '7034' });
  });

  test('unsigned at the end of its day gives everything back to the next run', async () => {
    await ordered('anne');
    await open('run-1');
    await service.office.collectRun({ params: { runId: 'run-1' } });
    await sign('run-1', 'ann', '1');
    await service.office.abandonRun({ params: { runId: 'run-1' } });
    await service.office.abandonRun({ params: { runId: 'run-1' } });

    expect((await readRun('run-1')).status).toBe('abandoned');
    expect(await read('anne')).toMatchObject({
      status: 'ordered',
      transfers: [{ status: 'ordered' }],
    });
    await expect(sign('run-1', 'bert', '2')).rejects.toMatchObject({
      code: 'run-not-in-this-state',
    });
    expect(await signedRun(service, 'run-2')).toMatchObject({ payments: 1 });
    expect(await service.events('RunAbandoned', 'run-1')).toHaveLength(1);
  });

  test('signed cannot be abandoned, unsigned cannot be sent', async () => {
    await ordered('anne');
    await open('run-1');
    await service.office.collectRun({ params: { runId: 'run-1' } });
    await sign('run-1', 'ann', '1');
    await expect(service.office.sendRun({ params: { runId: 'run-1' } })).rejects.toMatchObject({
      code: 'run-not-in-this-state',
    });
    expect(service.around.files).toEqual([]);
    await sign('run-1', 'bert', '2');
    await expect(service.office.abandonRun({ params: { runId: 'run-1' } })).rejects.toMatchObject({
      code: 'run-not-in-this-state',
    });
  });

  test('pays nothing where nothing is due: executed when collected, without a transfer', async () => {
    service.around.putFacts(
      'sick',
      '2026-10',
      {},
      { other: Array.from({ length: 31 }, (_, i) => i + 1) },
    );
    expect((await settle(service, 'sick')).paid).toBe('0.00');
    await open('run-1');
    await service.office.collectRun({ params: { runId: 'run-1' } });
    expect(await read('sick')).toMatchObject({ status: 'executed', gross: '0.00', transfers: [] });
    expect((await readRun('run-1')).status).toBe('empty');
    expect(await service.events('PaymentExecuted', 'sick')).toMatchObject([{ paid: '0.00' }]);
  });
});

const Document = z.looseObject({ _id: z.string() });

/** As many payments more as asked, each like that of a dossier. */
async function copyPayments(dossierId: string, count: number): Promise<void> {
  const months = service.connection.collection<{ _id: string }>('payment-months');
  const pattern = JSON.stringify(await months.findOne({ _id: `${dossierId}.2026-10` }));
  await months.insertMany(
    Array.from({ length: count }, (_, index) =>
      Document.parse(JSON.parse(pattern.replaceAll(dossierId, `copy${String(index)}`))),
    ),
  );
}

describe('two signatures', () => {
  beforeEach(async () => {
    await ordered('anne');
    await open('run-1');
    await service.office.collectRun({ params: { runId: 'run-1' } });
  });

  test('of one person are refused on either number', async () => {
    await sign('run-1', 'ann', '1');
    for (const number of ['1', '2'] as const) {
      await expect(sign('run-1', 'ann', number)).rejects.toMatchObject({
        status: 403,
        code: 'same-signer',
      });
    }
    expect((await readRun('run-1')).signatures).toHaveLength(1);
  });

  test('of one person, fifty at once, leave one signature', async () => {
    const ann = await service.person('ann');
    const numbers = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? '1' : '2'));
    const answers = await Promise.allSettled(
      numbers.map((signature) =>
        ann.signRun({
          params: { runId: 'run-1', signature: signature === '1' ? '1' : '2' },
          body: {},
        }),
      ),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(answers.length - refused.length).toBe(1);
    expect(await readRun('run-1')).toMatchObject({
      status: 'to-sign',
      signatures: [{ by: 'ann' }],
    });
    expect(await service.events('RunSigned', 'run-1')).toHaveLength(1);
  });

  test('are of the same file: a signature of another one is refused', async () => {
    const { fileHash } = await readRun('run-1');
    await sign('run-1', 'ann', '1', fileHash);
    await expect(sign('run-1', 'bert', '2', 'sha256:0000')).rejects.toMatchObject({
      code: 'run-not-in-this-state',
    });
    expect(await sign('run-1', 'bert', '2', fileHash)).toMatchObject({ status: 'signed' });
    await expect(sign('run-1', 'chloe', '2')).rejects.toMatchObject({
      code: 'run-not-in-this-state',
    });
  });

  test('come from people who may sign, on the day of the run', async () => {
    const machine = service.office.signRun({
      params: { runId: 'run-1', signature: '1' },
      body: {},
    });
    await expect(machine).rejects.toMatchObject({ status: 403, code: 'not-entitled' });
    await expect(
      service.anonymous.signRun({ params: { runId: 'run-1', signature: '1' }, body: {} }),
    ).rejects.toMatchObject({ status: 401, code: 'no-token' });
    service.clock.set('2026-11-06');
    await expect(sign('run-1', 'ann', '1')).rejects.toMatchObject({
      code: 'run-not-in-this-state',
    });
  });
});
