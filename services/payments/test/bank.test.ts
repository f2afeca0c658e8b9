import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  idOf,
  openPaymentsService,
  reportsOf,
  sentRun,
  settle,
  signedRun,
  statusReport,
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

describe('the bank', () => {
  test('is sent one message however often the run is sent, also after a kill before the notes', async () => {
    await ordered('anne');
    await signedRun(service, 'run-1');
    service.around.bank.down = true;
    await expect(service.office.sendRun({ params: { runId: 'run-1' } })).rejects.toMatchObject({
      status: 503,
      code: 'neighbour-down',
    });
    expect(await read('anne')).toMatchObject({ status: 'ordered' });

    service.around.bank.down = false;
    // The file arrives and the office dies before it notes anything.
    const file = await service.office.readRunFile({ params: { runId: 'run-1' } });
    await fetch(`${service.around.url}/files/run-1`, {
      method: 'PUT',
      headers: { 'content-type': 'application/xml' },
      body: file,
    });
    await Promise.all([1, 2].map(() => service.office.sendRun({ params: { runId: 'run-1' } })));
    await service.office.sendRun({ params: { runId: 'run-1' } });

    expect(service.around.messages()).toEqual([['run-1', file]]);
    expect(
      service.around.authorizations.filter((each) => each.startsWith('Bearer ')).length,
    ).toBeGreaterThan(0);
    expect(await service.events('PaymentSent', 'anne')).toHaveLength(1);
    expect(await service.events('RunSent', 'run-1')).toHaveLength(1);
  });

  test('reports an execution; twice, or mixed up, is once', async () => {
    await ordered('anne', { shares: { s1: '100.00' } });
    await sentRun(service, 'run-1');
    const both = statusReport('run-1', [
      { id: 'anne.202610.0.1.t1', status: 'ACSC' },
      { id: 'anne.202610.0.1', status: 'ACSC' },
      { id: 'anne.202610.0.1', status: 'ACSP' },
    ]);
    expect(await service.bank.reportStatuses({ body: both })).toEqual({ transfers: 2 });
    await service.bank.reportStatuses({ body: both });

    expect(await read('anne')).toMatchObject({
      status: 'executed',
      transfers: [{ status: 'executed' }, { status: 'executed' }],
    });
    expect(await service.events('PaymentExecuted', 'anne')).toEqual([
      {
        dossierId: 'anne',
        paymentMonthId: 'anne.2026-10',
        month: '2026-10',
        correction: 0,
        paid: '1575.35',
        attempt: 1,
      },
    ]);
    expect(await service.events('CreditorPaid', 'anne')).toMatchObject([
      { title: 's1', amount: '100.00' },
    ]);
    expect((await read('anne')).journal.map(({ entryId }) => entryId)).toEqual([
      'anne.2026-10.order',
      'anne.2026-10.execution-t1',
      'anne.2026-10.execution-1',
    ]);
    await service.publish();
    expect(await service.office.lastPaidMonths({ body: { dossierIds: ['anne', 'bart'] } })).toEqual(
      {
        months: { anne: '2026-10' },
      },
    );
  });

  test('may answer before the office has noted that the file left', async () => {
    await ordered('anne');
    await signedRun(service, 'run-1');
    await reportsOf(service).executed('anne.202610.0.1');
    expect((await read('anne')).status).toBe('executed');
    await service.office.sendRun({ params: { runId: 'run-1' } });
    expect((await read('anne')).status).toBe('executed');
    expect(await service.events('PaymentSent', 'anne')).toHaveLength(1);
    expect(await service.events('PaymentExecuted', 'anne')).toHaveLength(1);
  });

  test('cannot have executed what nobody has signed', async () => {
    await ordered('anne');
    await open('run-1');
    await service.office.collectRun({ params: { runId: 'run-1' } });
    await sign('run-1', 'ann', '1');
    const report = statusReport('run-1', [{ id: 'anne.202610.0.1', status: 'ACSC' }]);
    expect(await service.bank.reportStatuses({ body: report })).toEqual({ transfers: 0 });
    expect((await read('anne')).status).toBe('ordered');
    expect(service.lines.join('')).toContain('a transfer that never left');
  });

  test('pays creditors alone when they get everything, and that executes the month', async () => {
    await ordered('anne', { shares: { s1: '1675.35' } });
    await sentRun(service, 'run-1');
    await reportsOf(service).executed('anne.202610.0.1.t1');
    expect(await read('anne')).toMatchObject({
      status: 'executed',
      paid: '0.00',
      transfers: [{ payee: 's1', status: 'executed' }],
    });
    expect(await service.events('PaymentExecuted', 'anne')).toMatchObject([{ paid: '0.00' }]);
  });

  test('sends a payment back: it is paid in full again to an account changed at the counter', async () => {
    await ordered('anne', { shares: { s1: '100.00' } });
    await sentRun(service, 'run-1');
    service.clock.set('2026-11-06');
    const { returned, executed } = reportsOf(service);
    await executed('anne.202610.0.1.t1');
    await returned('anne.202610.0.1');
    await returned('anne.202610.0.1');
    expect(await service.events('PaymentReturned', 'anne')).toMatchObject([
      { reason: 'AC04', attempt: 1 },
    ]);

    // The same account, or one that came by the web, is no reason to try again.
    await open('run-2');
    expect(await service.office.collectRun({ params: { runId: 'run-2' } })).toMatchObject({
      payments: 0,
    });
    const account = { iban: 'BE43068999999501', from: '2026-11-06' };
    service.around.putAccount('anne', {
      ...account,
      recordedAt: '2026-11-06T06:00:00.000Z',
      channel: 'web',
    });
    await open('run-3');
    expect(await service.office.collectRun({ params: { runId: 'run-3' } })).toMatchObject({
      payments: 0,
    });

    service.around.putAccount('anne', {
      ...account,
      recordedAt: '2026-11-06T07:00:00.000Z',
      channel: 'counter',
    });
    await sentRun(service, 'run-4');
    expect(await read('anne')).toMatchObject({
      status: 'sent',
      transfers: [
        { endToEndId: 'anne.202610.0.1', status: 'returned', accountTail: '7034' },
        { endToEndId: 'anne.202610.0.1.t1', status: 'executed' },
        { endToEndId: 'anne.202610.0.2', amount: '1575.35', status: 'sent', accountTail: '9501' },
      ],
    });
    expect(service.around.files.at(-1)?.xml).not.toContain('anne.202610.0.1<');

    // Old news of the first attempt do not touch the second.
    await returned('anne.202610.0.1', 'AC06');
    await executed('anne.202610.0.1');
    expect((await read('anne')).status).toBe('sent');
    await executed('anne.202610.0.2');
    await executed('anne.202610.0.2');
    expect((await read('anne')).status).toBe('executed');
    expect((await read('anne')).journal.map(({ cause }) => cause)).toEqual([
      'order',
      'execution',
      'return',
      'resend',
      'execution',
    ]);
  });

  test('sends a payment back whose account was changed at the counter while it was on its way', async () => {
    await ordered('anne');
    await sentRun(service, 'run-1');
    service.around.putAccount('anne', {
      iban: 'BE43068999999501',
      from: '2026-10-01',
      recordedAt: '2026-10-01T06:00:00.000Z',
      channel: 'counter',
    });
    service.clock.set('2026-11-06');
    await reportsOf(service).returned('anne.202610.0.1');
    await sentRun(service, 'run-2');
    expect((await read('anne')).transfers.at(-1)).toMatchObject({
      endToEndId: 'anne.202610.0.2',
      accountTail: '9501',
    });
  });

  test('sends a payment back: a clerk confirms the account and the next run pays again', async () => {
    await ordered('anne');
    await sentRun(service, 'run-1');
    await reportsOf(service).returned('anne.202610.0.1');
    const release = () =>
      service.office.releaseReturned({ params: { paymentMonthId: 'anne.2026-10' } });
    expect(await release()).toEqual(await release());
    expect(await signedRun(service, 'run-2')).toMatchObject({ payments: 1 });
    await service.office.sendRun({ params: { runId: 'run-2' } });
    expect((await read('anne')).transfers.at(-1)).toMatchObject({ endToEndId: 'anne.202610.0.2' });
  });

  test('a resent payment whose run was abandoned is taken again under the same attempt', async () => {
    await ordered('anne');
    await sentRun(service, 'run-1');
    await reportsOf(service).returned('anne.202610.0.1');
    await service.office.releaseReturned({ params: { paymentMonthId: 'anne.2026-10' } });
    await open('run-2');
    await service.office.collectRun({ params: { runId: 'run-2' } });
    await service.office.abandonRun({ params: { runId: 'run-2' } });
    expect(await read('anne')).toMatchObject({
      status: 'returned',
      transfers: [{ status: 'returned' }],
    });
    await sentRun(service, 'run-3');
    expect((await read('anne')).transfers.at(-1)).toMatchObject({
      endToEndId: 'anne.202610.0.2',
      runId: 'run-3',
    });
  });

  test('that refuses a whole file sends back each of its transfers', async () => {
    await ordered('anne');
    await ordered('bart');
    await sentRun(service, 'run-1');
    const refused = `<Document><CstmrPmtStsRpt><OrgnlGrpInfAndSts><OrgnlMsgId>run-1</OrgnlMsgId><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>FF01</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>`;
    expect(await service.bank.reportStatuses({ body: refused })).toEqual({ transfers: 2 });
    expect((await read('bart')).status).toBe('returned');
  });

  test('what nobody ordered is logged and changes nothing; what is no report is malformed', async () => {
    const report = statusReport('run-9', [{ id: 'ghost.202610.0.1', status: 'ACSC' }]);
    expect(await service.bank.reportStatuses({ body: report })).toEqual({ transfers: 0 });
    expect(service.lines.join('')).toContain('ghost.202610.0.1');
    await expect(service.bank.reportStatuses({ body: '<hello/>' })).rejects.toMatchObject({
      status: 400,
      code: 'malformed',
    });
    await expect(service.office.reportStatuses({ body: report })).rejects.toMatchObject({
      code: 'not-entitled',
    });
  });

  test('alone learns the account: no log, event or answer holds it', async () => {
    await ordered('anne', { shares: { s1: '100.00' } });
    await sentRun(service, 'run-1');
    await reportsOf(service).executed('anne.202610.0.1');
    const payment = await read('anne');
    const told = [
      ...service.lines,
      JSON.stringify(await service.outbox()),
      JSON.stringify({
        payment,
        run: await readRun('run-1'),
        runs: await service.office.listRuns({}),
      }),
    ].join('\n');
    expect(service.around.files[0]?.xml).toContain('BE68539007547034');
    expect(told).toContain('anne');
    expect(told).not.toContain('BE68539007547034');
    expect(told).not.toContain('BE71096123456769');
    expect(told).not.toContain('Lambert');
    expect(service.errors()).toEqual([]);
  });
});
